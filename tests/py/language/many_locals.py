# Functions with very many local variables, constants and names.
source = "def f():\n" + "".join(f"    v{i} = {i} + 1000\n" for i in range(1000)) + "    return " + " + ".join(f"v{i}" for i in range(1000))
exec(source)
print(f())  # expect: 1499500
source = "[" + ", ".join(str(i * 7919) for i in range(5000)) + "]"
print(sum(eval(source)))  # expect: 98967702500
source = "{" + ", ".join(f"'k{i}': {i}" for i in range(3000)) + "}"
print(len(eval(source)))  # expect: 3000
source = "\n".join(f"g{i} = {i}" for i in range(3000)) + "\ntotal = " + " + ".join(f"g{i}" for i in range(3000))
names = {}
exec(source, names)
print(names["total"])  # expect: 4498500
