# Literal patterns compare with `==`, None and bools with `is`.
def f(x):
    match x:
        case 1: return "one"
        case -2.5: return "minus"
        case "text": return "str"
        case b"b": return "bytes"
        case 1 + 2j: return "complex"
        case -3 - 1j: return "negative complex"
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case "a" "b": return "joined"
    return "no match"
for x in (1, 1.0, True, -2.5, "text", b"b", 1 + 2j, -3 - 1j, None, False, 0, "ab", [], 2):
    print(repr(x), f(x))
    # expect: 1 one
    # expect: 1.0 one
    # expect: True one
    # expect: -2.5 minus
    # expect: 'text' str
    # expect: b'b' bytes
    # expect: (1+2j) complex
    # expect: (-3-1j) negative complex
    # expect: None None
    # expect: False False
    # expect: 0 no match
    # expect: 'ab' joined
    # expect: [] no match
    # expect: 2 no match
