# The script's folder comes first in sys.path; folders that are added are searched.
import os, sys
here = os.path.dirname(os.path.abspath(__file__))
print(os.path.samefile(sys.path[0], here))  # expect: True
sys.path.append(os.path.join(here, "extra"))
import in_extra
print(in_extra.x)  # expect: found in extra
sys.path.insert(0, os.path.join(here, "first"))
import both
print(both.x)  # expect: in first
try:
    import in_extra.nothing
except ImportError as error:
    print(error)  # expect: No module named 'in_extra.nothing'; 'in_extra' is not a package
