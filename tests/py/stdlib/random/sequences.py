# random: the same numbers for the same seed.
import random
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


r = random.Random(42)
print(r.random(), r.randint(1, 100), r.randrange(0, 100, 7), r.choice("abcdef"), r.getrandbits(70), r.uniform(1, 2))
# expect: 0.6394267984578837 4 77 c 151691464061534419856 1.7364712141640124
items = list(range(10))
r.shuffle(items)
print(items, r.sample(range(100), 5), r.sample(range(10 ** 6), 3), r.choices("ab", weights=[1, 9], k=5), r.randbytes(4).hex())
# expect: [3, 2, 4, 9, 5, 7, 0, 6, 1, 8] [71, 25, 91, 83, 89] [571412, 439898, 231148] ['b', 'b', 'b', 'b', 'b'] 1175306c
print(round(r.gauss(0, 1), 10), round(r.normalvariate(), 10), round(r.expovariate(2), 10), round(r.triangular(), 10), round(r.betavariate(1, 2), 10))
# expect: -0.3122773171 1.1823263079 0.0486663257 0.2199049531 0.424420207
for seed in ("text", b"bytes", 2.5, -7, 2 ** 100):
    print(random.Random(seed).random())
# expect: 0.8711565613554825
# expect: 0.37075677971469856
# expect: 0.41877545666909954
# expect: 0.32383276483316237
# expect: 0.7586581712996778
state = r.getstate()
first = [r.random() for _ in range(700)]
r.setstate(state)
print(first == [r.random() for _ in range(700)], len(state[1]), 0 <= random.random() < 1, 1 <= random.randint(1, 6) <= 6)
# expect: True 625 True True
tell(r.randrange, 0)  # expect: ValueError: empty range for randrange()
tell(r.choice, [])  # expect: IndexError: Cannot choose from an empty sequence
tell(r.sample, [1], 2)  # expect: ValueError: Sample larger than population or is negative
tell(r.sample, {1, 2}, 1)  # expect: TypeError: Population must be a sequence.  For dicts or sets, use sorted(d).
tell(r.choices, "ab", weights=[1])  # expect: ValueError: The number of weights does not match the population
tell(random.Random, [])
# expect: TypeError: The only supported seed types are:
# expect: None, int, float, str, bytes, and bytearray.
tell(r.getrandbits, -1)  # expect: ValueError: number of bits must be non-negative
