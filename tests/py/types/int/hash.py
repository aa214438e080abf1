# Equal numbers have equal hashes, whatever their type.
print(hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-2**61))  # expect: 0 1 -2 -2 0 1 -2
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2**100) == hash(2.0**100))  # expect: True True
print({1: "a", 1.0: "b", True: "c"}, hash(10**30))  # expect: {1: 'c'} 465258685558744706
