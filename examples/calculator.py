# A calculator in three stages, each of which can be seen at work: tokens, a syntax tree by recursive descent, and a stack
# machine that runs the compiled expression.
#
#     baem examples/calculator.py                       a demonstration
#     baem examples/calculator.py "x = 6 * 7" "x / 4"   your expressions, in order
#     baem examples/calculator.py -v "2 + 3 * 4"        with the tree and the code
#
# Learn from it: how a language is made; generators with one token of lookahead, operator precedence, classes as tree
# nodes with `__match_args__`, `match` as the compiler, a table of functions as the machine, error positions.
import math
import sys

PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2, "//": 2, "%": 2, "^": 4}
RIGHT = {"^"}
UNARY = 3
FUNCTIONS = {"sqrt": (1, math.sqrt), "max": (2, max), "min": (2, min), "abs": (1, abs), "gcd": (2, math.gcd),
             "fact": (1, math.factorial)}


class CalcError(Exception):
    def __init__(self, message, at=None):
        super().__init__(message)
        self.at = at


class Node:
    """A tree node; subclasses name their parts in `__match_args__`."""
    __match_args__ = ()

    def __init__(self, *parts):
        for name, part in zip(self.__match_args__, parts, strict=True):
            setattr(self, name, part)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(repr(getattr(self, name)) for name in self.__match_args__)})"


class Number(Node):
    __match_args__ = ("value",)


class Name(Node):
    __match_args__ = ("name",)


class Negate(Node):
    __match_args__ = ("operand",)


class Binary(Node):
    __match_args__ = ("operator", "left", "right")


class Call(Node):
    __match_args__ = ("function", "arguments")


class Assign(Node):
    __match_args__ = ("name", "value")


def tokenize(text):
    """Yields (kind, text, position)."""
    at = 0
    while at < len(text):
        start, c = at, text[at]
        if c.isspace():
            at += 1
            continue
        if c.isdigit() or c == ".":
            while at < len(text) and (text[at].isdigit() or text[at] == "."):
                at += 1
            kind = "number"
        elif c.isalpha():
            while at < len(text) and text[at].isalnum():
                at += 1
            kind = "name"
        elif text.startswith("//", at):
            at += 2
            kind = "operator"
        elif c in "+-*/%^(),=":
            at += 1
            kind = "operator"
        else:
            raise CalcError(f"what is {c!r}?", at)
        yield kind, text[start:at], start
    yield "end", "the end", at


class Parser:
    def __init__(self, text):
        self.tokens = tokenize(text)
        self.advance()

    def advance(self):
        self.kind, self.text, self.at = next(self.tokens, ("end", "the end", 0))

    def take(self, text):
        if self.text != text:
            raise CalcError(f"expected {text!r}, found {self.text!r}", self.at)
        self.advance()

    def parse(self):
        tree = self.expression()
        if isinstance(tree, Name) and self.text == "=":
            self.advance()
            tree = Assign(tree.name, self.expression())
        if self.kind != "end":
            raise CalcError(f"{self.text!r} does not fit here", self.at)
        return tree

    def expression(self, floor=1):
        """Precedence climbing: takes operators that bind at least as tightly as `floor`."""
        left = self.operand()
        while self.kind == "operator" and (strength := PRECEDENCE.get(self.text, 0)) >= floor:
            operator = self.text
            self.advance()
            left = Binary(operator, left, self.expression(strength if operator in RIGHT else strength + 1))
        return left

    def operand(self):
        kind, text, at = self.kind, self.text, self.at
        self.advance()
        match kind, text:
            case "number", _:
                try:
                    return Number(float(text) if "." in text else int(text))
                except ValueError as error:
                    raise CalcError(f"{text!r} is not a number", at) from error
            case "name", _ if self.text == "(":
                return Call(text, self.arguments(text, at))
            case "name", _:
                return Name(text)
            case "operator", "-":
                return Negate(self.expression(UNARY))
            case "operator", "(":
                inner = self.expression()
                self.take(")")
                return inner
            case _:
                raise CalcError(f"expected a number, found {text!r}", at)

    def arguments(self, function, at):
        if function not in FUNCTIONS:
            raise CalcError(f"there is no function {function!r}", at)
        self.take("(")
        arguments = [self.expression()]
        while self.text == ",":
            self.advance()
            arguments.append(self.expression())
        self.take(")")
        if len(arguments) != (wanted := FUNCTIONS[function][0]):
            raise CalcError(f"{function} takes {wanted} argument{'s' * (wanted != 1)}, not {len(arguments)}", at)
        return arguments


