# A generator runs up to its next yield when it is asked for a value.
def count(n):
    print("start")
    for i in range(n):
        yield i
        print("after", i)
    print("end")
g = count(2)
print("made")  # expect: made
print(next(g), next(g))
# expect: start
# expect: after 0
# expect: 0 1
print(next(g, "default"))
# expect: after 1
# expect: end
# expect: default
print(next(g, "default"))  # expect: default
print(list(count(1)))
# expect: start
# expect: after 0
# expect: end
# expect: [0]
