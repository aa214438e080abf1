# The module stat reads modes.
import stat
for mode in (0o100644, 0o040755, 0o120777, 0o104755, 0o042710, 0o041777, 0o041776, 0o010600, 0o060000, 0o020000, 0o140000, 0):
    print(stat.filemode(mode), end=" ")
print()                                   # expect: -rw-r--r-- drwxr-xr-x lrwxrwxrwx -rwsr-xr-x drwx--s--- drwxrwxrwt drwxrwxrwT prw------- b--------- c--------- s--------- ?--------- 
print(stat.S_ISDIR(0o040755), stat.S_ISREG(0o040755), oct(stat.S_IMODE(0o104755)), oct(stat.S_IFMT(0o104755)), stat.ST_SIZE)  # expect: True False 0o4755 0o100000 6
