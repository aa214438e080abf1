# Deep but finite recursion of Python functions.
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return n != 0 and even(n - 1)
print(even(800), odd(700))  # expect: True False
def depth(tree):
    return 0 if tree is None else 1 + depth(tree[0])
tree = None
for _ in range(500):
    tree = [tree]
print(depth(tree))  # expect: 500
