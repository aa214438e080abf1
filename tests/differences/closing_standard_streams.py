# Closing the numbers 0 to 2 closes them for the program alone: nobody owns them, so the system gives their numbers to no other file.
# differs: CPython prints True: the lowest free number is given to the next file.
import os
os.close(0)
fd = os.open(os.devnull, os.O_RDONLY)
print(fd == 0)                            # expect: False
