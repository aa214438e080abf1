# The else of a for loop runs unless the loop was left by break.
def find(items, wanted):
    for item in items:
        if item == wanted:
            result = "found"
            break
    else:
        result = "missing"
    return result
print(find([1, 2], 2), find([1, 2], 3), find([], 1))  # expect: found missing missing
