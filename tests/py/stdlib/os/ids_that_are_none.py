# Changing who the process is: numbers that no user or group can have, and what is no number.
# needs: linux
import os

for function, arguments in (
    (os.setuid, ("a",)), (os.setuid, (-2,)), (os.setuid, (1 << 40,)), (os.setuid, (-1,)), (os.setgid, (None,)),
    (os.setresuid, (-1, -1, "x")), (os.setgroups, (3,)), (os.setgroups, (["a"],)), (os.setgroups, ([0] * 70000,)),
    (os.getgrouplist, (3, 0)), (os.getgrouplist, ("x", "a")), (os.initgroups, ("x", "a")), (os.unshare, ("a",)),
    (os.setns, ("a",)),
):
    try:
        function(*arguments)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)
# expect: setuid TypeError uid should be integer, not str
# expect: setuid OverflowError uid is less than minimum
# expect: setuid OverflowError uid is less than minimum
# expect: setuid OSError [Errno 22] Invalid argument
# expect: setgid TypeError gid should be integer, not NoneType
# expect: setresuid TypeError uid should be integer, not str
# expect: setgroups TypeError setgroups argument must be a sequence
# expect: setgroups TypeError groups must be integers
# expect: setgroups ValueError too many groups
# expect: getgrouplist TypeError getgrouplist() argument 1 must be str, not int
# expect: getgrouplist TypeError gid should be integer, not str
# expect: initgroups TypeError gid should be integer, not str
# expect: unshare TypeError 'str' object cannot be interpreted as an integer
# expect: setns TypeError argument must be an int, or have a fileno() method.
print(os.setreuid(-1, -1), os.setregid(-1, -1))     # expect: None None
