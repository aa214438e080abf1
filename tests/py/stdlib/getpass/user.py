# The name of the user comes from the environment.
import getpass, os
for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
    os.environ.pop(name, None)
os.environ["USER"] = "me"
print(getpass.getuser(), issubclass(getpass.GetPassWarning, UserWarning))  # expect: me True
