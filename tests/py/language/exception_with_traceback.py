# with_traceback() sets the traceback, which raising extends.
def catch(f):
    try:
        f()
    except Exception as error:
        return error
def depth(error):
    n, tb = 0, error.__traceback__
    while tb:
        n, tb = n + 1, tb.tb_next
    return n
def fail(): 1 / 0
error = catch(fail)
print(depth(error), error.with_traceback(None) is error, error.__traceback__)  # expect: 2 True None
def again(): raise error
catch(again)
print(depth(error))  # expect: 2
catch(again)
print(depth(error))  # expect: 4
for value in (5, "x"):
    try:
        error.__traceback__ = value
    except TypeError as e:
        print(e)
    try:
        error.__cause__ = value
    except TypeError as e:
        print(e)
# expect: __traceback__ must be a traceback or None
# expect: exception cause must be None or derive from BaseException
# expect: __traceback__ must be a traceback or None
# expect: exception cause must be None or derive from BaseException
