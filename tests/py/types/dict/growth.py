# Many insertions and deletions keep the order and lose nothing.
d = {}
for n in range(10000):
    d[n] = str(n)
    if n % 3 == 0:
        del d[n // 2 if n // 2 in d else n]
print(len(d), all(d[k] == str(k) for k in d), list(d) == sorted(d), sum(d))  # expect: 6666 True True 41661667
for n in range(10000):
    d.pop(n, None)
print(d, len(d))  # expect: {} 0
d.update((str(n), n) for n in range(1000))
print(len(d), d["999"], next(iter(d)), list(d)[-1])  # expect: 1000 999 0 999
