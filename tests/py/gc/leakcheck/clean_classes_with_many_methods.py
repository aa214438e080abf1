# leakcheck says nothing of a program without leaks: classes with many methods.
# needs: baem
# flags: -X leakcheck
class Base:
    registry = {}
    def __init_subclass__(cls):
        Base.registry[cls.__name__] = cls
class A(Base): pass
class B(A):
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def hello(): return "hello"
print(B.make().hello(), sorted(Base.registry))
# expect: hello ['A', 'B']
