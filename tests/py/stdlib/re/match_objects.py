# What a match object knows.
import copy
import re

found = re.compile(r"(?P<year>\d+)-(?P<month>\d+)(?P<day>-\d+)?").search("on 2024-05!", 1)
print(found, found[0], found["year"], found[2], found["day"], found.group(), found.group(1), found.group("month", 1, 3))
# expect: <re.Match object; span=(3, 10), match='2024-05'> 2024-05 2024 05 None 2024-05 2024 ('05', '2024', None)
print(found.groups(), found.groups("?"), found.groupdict(), found.groupdict(default=0), found.span(), found.span("day"), found.start(2), found.end("year"))
# expect: ('2024', '05', None) ('2024', '05', '?') {'year': '2024', 'month': '05', 'day': None} {'year': '2024', 'month': '05', 'day': 0} (3, 10) (-1, -1) 8 7
print(found.pos, found.endpos, found.lastindex, found.lastgroup, found.regs, found.string, found.re.pattern, found.start(3))
# expect: 1 11 2 month ((3, 10), (3, 7), (8, 10), (-1, -1)) on 2024-05! (?P<year>\d+)-(?P<month>\d+)(?P<day>-\d+)? -1
print(copy.copy(found) is found, copy.deepcopy(found) is found, bool(found), found == found, found == re.match("", ""))
# expect: True True True True False
for key in (4, -1, "nobody", 1.0, None, 10**30):
    try:
        print(found[key])
    except IndexError as error:
        print(type(error).__name__, error)
# expect: IndexError no such group
# expect: IndexError no such group
# expect: IndexError no such group
# expect: IndexError no such group
# expect: IndexError no such group
# expect: IndexError no such group
for call in (lambda: found[[]], lambda: found.start(1, 2), lambda: found.expand(), lambda: type(found)(), lambda: len(found)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: start expected at most 1 argument, got 2
# expect: expand() missing required argument 'template' (pos 1)
# expect: cannot create 're.Match' instances
# expect: object of type 're.Match' has no len()
print(re.match("a'", "a'b"), re.match("\n", "\n"), re.match(b"a", b"ab"), re.match("(a)|", "b").lastindex, re.match("", "").regs)
# expect: <re.Match object; span=(0, 2), match="a'"> <re.Match object; span=(0, 1), match='\n'> <re.Match object; span=(0, 1), match=b'a'> None ((0, 0),)
print(re.Match[str], type(found).__module__, type(found).__qualname__)  # expect: re.Match[str] re Match
match found:
    case re.Match(pos=1):
        print("pos is 1")
# expect: pos is 1
