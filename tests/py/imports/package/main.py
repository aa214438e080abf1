# A package is imported by running its __init__.py; submodules become attributes of it.
import sys
import shop  # expect: shop is imported
print(shop.name, shop.__name__, shop.__package__, shop.__path__[0].endswith("shop"), shop.__file__.endswith("__init__.py"))
# expect: corner shop shop shop True True
print(hasattr(shop, "till"))  # expect: False
import shop.till  # expect: till is imported
print(shop.till.count(), sys.modules["shop.till"] is shop.till, shop.till.__package__)  # expect: 5 True shop
from shop import till as again, shelves
print(again is shop.till, shelves.items)  # expect: True ['bread', 'bread', 'bread', 'bread', 'bread']
from shop.deep.deeper import where
print(where, shop.deep.deeper.__name__)  # expect: corner shop 5 shop.deep.deeper
