# A named tuple may have thousands of fields.
from collections import namedtuple

Row = namedtuple("Row", [f"f{at}" for at in range(3000)], defaults=[7])
row = Row(*range(2999))
print(row.f2999, row.f5, len(row), row == (*range(2999), 7), Row._make(range(3000)).f2999, row._replace(f0=5).f0)
# expect: 7 5 3000 True 2999 5
print(Row(*range(2998), f2998=1)[-2:], Row.__new__.__qualname__, Row._field_defaults)
# expect: (1, 7) Row.__new__ {'f2999': 7}
for call in (lambda: Row(*range(3001)), lambda: Row(*range(2998)), lambda: Row(*range(2999), f0=1), lambda: Row(*range(2999), x=1)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: Row.__new__() takes from 3000 to 3001 positional arguments but 3002 were given
# expect: Row.__new__() missing 1 required positional argument: 'f2998'
# expect: Row.__new__() got multiple values for argument 'f0'
# expect: Row.__new__() got an unexpected keyword argument 'x'
