from .. import name
from ..till import count as n
where = f"{name} {n()}"
