# repr escapes what cannot be printed, and picks the quotes.
print(repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\\"), repr(""))  # expect: "a'b" 'a"b' 'a\'b"c' '\\' ''
print(repr("\n\r\t\0\x1b\x7f"), repr("é ß €"))  # expect: '\n\r\t\x00\x1b\x7f' 'é ß €'
print(repr("\x80\x9f\xa0\xad"), repr("\u2028\ufeff\ue000"))  # expect: '\x80\x9f\xa0\xad' '\u2028\ufeff\ue000'
print(repr("😀"), repr("\ud800"))  # expect: '😀' '\ud800'
print(repr("\U0010ffff"), ascii("é€😀\n'"), ascii("\ud800"))  # expect: '\U0010ffff' "\xe9\u20ac\U0001f600\n'" '\ud800'
