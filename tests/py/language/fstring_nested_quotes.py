# Since 3.12 a field may reuse the quotes, hold backslashes, comments and line breaks.
d = {"key": "value"}
print(f"{d["key"]}", f"{"\n".join(["a", "b"])!r}", f"{f"{f"{1 + 1}"}"}")  # expect: value 'a\nb' 2
print(f"{
    d  # a comment
    ["key"]
}")  # expect: value
print(f'{'a' if True else 'b'}', f"""{'''x'''} {"y"}""")  # expect: a x y
