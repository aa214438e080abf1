# assert raises the built-in AssertionError whatever the name means now.
AssertionError = ValueError
assert 1 == 2, "built in"  # raises: AssertionError: built in
