# sys.modules decides: a stored object is what import gives, None forbids, deleting imports again.
import sys
class Fake:
    value = "fake"
sys.modules["fake"] = Fake
import fake
from fake import value
print(fake.value, value)  # expect: fake fake
sys.modules["forbidden"] = None
try:
    import forbidden
except ImportError as error:
    print(error)  # expect: import of forbidden halted; None in sys.modules
import counted  # expect: counted runs
import counted
del sys.modules["counted"]
import counted  # expect: counted runs
print(sys.modules["__main__"].Fake is Fake, sys.modules["sys"] is sys)  # expect: True True
