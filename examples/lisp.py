# A small Lisp: numbers, strings, symbols, lists, lexical closures, macros, tail calls that use no stack.
#
#     baem examples/lisp.py                     a terminal: type expressions; a pipe: evaluate what comes in
#     baem examples/lisp.py FILE...             evaluates files
#
# Learn from it: a reader as a generator over tokens, an evaluator as one loop around `match`, chained scopes,
# closures as Python callables (`__call__`), `*args`, and errors that tell the user what happened.
import math
import sys


class Symbol(str):
    __slots__ = ()

    def __repr__(self):
        return str(self)


class LispError(Exception):
    pass


QUOTES = {"'": Symbol("quote"), "`": Symbol("quasiquote"), ",": Symbol("unquote"), ",@": Symbol("splice")}


def tokens(text):
    """Parentheses, quote marks, strings (with their opening quote kept as a mark) and everything else."""
    at = 0
    while at < len(text):
        match text[at]:
            case " " | "\n" | "\t" | "\r":
                at += 1
            case ";":
                end = text.find("\n", at)
                at = len(text) if end < 0 else end
            case "(" | ")" | "'" | "`" as mark:
                yield mark
                at += 1
            case ",":
                mark = ",@" if text.startswith(",@", at) else ","
                yield mark
                at += len(mark)
            case '"':
                end = text.find('"', at + 1)
                if end < 0:
                    raise LispError("a string does not end")
                yield text[at:end]
                at = end + 1
            case _:
                start = at
                while at < len(text) and text[at] not in " \n\t\r();\"'`,":
                    at += 1
                yield text[start:at]


def atom(token):
    if token.startswith('"'):
        return token[1:]
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            continue
    return {"#t": True, "#f": False}.get(token, Symbol(token))


def read(stream):
    """One expression from a stream of tokens; StopIteration if there is none."""
    return expression(next(stream), stream)


def expression(token, stream):
    if token in QUOTES:
        return [QUOTES[token], read(stream)]
    if token == ")":
        raise LispError("a ) too many")
    if token != "(":
        return atom(token)
    items = []
    for token in stream:
        if token == ")":
            return items
        items.append(expression(token, stream))
    raise LispError("a ( is not closed")


def show(value):
    match value:
        case bool():
            return "#t" if value else "#f"
        case Symbol():
            return str(value)
        case str():
            return f'"{value}"'
        case list():
            return f"({' '.join(map(show, value))})"
        case None:
            return ""
        case _:
            return str(value)


class Scope(dict):
    """Names of one call; what is not here is looked up where the function was made."""

    def __init__(self, names=(), parent=None):
        super().__init__(names)
        self.parent = parent

    def home(self, name):
        scope = self
        while scope is not None:
            if name in scope:
                return scope
            scope = scope.parent
        raise LispError(f"nobody defined {name}")


class Closure:
    def __init__(self, parameters, body, scope, name="lambda"):
        self.parameters, self.body, self.scope, self.name = parameters, body, scope, name

    def bind(self, arguments):
        match self.parameters:
            case [*names, ".", rest]:
                pass
            case names:
                rest = None
        if len(arguments) < len(names) or (rest is None and len(arguments) > len(names)):
            raise LispError(f"{self.name} takes {len(names)} arguments, not {len(arguments)}")
        scope = Scope(zip(names, arguments), self.scope)
        if rest is not None:
            scope[rest] = list(arguments[len(names):])
        return scope

    def __call__(self, *arguments):
        return evaluate(self.body, self.bind(arguments))

    def __str__(self):
        return f"<{self.name}>"


class Macro(Closure):
    pass


def block(body):
    return body[0] if len(body) == 1 else [Symbol("begin"), *body]


