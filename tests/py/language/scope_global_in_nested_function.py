# A global declaration in an outer function does not concern inner ones.
x = "module"
def outer():
    global x
    x = "from outer"
    def inner():
        x = "local"
        return x
    return inner()
print(outer(), x)  # expect: local from outer
