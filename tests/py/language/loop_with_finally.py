# break, continue and return inside try run the finally block on their way.
def run():
    for i in range(4):
        try:
            if i == 0:
                continue
            if i == 1:
                break
        finally:
            print("finally", i)
    while True:
        try:
            return "returned"
        finally:
            print("finally of return")
print(run())
# expect: finally 0
# expect: finally 1
# expect: finally of return
# expect: returned
