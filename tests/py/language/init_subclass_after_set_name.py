# `__set_name__` comes before `__init_subclass__`.
class D:
    def __set_name__(self, owner, name): print("set_name", name)
class Base:
    def __init_subclass__(cls): print("init_subclass", cls.__name__)
class C(Base):
    d = D()
# expect: set_name d
# expect: init_subclass C
