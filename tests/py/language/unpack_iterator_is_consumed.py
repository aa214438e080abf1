# Unpacking an iterator takes one item more than there are targets, to see that it ended.
def numbers():
    for i in range(5):
        print("next", i)
        yield i
try:
    a, b = numbers()
    # expect: next 0
    # expect: next 1
    # expect: next 2
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 2)
