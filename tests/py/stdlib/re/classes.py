# Sets and classes of characters, in Unicode, in ASCII and in bytes.
import re

text = "aZ09_ \t\n\x0b\x1c\x85\xa0é߀٣²Ⅷ\u200b-]^"
for flags in (0, re.A):
    for name in "dDsSwW":
        print(name, ascii("".join(re.findall("\\" + name, text, flags))))
# expect: d '09\u07c0\u0663'
# expect: D 'aZ_ \t\n\x0b\x1c\x85\xa0\xe9\xb2\u2167\u200b-]^'
# expect: s ' \t\n\x0b\x1c\x85\xa0'
# expect: S 'aZ09_\xe9\u07c0\u0663\xb2\u2167\u200b-]^'
# expect: w 'aZ09_\xe9\u07c0\u0663\xb2\u2167'
# expect: W ' \t\n\x0b\x1c\x85\xa0\u200b-]^'
# expect: d '09'
# expect: D 'aZ_ \t\n\x0b\x1c\x85\xa0\xe9\u07c0\u0663\xb2\u2167\u200b-]^'
# expect: s ' \t\n\x0b'
# expect: S 'aZ09_\x1c\x85\xa0\xe9\u07c0\u0663\xb2\u2167\u200b-]^'
# expect: w 'aZ09_'
# expect: W ' \t\n\x0b\x1c\x85\xa0\xe9\u07c0\u0663\xb2\u2167\u200b-]^'
print(re.findall(rb"\w", bytes(range(256))) == [bytes([c]) for c in range(128) if chr(c).isalnum() or c == 95])
# expect: True
print(re.findall(rb"\s", bytes(range(256))), len(re.findall(rb"\D", bytes(range(256)))))
# expect: [b'\t', b'\n', b'\x0b', b'\x0c', b'\r', b' '] 246
print(re.findall("[a-c\\d_]", "abcd1_é"), re.findall("[^a-c]", "abcd\n"), re.findall("[]a]", "]a"), re.findall("[^]a]", "]ab"))
# expect: ['a', 'b', 'c', '1', '_'] ['d', '\n'] [']', 'a'] ['b']
print(re.findall("[a-]", "a-b"), re.findall("[-a]", "a-b"), re.findall(r"[a\-c]", "abc-"), re.findall(r"[\]\\]", "]\\"))
# expect: ['a', '-'] ['a', '-'] ['a', 'c', '-'] [']', '\\']
print(re.findall(r"[\w.]+", "a.b c"), re.findall(r"[^\W\d]", "a1_ "), re.findall(r"[\s\S]", "a\n"), re.findall(r"[^\s\S]", "a\n"))
# expect: ['a.b', 'c'] ['a', '_'] ['a', '\n'] []
print(re.findall(r"[\x41\u0042\U00000043\104\N{LATIN CAPITAL LETTER E}]", "ABCDEF"), re.findall(r"[\0\b\t]", "\0\b\t"))
# expect: ['A', 'B', 'C', 'D', 'E'] ['\x00', '\x08', '\t']
print(re.findall(r"\x41|\u00e9|\U0001f600|\101|\0|\07|\N{EURO SIGN}|\a|\f|\v", "Aé😀\0\7€\f\v"))
# expect: ['A', 'é', '😀', '\x00', '\x07', '€', '\x0c', '\x0b']
print(re.findall("[α-ω]", "aαωΩ"), re.findall("[^α-ω]", "aαω"), re.findall("[à-ÿĀ-ſ]", "aéőβ"), re.findall("[\ud800-\udfff]", "a\ud812"))
# expect: ['α', 'ω'] ['a'] ['é', 'ő'] ['\ud812']
print(re.findall(r"[\d\-x]", "1-x"), re.findall("[.*+]", "a.*"), re.findall("[$^]", "^$"), re.findall("[|]", "a|b"))
# expect: ['1', '-', 'x'] ['.', '*'] ['^', '$'] ['|']
print(re.findall(".", "a\nb\r\u2028"), re.findall("(?s:.)", "a\n"), re.findall("(?s).(?-s:.)", "\nab\n"))
# expect: ['a', 'b', '\r', '\u2028'] ['a', '\n'] ['\na']
