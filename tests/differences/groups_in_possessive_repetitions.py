# What a group matched in a possessive repetition stays when a further round is tried in vain.
# differs: CPython prints (1, 1): the third group has lost its start to the try of a second round, which took the last branch.
import re

print(re.search("(b(a)|(c)|){,2}+", "c").span(3))  # expect: (0, 1)
