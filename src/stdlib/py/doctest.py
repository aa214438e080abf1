"""Examples in documentation, as tests: what follows `>>>` is run, and what it prints is compared with the text below it.

A `DocTestParser` finds the examples in a text, a `DocTestFinder` the texts in a module, a `DocTestRunner` runs them, and an `OutputChecker`
decides whether what came is what was wanted.
"""

import os
import re
import sys
import traceback
from collections import namedtuple
from io import StringIO

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile",
    "run_docstring_examples", "DocTestSuite", "DocFileSuite", "set_unittest_reportflags", "script_from_examples", "testsource",
    "debug_src", "debug",
]

__unittest = True


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed, of how many; `skipped` others were not run."""

    def __new__(cls, failed, attempted, *, skipped=0):
        this = super().__new__(cls, failed, attempted)
        this.skipped = skipped
        return this

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The number of an option, a new one if the name is new."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (
    DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


# Helpers.

def _extract_future_flags(globs):
    import __future__
    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name, None)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


def _normalize_module(module, depth=2):
    import types
    if isinstance(module, types.ModuleType):
        return module
    if isinstance(module, str):
        return __import__(module, globals(), locals(), ["*"])
    if module is None:
        return sys.modules[sys._getframe(depth).f_globals["__name__"]]
    raise TypeError("Expected a module, string, or None")


def _load_testfile(filename, package, module_relative, encoding):
    if module_relative:
        package = _normalize_module(package, 3)
        filename = _module_relative_path(package, filename)
        get_data = getattr(getattr(package, "__loader__", None), "get_data", None)
        if get_data is not None:
            text = get_data(filename).decode(encoding)
            return text.replace("\r\n", "\n").replace("\r", "\n"), filename
    with open(filename, encoding=encoding) as file:
        return file.read(), filename


def _module_relative_path(module, test_path):
    import inspect
    if not inspect.ismodule(module):
        raise TypeError(f"Expected a module: {module!r}")
    if test_path.startswith("/"):
        raise ValueError("Module-relative files may not have absolute paths")
    test_path = os.path.join(*test_path.split("/"))
    if hasattr(module, "__file__"):
        folder = os.path.split(module.__file__)[0]
    elif module.__name__ == "__main__":
        folder = os.path.split(sys.argv[0])[0] if len(sys.argv) > 0 and sys.argv[0] != "" else os.curdir
    else:
        if hasattr(module, "__path__"):
            for folder in module.__path__:
                full = os.path.join(folder, test_path)
                if os.path.exists(full):
                    return full
        raise ValueError(f"Can't resolve paths relative to the module {module!r} (it has no __file__)")
    return os.path.join(folder, test_path)


def _indent(text, indent=4):
    return re.sub("(?m)^(?!$)", indent * " ", text)


def _exception_traceback(exc_info):
    return "".join(traceback.format_exception(*exc_info))


def _ellipsis_match(want, got):
    """Whether a text fits one in which `...` stands for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    parts = want.split(ELLIPSIS_MARKER)
    start, end = 0, len(got)
    first, last = parts[0], parts[-1]
    if not got.startswith(first) or not got.endswith(last):
        return False
    start, end = len(first), end - len(last)
    if start > end:
        # Both ends would need the same characters.
        return False
    for part in parts[1:-1]:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def _comment_line(line):
    line = line.rstrip()
    return f"# {line}" if line else "#"


def _strip_exception_details(message):
    """The bare name of an exception's class."""
    start, end = 0, len(message)
    newline = message.find("\n")
    if newline >= 0:
        end = newline
    colon = message.find(":", 0, end)
    if colon >= 0:
        end = colon
    dot = message.rfind(".", 0, end)
    if dot >= 0:
        start = dot + 1
    return message[start:end]


# Examples and their parser.

