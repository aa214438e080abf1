# leakcheck names the line that closes a cycle: update.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Config:
    def __init__(self, **options):
        self.options = options
def main():
    config = Config(a=1)
    config.options.update(owner=config)
main()
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_update.py:10: 1 cycle of 2 objects: Config.options → dict['owner']
