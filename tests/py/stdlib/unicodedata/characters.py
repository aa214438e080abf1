# What is known of single characters.
import unicodedata as u

for c in ("a", "é", "中", "٣", "½", "Ⅷ", "ﬁ", "\u0301", "(", "\U0001f40d", "\u0378", "\ud800", "\ua7cb"):
    print(ascii(c), u.category(c), u.combining(c), u.east_asian_width(c), u.bidirectional(c), u.mirrored(c),
          repr(u.decomposition(c)), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.name(c, None))
    # expect: 'a' Ll 0 Na L 0 '' None None None LATIN SMALL LETTER A
    # expect: '\xe9' Ll 0 A L 0 '0065 0301' None None None LATIN SMALL LETTER E WITH ACUTE
    # expect: '\u4e2d' Lo 0 W L 0 '' None None None CJK UNIFIED IDEOGRAPH-4E2D
    # expect: '\u0663' Nd 0 N AN 0 '' 3 3 3.0 ARABIC-INDIC DIGIT THREE
    # expect: '\xbd' No 0 A ON 0 '<fraction> 0031 2044 0032' None None 0.5 VULGAR FRACTION ONE HALF
    # expect: '\u2167' Nl 0 A L 0 '<compat> 0056 0049 0049 0049' None None 8.0 ROMAN NUMERAL EIGHT
    # expect: '\ufb01' Ll 0 N L 0 '<compat> 0066 0069' None None None LATIN SMALL LIGATURE FI
    # expect: '\u0301' Mn 230 A NSM 0 '' None None None COMBINING ACUTE ACCENT
    # expect: '(' Ps 0 Na ON 1 '' None None None LEFT PARENTHESIS
    # expect: '\U0001f40d' So 0 W ON 0 '' None None None SNAKE
    # expect: '\u0378' Cn 0 N  0 '' None None None None
    # expect: '\ud800' Cs 0 N L 0 '' None None None None
    # expect: '\ua7cb' Cn 0 N  0 '' None None None None
print(u.decomposition("가"), u.decomposition("㍸"), u.decomposition("ﷺ"), u.unidata_version)  # expect:  <square> 0064 006D 00B2 <isolated> 0635 0644 0649 0020 0627 0644 0644 0647 0020 0639 0644 064A 0647 0020 0648 0633 0644 0645 15.1.0
for call in (lambda: u.decimal("a"), lambda: u.digit("a"), lambda: u.numeric("a"), lambda: u.name("\0"), lambda: u.category("ab"),
             lambda: u.category(5), lambda: u.decimal("ab"), lambda: u.name()):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError not a decimal
# expect: ValueError not a digit
# expect: ValueError not a numeric character
# expect: ValueError no such name
# expect: TypeError category() argument must be a unicode character, not str
# expect: TypeError category() argument must be a unicode character, not int
# expect: TypeError decimal() argument 1 must be a unicode character, not str
# expect: TypeError name expected at least 1 argument, got 0
