# The else of a while loop runs unless the loop was left by break.
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print(n)
    # expect: 2
    # expect: 0
else:
    print("else", n)  # expect: else 0
while True:
    break
else:
    print("not reached")
while False:
    print("not reached")
else:
    print("else of a loop that never ran")  # expect: else of a loop that never ran
