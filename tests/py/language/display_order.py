# Items of displays are evaluated from left to right, in dicts each key in front of its value.
def say(x):
    print(x, end=";")
    return x
[say(1), say(2)]
(say(3), say(4))
{say(5): say(6), say(7): say(8)}
print()  # expect: 1;2;3;4;5;6;7;8;
print({1: "a", True: "b", 1.0: "c"})  # expect: {1: 'c'}
