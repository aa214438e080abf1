# Bases and keywords are evaluated in order, and may be unpacked.
def say(x, value):
    print(x)
    return value
class A: pass
class B: pass
class C(say("base", A), *say("star", [B])):
    print("body")
# expect: base
# expect: star
# expect: body
print(C.__bases__, C.__mro__[1:3] == (A, B))  # expect: (<class '__main__.A'>, <class '__main__.B'>) True
