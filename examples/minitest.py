# A small test framework with decorators, and a test suite that shows it at work: some of its tests fail on purpose.
#
#     baem examples/minitest.py              runs all tests
#     baem examples/minitest.py WORD...      runs the tests whose name contains one of the words
#
# Learn from it: decorators with and without arguments, function attributes, fixtures as generators that are injected by
# parameter name (`__code__.co_varnames`), context managers that check exceptions, redirecting `sys.stdout` into
# `io.StringIO`, reading a traceback, `BaseException` versus `Exception`.
import io
import sys


class Skip(Exception):
    pass


class Outcome:
    def __init__(self, name, verdict, detail="", output=""):
        self.name, self.verdict, self.detail, self.output = name, verdict, detail, output


class Expectation:
    """`expect(value) == 3`: comparisons that fail tell both sides."""

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.check(self.value == other, "to equal", other)

    def __ne__(self, other):
        return self.check(self.value != other, "to differ from", other)

    def __lt__(self, other):
        return self.check(self.value < other, "to be less than", other)

    def __rshift__(self, item):
        return self.check(item in self.value, "to contain", item)

    def check(self, holds, what, other):
        if not holds:
            raise AssertionError(f"expected {self.value!r} {what} {other!r}")
        return True

    __hash__ = None


expect = Expectation


class raises:
    """`with raises(KeyError, "text") as caught:` passes if, and only if, the body raises that."""

    def __init__(self, kind, containing=""):
        self.kind, self.containing, self.error = kind, containing, None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            raise AssertionError(f"{self.kind.__name__} was not raised")
        if not issubclass(kind, self.kind):
            return False
        if self.containing not in str(error):
            raise AssertionError(f"{str(error)!r} does not contain {self.containing!r}")
        self.error = error
        return True


class Captured:
    """What is printed inside of `with` ends in `.text`."""

    def __enter__(self):
        self.outside, sys.stdout = sys.stdout, io.StringIO()
        return self

    def __exit__(self, *_):
        self.text = sys.stdout.getvalue()
        sys.stdout = self.outside


class Suite:
    def __init__(self):
        self.tests, self.fixtures = [], {}

    def test(self, function=None, /, *, skip=None, fails=False):
        """Registers a test; works as `@test` and as `@test(skip="why")`."""
        if function is None:
            return lambda function: self.test(function, skip=skip, fails=fails)
        cases = getattr(function, "cases", [()])
        for case in cases:
            label = function.__name__.replace("_", " ") + (f" [{', '.join(map(repr, case))}]" if case else "")
            self.tests.append((label, function, case, skip, fails))
        return function

    @staticmethod
    def cases(*cases):
        def decorate(function):
            function.cases = [case if isinstance(case, tuple) else (case,) for case in cases]
            return function
        return decorate

    def fixture(self, generator_function):
        self.fixtures[generator_function.__name__] = generator_function
        return generator_function

    def run(self, words=()):
        for label, *test in self.tests:
            if not words or any(word in label for word in words):
                yield self.run_one(label, *test)

    def run_one(self, label, function, case, skip, fails):
        if skip:
            return Outcome(label, "skip", skip)
        captured, open_fixtures = Captured(), []
        verdict, detail = "ok", ""
        try:
            with captured:
                try:
                    function(*case, **self.inject(function, len(case), open_fixtures))
                finally:
                    for fixture in reversed(open_fixtures):
                        next(fixture, None)
        except Skip as reason:
            verdict, detail = "skip", str(reason)
        except AssertionError as error:
            verdict, detail = "FAIL", f"{error or 'assertion'} (line {self.line_in(function, error)})"
        except Exception as error:
            verdict, detail = "ERROR", f"{type(error).__name__}: {error} (line {self.line_in(function, error)})"
        if fails:
            verdict = {"FAIL": "ok", "ok": "FAIL"}.get(verdict, verdict)
            detail = f"as it should: {detail}" if verdict == "ok" else "was meant to fail"
        return Outcome(label, verdict, detail, captured.text)

    def inject(self, function, skipped, open_fixtures):
        code, values = function.__code__, {}
        for name in code.co_varnames[skipped:code.co_argcount]:
            open_fixtures.append(fixture := self.fixtures[name]())
            values[name] = next(fixture)
        return values

    @staticmethod
    def line_in(function, error):
        """The line of the test in which it went wrong, counted from its `def`."""
        line, traceback = None, error.__traceback__
        while traceback is not None:
            if traceback.tb_frame.f_code is function.__code__:
                line = traceback.tb_lineno - function.__code__.co_firstlineno
            traceback = traceback.tb_next
        return line


suite = Suite()
test, cases, fixture = suite.test, suite.cases, suite.fixture


# What is tested: a stack with a limit.
class Stack:
    def __init__(self, *items, limit=3):
        self.items, self.limit = list(items), limit

    def push(self, item):
        if len(self.items) >= self.limit:
            raise OverflowError(f"no room for {item!r}")
        print(f"push {item!r}")
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def __len__(self):
        return len(self.items)


@fixture
def stack():
    made = Stack("a", "b")
    yield made
    print(f"torn down with {len(made)} items")


@fixture
def log():
    yield []


@test
def push_and_pop(stack):
    stack.push("c")
    expect(stack.pop()) == "c"
    expect(len(stack)) == 2


@test
def a_full_stack_refuses(stack):
    stack.push(1)
    with raises(OverflowError, "no room") as caught:
        stack.push(2)
    expect(str(caught.error)) >> "2"


@test
@cases((1, 1), (2, 4), (3, 9), (4, 15))
def squares(n, square):
    expect(n * n) == square


@test
@cases("", "level", "stressed")
def palindromes(word, log):
    log.append(word)
    assert word == word[::-1], f"{word!r} is not a palindrome"


@test
def popping_from_nothing():
    stack = Stack()
    stack.push("only")
    for _ in range(2):
        stack.pop()


@test
def an_exception_is_expected(log):
    with raises(KeyError):
        log.append({"a": 1}["a"])


@test(fails=True)
def a_known_bug():
    expect(0.1 + 0.2) == 0.3


@test(skip="the printer is on fire")
def printing():
    raise SystemExit("never reached")


@test
def only_on_sundays():
    raise Skip("not today")


@test
def a_missing_fixture(nobody):
    pass


def main(words):
    counts = {}
    for outcome in suite.run(words):
        counts[outcome.verdict] = counts.get(outcome.verdict, 0) + 1
        print(f"{outcome.verdict:<6}{outcome.name:<28}{outcome.detail}".rstrip())
        if outcome.verdict in ("FAIL", "ERROR"):
            for line in outcome.output.splitlines():
                print(f"      | {line}")
    print(", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))


if __name__ == "__main__":
    main(sys.argv[1:])
