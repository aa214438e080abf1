# A class cannot declare that its instances match sequence and mapping patterns.
from abc import ABC
try:
    class Both(ABC):
        __abc_tpflags__ = 1 << 5 | 1 << 6
except TypeError as error:
    print(error)  # expect: __abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING
