# warnings: filters, once per place, errors, catching.
import sys
import warnings
sys.stderr = sys.stdout
def tell(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    for _ in range(2):
        warnings.warn("again")
    warnings.warn("old", DeprecationWarning)
    print([(str(w.message), w.category.__name__) for w in log])
# expect: [('again', 'UserWarning'), ('again', 'UserWarning'), ('old', 'DeprecationWarning')]
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for _ in range(2):
        warnings.warn("at one place")
    print(len(log))
# expect: 1
with warnings.catch_warnings():
    warnings.simplefilter("error", UserWarning)
    tell(warnings.warn, "becomes an error")
    warnings.simplefilter("ignore")
    tell(warnings.warn, "unseen")
# expect: UserWarning: becomes an error
# expect: None
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "x = 1"), end="")
# expect: f.py:3: UserWarning: m
# expect:   x = 1
warnings.warn_explicit("explicit", UserWarning, "other.py", 7)  # expect: other.py:7: UserWarning: explicit
@warnings.deprecated("use g")
def f():
    return 1
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(f(), f.__deprecated__, log[0].message, log[0].category.__name__)
# expect: 1 use g use g DeprecationWarning
tell(warnings.warn, "m", int)  # expect: TypeError: category must be a Warning subclass, not 'type'
tell(warnings.simplefilter, "never")  # expect: ValueError: invalid action: 'never'
tell(warnings.filterwarnings, "error", category=int)  # expect: TypeError: category must be a Warning subclass
tell(warnings.catch_warnings().__exit__)  # expect: RuntimeError: Cannot exit catch_warnings() without entering first