def evaluate(x, scope):
    """The value of `x`. A call in tail position replaces `x` and `scope` and goes around again."""
    while True:
        match x:
            case Symbol():
                return scope.home(x)[x]
            case [Symbol("quote"), value]:
                return value
            case [Symbol("quasiquote"), template]:
                return fill(template, scope)
            case [Symbol("if"), test, yes, *no]:
                x = yes if evaluate(test, scope) is not False else block(no or [False])
            case [Symbol("define"), [name, *parameters], *body]:
                scope[name] = Closure(parameters, block(body), scope, name)
                return None
            case [Symbol("define"), name, value]:
                scope[name] = evaluate(value, scope)
                return None
            case [Symbol("set!"), name, value]:
                scope.home(name)[name] = evaluate(value, scope)
                return None
            case [Symbol("macro"), [name, *parameters], *body]:
                scope[name] = Macro(parameters, block(body), scope, name)
                return None
            case [Symbol("lambda"), parameters, *body]:
                return Closure(parameters, block(body), scope)
            case [Symbol("let"), bindings, *body]:
                scope = Scope({name: evaluate(value, scope) for name, value in bindings}, scope)
                x = block(body)
            case [Symbol("begin"), *steps, last]:
                for step in steps:
                    evaluate(step, scope)
                x = last
            case [head, *rest]:
                function = evaluate(head, scope)
                if isinstance(function, Macro):
                    x = function(*rest)
                    continue
                arguments = [evaluate(argument, scope) for argument in rest]
                if isinstance(function, Closure):
                    x, scope = function.body, function.bind(arguments)
                    continue
                if not callable(function):
                    raise LispError(f"{show(function)} is not a function")
                try:
                    return function(*arguments)
                except (TypeError, ZeroDivisionError, IndexError, ValueError) as error:
                    raise LispError(f"({show(head)} ...): {error}") from error
            case _:
                return x


def fill(template, scope):
    match template:
        case [Symbol("unquote"), x]:
            return evaluate(x, scope)
        case [*items]:
            filled = []
            for item in items:
                if isinstance(item, list) and item[:1] == ["splice"]:
                    filled += evaluate(item[1], scope)
                else:
                    filled.append(fill(item, scope))
            return filled
        case _:
            return template


def total(*numbers):
    return sum(numbers)


def less(first, *others):
    return -first if not others else first - sum(others)


def ascending(*values):
    return all(a < b for a, b in zip(values, values[1:]))


def display(*values):
    print(*(value if isinstance(value, str) else show(value) for value in values), sep="")


GLOBALS = {
    "+": total, "-": less, "*": lambda *numbers: math.prod(numbers), "/": lambda a, b: a / b, "<": ascending,
    "quotient": lambda a, b: a // b, "remainder": lambda a, b: a % b, "=": lambda a, b: a == b, "sqrt": math.sqrt,
    ">": lambda a, b: a > b, "not": lambda x: x is False, "list": lambda *items: list(items), "length": len,
    "cons": lambda first, rest: [first, *rest], "car": lambda items: items[0], "cdr": lambda items: items[1:],
    "null?": lambda x: x == [], "append": lambda *lists: sum(lists, []), "display": display, "pi": math.pi,
    "map": lambda function, *lists: list(map(function, *lists)), "apply": lambda function, items: function(*items),
    "filter": lambda test, items: [item for item in items if test(item) is not False],
}


def run(text, scope, echo):
    stream = tokens(text)
    while True:
        try:
            value = evaluate(read(stream), scope)
        except StopIteration:
            return
        if echo and value is not None:
            print(show(value))


def main(paths):
    scope = Scope({Symbol(name): value for name, value in GLOBALS.items()})
    if paths:
        for path in paths:
            with open(path, encoding="utf-8") as file:
                run(file.read(), scope, echo=False)
    elif sys.stdin.isatty():
        while True:
            try:
                run(input("lisp> "), scope, echo=True)
            except LispError as error:
                print("error:", error)
            except EOFError:
                return
    else:
        for paragraph in sys.stdin.read().split("\n\n"):
            try:
                run(paragraph, scope, echo=True)
            except LispError as error:
                print("error:", error)


if __name__ == "__main__":
    main(sys.argv[1:])