class Example:
    """Source, and what it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        if exc_msg is not None and not exc_msg.endswith("\n"):
            exc_msg += "\n"
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _parts(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one text, which share their variables."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        shown = {0: "no examples", 1: "1 example"}.get(count, f"{count} examples")
        return f"<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno) == (
            other.examples, other.docstring, other.globs, other.name, other.filename, other.lineno
        )

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        own = self.name, self.filename, -1 if self.lineno is None else self.lineno, id(self)
        others = other.name, other.filename, -1 if other.lineno is None else other.lineno, id(other)
        return own < others


class DocTestParser:
    """Finds the examples in a text."""

    _HEAD = re.compile(r"^([^\S\n]*)Traceback\ \((?:most recent call last|innermost last)\):\s*$", re.MULTILINE)
    _OPTION = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)

    def parse(self, string, name="<string>"):
        """The parts of a text: strings, and examples."""
        string = string.expandtabs()
        margin = self._min_indent(string)
        if margin > 0:
            string = "\n".join(line[margin:] for line in string.split("\n"))
        lines = string.split("\n")
        parts, text = [], []
        at = 0
        while at < len(lines):
            line = lines[at]
            indent = len(line) - len(line.lstrip(" "))
            if line[indent:indent + 3] != ">>>":
                text.append(line)
                at += 1
                continue
            start = at
            source = [line]
            at += 1
            while at < len(lines) and lines[at].lstrip(" ").startswith("..."):
                source.append(lines[at])
                at += 1
            want = []
            while at < len(lines) and lines[at].strip() and not lines[at].lstrip(" ").startswith(">>>"):
                want.append(lines[at])
                at += 1
            parts.append("".join(one + "\n" for one in text))
            text = []
            source, options, want, exc_msg = self._parse_example(source, want, indent, name, start)
            if source.strip() and not all(
                not one.strip() or one.lstrip().startswith("#") for one in source.split("\n")
            ):
                parts.append(Example(
                    source, want, exc_msg, lineno=start, indent=margin + indent, options=options,
                ))
        parts.append("\n".join(text))
        return parts

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a test."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def _parse_example(self, source_lines, want_lines, indent, name, lineno):
        for at, line in enumerate(source_lines):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(
                    f"line {lineno + at + 1} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: {line!r}"
                )
        self._check_prefix(source_lines[1:], " " * indent + ".", name, lineno)
        source = "\n".join(line[indent + 4:] for line in source_lines)
        self._check_prefix(want_lines, " " * indent, name, lineno + len(source_lines))
        want = "\n".join(line[indent:] for line in want_lines)
        return source, self._find_options(source, name, lineno), want, self._exception_in(want)

    def _exception_in(self, want):
        """The message in a traceback that is wanted; None if none is."""
        head = self._HEAD.match(want)
        if head is None:
            return None
        lines = want[head.end():].lstrip("\n").split("\n")
        margin = len(head.group(1))
        for at, line in enumerate(lines):
            # The message begins at the margin, with a name.
            if line[:margin].strip() == "" and line[margin:margin + 1].isidentifier():
                return "\n".join(lines[at:]) if not margin else "\n".join(one[margin:] for one in lines[at:])
        return None

    def _find_options(self, source, name, lineno):
        options = {}
        for found in self._OPTION.finditer(source):
            for option in found.group(1).replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and all(not line.strip() or line.lstrip().startswith("#") for line in source.split("\n")):
            raise ValueError(
                f"line {lineno} of the doctest for {name} has an option directive on a line with no example: {source!r}"
            )
        return options

    def _min_indent(self, s):
        return min((len(line) - len(line.lstrip(" ")) for line in s.split("\n") if line.strip()), default=0)

    def _check_prefix(self, lines, prefix, name, lineno):
        for at, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(
                    f"line {lineno + at + 1} of the docstring for {name} has inconsistent leading whitespace: {line!r}"
                )


# Finding texts.

class DocTestFinder:
    """Finds the tests in a module, and in its functions and classes."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests of an object."""
        import inspect
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(
                    f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}"
                )
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        source_lines = self._source_lines(obj, module)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, source_lines, globs, {})
        tests.sort()
        return tests

    def _source_lines(self, obj, module):
        import inspect
        import linecache
        try:
            file = inspect.getsourcefile(obj)
            if not file:
                # Functions made by examples are in no file.
                file = inspect.getfile(obj)
                if not (file.startswith("<") and file.endswith("]>")):
                    return None
        except (TypeError, OSError):
            return None
        lines = linecache.getlines(file) if module is None else linecache.getlines(file, module.__dict__)
        return lines or None

    def _from_module(self, module, object):
        import inspect
        if module is None:
            return True
        if inspect.getmodule(object) is not None:
            return module is inspect.getmodule(object)
        if inspect.isfunction(object):
            return module.__dict__ is object.__globals__
        if inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object):
            if hasattr(object, "__objclass__"):
                return module.__name__ == object.__objclass__.__module__
            return module.__name__ == getattr(object, "__module__", module.__name__)
        if inspect.isclass(object):
            return module.__name__ == object.__module__
        if hasattr(object, "__module__"):
            return module.__name__ == object.__module__
        if isinstance(object, property):
            return True
        raise ValueError("object must be a class or function")

    def _is_routine(self, obj):
        import inspect
        maybe = obj
        try:
            maybe = inspect.unwrap(maybe)
        except ValueError:
            pass
        return inspect.isroutine(maybe)

    def _find(self, tests, obj, name, module, source_lines, globs, seen):
        import inspect
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs, source_lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                if (self._is_routine(value) or inspect.isclass(value)) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{key}", module, source_lines, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
                if not (
                    inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value) or isinstance(value, str)
                ):
                    raise ValueError(
                        "DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or modules: "
                        f"{type(value)!r}"
                    )
                self._find(tests, value, f"{name}.__test__.{key}", module, source_lines, globs, seen)
        if inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) \
                        and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{key}", module, source_lines, globs, seen)

    def _get_test(self, obj, name, module, globs, source_lines):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, "__doc__", None)
            docstring = "" if docstring is None else str(docstring)
        if self._exclude_empty and not docstring:
            return None
        lineno = self._find_lineno(obj, source_lines)
        if module is None:
            filename = None
        else:
            filename = getattr(module, "__file__", None) or module.__name__
            if filename[-4:] == ".pyc":
                filename = filename[:-1]
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)

    def _find_lineno(self, obj, source_lines):
        """The line where an object's documentation begins, from zero."""
        import inspect
        lineno = None
        docstring = getattr(obj, "__doc__", None)
        if inspect.ismodule(obj) and docstring is not None:
            lineno = 0
        if inspect.isclass(obj) and docstring is not None:
            first = obj.__dict__.get("__firstlineno__")
            lineno = None if first is None else first - 1
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isroutine(obj) and getattr(obj, "__doc__", None):
            try:
                obj = inspect.unwrap(obj)
            except ValueError:
                pass
            else:
                obj = getattr(obj, "__code__", obj)
        if inspect.istraceback(obj):
            obj = obj.tb_frame
        if inspect.isframe(obj):
            obj = obj.f_code
        if inspect.iscode(obj):
            lineno = obj.co_firstlineno - 1
        if lineno is not None:
            if source_lines is None:
                return lineno + 1
            for at in range(lineno, len(source_lines)):
                if re.match(r"(^|.*:)\s*\w*(\"|')", source_lines[at]):
                    return at
        return None


