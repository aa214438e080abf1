# Loops and branches over very long bodies.
body = "".join(f"        x = x + {i % 7}\n" for i in range(12000))
source = f"def f(n):\n    x = 0\n    for i in range(n):\n{body}        if x < 0:\n            break\n    else:\n        x += 1\n    return x\n"
exec(source)
print(f(3))  # expect: 107986