def fold(tree):
    """Computes at once what has no names in it."""
    match tree:
        case Negate(operand):
            match fold(operand):
                case Number(value):
                    return Number(-value)
                case folded:
                    return Negate(folded)
        case Binary(operator, left, right):
            left, right = fold(left), fold(right)
            match left, right:
                case Number(a), Number(b) if not (operator in ("/", "//", "%") and b == 0):
                    return Number(OPERATIONS[operator](a, b))
                case (x, Number(0)) | (Number(0), x) if operator == "+":
                    return x
                case (x, Number(1)) | (Number(1), x) if operator == "*":
                    return x
            return Binary(operator, left, right)
        case Call(function, arguments):
            return Call(function, [fold(argument) for argument in arguments])
        case Assign(name, value):
            return Assign(name, fold(value))
    return tree


def compiled(tree):
    """Yields instructions: tuples of a name and its operands."""
    match tree:
        case Number(value):
            yield "push", value
        case Name(name):
            yield "load", name
        case Negate(operand):
            yield from compiled(operand)
            yield "negate",
        case Binary(operator, left, right):
            yield from compiled(left)
            yield from compiled(right)
            yield "binary", operator
        case Call(function, arguments):
            for argument in arguments:
                yield from compiled(argument)
            yield "call", function, len(arguments)
        case Assign(name, value):
            yield from compiled(value)
            yield "store", name


OPERATIONS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
              "//": lambda a, b: a // b, "%": lambda a, b: a % b, "^": lambda a, b: a**b}


class Machine:
    def __init__(self):
        self.names = {"pi": math.pi, "e": math.e}
        self.stack = []

    def run(self, code):
        self.stack.clear()
        for name, *operands in code:
            getattr(self, f"do_{name}")(*operands)
        return self.stack.pop()

    def do_push(self, value):
        self.stack.append(value)

    def do_load(self, name):
        try:
            self.stack.append(self.names[name])
        except KeyError:
            raise CalcError(f"{name!r} has no value") from None

    def do_store(self, name):
        self.names[name] = self.stack[-1]

    def do_negate(self):
        self.stack[-1] = -self.stack[-1]

    def do_binary(self, operator):
        right = self.stack.pop()
        self.stack[-1] = OPERATIONS[operator](self.stack[-1], right)

    def do_call(self, function, count):
        self.stack[-count:] = [FUNCTIONS[function][1](*self.stack[-count:])]


def calculate(machine, text, verbose=False):
    print(f"> {text}")
    try:
        tree = Parser(text).parse()
        code = [*compiled(fold(tree))]
        if verbose:
            print(f"  {tree}")
            print("  " + "; ".join(" ".join(map(str, instruction)) for instruction in code))
        print(machine.run(code))
    except CalcError as error:
        if error.at is not None:
            print(f"  {'^':>{error.at + 1}}")
        print(f"  {error}")
    except (ArithmeticError, ValueError, TypeError) as error:
        print(f"  {type(error).__name__}: {error}")


DEMO = ["2 + 3 * 4", "-2 ^ 2", "2 ^ 3 ^ 2", "10 - 4 - 3", "(1 + 2) * -3", "r = 2.5", "area = pi * r ^ 2", "area // 1 % 7",
        "max(abs(-3), sqrt(16)) + gcd(84, 36)", "fact(25)", "2 ^ 100 + 0 * r", "1 / 0", "1 / (r - 2.5)", "sqrt(-1)",
        "2 +", "2 $ 3", "(1 + 2", "1.2.3", "nobody + 1", "sin(1)", "max(1)", "3 4"]


def main(arguments):
    machine, verbose = Machine(), not arguments
    if "-v" in arguments:
        verbose = True
        arguments.remove("-v")
    for place, text in enumerate(arguments or DEMO):
        calculate(machine, text, verbose and (bool(arguments) or place in (0, 1, 2, 8, 10)))


if __name__ == "__main__":
    main(sys.argv[1:])