# Running.

class DocTestRunner:
    """Runs tests, and tells what differs."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self.skips = 0
        self._stats = {}
        self._fakeout = _SpoofOut()

    def report_start(self, out, test, example):
        """An example is about to run."""
        if self._verbose:
            want = f"Expecting:\n{_indent(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indent(example.source)}{want}")

    def report_success(self, out, test, example, got):
        """An example printed what was wanted."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """An example printed something else."""
        difference = self._checker.output_difference(example, got, self.optionflags)
        out(self._failure_header(test, example) + difference)

    def report_unexpected_exception(self, out, test, example, exc_info):
        """An example raised what it was not to raise."""
        out(f"{self._failure_header(test, example)}Exception raised:\n{_indent(_exception_traceback(exc_info))}")

    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            if test.lineno is not None and example.lineno is not None:
                lineno = test.lineno + example.lineno + 1
            else:
                lineno = "?"
            lines.append(f'File "{test.filename}", line {lineno}, in {test.name}')
        else:
            lines.append(f"Line {example.lineno + 1}, in {test.name}")
        lines.append("Failed example:")
        lines.append(_indent(example.source))
        return "\n".join(lines)

    def _run(self, test, compileflags, out):
        import linecache
        failures = tries = skips = 0
        original = self.optionflags
        check = self._checker.check_output
        for number, example in enumerate(test.examples):
            # Of one text, only the first failure may be wanted.
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, value in example.options.items():
                if value:
                    self.optionflags |= flag
                else:
                    self.optionflags &= ~flag
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            filename = f"<doctest {test.name}[{number}]>"
            source = example.source
            linecache.cache[filename] = len(source), None, source.splitlines(keepends=True), filename
            exc_info = None
            try:
                exec(compile(source, filename, "single", compileflags, True), test.globs)
            except KeyboardInterrupt:
                raise
            except:
                exc_info = sys.exc_info()
                exc_info = (*exc_info[:2], exc_info[2].tb_next)
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            outcome = "failed"
            if exc_info is None:
                if check(example.want, got, self.optionflags):
                    outcome = "fine"
            else:
                message = self._message_of(exc_info)
                if not quiet:
                    got += _exception_traceback(exc_info)
                if example.exc_msg is None:
                    outcome = "raised"
                elif check(example.exc_msg, message, self.optionflags):
                    outcome = "fine"
                elif self.optionflags & IGNORE_EXCEPTION_DETAIL and check(
                    _strip_exception_details(example.exc_msg), _strip_exception_details(message), self.optionflags
                ):
                    outcome = "fine"
            if outcome == "fine":
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            if not quiet:
                if outcome == "raised":
                    self.report_unexpected_exception(out, test, example, exc_info)
                else:
                    self.report_failure(out, test, example, got)
            failures += 1
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        self._record_outcome(test, failures, tries, skips)
        return TestResults(failures, tries, skipped=skips)

    @staticmethod
    def _message_of(exc_info):
        """The message of an exception, with its notes; of syntax errors without the place."""
        lines = traceback.format_exception_only(*exc_info[:2])
        if issubclass(exc_info[0], SyntaxError):
            name = exc_info[0].__qualname__
            module = exc_info[0].__module__
            if module not in ("builtins", "__main__"):
                name = f"{module}.{name}"
            for at, line in enumerate(lines):
                if line.startswith((f"{name}:", f"{name}\n")):
                    lines = lines[at:]
                    break
        return "".join(lines)

    def _record_outcome(self, test, failures, tries, skips):
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = before[0] + failures, before[1] + tries, before[2] + skips
        self.failures += failures
        self.tries += tries
        self.skips += skips

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run a test."""
        import linecache
        self.test = test
        if compileflags is None:
            compileflags = _extract_future_flags(test.globs)
        saved_stdout, saved_hook = sys.stdout, sys.displayhook
        if out is None:
            encoding = saved_stdout.encoding
            if encoding is None or encoding.lower() == "utf-8":
                out = saved_stdout.write
            else:
                def out(text):
                    saved_stdout.write(str(text.encode(encoding, "backslashreplace"), encoding))
        sys.stdout, sys.displayhook = self._fakeout, sys.__displayhook__
        try:
            return self._run(test, compileflags, out)
        finally:
            sys.stdout, sys.displayhook = saved_stdout, saved_hook
            for number in range(len(test.examples)):
                linecache.cache.pop(f"<doctest {test.name}[{number}]>", None)
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def summarize(self, verbose=None):
        """Tell how many examples of what failed."""
        if verbose is None:
            verbose = self._verbose
        without, passed, failed = [], [], []
        total_tries = total_failures = total_skips = 0
        for name, (failures, tries, skips) in self._stats.items():
            total_failures += failures
            total_tries += tries
            total_skips += skips
            if tries == 0:
                without.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, (failures, tries, skips)))
        if verbose:
            if without:
                print(f"{_items(without)} had no tests:")
                for name in sorted(without):
                    print(f"    {name}")
            if passed:
                print(f"{_items(passed)} passed all tests:")
                for name, count in sorted(passed):
                    print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{_items(failed)} had failures:")
            for name, (failures, tries, skips) in sorted(failed):
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            print(f"{total_tries} test{'' if total_tries == 1 else 's'} in {_items(self._stats)}.")
            failed_too = f" and {total_failures} failed" if total_failures else ""
            print(f"{total_tries - total_failures} passed{failed_too}.")
        if total_failures:
            text = f"***Test Failed*** {total_failures} failure{'' if total_failures == 1 else 's'}"
            if total_skips:
                text = f"{text} and {total_skips} skipped test{'' if total_skips == 1 else 's'}"
            print(f"{text}.")
        elif verbose:
            print("Test passed.")
        return TestResults(total_failures, total_tries, skipped=total_skips)

    def merge(self, other):
        """Add what another runner counted."""
        for name, (failures, tries, skips) in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = before[0] + failures, before[1] + tries, before[2] + skips


