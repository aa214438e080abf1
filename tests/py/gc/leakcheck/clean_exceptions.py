# leakcheck says nothing of a program without leaks: exceptions.
# needs: baem
# flags: -X leakcheck
def fail():
    raise ValueError("x")
for _ in range(3):
    try:
        fail()
    except ValueError as error:
        print(error)
# expect: x
# expect: x
# expect: x
