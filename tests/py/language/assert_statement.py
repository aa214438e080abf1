# assert evaluates its message only on failure.
def message():
    print("message made")
    return "wrong"
assert True, message()
try:
    assert 0, message()  # expect: message made
except AssertionError as error:
    print(repr(error))  # expect: AssertionError('wrong')
try:
    assert []
except AssertionError as error:
    print(repr(error), error.args)  # expect: AssertionError() ()
assert [0], "a list that is not empty is true"
