# Case is ignored by simple lower case, with the characters that share an upper case.
import re


def pairs(*texts, flags=re.I):
    print([bool(re.fullmatch(a, b, flags)) for a in texts for b in texts])


pairs("k", "K", "\u212a")  # expect: [True, True, True, True, True, True, True, True, True]
pairs("s", "S", "\u017f")  # expect: [True, True, True, True, True, True, True, True, True]
pairs("i", "I", "\u0130", "\u0131")
# expect: [True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True]
pairs("\u03bc", "\xb5", "\u039c")  # expect: [True, True, True, True, True, True, True, True, True]
pairs("\u03c3", "\u03c2", "\u03a3")  # expect: [True, True, True, True, True, True, True, True, True]
pairs("\ufb05", "\ufb06")  # expect: [True, True, True, True]
pairs("\u1e9e", "\xdf", "ss")  # expect: [True, True, False, True, True, False, False, False, True]
pairs("k", "K", "\u212a", flags=re.I | re.A)  # expect: [True, True, False, True, True, False, False, False, True]
pairs("é", "É", flags=re.I | re.A)  # expect: [True, False, False, True]
print(re.findall("[a-z]", "aZ\u212a\u017f\u0130_", re.I), re.findall("[^a-z]", "aZ\u212a_", re.I), re.findall("[A-Z]", "az\u017f", re.I | re.A))
# expect: ['a', 'Z', 'K', 'ſ', 'İ'] ['_'] ['a', 'z']
print(re.findall("[k]", "kK\u212a", re.I), re.findall("[\u212a]", "kK\u212a", re.I), re.findall("[à-þ]", "ÀÞ×ß", re.I))
# expect: ['k', 'K', 'K'] ['k', 'K', 'K'] ['À', 'Þ']
print(re.findall("[\U00010400-\U00010427]", "\U00010428\U00010400", re.I), re.findall("[α-ω]", "ΑΩς", re.I), re.findall("[^α]", "Αα", re.I))
# expect: ['𐐨', '𐐀'] ['Α', 'Ω', 'ς'] []
print(re.findall("(?i:a)b", "AbAB"), re.findall("(?i)a(?-i:b)", "AbAB"), re.search("(?i)straße", "STRAßE"), re.match("(?i)strasse", "Straße"))
# expect: ['Ab'] ['Ab'] <re.Match object; span=(0, 6), match='STRAßE'> None
print(re.findall(b"[a-z]\xe9", b"A\xe9a\xc9", re.I), re.findall(rb"(?i)\w", b"aZ"), re.search("(?i)HELLO wörld", "say hello WÖRLD"))
# expect: [b'A\xe9'] [b'a', b'Z'] <re.Match object; span=(4, 15), match='hello WÖRLD'>
print(re.search(r"(?i)(ab)\1", "abAB"), re.search("(?i)x|yes|no", "maybe NO"), re.sub("(?i)b+", "_", "aBbBa"))
# expect: <re.Match object; span=(0, 4), match='abAB'> <re.Match object; span=(6, 8), match='NO'> a_a
print(re.findall(rb"(?L)\w+", b"ab \xe9"), re.findall(rb"(?Li)AB", b"ab"), re.compile(b"a", re.L | re.I))
# expect: [b'ab'] [b'ab'] re.compile(b'a', re.IGNORECASE|re.LOCALE)
