# argparse: usage and help, wrapped to the width of the terminal; formatters; errors in definitions.
# env: COLUMNS=70
import argparse


def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


p = argparse.ArgumentParser(prog="PROG", description="some long description " * 6, epilog="the end")
p.add_argument("foo", help="foo help")
p.add_argument("bar", nargs="*")
p.add_argument("-x", "--ex", type=int, choices=[1, 2], default=2, help="the x %(default)s of %(choices)s, %(type)s, in %(prog)s")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, help="a flag")
p.add_argument("--two", nargs=2, metavar=("A", "B"))
p.add_argument("--opt", nargs="?")
p.add_argument("--version", action="version", version="1")
p.add_argument("--a-very-long-option-name", help="many words " * 10)
p.add_argument("--hidden", help=argparse.SUPPRESS)
group = p.add_mutually_exclusive_group(required=True)
group.add_argument("--m1", action="store_true")
group.add_argument("--m2")
titled = p.add_argument_group("titled", "of a group")
titled.add_argument("--gg", required=True)
p.print_help()
# expect: usage: PROG [-h] [-x {1,2}] [--flag | --no-flag] [--two A B]
# expect:             [--opt [OPT]] [--version]
# expect:             [--a-very-long-option-name A_VERY_LONG_OPTION_NAME]
# expect:             (--m1 | --m2 M2) --gg GG
# expect:             foo [bar ...]
# expect: 
# expect: some long description some long description some long description
# expect: some long description some long description some long description
# expect: 
# expect: positional arguments:
# expect:   foo                   foo help
# expect:   bar
# expect: 
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   -x, --ex {1,2}        the x 2 of 1, 2, int, in PROG
# expect:   --flag, --no-flag     a flag
# expect:   --two A B
# expect:   --opt [OPT]
# expect:   --version             show program's version number and exit
# expect:   --a-very-long-option-name A_VERY_LONG_OPTION_NAME
# expect:                         many words many words many words many words
# expect:                         many words many words many words many words
# expect:                         many words many words
# expect:   --m1
# expect:   --m2 M2
# expect: 
# expect: titled:
# expect:   of a group
# expect: 
# expect:   --gg GG
# expect: 
# expect: the end
print(repr(p._actions[1]))  # expect: _StoreAction(option_strings=[], dest='foo', nargs=None, const=None, default=None, type=None, choices=None, required=True, help='foo help', metavar=None, deprecated=False)
q = argparse.ArgumentParser(prog="git")
commands = q.add_subparsers(title="commands", help="what to do", metavar="CMD")
add = commands.add_parser("add", aliases=["ad"], help="add things")
commands.add_parser("hidden")
q.print_help()
# expect: usage: git [-h] CMD ...
# expect: 
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect: 
# expect: commands:
# expect:   CMD         what to do
# expect:     add (ad)  add things
add.print_usage()  # expect: usage: git add [-h]
class Both(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter): pass
r = argparse.ArgumentParser(prog="r", formatter_class=Both, description="a\n  b\nc", parents=[p], add_help=False, conflict_handler="resolve")
print(r.format_help().splitlines()[-3:], r.format_help().count("default: 2"))  # expect: ['  of a group', '', '  --gg GG'] 0
s = argparse.ArgumentParser(prog="s")
tell(s.add_argument, "-h")  # expect: ArgumentError: argument -h: conflicting option string: -h
tell(s.add_argument, "a", required=True)  # expect: TypeError: 'required' is an invalid argument for positionals
tell(s.add_argument, "a", dest="b")  # expect: ValueError: dest supplied twice for positional argument
tell(s.add_argument, "--")  # expect: ValueError: dest= is required for options like '--'
tell(s.add_argument, "-x", action="zz")  # expect: ValueError: unknown action "zz"
tell(s.add_argument, "-x", type="int")  # expect: ValueError: 'int' is not callable
tell(s.add_argument, "-x", nargs=2, metavar=("a", "b", "c"))  # expect: ValueError: length of metavar tuple does not match nargs
tell(s.add_argument, "-x", nargs=0)  # expect: ValueError: nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate
tell(s.add_argument, "-x", const=1)  # expect: ValueError: nargs must be '?' to supply const
tell(s.add_argument, "x", "-y")  # expect: ValueError: invalid option string 'x': must start with a character '-'
tell(argparse.ArgumentParser, conflict_handler="zz")  # expect: ValueError: invalid conflict_resolution value: 'zz'
tell(s.add_mutually_exclusive_group().add_argument, "u")  # expect: ValueError: mutually exclusive arguments must be optional
