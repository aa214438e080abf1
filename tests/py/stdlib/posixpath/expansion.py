# Variables and homes in paths are replaced.
import os
os.environ["HOME"] = "/home/me"
os.environ["A1"] = "x"
print(os.path.expanduser("~/a"), os.path.expanduser("~"), os.path.expanduser("a~"), os.path.expanduser(b"~/a"))  # expect: /home/me/a /home/me a~ b'/home/me/a'
print(os.path.expanduser("~nobody knows/a"), os.path.expanduser("~root"))  # expect: ~nobody knows/a /root
print(os.path.expandvars("$A1/${A1}b/$A1b/${none}/$/${A1"), os.path.expandvars(b"$A1"))  # expect: x/xb/$A1b/${none}/$/${A1 b'x'
