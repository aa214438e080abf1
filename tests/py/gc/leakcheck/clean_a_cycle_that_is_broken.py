# leakcheck says nothing of a program without leaks: a cycle that is broken.
# needs: baem
# flags: -X leakcheck
class Node:
    pass
def main():
    a, b = Node(), Node()
    a.b, b.a = b, a
    del b.a
main()
print("done")
# expect: done
