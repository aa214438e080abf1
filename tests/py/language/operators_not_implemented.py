# NotImplemented passes the question on to the other operand.
class A:
    def __add__(self, other):
        print("A.add")
        return NotImplemented
    def __eq__(self, other):
        print("A.eq")
        return NotImplemented
    def __lt__(self, other):
        print("A.lt")
        return NotImplemented
class B:
    def __radd__(self, other):
        print("B.radd")
        return "from B"
    def __gt__(self, other):
        print("B.gt")
        return "greater"
print(A() + B())
# expect: A.add
# expect: B.radd
# expect: from B
print(A() == B())
# expect: A.eq
# expect: False
print(A() != A())
# expect: A.eq
# expect: A.eq
# expect: True
print(A() < B())
# expect: A.lt
# expect: B.gt
# expect: greater
for call in (lambda: A() + 1, lambda: A() < 1, lambda: A() + A()):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: A.add
# expect: unsupported operand type(s) for +: 'A' and 'int'
# expect: A.lt
# expect: '<' not supported between instances of 'A' and 'int'
# expect: A.add
# expect: unsupported operand type(s) for +: 'A' and 'A'
