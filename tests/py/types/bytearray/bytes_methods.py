# The methods shared with bytes give bytearrays.
b = bytearray(b"Hello World")
print(b.upper(), b.split())  # expect: bytearray(b'HELLO WORLD') [bytearray(b'Hello'), bytearray(b'World')]
print(b.replace(b"o", b"0"))  # expect: bytearray(b'Hell0 W0rld')
print(b.find(b"W"), b.partition(b" "))  # expect: 6 (bytearray(b'Hello'), bytearray(b' '), bytearray(b'World'))
print(b.center(13, b"*"), b.decode())  # expect: bytearray(b'*Hello World*') Hello World
print(b.hex()[:4], b.startswith(b"He"))  # expect: 4865 True
print(b[1:4], b[::-1])  # expect: bytearray(b'ell') bytearray(b'dlroW olleH')
print(b.title(), b.strip(b"Hd"))  # expect: bytearray(b'Hello World') bytearray(b'ello Worl')
print(bytearray.fromhex("6162"), b",".join([b, b"x"]))  # expect: bytearray(b'ab') b'Hello World,x'
print(bytearray(b",").join([b"a", b"b"]))  # expect: bytearray(b'a,b')
print(b.translate(None, b"l"), b.count(108))  # expect: bytearray(b'Heo Word') 3
print(bytearray(b"%d") % 5, type(bytearray(b"%d") % 5).__name__)  # expect: bytearray(b'5') bytearray
print(b.removeprefix(b"Hello "))  # expect: bytearray(b'World')
print(b.islower(), b.zfill(12), 72 in b, b"lo" in b)  # expect: False bytearray(b'0Hello World') True True
