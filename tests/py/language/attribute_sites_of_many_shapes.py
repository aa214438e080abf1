# One place in the code meets objects of ever other classes, with the attribute here in a slot and there in the class.


class Base:
    def __init__(self, value):
        self.value = value

    def double(self):
        return self.value * 2

    def grow(self):
        self.value = self.value + 1
        self.grown = True


class Late(Base):
    def __init__(self, value):
        self.first = 0
        super().__init__(value)


class Later(Late):
    def __init__(self, value):
        self.zeroth = -1
        super().__init__(value)

    def double(self):
        return -self.value


class Slotted(Base):
    __slots__ = ("extra",)


class Constant(Base):
    value = 7

    def __init__(self, value):
        pass


class Computed(Base):
    @property
    def value(self):
        return self.hidden

    @value.setter
    def value(self, new):
        self.hidden = new


CLASSES = [Base, Late, Later, Slotted, Constant, Computed]


def total(objects):
    found = 0
    for each in objects:
        found += each.value
    return found


def doubled(objects):
    return [each.double() for each in objects]


def grow(objects):
    for each in objects:
        each.grow()


few = [cls(3) for cls in CLASSES[:3]]
many = [cls(3) for cls in CLASSES]
for _ in range(700):
    grow(few)
    total(few)
for _ in range(700):
    grow(many)
    total(many)
print(total(few), total(many))  # expect: 2109 4222
print(doubled(many))  # expect: [1406, 1406, -703, 1406, 1414, 1406]

# A property that comes later goes before the instances' own attributes.
Base.value = property(lambda self: 1, lambda self, new: None)
print(total(few), total(many))  # expect: 3 1414
grow(many)
print(total(many), sorted(many[0].__dict__))  # expect: 1416 ['grown', 'value']
