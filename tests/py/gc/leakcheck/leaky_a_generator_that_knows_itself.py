# leakcheck names the line that closes a cycle: a generator that knows itself.
# needs: baem
# flags: -X leakcheck
# exit: 83
def numbers():
    me = yield
    yield me
def main():
    it = numbers()
    next(it)
    it.send(it)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_generator_that_knows_itself.py:6: 1 cycle of 1 object: generator numbers.f_locals['me']
