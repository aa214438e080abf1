# Indentation and static nesting have limits.
def attempt(source):
    try:
        exec(source)
        print("ran")
    except (SyntaxError, MemoryError, RecursionError) as error:
        print(type(error).__name__, str(error).split(" (")[0])
attempt("".join(" " * i + "if 1:\n" for i in range(99)) + " " * 99 + "pass")  # expect: ran
attempt("".join(" " * i + "if 1:\n" for i in range(101)) + " " * 101 + "pass")
# expect: IndentationError too many levels of indentation
attempt("".join(" " * i + "for x in [1]:\n" for i in range(20)) + " " * 20 + "pass")  # expect: ran
attempt("".join(" " * i + "for x in [1]:\n" for i in range(25)) + " " * 25 + "pass")
# expect: SyntaxError too many statically nested blocks
