# String literals: quotes, escapes, raw, triple, concatenation.
print('a' "b" '''c''' """d""", 'it''s', "it's", 'say "hi"')  # expect: abcd its it's say "hi"
print("\x41\u0042\U00000043\103\N{BULLET}")  # expect: ABCC•
print("\a\b\f\n\r\t\v\\\'\"" == "\x07\x08\x0c\x0a\x0d\x09\x0b\x5c\x27\x22")  # expect: True
print(r"\n\x", R'\'', len(r"\\"), u"u")  # expect: \n\x \' 2 u
print("""one
two""".split("\n"), "a\
b", '\0' == chr(0))  # expect: ['one', 'two'] ab True
print(len("\
"), "\1" == chr(1))  # expect: 0 True
