# Texts in their normal forms. Surrogates stand for themselves.
import unicodedata as u

for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, ascii(u.normalize(form, "é①ﬁ가Å\ud800e\u0301")), u.is_normalized(form, "é"), u.is_normalized(form, "\ud800"))
    # expect: NFC '\xe9\u2460\ufb01\uac00\xc5\ud800\xe9' True True
    # expect: NFD 'e\u0301\u2460\ufb01\u1100\u1161A\u030a\ud800e\u0301' False True
    # expect: NFKC '\xe91fi\uac00\xc5\ud800\xe9' True True
    # expect: NFKD 'e\u03011fi\u1100\u1161A\u030a\ud800e\u0301' False True
text = "plain"
print(u.normalize("NFD", text) is text, u.normalize("NFX", ""), u.is_normalized("NFC", ""))  # expect: True  True
u.normalize("nfc", "a")  # raises: ValueError: invalid normalization form
