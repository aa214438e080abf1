# match, case, type and _ are ordinary names elsewhere.
match = 1
case = [2, 3]
type_ = type
type = 5
_ = "underscore"
print(match, case[0], type, _)  # expect: 1 2 5 underscore
match[case] if False else print("expression")  # expect: expression
match: int = 7
print(match + 1, match * -1)  # expect: 8 -7
def match(x): return x
match(5)
print(match (6))  # expect: 6
match (7):
    case case: print(case)  # expect: 7
class type: case = 1
print(type.case)  # expect: 1
