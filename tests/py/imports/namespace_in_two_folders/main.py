# A package without __init__.py may be spread over several folders of the path.
import os
import sys
for name in ("one", "two"):
    sys.path.append(os.path.join(os.path.dirname(__file__), name))
import parts.first
import parts.second
print(parts.first.x, parts.second.x, len(list(parts.__path__)))  # expect: 1 2 2
