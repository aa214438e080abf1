# A condition lets threads wait for a change.
import threading

condition, items, got = threading.Condition(), [], []


def consume():
    with condition:
        while len(got) < 3:
            condition.wait_for(lambda: items)
            got.append(items.pop(0))
            condition.notify_all()


thread = threading.Thread(target=consume)
thread.start()
for item in "abc":
    with condition:
        condition.wait_for(lambda: not items)
        items.append(item)
        condition.notify_all()
thread.join()
print(got)  # expect: ['a', 'b', 'c']
with condition:
    print(condition.wait(0.001), condition.wait_for(lambda: 0, timeout=0.001))  # expect: False 0
for method in (condition.wait, condition.notify):
    try:
        method()
    except RuntimeError as error:
        print(error)
# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
