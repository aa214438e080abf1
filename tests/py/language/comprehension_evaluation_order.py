# In a dict comprehension the key is evaluated in front of the value; the outer iterable comes first of all.
def say(x):
    print(x, end=";")
    return x
{say(("k", i)): say(("v", i)) for i in say([1, 2])}
print()  # expect: [1, 2];('k', 1);('v', 1);('k', 2);('v', 2);
[say(b) for a in say("xy") for b in say(a * 2) if say(True)]
print()  # expect: xy;xx;True;x;True;x;yy;True;y;True;y;
