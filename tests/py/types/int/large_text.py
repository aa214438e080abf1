# Large integers convert to text and back exactly.
n = 7**300
print(str(n)[:20], str(n)[-20:], len(str(n)))  # expect: 33838570200749104093 68317841001584180001 254
print(int(str(n)) == n, int(str(-n)) == -n)  # expect: True True
print(int(hex(n), 16) == n, int(bin(n), 0) == n, int(oct(n), 0) == n)  # expect: True True True
print(repr(-10**40))  # expect: -10000000000000000000000000000000000000000
print("%d" % 10**25, "%x" % 2**80)  # expect: 10000000000000000000000000 100000000000000000000
