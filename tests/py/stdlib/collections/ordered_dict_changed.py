# An ordered dict cannot be changed while it is iterated over, except for values.
from collections import OrderedDict


def tell(change, view=iter):
    ordered = OrderedDict.fromkeys("abcde")
    seen = 0
    try:
        for _ in view(ordered):
            seen += 1
            change(ordered)
        print(seen, "".join(ordered))
    except RuntimeError as error:
        print(seen, "".join(ordered), error)


tell(lambda d: d.move_to_end("a"))  # expect: 1 bcdea OrderedDict mutated during iteration
tell(lambda d: d.move_to_end("a", last=False))  # expect: 5 abcde
tell(lambda d: d.move_to_end("e"))  # expect: 5 abcde
tell(lambda d: d.move_to_end("e", False), OrderedDict.items)  # expect: 1 eabcd OrderedDict mutated during iteration
tell(lambda d: d.update(f=1))  # expect: 1 abcdef OrderedDict mutated during iteration
tell(lambda d: d.pop("c"), OrderedDict.keys)  # expect: 1 abde OrderedDict mutated during iteration
tell(lambda d: (d.popitem(), d.update(z=1)), OrderedDict.values)  # expect: 1 abcdz OrderedDict mutated during iteration
tell(lambda d: d.move_to_end("c"), reversed)  # expect: 1 abdec OrderedDict mutated during iteration
tell(lambda d: d.clear())  # expect: 1  OrderedDict mutated during iteration
tell(lambda d: d.update(a=5))  # expect: 5 abcde
tell(lambda d: d.__setitem__("c", 1), OrderedDict.items)  # expect: 5 abcde


class Own(OrderedDict):
    pass


own = Own(a=1, b=2)
iterator = iter(own)
print(next(iterator))  # expect: a
own.move_to_end("a")
for _ in range(2):
    try:
        print(next(iterator, "end"))
    except RuntimeError as error:
        print(error)
# expect: OrderedDict mutated during iteration
# expect: end
