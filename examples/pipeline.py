# An asynchronous pipeline without an event loop: coroutines awaiting each other, driven by hand with `send`.
#
#     baem examples/pipeline.py
#
# Learn from it: what `async` and `await` really are (an awaitable yields to whoever drives it), `async for` over
# asynchronous generators and over a class with `__aiter__`/`__anext__`, `async with`, asynchronous comprehensions,
# cancelling with `throw`, and clean-up that may itself wait.


class Pause:
    """Awaiting it yields a request to the driver; the driver's answer is the value of `await`."""

    def __init__(self, reason, ticks=1):
        self.reason, self.ticks = reason, ticks

    def __await__(self):
        answer = None
        for _ in range(self.ticks):
            answer = yield self.reason
        return answer


class Timeout(Exception):
    pass


class Driver:
    """Runs one coroutine to its end, and shows what it waited for."""

    def __init__(self, *, patience=1000):
        self.clock, self.patience, self.waits = 0, patience, {}

    def run(self, coroutine):
        answer = None
        try:
            while True:
                if self.clock >= self.patience:
                    self.patience += 5              # time for the coroutine to clean up
                    reason = coroutine.throw(Timeout(f"after {self.clock} ticks"))
                else:
                    reason = coroutine.send(answer)
                self.clock += 1
                self.waits[reason] = self.waits.get(reason, 0) + 1
                answer = self.clock
        except StopIteration as stop:
            return stop.value
        finally:
            coroutine.close()


class Connection:
    """An asynchronous context manager; closing takes a tick too."""
    opened = closed = 0

    def __init__(self, address):
        self.address = address

    async def __aenter__(self):
        await Pause("connect", 2)
        Connection.opened += 1
        return self

    async def __aexit__(self, kind, error, traceback):
        await Pause("disconnect")
        Connection.closed += 1
        print(f"  {self.address} closed" + (f" after {kind.__name__}" if kind else ""))
        return False

    async def fetch(self, page):
        when = await Pause("network", 1 + page % 3)
        if page > 5:
            raise LookupError(f"no page {page}")
        return [f"{self.address}/{page}/{item}" for item in range(page)], when


class Countdown:
    """An asynchronous iterator by protocol."""

    def __init__(self, start):
        self.n = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        await Pause("clock")
        self.n -= 1
        return self.n + 1


async def pages(connection, numbers):
    """An asynchronous generator with clean-up."""
    try:
        for number in numbers:
            items, when = await connection.fetch(number)
            print(f"  page {number} at tick {when}: {len(items)} items")
            for item in items:
                yield item
    finally:
        await Pause("flush")
        print("  the pages are flushed")


async def batches(source, size):
    """Groups items; the last group may be smaller."""
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


async def only(source, test):
    async for item in source:
        if await test(item):
            yield item


async def even(item):
    await Pause("check", 0)
    return int(item.rpartition("/")[2]) % 2 == 0


async def download(numbers):
    stored = 0
    async with Connection("alpha") as alpha:
        async for batch in batches(only(pages(alpha, numbers), even), 3):
            await Pause("disk")
            print(f"  stored {', '.join(batch)}")
            stored += len(batch)
    return stored


async def two_at_once(first, second):
    """Takes turns between two coroutines by sending into both: what a scheduler's `gather` does."""
    results, running = {}, [first, second]
    while running:
        for coroutine in running[:]:
            try:
                reason = coroutine.send(None)
            except StopIteration as stop:
                results[coroutine.__name__] = stop.value
                running.remove(coroutine)
            else:
                await Pause(f"{reason}*")
    return results


async def numbers_down():
    return [n async for n in Countdown(4) if n != 2]


async def squares():
    return {n: n * n async for n in Countdown(3)}


async def impatient():
    try:
        async with Connection("beta") as beta:
            await beta.fetch(1)
            await Pause("nothing", 100)
    except Timeout as error:
        print(f"  gave up {error}")
        await Pause("recover")
        return "a default"


async def early_exit():
    """Leaving an `async for` does not end its generator: `aclose` does."""
    async with Connection("gamma") as gamma:
        source = pages(gamma, [3, 4])
        async for item in source:
            print(f"  enough with {item}")
            break
        await source.aclose()
        return [item async for item in source]


def show(name, coroutine, **options):
    print(f"{name}:")
    driver = Driver(**options)
    try:
        print(f"  result: {driver.run(coroutine)!r}")
    except LookupError as error:
        print(f"  failed: {error!r}")
    print(f"  {driver.clock} ticks: " + ", ".join(f"{reason} {count}" for reason, count in sorted(driver.waits.items())))


if __name__ == "__main__":
    show("A download in batches of three", download([1, 3, 4]))
    show("A page that does not exist", download([2, 9]))
    show("Two coroutines in turns", two_at_once(numbers_down(), squares()))
    show("One that waits too long", impatient(), patience=8)
    show("One that stops early", early_exit())
    print(f"{Connection.opened} connections opened, {Connection.closed} closed")
