# In a chain each operand is evaluated once, and nothing after a false link.
def say(x):
    print(x, end=";")
    return x
print(say(1) < say(2) < say(3))  # expect: 1;2;3;True
print(say(3) < say(2) < say(1))  # expect: 3;2;False
print(say(1) < say(2) > say(0) != say(5) == say(5))  # expect: 1;2;0;5;5;True
print(1 < 2 in [2] is not None, 1 == 1.0 == True, "a" < "b" < "c" <= "c")  # expect: True True True
if not 1 < 5 < 3:
    print("branch")  # expect: branch
x = 5
while 0 < x < 10:
    x += 3
print(x)  # expect: 11
