# Comprehensions have no frame of their own; generator expressions and lambdas have.
def f(items):
    return [1 / x for x in items]
def g(items):
    return sum(1 / x for x in items)
h = lambda x: 1 / x
for call, arg in ((f, [0]), (g, [0]), (h, 0)):
    try:
        call(arg)
    except ZeroDivisionError as error:
        import sys
        sys.excepthook(type(error), error, error.__traceback__)
# stderr: Traceback (most recent call last):
# stderr:   File "in_comprehension.py", line 9, in <module>
# stderr:     call(arg)
# stderr:     ~~~~^^^^^
# stderr:   File "in_comprehension.py", line 3, in f
# stderr:     return [1 / x for x in items]
# stderr:             ~~^~~
# stderr: ZeroDivisionError: division by zero
# stderr: Traceback (most recent call last):
# stderr:   File "in_comprehension.py", line 9, in <module>
# stderr:     call(arg)
# stderr:     ~~~~^^^^^
# stderr:   File "in_comprehension.py", line 5, in g
# stderr:     return sum(1 / x for x in items)
# stderr:   File "in_comprehension.py", line 5, in <genexpr>
# stderr:     return sum(1 / x for x in items)
# stderr:                ~~^~~
# stderr: ZeroDivisionError: division by zero
# stderr: Traceback (most recent call last):
# stderr:   File "in_comprehension.py", line 9, in <module>
# stderr:     call(arg)
# stderr:     ~~~~^^^^^
# stderr:   File "in_comprehension.py", line 6, in <lambda>
# stderr:     h = lambda x: 1 / x
# stderr:                   ~~^~~
# stderr: ZeroDivisionError: division by zero
