# `raise … from` shows the cause first.
def load():
    return {}["key"]
def main():
    try:
        load()
    except KeyError as error:
        raise RuntimeError("cannot load") from error
main()
# stderr: Traceback (most recent call last):
# stderr:   File "chained_cause.py", line 6, in main
# stderr:     load()
# stderr:     ~~~~^^
# stderr:   File "chained_cause.py", line 3, in load
# stderr:     return {}["key"]
# stderr:            ~~^^^^^^^
# stderr: KeyError: 'key'
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "chained_cause.py", line 9, in <module>
# stderr:     main()
# stderr:     ~~~~^^
# stderr:   File "chained_cause.py", line 8, in main
# stderr:     raise RuntimeError("cannot load") from error
# stderr: RuntimeError: cannot load
# exit: 1
