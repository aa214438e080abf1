# There is no module site: of what it adds to the built-in names, `exit`, `quit` and `help` are there.
# differs: CPython prints ['copyright', 'credits', 'exit', 'help', 'license', 'quit'].
import builtins
print(sorted({"copyright", "credits", "exit", "help", "license", "quit"} & set(dir(builtins))))
# expect: ['exit', 'help', 'quit']
