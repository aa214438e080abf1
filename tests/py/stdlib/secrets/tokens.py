# Tokens are random and as long as asked for; digests are compared in full.
import secrets

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(5)), secrets.token_hex(9) != secrets.token_hex(9))
# expect: 32 5 10 True
print(0 <= secrets.randbelow(10) < 10, secrets.choice("a"), 0 <= secrets.randbits(8) < 256)  # expect: True a True
print(secrets.compare_digest("abc", "abc"), secrets.compare_digest(b"abc", b"abd"), secrets.compare_digest(b"abc", bytearray(b"abcd")))
# expect: True False False
for arguments in ((0,), (-1,)):
    try:
        secrets.randbelow(*arguments)
    except ValueError as error:
        print(error)
# expect: Upper bound must be positive.
# expect: Upper bound must be positive.
for arguments in (("a", b"a"), ("é", "é"), (1, 2)):
    try:
        secrets.compare_digest(*arguments)
    except TypeError as error:
        print(error)
# expect: a bytes-like object is required, not 'str'
# expect: comparing strings with non-ASCII characters is not supported
# expect: unsupported operand types(s) or combination of types: 'int' and 'int'
