# Quotients and remainders of numbers of many words, around those where an estimate of a quotient's word is one too large.
word = 1 << 64


def check(a, b):
    quotient, remainder = divmod(a, b)
    assert quotient * b + remainder == a
    assert 0 <= remainder < b or b < remainder <= 0
    assert a // b == quotient and a % b == remainder


values = []
for high in (1, 2, (1 << 63) - 1, 1 << 63, (1 << 63) + 1, word - 2, word - 1):
    for middle in (0, 1, 1 << 63, word - 1):
        for low in (0, 1, word - 1):
            values.append((high * word + middle) * word + low)
count = 0
for a in values:
    for b in values[::5]:
        for quotient in (1, word - 1, word, word * word - 1):
            for change in (-1, 0, 1):
                check(b * quotient + change, b)
                check(-(b * quotient + change), b)
                count += 2
        check(a, -b)
        check(a * word * word, b)
        check(a << 500, b >> 64)
print(count)            # expect: 34272
for bits in (4_000, 12_000, 25_000):
    a, b = 3 ** bits, 7 ** (bits // 4)
    check(a, b)
    check(-a, b)
    check(a * b, b)
    check(a * b - 1, b)
print(3 ** 5000 % (10 ** 40))   # expect: 3468711359732633600493563136998276100001
print(pow(7, 3 ** 200, 10 ** 30), pow(7, 3 ** 200, 10 ** 30 + 1))
# expect: 202647593136329145930224800007 175199239584144051198181224572
