# argparse: what command lines give, and the messages about mistakes.
import argparse
import contextlib
import io


def parse(parser, *args, method="parse_args"):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            print(getattr(parser, method)(list(args)))
        except SystemExit as end:
            print(end.code, err.getvalue().splitlines()[-1])


p = argparse.ArgumentParser(prog="PROG")
p.add_argument("foo")
p.add_argument("bar", nargs="*", default=[1])
p.add_argument("-x", "--ex", type=int, choices=[1, 2, 3])
p.add_argument("-v", action="count", default=0)
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("--app", action="append")
p.add_argument("--const", action="store_const", const=7)
p.add_argument("--two", nargs=2)
p.add_argument("--opt", nargs="?", const="c")
group = p.add_mutually_exclusive_group()
group.add_argument("--m1", action="store_true")
group.add_argument("--m2")
parse(p, "a")  # expect: Namespace(foo='a', bar=[1], ex=None, v=0, flag=None, app=None, const=None, two=None, opt=None, m1=False, m2=None)
parse(p, "a", "b", "c", "-x", "3", "-vvv", "--no-flag")  # expect: Namespace(foo='a', bar=['b', 'c'], ex=3, v=3, flag=False, app=None, const=None, two=None, opt=None, m1=False, m2=None)
parse(p, "a", "--app=1", "--app", "2", "--const", "--two", "1", "2", "--opt")  # expect: Namespace(foo='a', bar=[1], ex=None, v=0, flag=None, app=['1', '2'], const=7, two=['1', '2'], opt='c', m1=False, m2=None)
parse(p, "--", "-a", "-b")  # expect: Namespace(foo='-a', bar=['-b'], ex=None, v=0, flag=None, app=None, const=None, two=None, opt=None, m1=False, m2=None)
parse(p, "-1", "-vx2")  # expect: Namespace(foo='-1', bar=[1], ex=2, v=1, flag=None, app=None, const=None, two=None, opt=None, m1=False, m2=None)
parse(p, "a", "--fl")  # expect: Namespace(foo='a', bar=[1], ex=None, v=0, flag=True, app=None, const=None, two=None, opt=None, m1=False, m2=None)
parse(p)  # expect: 2 PROG: error: the following arguments are required: foo
parse(p, "a", "-x", "9")  # expect: 2 PROG: error: argument -x/--ex: invalid choice: 9 (choose from 1, 2, 3)
parse(p, "a", "-x", "q")  # expect: 2 PROG: error: argument -x/--ex: invalid int value: 'q'
parse(p, "a", "--m1", "--m2", "z")  # expect: 2 PROG: error: argument --m2: not allowed with argument --m1
parse(p, "a", "--m")  # expect: 2 PROG: error: ambiguous option: --m could match --m1, --m2
parse(p, "a", "--two", "1")  # expect: 2 PROG: error: argument --two: expected 2 arguments
parse(p, "a", "--m1=3")  # expect: 2 PROG: error: argument --m1: ignored explicit argument '3'
parse(p, "a", "--zz", "k")  # expect: 2 PROG: error: unrecognized arguments: --zz k
parse(p, "a", "--ex")  # expect: 2 PROG: error: argument -x/--ex: expected one argument
parse(p, "a", "--zz", "-vq", method="parse_known_args")  # expect: (Namespace(foo='a', bar=[1], ex=None, v=1, flag=None, app=None, const=None, two=None, opt=None, m1=False, m2=None), ['--zz', '-q'])
q = argparse.ArgumentParser(prog="git")
commands = q.add_subparsers(dest="cmd", required=True)
add = commands.add_parser("add", aliases=["ad"])
add.add_argument("files", nargs="+")
remove = commands.add_parser("rm", deprecated=True)
remove.add_argument("-f", action="store_true", deprecated=True)
remove.add_argument("rest", nargs="...")
parse(q, "add", "x", "y")  # expect: Namespace(cmd='add', files=['x', 'y'])
parse(q, "ad")  # expect: 2 git add: error: the following arguments are required: files
parse(q, "rm", "-f", "a", "-b", "--c")  # expect: Namespace(cmd='rm', f=True, rest=['a', '-b', '--c'])
parse(q, "zz")  # expect: 2 git: error: argument cmd: invalid choice: 'zz' (choose from 'add', 'ad', 'rm')
parse(q)  # expect: 2 git: error: the following arguments are required: cmd
r = argparse.ArgumentParser(prog="r", fromfile_prefix_chars="@")
r.add_argument("--foo", action="store_true")
r.add_argument("cmd")
r.add_argument("rest", nargs="*", type=int)
parse(r, "doit", "1", "--foo", "2", "3", method="parse_intermixed_args")  # expect: Namespace(foo=True, cmd='doit', rest=[1, 2, 3])
parse(r, "doit", "1", "--foo", "2", "3")  # expect: 2 r: error: unrecognized arguments: 2 3
parse(r, "@/no/such/file")  # expect: 2 r: error: [Errno 2] No such file or directory: '/no/such/file'
s = argparse.ArgumentParser(prog="s")
required = s.add_mutually_exclusive_group(required=True)
required.add_argument("-a", action="store_true")
required.add_argument("-b", action="extend", nargs="+", type=float)
parse(s)  # expect: 2 s: error: one of the arguments -a -b is required
parse(s, "-b", "1", "2", "-b", "3")  # expect: Namespace(a=False, b=[1.0, 2.0, 3.0])
t = argparse.ArgumentParser(prog="t", exit_on_error=False)
t.add_argument("--n", type=int)
try:
    t.parse_args(["--n", "x"])
except argparse.ArgumentError as error:
    print(error)
# expect: argument --n: invalid int value: 'x'
print(argparse.Namespace(a=1, **{"b-c": 2}), argparse.FileType("r"), "a" in argparse.Namespace(a=1))  # expect: Namespace(a=1, **{'b-c': 2}) FileType('r') True
