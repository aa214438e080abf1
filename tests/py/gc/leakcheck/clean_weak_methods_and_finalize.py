# leakcheck says nothing of a program without leaks: weak methods and finalize.
# needs: baem
# flags: -X leakcheck
import weakref
class Sender:
    def __init__(self): self.targets = []
    def connect(self, method): self.targets.append(weakref.WeakMethod(method))
class Receiver:
    def __init__(self, sender): sender.connect(self.got)
    def got(self): pass
sender = Sender()
receiver = Receiver(sender)
weakref.finalize(receiver, print, "receiver gone")
del receiver
print(sender.targets[0]())
# expect: receiver gone
# expect: None
