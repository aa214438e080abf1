# escape puts backslashes before what means something in a pattern.
import re

print(re.escape("a.b*c[d]-e f&g~h#i"), re.escape("é\n_=!\"%',/:;<>@`"), re.escape(b"a.\xff"), re.escape(""), repr(re.escape("\t\n\r\x0b\x0c ")))
# expect: a\.b\*c\[d\]\-e\ f\&g\~h\#i é\
# expect: _=!"%',/:;<>@` b'a\\.\xff'  '\\\t\\\n\\\r\\\x0b\\\x0c\\ '
text = "".join(map(chr, range(300)))
print(re.fullmatch(re.escape(text), text).end(), re.fullmatch(re.escape(bytes(range(256))), bytes(range(256))).end())
# expect: 300 256
try:
    re.escape(1)
except TypeError as error:
    print(error)
# expect: decoding to str: need a bytes-like object, int found
