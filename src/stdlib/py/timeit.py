"""How long small pieces of code take.

    python -m timeit [-n N] [-r N] [-s S] [-u U] [-p] [-v] [-h] [--] [statement ...]

  -n, --number N   how often a round executes the statement (default: as often as takes 0.2 seconds)
  -r, --repeat N   how many rounds there are (default 5)
  -s, --setup S    what is executed once before a round (default pass)
  -p, --process    measure the time of the process, not the clock's
  -v, --verbose    show all the times; more digits if given again
  -u, --unit U     the unit of the result: nsec, usec, msec or sec
  -h, --help       show this text

Several statements are lines; one line that is indented begins with blanks of its own. Of the rounds the fastest counts:
the others tell how much else the machine had to do.
"""

import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals

# The code that is measured. Statement and setup are indented to where they stand.
template = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(src, indent):
    """A text whose lines but the first one are indented further."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """Measures a statement: a text, or something to be called."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {}
        names = _globals() if globals is None else globals
        init = ""
        if isinstance(setup, str):
            # On its own, so that nothing in it ends the function around it.
            compile(setup, dummy_src_name, "exec")
            before = setup + "\n"
            setup = reindent(setup, 4)
        elif callable(setup):
            namespace["_setup"] = setup
            init += ", _setup=_setup"
            before = ""
            setup = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(before + stmt, dummy_src_name, "exec")
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            namespace["_stmt"] = stmt
            init += ", _stmt=_stmt"
            stmt = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = template.format(stmt=stmt, setup=setup, init=init)
        exec(compile(self.src, dummy_src_name, "exec"), names, namespace)
        self.inner = namespace["inner"]

    def print_exc(self, file=None):
        """Write the traceback of what is being handled, with the lines that are measured."""
        import linecache
        import traceback
        if self.src is not None:
            linecache.cache[dummy_src_name] = len(self.src), None, self.src.split("\n"), dummy_src_name
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that so many executions take, the setup not counted; the garbage collector is off meanwhile."""
        import gc
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """The results of several calls of timeit."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of executions that takes at least 0.2 seconds, and how long that takes."""
        unit = 1
        while True:
            for factor in 1, 2, 5:
                number = unit * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            unit *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Timer(stmt, setup, timer, globals).timeit(number)"""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Timer(stmt, setup, timer, globals).repeat(repeat, number)"""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_LONG_OPTIONS = {
    "number": "n", "setup": "s", "repeat": "r", "process": "p", "verbose": "v", "unit": "u", "help": "h",
}


class _UsageError(Exception):
    pass


def _options(args):
    """The options in front of the statements, as pairs of letter and argument, and the statements."""
    options = []
    args = list(args)
    while args and args[0].startswith("-") and args[0] != "-":
        word = args.pop(0)
        if word == "--":
            break
        if word.startswith("--"):
            name, given, value = word[2:].partition("=")
            known = [long for long in _LONG_OPTIONS if long == name] or [
                long for long in _LONG_OPTIONS if long.startswith(name)
            ]
            if not known:
                raise _UsageError(f"option --{name} not recognized")
            if len(known) > 1:
                raise _UsageError(f"option --{name} not a unique prefix")
            name = known[0]
            letter = _LONG_OPTIONS[name]
            if letter not in "nsru":
                if given:
                    raise _UsageError(f"option --{name} must not have an argument")
            elif not given:
                if not args:
                    raise _UsageError(f"option --{name} requires argument")
                value = args.pop(0)
            options.append((letter, value))
            continue
        letters = word[1:]
        while letters:
            letter, letters = letters[0], letters[1:]
            if letter not in "nsrupvh":
                raise _UsageError(f"option -{letter} not recognized")
            value = ""
            if letter in "nsru":
                if not letters:
                    if not args:
                        raise _UsageError(f"option -{letter} requires argument")
                    letters = args.pop(0)
                value, letters = letters, ""
            options.append((letter, value))
    return options, args


_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def main(args=None, *, _wrap_timer=None):
    """Run as a command; the exit status, None for success."""
    try:
        options, statements = _options(sys.argv[1:] if args is None else args)
    except _UsageError as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    timer = default_timer
    number, rounds, verbose, precision = 0, default_repeat, 0, 3
    setup = []
    unit = None
    for letter, value in options:
        if letter == "n":
            number = int(value)
        elif letter == "s":
            setup.append(value)
        elif letter == "u":
            if value not in _UNITS:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                return 2
            unit = value
        elif letter == "r":
            rounds = max(int(value), 1)
        elif letter == "p":
            timer = time.process_time
        elif letter == "h":
            print(__doc__, end="")
            return 0
        elif letter == "v":
            if verbose:
                precision += 1
            verbose += 1
    # What lies in the current folder can be imported.
    sys.path.insert(0, ".")
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    measured = Timer("\n".join(statements) or "pass", "\n".join(setup) or "pass", timer)

    def show(number, seconds):
        print(f"{number} loop{'s' if number != 1 else ''} -> {seconds:.{precision}g} secs")

    def in_unit(seconds):
        name = unit
        if name is None:
            name = next((name for name in ("sec", "msec", "usec") if seconds >= _UNITS[name]), "nsec")
        return f"{seconds / _UNITS[name]:.{precision}g} {name}"

    try:
        if number == 0:
            number, _ = measured.autorange(show if verbose else None)
            if verbose:
                print()
        raw = measured.repeat(rounds, number)
    except:
        measured.print_exc()
        return 1
    if verbose:
        print(f"raw times: {', '.join(map(in_unit, raw))}")
        print()
    times = [seconds / number for seconds in raw]
    best, worst = min(times), max(times)
    print(f"{number} loop{'s' if number != 1 else ''}, best of {rounds}: {in_unit(best)} per loop")
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(
            f"The test results are likely unreliable. The worst time ({in_unit(worst)}) was more than four times "
            f"slower than the best time ({in_unit(best)}).", UserWarning, "", 0,
        )
    return None


if __name__ == "__main__":
    sys.exit(main())
