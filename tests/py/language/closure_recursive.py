# An inner function can call itself through its cell.
def outer(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)
print(outer(20))  # expect: 2432902008176640000
even = lambda n: True if n == 0 else odd(n - 1)
odd = lambda n: False if n == 0 else even(n - 1)
print(even(10), odd(10))  # expect: True False
