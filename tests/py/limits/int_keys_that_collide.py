# Ints that are chosen so that their hashes collide are compared quickly: thousands of them do not stop a program.
values = [i * (2**61 - 1) for i in range(2000)]
print({hash(value) for value in values})                # expect: {0}
table = {value: i for i, value in enumerate(values)}
print(len(table), table[values[1234]], len(set(values)))        # expect: 2000 1234 2000
print(values[5] in {values[4]: 1, 7: 2}, 7 in {values[4], 7})   # expect: False True
