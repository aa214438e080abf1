# leakcheck names the line that closes a cycle: an observer.
# needs: baem
# flags: -X leakcheck
# exit: 83
class Subject:
    def __init__(self):
        self.observers = []
    def attach(self, observer):
        self.observers.append(observer)
class Observer:
    def __init__(self, subject):
        self.subject = subject
        subject.attach(self)
Observer(Subject())
# stderr: baem: leakcheck: only the collector could free what these lines tied into cycles
# stderr: leaky_an_observer.py:9: 1 cycle of 3 objects: Observer.subject → Subject.observers → list[0]
