# A coroutine scheduler: tasks are generators that yield requests ("wait", "send", "receive", "spawn") and are resumed
# by `send` with the answer. Time is simulated, so that an hour takes no time.
#
#     baem examples/scheduler.py
#
# Learn from it: `send`, `throw`, `close`, `yield from` with return values, `finally` in generators that are cancelled,
# small classes as requests matched by `match`, fairness by a queue.


class Request:
    """What a task may yield. The scheduler sends the answer back in."""
    __slots__ = __match_args__ = ()

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values, strict=True):
            setattr(self, name, value)


class Sleep(Request):
    __slots__ = __match_args__ = ("minutes",)


class Spawn(Request):
    __slots__ = __match_args__ = ("name", "work")


class Join(Request):
    __slots__ = __match_args__ = ("task",)


class Put(Request):
    __slots__ = __match_args__ = ("channel", "item")


class Get(Request):
    __slots__ = __match_args__ = ("channel",)


class Cancel(Request):
    __slots__ = __match_args__ = ("task",)


class Cancelled(Exception):
    pass


class Channel:
    def __init__(self, name, capacity):
        self.name, self.capacity = name, capacity
        self.items, self.getters, self.putters = [], [], []


class Task:
    def __init__(self, name, work):
        self.name, self.work = name, work
        self.done = False
        self.result = self.error = None
        self.waiters = []

    def __repr__(self):
        return self.name


class Scheduler:
    def __init__(self):
        self.now = 0
        self.ready = []         # (task, what to send or throw)
        self.asleep = []        # (when, task)
        self.steps = 0

    def log(self, text):
        print(f"{self.now // 60:>3}:{self.now % 60:02}  {text}")

    def spawn(self, name, work):
        task = Task(name, work)
        self.ready.append((task, None))
        return task

    def run(self):
        while self.ready or self.asleep:
            if not self.ready:
                # `min` by time keeps the order of those that wake at the same minute.
                wake = min(self.asleep, key=lambda pair: pair[0])
                self.asleep.remove(wake)
                self.now = wake[0]
                self.ready.append((wake[1], None))
            self.step(*self.ready.pop(0))

    def step(self, task, answer):
        if task.done:
            return
        self.steps += 1
        try:
            request = task.work.throw(answer) if isinstance(answer, Cancelled) else task.work.send(answer)
        except StopIteration as stop:
            self.finish(task, result=stop.value)
        except Exception as error:
            self.log(f"{task} ends with {error!r}")
            self.finish(task, error=error)
        else:
            self.serve(task, request)

    def finish(self, task, result=None, error=None):
        task.done, task.result, task.error = True, result, error
        for waiter in task.waiters:
            self.ready.append((waiter, result))

    def serve(self, task, request):
        match request:
            case None:
                self.ready.append((task, None))
            case Sleep(minutes):
                self.asleep.append((self.now + minutes, task))
            case Spawn(name, work):
                self.ready.append((task, self.spawn(name, work)))
            case Join(other) if other.done:
                self.ready.append((task, other.result))
            case Join(other):
                other.waiters.append(task)
            case Put(channel, item):
                channel.putters.append((task, item))
                self.match_up(channel)
            case Get(channel):
                channel.getters.append(task)
                self.match_up(channel)
            case Cancel(other):
                self.asleep = [(when, sleeper) for when, sleeper in self.asleep if sleeper is not other]
                self.ready.append((other, Cancelled(f"by {task}")))
                self.ready.append((task, None))
            case _:
                self.reject(task, request)

    def reject(self, task, request):
        task.work.close()
        self.finish(task, error=TypeError(f"{task} asked for {request!r}"))

    def match_up(self, channel):
        """Moves items from putters to the channel and from there to getters, as far as it goes."""
        moved = True
        while moved:
            moved = False
            if channel.putters and len(channel.items) < channel.capacity:
                putter, item = channel.putters.pop(0)
                channel.items.append(item)
                self.ready.append((putter, None))
                moved = True
            if channel.getters and channel.items:
                self.ready.append((channel.getters.pop(0), channel.items.pop(0)))
                moved = True


def main():
    scheduler = Scheduler()
    log = scheduler.log
    counter = Channel("counter", capacity=2)

    def knead(kind, minutes):
        """A subroutine of a task: its requests pass through `yield from`, its return value comes out of it."""
        yield Sleep(minutes)
        return f"{kind} dough"

    def baker(name, kinds):
        baked = 0
        for kind in kinds:
            dough = yield from knead(kind, 10)
            yield Sleep(20)
            loaf = dough.replace("dough", "loaf")
            log(f"{name} has baked a {loaf}")
            yield Put(counter, loaf)
            baked += 1
        return baked

    def seller():
        sold = []
        try:
            while True:
                loaf = yield Get(counter)
                yield Sleep(45)
                sold.append(loaf)
                log(f"a {loaf} is sold; waiting on the counter: {counter.items}")
        except Cancelled as order:
            log(f"the seller is sent home {order}")
            return sold
        finally:
            log("the seller sweeps the floor")

    def clock():
        try:
            while True:
                yield Sleep(60)
                log("the church bell")
        finally:
            log("the bell is silent")

    def burner():
        yield Sleep(5)
        raise RuntimeError("the oven is cold")

    def bakery():
        bell = yield Spawn("bell", clock())
        shop = yield Spawn("seller", seller())
        bakers = []
        for name, kinds in {"Nina": ["rye", "wheat", "white"], "Omar": ["rye", "spelt"]}.items():
            bakers.append((yield Spawn(name, baker(name, kinds))))
        faulty = yield Spawn("apprentice", burner())
        total = 0
        for task in bakers:
            total += yield Join(task)
        log(f"{total} loaves were baked; the apprentice: {(yield Join(faulty))}, {faulty.error}")
        yield Sleep(15)
        yield Cancel(shop)
        sold = yield Join(shop)
        bell.work.close()
        return f"sold {', '.join(sold)}"

    task = scheduler.spawn("bakery", bakery())
    scheduler.run()
    print(f"\nThe bakery {task.result}.")
    print(f"{scheduler.steps} steps, {scheduler.now} simulated minutes.")


if __name__ == "__main__":
    main()
