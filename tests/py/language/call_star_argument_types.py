# What may stand behind `*` and `**`.
def f(*args, **kwargs):
    return args, kwargs
for call in (lambda: f(*3), lambda: f(**3), lambda: f(1, *None), lambda: f(**[("a", 1)]), lambda: f(**{1: 2})):
    try:
        call()
    except TypeError as error:
        print(error)
        # expect: __main__.f() argument after * must be an iterable, not int
        # expect: __main__.f() argument after ** must be a mapping, not int
        # expect: Value after * must be an iterable, not NoneType
        # expect: __main__.f() argument after ** must be a mapping, not list
        # expect: keywords must be strings
class Mapping:
    def keys(self):
        return ["p", "q"]
    def __getitem__(self, key):
        return key * 2
print(f(**Mapping()))  # expect: ((), {'p': 'pp', 'q': 'qq'})
