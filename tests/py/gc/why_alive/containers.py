# gc.why_alive names a real way to an object, through lists, tuples, dicts, sets and deques; cutting its last step frees it.
# needs: baem
import gc, weakref

class Thing:
    pass

def check(object, cut):
    path, alive = gc.why_alive(object), weakref.ref(object)
    del object
    cut()
    gc.collect()
    print(path, "| freed" if alive() is None else "| alive")

from collections import deque, OrderedDict, defaultdict, Counter
items = [0, Thing()]
check(items[1], lambda: items.pop())
table = {"k": Thing()}
check(table["k"], lambda: table.clear())
numbers = {7: Thing(), (1, 2): Thing()}
check(numbers[7], lambda: numbers.pop(7))
check(numbers[1, 2], lambda: numbers.clear())
keys = {Thing(): "value"}
check(next(iter(keys)), lambda: keys.clear())
members = {Thing()}
check(next(iter(members)), lambda: members.clear())
pair = [(1, Thing())]
check(pair[0][1], lambda: pair.clear())
queue = deque([1, 2, Thing()])
check(queue[2], lambda: queue.pop())
ordered = OrderedDict(a=Thing())
check(ordered["a"], lambda: ordered.clear())
groups = defaultdict(list)
groups["g"].append(Thing())
check(groups["g"][0], lambda: groups["g"].clear())
deep = {"a": [{"b": [Thing()]}]}
check(deep["a"][0]["b"][0], lambda: deep["a"][0]["b"].clear())
# expect: module __main__, name 'items' → list[1] | freed
# expect: module __main__, name 'table' → dict['k'] | freed
# expect: module __main__, name 'numbers' → dict[7] | freed
# expect: module __main__, name 'numbers' → dict[<tuple>] | freed
# expect: module __main__, name 'keys' → dict, a key | freed
# expect: module __main__, name 'members' → set, an item | freed
# expect: module __main__, name 'pair' → list[0] → tuple[1] | freed
# expect: module __main__, name 'queue' → collections.deque[2] | freed
# expect: module __main__, name 'ordered' → OrderedDict['a'] | freed
# expect: module __main__, name 'groups' → defaultdict['g'] → list[0] | freed
# expect: module __main__, name 'deep' → dict['a'] → list[0] → dict['b'] → list[0] | freed
