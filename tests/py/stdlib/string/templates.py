# string: templates, Formatter, words.
import string
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


t = string.Template("$who owes ${amount}ct $$")
print(t.substitute(who="Ann", amount=5), t.safe_substitute(who="Bob"), t.get_identifiers(), t.is_valid())
# expect: Ann owes 5ct $ Bob owes ${amount}ct $ ['who', 'amount'] True
tell(t.substitute, who="Ann")  # expect: KeyError: 'amount'
tell(string.Template("a\nb $1").substitute)  # expect: ValueError: Invalid placeholder in string: line 2, col 3
class Own(string.Template):
    delimiter = "%"
print(Own("%x and $y").substitute(x=1))  # expect: 1 and $y
f = string.Formatter()
print(f.format("{0} {x[k]!r:>5} {0.real}", 3, x={"k": "v"}), f.format("{:{w}}|", "a", w=3), list(f.parse("a{b!r:c}d{{e}}")))
# expect: 3   'v' 3 a  | [('a', 'b', 'c', 'r'), ('d{', None, None, None), ('e}', None, None, None)]
class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>")
print(Default().format("{missing} {here}", here=1))  # expect: <missing> 1
tell(f.format, "{")  # expect: ValueError: Single '{' encountered in format string
tell(f.format, "}")  # expect: ValueError: Single '}' encountered in format string
tell(f.format, "{} {0}", 1)  # expect: ValueError: cannot switch from manual field specification to automatic field numbering
tell(f.format, "{a}")  # expect: KeyError: 'a'
print(string.capwords("  hello   wide world "), string.digits, string.hexdigits, len(string.printable))
# expect: Hello Wide World 0123456789 0123456789abcdefABCDEF 100
