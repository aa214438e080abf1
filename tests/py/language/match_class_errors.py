# Class patterns that cannot work.
class NoArgs: pass
class BadArgs: __match_args__ = ["x"]
class BadItem: __match_args__ = (5,)
class One: __match_args__ = ("x",); x = 1
def run(f):
    try:
        f()
    except TypeError as error:
        print(error)
@run
def _():
    match NoArgs():
        case NoArgs(1): pass
# expect: NoArgs() accepts 0 positional sub-patterns (1 given)
@run
def _():
    match BadArgs():
        case BadArgs(1): pass
# expect: BadArgs.__match_args__ must be a tuple (got list)
@run
def _():
    match BadItem():
        case BadItem(1): pass
# expect: __match_args__ elements must be strings (got int)
@run
def _():
    match One():
        case One(1, 2): pass
# expect: One() accepts 1 positional sub-pattern (2 given)
@run
def _():
    match One():
        case One(1, x=1): pass
# expect: One() got multiple sub-patterns for attribute 'x'
@run
def _():
    not_a_class = 5
    match 5:
        case not_a_class(): pass
# expect: called match pattern must be a class
@run
def _():
    match 5:
        case int(1, 2): pass
# expect: int() accepts 1 positional sub-pattern (2 given)
