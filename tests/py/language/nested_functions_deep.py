# Variables are found through many levels of functions.
def a():
    x = 1
    def b():
        def c():
            def d():
                def e():
                    nonlocal x
                    x += 1
                    return x
                return e
            return d
        return c
    f = b()()()
    f()
    return f(), x
print(a())  # expect: (3, 3)
