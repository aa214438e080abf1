# A simulation with many small classes: tasks of several kinds exchange packets under a scheduler.
# args: 2
import sys


class Packet:
    def __init__(self, kind, target):
        self.kind = kind
        self.target = target
        self.load = [0, 0, 0, 0]
        self.next = None


class Task:
    priority = 0

    def __init__(self, system, name):
        self.system = system
        self.name = name
        self.inbox = []
        self.runs = 0
        self.waiting = False

    def post(self, packet):
        self.inbox.append(packet)
        self.waiting = False

    def runnable(self):
        return not self.waiting

    def run(self):
        self.runs += 1
        if self.inbox:
            self.handle(self.inbox.pop(0))
        else:
            self.idle()

    def idle(self):
        self.waiting = True

    def handle(self, packet):
        raise NotImplementedError


class Idler(Task):
    def __init__(self, system, name, turns):
        super().__init__(system, name)
        self.turns = turns
        self.seed = 1

    def idle(self):
        self.turns -= 1
        if self.turns <= 0:
            self.system.stop()
            return
        self.seed = (self.seed * 75 + 74) % 65537
        target = "disk" if self.seed & 1 else "network"
        self.system.send(Packet("work", target))


class Worker(Task):
    priority = 1

    def __init__(self, system, name):
        super().__init__(system, name)
        self.letter = 0

    def handle(self, packet):
        for i in range(len(packet.load)):
            self.letter = (self.letter + 1) % 26
            packet.load[i] = self.letter
        packet.target = "disk" if self.letter & 1 else "network"
        self.system.send(packet)


class Device(Task):
    priority = 2

    def __init__(self, system, name):
        super().__init__(system, name)
        self.pending = None
        self.sum = 0

    def handle(self, packet):
        if packet.kind == "work":
            packet.kind = "data"
            packet.target = "worker"
            self.system.send(packet)
        else:
            packet.next = self.pending
            self.pending = packet

    def idle(self):
        if self.pending is None:
            self.waiting = True
            return
        packet = self.pending
        self.pending = packet.next
        self.sum = (self.sum * 31 + sum(packet.load)) % 1_000_003


class System:
    def __init__(self, turns):
        tasks = [Idler(self, "idle", turns), Worker(self, "worker"), Device(self, "disk"), Device(self, "network")]
        self.tasks = sorted(tasks, key=lambda task: -task.priority)
        self.by_name = {task.name: task for task in tasks}
        self.running = True
        self.switches = 0

    def send(self, packet):
        self.by_name[packet.target].post(packet)

    def stop(self):
        self.running = False

    def next_task(self):
        for task in self.tasks:
            if task.runnable():
                return task

    def loop(self):
        while self.running:
            self.next_task().run()
            self.switches += 1


def main(turns):
    system = System(turns)
    system.loop()
    runs = [system.by_name[name].runs for name in ("idle", "worker", "disk", "network")]
    sums = system.by_name["disk"].sum, system.by_name["network"].sum
    print("scheduler", system.switches, *runs, *sums)  # expect: scheduler 156 20 39 17 80 0 605334


main(int(sys.argv[1]) * 10 if len(sys.argv) > 1 else 130_000)
