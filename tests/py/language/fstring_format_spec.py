# Format specs may hold fields, and are passed to `__format__`.
width, precision, value = 10, 3, 3.14159
print(f"[{value:{width}.{precision}f}]", f"[{value:{'>'}{width}}]", f"[{'x':{'*'}^{5}}]", f"[{value:{width}.{precision}}]")
# expect: [     3.142] [   3.14159] [**x**] [      3.14]
class Show:
    def __format__(self, spec):
        return f"<{spec}>"
print(f"{Show()}", f"{Show():abc}", f"{Show():{'x'}y{1 + 1}}", f"{Show():%H:%M}", f"{Show():{{}}}")
# expect: <> <abc> <xy2> <%H:%M> <{}>
print(f"{value:}", f"{value!s:>8.4}", f"{'a' 'b':>4}")  # expect: 3.14159     3.14   ab
