# Objects in module globals are finalized at exit.
class D:
    def __del__(self): print("del at exit")
d = D()
print("last line")
# expect: last line
# expect: del at exit
