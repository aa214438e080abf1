# The first handler that fits is taken; a tuple fits if one of its members does.
def classify(error):
    try:
        raise error
    except (KeyError, IndexError):
        return "lookup by tuple"
    except ArithmeticError:
        return "arithmetic"
    except LookupError:
        return "lookup"
    except:
        return "anything"
print(classify(KeyError()), classify(ZeroDivisionError()), classify(LookupError()), classify(KeyboardInterrupt()))
# expect: lookup by tuple arithmetic lookup anything
