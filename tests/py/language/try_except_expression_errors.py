# What stands behind except must be an exception class, and is evaluated only when needed.
def kind():
    print("evaluated")
    return ValueError
try:
    pass
except kind():
    pass
try:
    raise ValueError
except kind():
    print("caught")
# expect: evaluated
# expect: caught
for wrong in (5, "x", int, (ValueError, 5)):
    try:
        try:
            raise KeyError("k")
        except wrong:
            pass
    except TypeError as error:
        print(error, repr(error.__context__))
        # expect: catching classes that do not inherit from BaseException is not allowed KeyError('k')
        # expect: catching classes that do not inherit from BaseException is not allowed KeyError('k')
        # expect: catching classes that do not inherit from BaseException is not allowed KeyError('k')
        # expect: catching classes that do not inherit from BaseException is not allowed KeyError('k')
