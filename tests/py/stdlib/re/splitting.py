# split: what is between matches, with the groups; maxsplit.
import re

print(re.split(",", "a,b,,c"), re.split(",", ""), re.split(",", "abc"), re.split("(,)", "a,b"), re.split("(,)|(;)", "a,b;c"))
# expect: ['a', 'b', '', 'c'] [''] ['abc'] ['a', ',', 'b'] ['a', ',', None, 'b', None, ';', 'c']
print(re.split(r"\W+", "Words, words, words."), re.split("[a-f]+", "0a3B9", flags=re.I), re.split(",", "a,b,c", maxsplit=1))
# expect: ['Words', 'words', 'words', ''] ['0', '3', '9'] ['a', 'b,c']
print(re.split("(?:,)", "a,b", maxsplit=-1), re.split(r"\b", "a b"), re.split("(x)?", "axb"), re.split(b",", b"a,b"))
# expect: ['a,b'] ['', 'a', ' ', 'b', ''] ['', None, 'a', 'x', '', None, 'b', None, ''] [b'a', b'b']
print(re.compile(",").split("a,b,c", 1), re.compile("(-)").split("a-b-c", maxsplit=1), re.split(",", bytearray(b"a,b").decode()))
# expect: ['a', 'b,c'] ['a', '-', 'b-c'] ['a', 'b']
