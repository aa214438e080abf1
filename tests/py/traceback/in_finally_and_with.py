# The line of the error is shown for a frame, not that of finally or with.
class M:
    def __enter__(self): return self
    def __exit__(self, *args): print("exit")
def f():
    try:
        with M():
            raise ValueError("inside")
    finally:
        print("finally")
f()
# expect: exit
# expect: finally
# stderr: Traceback (most recent call last):
# stderr:   File "in_finally_and_with.py", line 11, in <module>
# stderr:     f()
# stderr:     ~^^
# stderr:   File "in_finally_and_with.py", line 8, in f
# stderr:     raise ValueError("inside")
# stderr: ValueError: inside
# exit: 1
