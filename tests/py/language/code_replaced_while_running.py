# `__code__` may be replaced while the function runs: the call under way goes on with the old code.
def change():
    def old(argument):
        local = argument
        old.__code__ = new.__code__
        try:
            return local.real, str(local), undefined, new
        except NameError as error:
            return local, str(error), error.__traceback__.tb_lineno
    def new(argument):
        return argument.first.second.third, old, new
    print(old(3))
    try:
        old(3)
    except AttributeError as error:
        print(error)
change()
# expect: (3, "name 'undefined' is not defined", 7)
# expect: 'int' object has no attribute 'first'
def generators():
    def old():
        yield 1
        old.__code__ = new.__code__
        yield [len("ab"), thing]
        raise KeyError(thing)
    def new():
        yield old, new, thing
    thing = 5
    running = old()
    print(next(running), next(running))
    try:
        next(running)
    except KeyError as error:
        print(repr(error))
    print(next(old())[2])
generators()
# expect: 1 [2, 5]
# expect: KeyError(5)
# expect: 5
