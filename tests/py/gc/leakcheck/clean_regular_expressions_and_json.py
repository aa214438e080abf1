# leakcheck says nothing of a program without leaks: regular expressions and json.
# needs: baem
# flags: -X leakcheck
import re, json
print(re.sub("a+", "b", "caat"), json.loads("[1, {}]"), json.dumps({"a": 1}))
# expect: cbt [1, {}] {"a": 1}
