# Endless recursion through built-in functions that call back.
def by_sort(x): return sorted([1, 2], key=by_sort)
def by_map(x): return list(map(by_map, [1]))
def by_filter(x): return list(filter(by_filter, [1]))
def by_max(x): return max([1, 2], key=by_max)
def by_reduce(): return sum(by_reduce() for _ in range(1))
def by_exec(): exec("by_exec()")
def by_eval(): return eval("by_eval()")
def by_getattr(): return getattr(type("C", (), {"x": property(lambda self: by_getattr())})(), "x")
def by_class():
    class C:
        x = by_class()
def by_apply(*args): return by_apply(*args)
def by_join(): return ",".join(by_join() for _ in range(1))
for attempt in (lambda: by_sort(1), lambda: by_map(1), lambda: by_filter(1), lambda: by_max(1), by_reduce, by_exec, by_eval, by_getattr, by_class, lambda: by_apply(1, 2), by_join):
    try:
        attempt()
        print("no error")
    except RecursionError:
        print("RecursionError")
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
