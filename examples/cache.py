# A cache that forgets what was not used for longest: a dictionary for finding, a doubly linked list for order.
#
#     baem examples/cache.py
#
# Learn from it: linked nodes with `__slots__`, a generic class (`class Cache[K, V]`), the mapping protocol, iteration in
# both directions, a decorator with an argument that memoizes, keyword-only options, `__contains__` without touching.


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class Cache[K, V]:
    """Maps keys to values and holds at most `capacity` of them. Reading or writing a key makes it the newest."""

    def __init__(self, capacity, *, on_evict=None):
        if capacity < 1:
            raise ValueError("a cache needs room for one entry")
        self.capacity, self.on_evict = capacity, on_evict
        self.nodes = {}
        self.ring = Node()              # its `after` is the newest entry, its `before` the oldest
        self.hits = self.misses = 0

    def __len__(self) -> int:
        return len(self.nodes)

    def __contains__(self, key: K) -> bool:
        return key in self.nodes

    def __getitem__(self, key: K) -> V:
        try:
            node = self.nodes[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._move_to_front(node)
        return node.value

    def __setitem__(self, key: K, value: V) -> None:
        if (node := self.nodes.get(key)) is None:
            if len(self) == self.capacity:
                self._evict()
            node = self.nodes[key] = Node(key)
        node.value = value
        self._move_to_front(node)

    def __delitem__(self, key: K) -> None:
        self._unlink(self.nodes.pop(key))

    def __iter__(self):
        """Keys, newest first."""
        node = self.ring.after
        while node is not self.ring:
            yield node.key
            node = node.after

    def __reversed__(self):
        node = self.ring.before
        while node is not self.ring:
            yield node.key
            node = node.before

    def items(self):
        for key in self:
            yield key, self.nodes[key].value

    def get(self, key: K, default: V | None = None):
        try:
            return self[key]
        except KeyError:
            return default

    def __repr__(self):
        return f"<{' '.join(f'{key}={value}' for key, value in self.items())}>"

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _move_to_front(self, node):
        self._unlink(node)
        node.before, node.after = self.ring, self.ring.after
        node.before.after = node.after.before = node

    def _evict(self):
        oldest = self.ring.before
        del self[oldest.key]
        if self.on_evict:
            self.on_evict(oldest.key, oldest.value)


def memoized(capacity=128):
    """Keeps the last results of a function; `function.cache` tells how well that went."""
    def decorate(function):
        cache = Cache[tuple, object](capacity)

        def wrapper(*args, **kwargs):
            key = args, frozenset(kwargs.items())
            try:
                return cache[key]
            except KeyError:
                result = cache[key] = function(*args, **kwargs)
                return result
        wrapper.__name__, wrapper.__doc__ = function.__name__, function.__doc__
        wrapper.cache, wrapper.__wrapped__ = cache, function
        return wrapper
    return decorate


@memoized(capacity=3)
def fibonacci(n):
    """The nth Fibonacci number, with a memory of three."""
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def distance(a, b, *, swap_cost=1):
    """How many edits turn one word into the other, with a cache over suffixes."""
    @memoized(capacity=len(a) * len(b) + len(a) + len(b) + 1)
    def rest(i, j):
        if i == len(a) or j == len(b):
            return len(a) - i + len(b) - j
        if a[i] == b[j]:
            return rest(i + 1, j + 1)
        edits = [rest(i + 1, j), rest(i, j + 1), rest(i + 1, j + 1)]
        if a[i:i + 2] == b[j:j + 2][::-1]:
            edits.append(rest(i + 2, j + 2) + swap_cost - 1)
        return 1 + min(edits)
    return rest(0, 0), rest.cache


def main():
    evicted = []
    cache = Cache[str, int](3, on_evict=lambda key, value: evicted.append(f"{key}={value}"))
    for key, value in zip("abc", (1, 2, 3)):
        cache[key] = value
    print("three entries:     ", cache)
    print("reading a:         ", cache["a"], cache)
    cache["d"] = 4
    print("adding d:          ", cache, "evicted:", *evicted)
    cache["c"] += 30
    print("changing c:        ", cache)
    print("looking for b:     ", "b" in cache, cache.get("b", "gone"))
    del cache["d"]
    print("deleting d:        ", cache, "oldest first:", *reversed(cache))
    print(f"{cache.hits} hits, {cache.misses} misses, {len(cache)} entries")
    for mistake in (lambda: cache["zebra"], lambda: cache.__delitem__("d"), lambda: Cache(0)):
        try:
            mistake()
        except (LookupError, ValueError) as error:
            print(f"  {type(error).__name__}: {error}")

    print(f"\n{fibonacci.__doc__} fibonacci(200) = {fibonacci(200)}")
    print(f"computed with {fibonacci.cache.misses} calls, {fibonacci.cache.hits} answers from memory")
    for a, b in [("kitten", "sitting"), ("lighthouse", "lightsome"), ("form", "from"), ("", "abc"), ("same", "same")]:
        edits, used = distance(a, b)
        print(f"{a!r} -> {b!r}: {edits} edits ({used.hits} hits, {used.misses} misses)")
    print("parameters of the class:", *Cache.__type_params__, "and a use of it:", Cache[str, int])


if __name__ == "__main__":
    main()
