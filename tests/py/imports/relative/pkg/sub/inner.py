from . import value as a, other
from .other import value as b
from .. import sibling, value as c
from ..sibling import value as d
from .. import sub
results = [a, other.value, b, sibling.value, c, d, sub.value, __name__, __package__]
