# Operations mix characters of one, two and four bytes.
s = "a" + "é" + "€" + "😀"
print(len(s), s[1:3], s.find("€"), s.index("😀"), s.count(""))  # expect: 4 é€ 2 3 5
print(s.replace("😀", ""), s.split("€"))  # expect: aé€ ['aé', '😀']
print(s.partition("é"), s * 2, s[::-1])  # expect: ('a', 'é', '€😀') aé€😀aé€😀 😀€éa
print([len(x) for x in ("a", "é", "€", "😀", "👍🏽", "e\u0301")], "é".upper())  # expect: [1, 1, 1, 1, 2, 2] É
print("Ａ".lower(), "a\u0301".isidentifier(), s.isprintable(), s.isalpha())  # expect: ａ True True False
print((s + "x")[:-1] == s, s[:1].isascii(), "abc€"[:3] == "abc")  # expect: True True True
print(hash("abc€"[:3]) == hash("abc"), s.encode().decode() == s, s.center(8, "·"))  # expect: True True ··aé€😀··
