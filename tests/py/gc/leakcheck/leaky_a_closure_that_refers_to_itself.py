# leakcheck names the line that closes a cycle: a closure that refers to itself.
# needs: baem
# flags: -X leakcheck
# exit: 83
def factorial(n):
    def go(n):
        return 1 if n == 0 else n * go(n - 1)
    return go(n)
print(factorial(5))
# expect: 120
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_closure_that_refers_to_itself.py:6: 1 cycle of 3 objects: tuple[0] → cell.cell_contents → function factorial.<locals>.go.__closure__
