# Conditions on positions: ^ $ \A \Z \b \B, and lookaround.
import re


def spans(pattern, text, flags=0):
    print([found.start() for found in re.finditer(pattern, text, flags)])


text = "ab cd\nef\n"
spans("^", text)  # expect: [0]
spans("^", text, re.M)  # expect: [0, 6, 9]
spans("$", text)  # expect: [8, 9]
spans("$", text, re.M)  # expect: [5, 8, 9]
spans(r"\A", text, re.M)  # expect: [0]
spans(r"\Z", text, re.M)  # expect: [9]
spans(r"\b", text)  # expect: [0, 2, 3, 5, 6, 8]
spans(r"\B", text)  # expect: [1, 4, 7, 9]
spans(r"\b", "é_1 ü")  # expect: [0, 3, 4, 5]
spans(r"\b", "é_1 ü", re.A)  # expect: [1, 3]
spans(r"\B", "")  # expect: []
spans(r"\b", "")  # expect: []
spans("^", "", re.M)  # expect: [0]
spans("$", "\n\n")  # expect: [1, 2]
spans(r"^\w", text, re.M)  # expect: [0, 6]
spans(r"\w$", text, re.M)  # expect: [4, 7]
spans("(?=c)", text)  # expect: [3]
spans("(?!c)", "abc")  # expect: [0, 1, 3]
spans("(?<=a)b", "ab bb")  # expect: [1]
spans("(?<!a)b", "ab bb")  # expect: [3, 4]
spans(r"(?<=\bc)d", text)  # expect: [4]
spans("(?<=^)a|(?<=\n)e", text, re.M)  # expect: [0, 6]
spans("(?<!^).", "abc")  # expect: [1, 2]
spans("(?<=(?=b)b)c", "abc bc")  # expect: [2, 5]
spans("(?=(a))a(?<=(.))", "aba")  # expect: [0, 2]
spans("a(?!b)(?!c).", "ab ac ad")  # expect: [6]
spans("(?<=a{2})b", "aab ab")  # expect: [2]
spans("(?<=[ab][cd])e", "ace bde cce")  # expect: [2, 6]
spans(r"(?<=\A)a", "aa")  # expect: [0]
spans("(?!)", "aa")  # expect: []
spans("a|(?!)", "aa")  # expect: [0, 1]
