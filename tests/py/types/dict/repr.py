# repr, also of a dictionary that holds itself.
d = {"a": 'x"y', 2: None, (3,): [4.0], "e": {}}
print(d)  # expect: {'a': 'x"y', 2: None, (3,): [4.0], 'e': {}}
d["me"] = d
print(d, str({}))  # expect: {'a': 'x"y', 2: None, (3,): [4.0], 'e': {}, 'me': {...}} {}
print(f"{ {'k': b'v'} }")  # expect: {'k': b'v'}
d = {}
d["l"] = [d]
print(d, [d])  # expect: {'l': [{...}]} [{'l': [{...}]}]
