# Calls with more arguments than fit into a byte.
def f(*args, **kwargs):
    return len(args), len(kwargs), sum(args), sum(kwargs.values())
print(f(*range(1000), **{f"k{i}": i for i in range(500)}))  # expect: (1000, 500, 499500, 124750)
source = "f(" + ", ".join(str(i) for i in range(300)) + ", " + ", ".join(f"a{i}={i}" for i in range(300)) + ")"
print(eval(source))  # expect: (300, 300, 44850, 44850)
