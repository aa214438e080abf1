# `__name` in a class body is `_Class__name`, in methods, attributes, parameters and nested functions.
class Spam:
    __hidden = 1
    def get(self):
        return self.__hidden, Spam.__hidden
    def local(self, __argument):
        __local = __argument + 1
        return sorted(locals())
    def __private(self):
        return "private"
    def call(self):
        def inner():
            return self.__private()
        return inner()
    __dunder__ = "kept"
    _single = "kept"
s = Spam()
print(s.get(), s.local(1), s.call())  # expect: (1, 1) ['_Spam__argument', '_Spam__local', 'self'] private
print(sorted(name for name in vars(Spam) if "hidden" in name or "private" in name))
# expect: ['_Spam__hidden', '_Spam__private']
print(s._Spam__hidden, s.__dunder__, s._single)  # expect: 1 kept kept
try:
    s.__hidden
except AttributeError as error:
    print(error)  # expect: 'Spam' object has no attribute '__hidden'
