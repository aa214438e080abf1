"""Abstract classes of containers and of what can be iterated, called or awaited."""

import sys
import _collections_abc

# The classes are elsewhere, so that modules that need nothing else of `collections` can have them alone.
sys.modules[__name__] = _collections_abc
