# leakcheck names the line that closes a cycle: a default argument.
# needs: baem
# flags: -X leakcheck
# exit: 83
def main():
    box = []
    def show(box=box):
        return box
    box.append(show)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_a_default_argument.py:9: 1 cycle of 3 objects: function main.<locals>.show.__defaults__ → tuple[0] → list[0]
