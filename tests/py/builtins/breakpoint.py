# `breakpoint` calls the hook of `sys` with its arguments.
import sys
sys.breakpointhook = lambda *args, **keywords: print(args, keywords) or 5
print(breakpoint(1, two=2))
# expect: (1,) {'two': 2}
# expect: 5
del sys.breakpointhook
breakpoint()  # raises: RuntimeError: lost sys.breakpointhook
