# The groups of a user who is not there are the one that was given: looking for the user does not end the process.
# needs: linux
import os

print(os.getgrouplist("no-such-user", 5))       # expect: [5]
