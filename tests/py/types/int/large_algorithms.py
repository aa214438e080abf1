# Products and quotients of very large integers agree with each other.
a, b = 3**2000 + 7, 5**1500 - 11
q, r = divmod(a * b + 12345, b)
print(q == a, r, (a * b) // a == b, (a + b) ** 2 == a * a + 2 * a * b + b * b)  # expect: True 12345 True True
print((a << 777) >> 777 == a, (a * 2**500) % 2**500, a % 10**9, b % 10**9)  # expect: True 0 110440008 119140614
print(pow(a, 3, 10**9 + 7) == a * a * a % (10**9 + 7))  # expect: True
print((a ^ b) ^ b == a, (a & b) + (a | b) == a + b)  # expect: True True
