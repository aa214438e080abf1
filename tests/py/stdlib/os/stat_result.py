# The result of os.stat() is a tuple of ten whole numbers with more as attributes.
import os, copy
s = os.stat_result(range(10))
print(s)                                  # expect: os.stat_result(st_mode=0, st_ino=1, st_dev=2, st_nlink=3, st_uid=4, st_gid=5, st_size=6, st_atime=7, st_mtime=8, st_ctime=9)
print(s.st_atime, s.st_blocks, len(s))    # expect: 7 None 10
print(os.stat_result(range(19)).st_rdev)  # expect: 18
print(os.stat_result(range(10), {"st_rdev": 5}).st_rdev)  # expect: 5
print(s.n_fields, s.n_sequence_fields, s.n_unnamed_fields)  # expect: 19 10 3
print(os.stat_result.__match_args__)      # expect: ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size')
found = os.stat(".")
print(found == tuple(found), found.st_mtime_ns // 10**9 == found[8])  # expect: True True
print(copy.copy(found).st_mtime_ns == found.st_mtime_ns)  # expect: True


def error(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


error(lambda: os.stat_result())           # expect: TypeError structseq() missing required argument 'sequence' (pos 1)
error(lambda: os.stat_result(1))          # expect: TypeError constructor requires a sequence
error(lambda: os.stat_result(range(9)))   # expect: TypeError os.stat_result() takes an at least 10-sequence (9-sequence given)
error(lambda: os.stat_result(range(20)))  # expect: TypeError os.stat_result() takes an at most 19-sequence (20-sequence given)
error(lambda: os.stat_result(range(10), {"x": 1}))  # expect: TypeError os.stat_result() got duplicate or unexpected field name(s)
error(lambda: setattr(s, "st_mode", 1))   # expect: AttributeError readonly attribute
error(lambda: setattr(s, "other", 1))     # expect: AttributeError 'os.stat_result' object has no attribute 'other' and no __dict__ for setting new attributes
error(lambda: copy.replace(s, st_mode=1))  # expect: TypeError __replace__() is not supported for os.stat_result because it has unnamed field(s)
error(lambda: type("x", (os.stat_result,), {}))  # expect: TypeError type 'os.stat_result' is not an acceptable base type
