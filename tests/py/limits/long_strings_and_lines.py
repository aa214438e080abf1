# Very long literals, names and lines.
s = eval("'" + "x" * 1_000_000 + "'")
print(len(s))  # expect: 1000000
name = "n" * 10_000
exec(f"{name} = 5\nprint({name})")  # expect: 5
print(eval("[" + "1," * 100_000 + "]").count(1))  # expect: 100000
print(len("\n".join(["x"] * 100_000).splitlines()), eval("1 if " + " and ".join(["True"] * 5000) + " else 2"))
# expect: 100000 1
print(eval(" or ".join(["0"] * 5000)), eval("+".join(["1"] * 3000)))  # expect: 0 3000
