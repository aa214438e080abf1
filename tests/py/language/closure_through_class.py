# A method sees the variables of the function around the class, not those of the class.
def make(n):
    class C:
        n = "class"
        def method(self):
            return n
        inner = [n for _ in range(1)]
        direct = n
    return C
C = make("function")
print(C().method(), C.inner, C.direct, C.n)  # expect: function ['function'] class class