def _items(found):
    return f"{len(found)} item{'' if len(found) == 1 else 's'}"


class _SpoofOut(StringIO):
    """What examples print to."""

    def getvalue(self):
        result = super().getvalue()
        # A line without an end could not be written in a text.
        return result + "\n" if result and not result.endswith("\n") else result

    def truncate(self, size=None):
        self.seek(size)
        super().truncate()


class OutputChecker:
    """Decides whether what was printed is what was wanted."""

    def _toAscii(self, s):
        return str(s.encode("ASCII", "backslashreplace"), "ASCII")

    def check_output(self, want, got, optionflags):
        """Whether it is."""
        got, want = self._toAscii(got), self._toAscii(want)
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS and _ellipsis_match(want, got))

    def _do_a_fancy_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        # What is unlike one line is easier to read as a whole.
        return bool(optionflags & REPORT_NDIFF) or want.count("\n") > 2 and got.count("\n") > 2

    def output_difference(self, example, got, optionflags):
        """A text about what differs."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if self._do_a_fancy_diff(want, got, optionflags):
            import difflib
            wanted, found = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                diff = list(difflib.unified_diff(wanted, found, n=2))[2:]
                kind = "unified diff with -expected +actual"
            elif optionflags & REPORT_CDIFF:
                diff = list(difflib.context_diff(wanted, found, n=2))[2:]
                kind = "context diff with expected followed by actual"
            else:
                diff = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(wanted, found))
                kind = "ndiff with -expected +actual"
            return f"Differences ({kind}):\n{_indent(''.join(diff))}"
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indent(got)}"
        return "Expected nothing\nGot nothing\n"


class DocTestFailure(Exception):
    """An example printed something else."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised what it was not to raise."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Raises instead of telling."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run a test."""
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Raise UnexpectedException."""
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        """Raise DocTestFailure."""
        raise DocTestFailure(test, example, got)


# Functions.

# The runner of all `testmod` and `testfile` calls.
master = None


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(
    m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
    exclude_empty=False,
):
    """Run the examples in a module, by default the program."""
    import inspect
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def testfile(
    filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
    extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None,
):
    """Run the examples in a file."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    text, filename = _load_testfile(filename, package, module_relative, encoding or "utf-8")
    if name is None:
        name = os.path.basename(filename)
    globs = {} if globs is None else globs.copy()
    if extraglobs is not None:
        globs.update(extraglobs)
    globs.setdefault("__name__", "__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name, filename, 0))
    return _finish(runner, report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples in the documentation of one object, with these variables."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


# As tests of `unittest`.

_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    """Set how failures in suites are reported; the flags before are returned."""
    global _unittest_reportflags
    if (flags & REPORTING_FLAGS) != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old, _unittest_reportflags = _unittest_reportflags, flags
    return old


def _make_cases():
    import unittest

    class DocTestCase(unittest.TestCase):
        """The examples of one text as a test case."""

        def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
            super().__init__()
            self._dt_optionflags = optionflags
            self._dt_checker = checker
            self._dt_test = test
            self._dt_setUp = setUp
            self._dt_tearDown = tearDown

        def setUp(self):
            self._dt_globs = self._dt_test.globs.copy()
            if self._dt_setUp is not None:
                self._dt_setUp(self._dt_test)

        def tearDown(self):
            if self._dt_tearDown is not None:
                self._dt_tearDown(self._dt_test)
            self._dt_test.globs.clear()
            self._dt_test.globs.update(self._dt_globs)

        def runTest(self):
            test = self._dt_test
            old, new = sys.stdout, StringIO()
            flags = self._dt_optionflags
            if not flags & REPORTING_FLAGS:
                flags |= _unittest_reportflags
            runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
            try:
                runner.DIVIDER = "-" * 70
                results = runner.run(test, out=new.write, clear_globs=False)
                if results.skipped == len(test.examples):
                    raise unittest.SkipTest("all examples were skipped")
            finally:
                sys.stdout = old
            if results.failed:
                raise self.failureException(self.format_failure(new.getvalue()))

        def format_failure(self, err):
            """The message of a failure."""
            test = self._dt_test
            lineno = "unknown line number" if test.lineno is None else f"{test.lineno}"
            last = ".".join(test.name.split(".")[-1:])
            return (
                f"Failed doctest test for {test.name}\n  File \"{test.filename}\", line {lineno}, in {last}\n\n{err}"
            )

        def debug(self):
            self.setUp()
            runner = DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False)
            runner.run(self._dt_test, clear_globs=False)
            self.tearDown()

        def id(self):
            return self._dt_test.name

        def __eq__(self, other):
            if type(self) is not type(other):
                return NotImplemented
            return (
                self._dt_test, self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker
            ) == (other._dt_test, other._dt_optionflags, other._dt_setUp, other._dt_tearDown, other._dt_checker)

        def __hash__(self):
            return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

        def __repr__(self):
            name = self._dt_test.name.split(".")
            return f"{name[-1]} ({'.'.join(name[:-1])})"

        __str__ = object.__str__

        def shortDescription(self):
            return f"Doctest: {self._dt_test.name}"

    class SkipDocTestCase(DocTestCase):
        """Stands for the tests of a module where texts are left out: `-OO`."""

        def __init__(self, module):
            self.module = module
            super().__init__(None)

        def setUp(self):
            self.skipTest("DocTestSuite will not work with -O2 and above")

        def test_skip(self):
            """Nothing is run."""

        def shortDescription(self):
            return f"Skipping tests from {self.module.__name__}"

        __str__ = shortDescription

    class _DocTestSuite(unittest.TestSuite):
        """A suite whose tests stay when they have run: examples may share their variables."""

        def _removeTestAtIndex(self, index):
            pass

    class DocFileCase(DocTestCase):
        """The examples of one file as a test case."""

        def id(self):
            return "_".join(self._dt_test.name.split("."))

        def __repr__(self):
            return self._dt_test.filename

        def format_failure(self, err):
            test = self._dt_test
            return f'Failed doctest test for {test.name}\n  File "{test.filename}", line 0\n\n{err}'

    for cls in (DocTestCase, SkipDocTestCase, _DocTestSuite, DocFileCase):
        cls.__qualname__ = cls.__name__
        globals()[cls.__name__] = cls


def __getattr__(name):
    # `unittest` is loaded for those who make suites.
    if name in ("DocTestCase", "SkipDocTestCase", "_DocTestSuite", "DocFileCase"):
        _make_cases()
        return globals()[name]
    if name == "unittest":
        import unittest
        return unittest
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _case(name):
    if name not in globals():
        _make_cases()
    return globals()[name]


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module as a suite."""
    if test_finder is None:
        test_finder = DocTestFinder()
    module = _normalize_module(module)
    tests = test_finder.find(module, globs=globs, extraglobs=extraglobs)
    suite = _case("_DocTestSuite")()
    if not tests and sys.flags.optimize >= 2:
        suite.addTest(_case("SkipDocTestCase")(module))
        return suite
    for test in sorted(tests):
        if test.examples:
            if not test.filename:
                filename = module.__file__
                test.filename = filename[:-1] if filename[-4:] == ".pyc" else filename
            suite.addTest(_case("DocTestCase")(test, **options))
    return suite


def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    """The examples of a file as a test case."""
    globs = {} if globs is None else globs.copy()
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    text, path = _load_testfile(path, package, module_relative, encoding or "utf-8")
    globs.setdefault("__file__", path)
    test = parser.get_doctest(text, globs, os.path.basename(path), path, 0)
    return _case("DocFileCase")(test, **options)


def DocFileSuite(*paths, **kw):
    """The examples of files as a suite."""
    suite = _case("_DocTestSuite")()
    if kw.get("module_relative", True):
        kw["package"] = _normalize_module(kw.get("package"))
    for path in paths:
        suite.addTest(DocFileTest(path, **kw))
    return suite


# Scripts.

def script_from_examples(s):
    """A text with examples as a program; what is no source becomes comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append("# Expected:")
                output.extend(f"## {line}" for line in piece.want.split("\n")[:-1])
        else:
            output.extend(_comment_line(line) for line in piece.split("\n")[:-1])
    while output and output[-1] == "#":
        output.pop()
    while output and output[0] == "#":
        output.pop(0)
    return "\n".join(output) + "\n"


def testsource(module, name):
    """The examples of one object as a program."""
    module = _normalize_module(module)
    found = [test for test in DocTestFinder().find(module) if test.name == name]
    if not found:
        raise ValueError(name, "not found in tests")
    return script_from_examples(found[0].docstring)


def debug_src(src, pm=False, globs=None):
    """Run the examples of a text in the debugger."""
    debug_script(script_from_examples(src), pm, globs)


def debug_script(src, pm=False, globs=None):
    """Run a program in the debugger; with `pm` only if it fails."""
    import pdb
    globs = globs.copy() if globs else {}
    if pm:
        try:
            exec(src, globs, globs)
        except:
            print(sys.exc_info()[1])
            debugger = pdb.Pdb(nosigint=True)
            debugger.reset()
            debugger.interaction(None, sys.exc_info()[2])
    else:
        pdb.Pdb(nosigint=True).run(f"exec({src!r})", globs, globs)


def debug(module, name, pm=False):
    """Run the examples of one object in the debugger."""
    module = _normalize_module(module)
    debug_script(testsource(module, name), pm, module.__dict__)


def _test():
    import argparse
    parser = argparse.ArgumentParser(description="doctest runner")
    parser.add_argument(
        "-v", "--verbose", action="store_true", default=False, help="print very verbose output for all tests",
    )
    parser.add_argument(
        "-o", "--option", action="append", choices=OPTIONFLAGS_BY_NAME.keys(), default=[],
        help="specify a doctest option flag to apply to the test run; may be specified more than once to apply multiple options",
    )
    parser.add_argument(
        "-f", "--fail-fast", action="store_true",
        help="stop running tests after first failure (this is a shorthand for -o FAIL_FAST, and is in addition to any other "
             "-o options)",
    )
    parser.add_argument("file", nargs="+", help="file containing the tests to run")
    args = parser.parse_args()
    options = FAIL_FAST if args.fail_fast else 0
    for option in args.option:
        options |= OPTIONFLAGS_BY_NAME[option]
    for filename in args.file:
        if filename.endswith(".py"):
            # The module is imported from its folder.
            folder, name = os.path.split(filename)
            sys.path.insert(0, folder)
            module = __import__(name[:-3])
            del sys.path[0]
            failures, _ = testmod(module, verbose=args.verbose, optionflags=options)
        else:
            failures, _ = testfile(filename, module_relative=False, verbose=args.verbose, optionflags=options)
        if failures:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(_test())
