# Every class of a diamond runs once.
class Base:
    def __init__(self, **options):
        self.log = ["Base"]
        self.rest = options
class Left(Base):
    def __init__(self, *, left=0, **options):
        super().__init__(**options)
        self.log.append(f"Left {left}")
class Right(Base):
    def __init__(self, *, right=0, **options):
        super().__init__(**options)
        self.log.append(f"Right {right}")
class Both(Left, Right):
    def __init__(self, **options):
        super().__init__(**options)
        self.log.append("Both")
print(Both(left=1, right=2, other=3).log)  # expect: ['Base', 'Right 2', 'Left 1', 'Both']
print(Both(x=1).rest)  # expect: {'x': 1}
print([c.__name__ for c in Both.__mro__])  # expect: ['Both', 'Left', 'Right', 'Base', 'object']
class Counter:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.names = [*getattr(cls, "names", []), cls.__name__]
class One(Counter):
    pass
class Two(One):
    pass
print(Two.names, One.names)  # expect: ['One', 'Two'] ['One']
