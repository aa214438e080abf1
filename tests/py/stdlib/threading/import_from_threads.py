# A module that one thread imports is waited for by the others.
import os
import sys
import tempfile
import threading

with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "slow_module.py"), "w") as file:
        file.write("import time\ntime.sleep(0.02)\nvalue = 'whole'\nprint('imported')\n")
    sys.path.insert(0, folder)
    found = []

    def work():
        import slow_module

        found.append(slow_module.value)

    threads = [threading.Thread(target=work) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # expect: imported
    print(found)  # expect: ['whole', 'whole', 'whole', 'whole', 'whole']
