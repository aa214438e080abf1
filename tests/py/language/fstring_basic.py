# Replacement fields hold any expression.
name, n = "World", 5
print(f"Hello {name}!", f"{n + 1} {n:>3} {n!r} {name[0]} {name.upper()}", f"{{}} {{{n}}}", f"{'nested'}", F"{n}" f"{n}" "plain {n}")
# expect: Hello World! 6   5 5 W WORLD {} {5} nested 55plain {n}
print(f"{(lambda x: x * 2)(3)}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{n if n else 0}", f"{1, 2}", f"{*[1, 2],}")
# expect: 6 [0, 1, 2] 1 5 (1, 2) (1, 2)
print(f"", f"{''}", rf"\d{n}", fr"{n}\n")  # expect:   \d5 5\n
