# return, break and continue in finally replace what was going on.
def returns():
    try:
        return "try"
    finally:
        return "finally"
def swallows():
    try:
        1 / 0
    finally:
        return "swallowed"
def breaks():
    for i in range(3):
        try:
            1 / 0
        finally:
            break
    return i
def continues():
    seen = []
    for i in range(3):
        try:
            seen.append(i)
            return "never"
        finally:
            continue
    return seen
print(returns(), swallows(), breaks(), continues())  # expect: finally swallowed 0 [0, 1, 2]
