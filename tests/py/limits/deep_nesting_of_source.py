# Deeply nested source gives an error and no crash.
def attempt(source):
    try:
        compile(source, "<s>", "eval")
        print("compiled")
    except (SyntaxError, RecursionError, MemoryError) as error:
        print("refused")
attempt("(" * 100_000 + ")" * 100_000)  # expect: refused
attempt("[" * 100_000)  # expect: refused
attempt("(" * 1000 + "1" + ")" * 1000)  # expect: refused
attempt("-" * 200_000 + "1")  # expect: refused
attempt("(" * 150 + "1" + ")" * 150)  # expect: compiled
attempt("1" + "+1" * 2000)  # expect: compiled
attempt("x" + ".a" * 2000)  # expect: compiled
