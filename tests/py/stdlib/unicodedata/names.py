# Characters and sequences of characters are looked up by their names and aliases.
import unicodedata as u

for name in ("SNAKE", "snake", "LATIN SMALL LETTER GHA", "LF", "HANGUL SYLLABLE GA", "CJK UNIFIED IDEOGRAPH-4E00", "TIBETAN LETTER -A",
             "TIBETAN LETTER A", "HANGUL JUNGSEONG O-E", "KEYCAP DIGIT ONE", "LATIN SMALL LETTER R WITH TILDE", b"SNAKE"):
    print(name, ascii(u.lookup(name)))
    # expect: SNAKE '\U0001f40d'
    # expect: snake '\U0001f40d'
    # expect: LATIN SMALL LETTER GHA '\u01a3'
    # expect: LF '\n'
    # expect: HANGUL SYLLABLE GA '\uac00'
    # expect: CJK UNIFIED IDEOGRAPH-4E00 '\u4e00'
    # expect: TIBETAN LETTER -A '\u0f60'
    # expect: TIBETAN LETTER A '\u0f68'
    # expect: HANGUL JUNGSEONG O-E '\u1180'
    # expect: KEYCAP DIGIT ONE '1\ufe0f\u20e3'
    # expect: LATIN SMALL LETTER R WITH TILDE 'r\u0303'
    # expect: b'SNAKE' '\U0001f40d'
for name in ("x", "", " SNAKE", "LATIN_SMALL_LETTER_A", "LATIN SMALL  LETTER A", "LATINSMALLLETTERA", "hangul syllable ga",
             "tibetan letter-a", "x" * 300, "é"):
    try:
        print(u.lookup(name))
    except KeyError as error:
        print(error)
    # expect: "undefined character name 'x'"
    # expect: "undefined character name ''"
    # expect: "undefined character name ' SNAKE'"
    # expect: "undefined character name 'LATIN_SMALL_LETTER_A'"
    # expect: "undefined character name 'LATIN SMALL  LETTER A'"
    # expect: "undefined character name 'LATINSMALLLETTERA'"
    # expect: "undefined character name 'hangul syllable ga'"
    # expect: "undefined character name 'tibetan letter-a'"
    # expect: 'name too long'
    # expect: "undefined character name 'é'"
print("\N{LATIN SMALL LETTER GHA}\N{greek small letter alpha}")  # expect: ƣα
