# Fields are evaluated from left to right, each formatted in front of the next.
class Show:
    def __init__(self, name):
        print("make", name)
        self.name = name
    def __format__(self, spec):
        print("format", self.name, repr(spec))
        return self.name
print(f"{Show('a')}-{Show('b'):{Show('width')}}")
# expect: make a
# expect: format a ''
# expect: make b
# expect: make width
# expect: format width ''
# expect: format b 'width'
# expect: a-b
