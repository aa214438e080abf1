# In a class body an assigned name that is not bound yet is looked up globally, skipping the function around.
x = "global"
def f():
    x = "function"
    class A:
        y = x
    class B:
        print(x)
        x = "class"
    return A.y, B.x
print(f())
# expect: global
# expect: ('function', 'class')
