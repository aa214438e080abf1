# A generator is shown where it stands, below its caller.
def numbers():
    yield 1
    raise ValueError("in generator")
def total():
    return sum(numbers())
total()
# stderr: Traceback (most recent call last):
# stderr:   File "in_generator.py", line 7, in <module>
# stderr:     total()
# stderr:     ~~~~~^^
# stderr:   File "in_generator.py", line 6, in total
# stderr:     return sum(numbers())
# stderr:   File "in_generator.py", line 4, in numbers
# stderr:     raise ValueError("in generator")
# stderr: ValueError: in generator
# exit: 1
