# Strings are sequences of characters, whatever their width.
s = "aé€🐍"
print(len(s), list(s), s[3], s[-1], s[1:3], s[::-1], [ord(c) for c in s], "🐍" in s, s.index("€"))
# expect: 4 ['a', 'é', '€', '🐍'] 🐍 🐍 é€ 🐍€éa [97, 233, 8364, 128013] True 2
