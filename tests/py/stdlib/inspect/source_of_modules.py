# The source of modules of the library can be had, as a whole and in parts.
import concurrent.futures, inspect, textwrap
for module, name in ((textwrap, "dedent"), (concurrent.futures, "Future"), (inspect, "getsource")):
    text, part = inspect.getsource(module), getattr(module, name)
    print(name in text, inspect.getsource(part).split("(")[0].split(":")[0], inspect.getmodule(part).__name__)
# expect: True def dedent textwrap
# expect: True class Future concurrent.futures._base
# expect: True def getsource inspect
lines, first = inspect.getsourcelines(textwrap)
print(len(lines) > 100, first, inspect.getsourcelines(textwrap.TextWrapper)[0][0].strip())
# expect: True 0 class TextWrapper:
import math
for module in (math,):
    try:
        inspect.getsource(module)
    except (TypeError, OSError) as error:
        print("no source")  # expect: no source
