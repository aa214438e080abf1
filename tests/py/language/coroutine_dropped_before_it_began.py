# A coroutine that is dropped or cleared before it began warns by the function of `warnings` for that, or without it.
import sys
import warnings
async def work(): pass
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    work()
    coroutine = work()
    coroutine.cr_frame.clear()
    coroutine.close()
    original, warnings._warn_unawaited_coroutine = warnings._warn_unawaited_coroutine, lambda coroutine: 1 / 0
    sys.unraisablehook = lambda unraisable: print(unraisable.exc_type.__name__, unraisable.object.__name__)
    work()
    # expect: ZeroDivisionError work
    del warnings._warn_unawaited_coroutine
    work()
for warning in caught:
    print(warning.category.__name__, warning.message)
    # expect: RuntimeWarning coroutine 'work' was never awaited
    # expect: RuntimeWarning coroutine 'work' was never awaited
    # expect: RuntimeWarning coroutine 'work' was never awaited
    # expect: RuntimeWarning coroutine 'work' was never awaited
warnings._warn_unawaited_coroutine = original
