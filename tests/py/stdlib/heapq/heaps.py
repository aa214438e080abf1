# heapq: heaps stay heaps; merge, nlargest, nsmallest; errors.
import heapq
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


items = [(n * 7919) % 101 for n in range(60)]
heap = items[:]
heapq.heapify(heap)
print(all(heap[k] <= heap[c] for k in range(60) for c in (2 * k + 1, 2 * k + 2) if c < 60))  # expect: True
print([heapq.heappop(heap) for _ in range(60)] == sorted(items), heap)  # expect: True []
for item in items:
    heapq.heappush(heap, item)
print(heap[0], heapq.heapreplace(heap, 200), heapq.heappushpop(heap, -1), heapq.heappushpop(heap, 50), len(heap))
# expect: 0 0 -1 2 60
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3])), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge([7, 4], [5], reverse=True)))
# expect: [1, 2, 3, 4, 5, 7] ['a', 'bb', 'ccc'] [7, 5, 4]
print(heapq.nlargest(3, items), heapq.nsmallest(3, items), heapq.nlargest(2, "hello", key=lambda c: -ord(c)), heapq.nsmallest(1, []), heapq.nlargest(99, [2, 1]))
# expect: [100, 97, 96] [0, 2, 3] ['e', 'h'] [] [2, 1]
tell(heapq.heappop, [])  # expect: IndexError: index out of range
tell(heapq.heapreplace, [], 1)  # expect: IndexError: index out of range
tell(heapq.heappush, (), 1)  # expect: TypeError: heappush() argument 1 must be list, not tuple
tell(heapq.heapify, [1, "a"])  # expect: TypeError: '<' not supported between instances of 'int' and 'str'
class Evil:
    def __lt__(self, other):
        victim.clear()
        return True
victim = [Evil(), Evil()]
tell(heapq.heappush, victim, Evil())  # expect: RuntimeError: list changed size during iteration
