# reversed needs a sequence or __reversed__.
def fails(call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
    else:
        print("no error")


print(list(reversed([1, 2])), "".join(reversed("abc")))  # expect: [2, 1] cba
print(list(reversed(range(3))), list(reversed({1: 2, 3: 4})), next(reversed((5, 6))))  # expect: [2, 1, 0] [3, 1] 6
fails(reversed)  # expect: TypeError: reversed expected 1 argument, got 0
fails(reversed, 5)  # expect: TypeError: 'int' object is not reversible
fails(reversed, {1})  # expect: TypeError: 'set' object is not reversible
fails(reversed, iter([]))  # expect: TypeError: 'list_iterator' object is not reversible
fails(reversed, [], [])  # expect: TypeError: reversed expected 1 argument, got 2
