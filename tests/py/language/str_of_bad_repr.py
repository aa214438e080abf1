# `str` and `repr` each complain about what they were given.
class Bad:
    def __repr__(self): return 5
for function in (str, repr, ascii, format, "{}".format, "{!r}".format):
    try:
        function(Bad())
    except TypeError as error:
        print(error)
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
