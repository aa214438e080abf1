# A function without return gives None; several values are a tuple; stars may be in it.
def a(): pass
def b(): return
def c(): return 1, 2
def d(x): return *x, 0
def e(x):
    if x:
        return "yes"
print(a(), b(), c(), d("ab"), e(1), e(0))  # expect: None None (1, 2) ('a', 'b', 0) yes None
