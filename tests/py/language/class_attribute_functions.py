# Instances as namespaces: getattr, setattr, hasattr, delattr, vars and dir.
class C:
    x = 1
c = C()
setattr(c, "not an identifier", 1)
print(getattr(c, "not an identifier"), hasattr(c, "x"), hasattr(c, "y"), getattr(c, "y", "default"), vars(c))
# expect: 1 True False default {'not an identifier': 1}
delattr(c, "not an identifier")
print(vars(c))  # expect: {}
for call in (lambda: getattr(c, 5), lambda: setattr(c, 5, 1), lambda: hasattr(c, None), lambda: getattr(c, "y"), lambda: vars(5)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(error)
        # expect: attribute name must be string, not 'int'
        # expect: attribute name must be string, not 'int'
        # expect: attribute name must be string, not 'NoneType'
        # expect: 'C' object has no attribute 'y'
        # expect: vars() argument must have __dict__ attribute
