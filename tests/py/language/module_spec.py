# Modules have a spec.
import sys, math
spec = sys.__spec__
print(spec.name, spec.origin, spec.has_location, repr(spec.parent), spec.submodule_search_locations, spec.cached)
# expect: sys built-in False '' None None
kind = type(spec)
print(kind.__name__, kind.__module__)  # expect: ModuleSpec _frozen_importlib
made = kind("a.b", None, origin="here", is_package=True)
print(made)  # expect: ModuleSpec(name='a.b', loader=None, origin='here', submodule_search_locations=[])
print(made.parent, made.has_location, made == kind("a.b", None, origin="here", is_package=True), made == kind("a.c", None))
# expect: a.b False True False
made.has_location = 1
made.cached = "there"
print(made.has_location, made.cached)  # expect: True there
print(__spec__, type(__builtins__).__name__, sys)  # expect: None module <module 'sys' (built-in)>
