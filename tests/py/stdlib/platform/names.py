# The platform has names.
# needs: linux
import os, platform
u = platform.uname()
print(u.system, platform.system(), len(u), u[1] == os.uname().nodename == platform.node())  # expect: Linux Linux 6 True
print(platform.python_version(), platform.python_version_tuple()[:2], platform.architecture()[1], platform.machine() == u.machine)  # expect: 3.13.0 ('3', '13') ELF True
print(repr(u).startswith("uname_result(system='Linux', node="), platform.platform().startswith("Linux-"))  # expect: True True
