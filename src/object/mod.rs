//! What a Python object is: types, MRO, attributes, descriptors, shapes, inline caches, calls, arguments, exceptions, limits, `Cx`.
