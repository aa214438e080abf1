# An augmented assignment makes a name local, so it must be bound before.
total = 1
def add():
    total += 1  # raises: UnboundLocalError: cannot access local variable 'total' where it is not associated with a value
add()
