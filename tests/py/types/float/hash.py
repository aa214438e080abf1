# A float that equals an integer has its hash.
print(hash(1.0) == hash(1), hash(0.5), hash(-0.0))  # expect: True 1152921504606846976 0
print(hash(1e100) == hash(int(1e100)), hash(float("inf")), hash(float("-inf")))  # expect: True 314159 -314159
print({1.0: "a"}[1], {0.0: "zero"}[-0.0])  # expect: a zero
print(len({1, 1.0, True}), hash(2.5), hash(-1.0))  # expect: 1 1152921504606846978 -2
