# Commands are split into words as shells do it.
import shlex
for text in ("a b c", 'a "b c" d', "a 'b c'", "a\\ b", r'"a\"b"', "'a\\b'", '""', 'a"b"c', "~/x *.py -a=b?", "x y"):
    print(shlex.split(text), list(shlex.shlex(text)))
    # expect: ['a', 'b', 'c'] ['a', 'b', 'c']
    # expect: ['a', 'b c', 'd'] ['a', '"b c"', 'd']
    # expect: ['a', 'b c'] ['a', "'b c'"]
    # expect: ['a b'] ['a', '\\', 'b']
    # expect: ['a"b'] ['"a\\"', 'b"']
    # expect: ['a\\b'] ["'a\\b'"]
    # expect: [''] ['""']
    # expect: ['abc'] ['a"b"c']
    # expect: ['~/x', '*.py', '-a=b?'] ['~', '/', 'x', '*', '.', 'py', '-', 'a', '=', 'b', '?']
    # expect: ['x', 'y'] ['x', 'y']
print(list(shlex.shlex("a;b && c|d >x", punctuation_chars=True)), shlex.split("a # b", comments=True))  # expect: ['a', ';', 'b', '&&', 'c', '|', 'd', '>', 'x'] ['a']
print(shlex.quote(""), shlex.quote("a'b c"), shlex.quote("ab"), shlex.join(["a", "b c"]))  # expect: '' 'a'"'"'b c' ab a 'b c'
for text in ('"a', "a\\"):
    try:
        shlex.split(text)
    except ValueError as error:
        print(error)
        # expect: No closing quotation
        # expect: No escaped character
