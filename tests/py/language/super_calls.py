# Calls through super(): functions, class and static methods, properties, callables in the class, attributes of the object.
class Base:
    limit = staticmethod(lambda n=1: n)
    kind = "base"

    def show(self, *args, sep=" "):
        return sep.join([type(self).__name__, *map(str, args)])

    @classmethod
    def make(cls, n):
        return cls.__name__, n

    @property
    def size(self):
        return 3

    def __len__(self):
        return 4


class Other(Base):
    def show(self, *args, sep="-"):
        return "other " + super().show(*args, sep=sep)


class Last(Other):
    def show(self, *args):
        self.show_again = lambda: "own"
        return super().show(*args), super().make(1), super().limit(), super().limit(7), super().size, super().kind

    def length(self):
        return super().__len__(), super().__class__, len([super().show(str(super().size))])

    @classmethod
    def make(cls, n):
        return super().make(n + 1)

    def missing(self):
        return super().nothing(1)

    def own(self):
        return super().show_again()


last = Last()
for _ in range(3):
    print(last.show(1, 2))
# expect: ('other Last-1-2', ('Last', 1), 1, 7, 3, 'base')
# expect: ('other Last-1-2', ('Last', 1), 1, 7, 3, 'base')
# expect: ('other Last-1-2', ('Last', 1), 1, 7, 3, 'base')
print(last.length(), Last.make(1))  # expect: (4, <class 'super'>, 1) ('Last', 2)
for method in last.missing, last.own:
    try:
        method()
    except AttributeError as error:
        print(error)
# expect: 'super' object has no attribute 'nothing'
# expect: 'super' object has no attribute 'show_again'
