# Arguments are evaluated from left to right, the function first.
def say(x):
    print(x)
    return x
def show(*args, **kwargs):
    print(args, kwargs)
(say("function"), show)[1](say(1), *say([2]), say(3), k=say(4), **say({"m": 5}))
# expect: function
# expect: 1
# expect: [2]
# expect: 3
# expect: 4
# expect: {'m': 5}
# expect: (1, 2, 3) {'k': 4, 'm': 5}
