# break and continue concern the innermost loop.
for a in range(4):
    if a == 2:
        continue
    for b in range(2):
        if b == a:
            break
        print(a, b)
        # expect: 1 0
        # expect: 3 0
        # expect: 3 1
    else:
        print("else", a)  # expect: else 3
