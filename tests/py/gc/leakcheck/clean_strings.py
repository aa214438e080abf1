# leakcheck says nothing of a program without leaks: strings.
# needs: baem
# flags: -X leakcheck
text = ", ".join(f"{n:>3}" for n in range(4))
print(text.split(","), "%s" % (text,), text.upper())
# expect: ['  0', '   1', '   2', '   3']   0,   1,   2,   3   0,   1,   2,   3
