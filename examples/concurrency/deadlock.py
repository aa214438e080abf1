# Two threads take two locks in different orders, and wait for each other. baem reports who waits for what, where, and ends.
# needs: baem
# exit: 84
import threading

fork, knife = threading.Lock(), threading.Lock()
have_fork, have_knife = threading.Event(), threading.Event()


def eat_with_fork_first():
    with fork:
        have_fork.set()
        have_knife.wait()
        with knife:
            print("never printed")


def eat_with_knife_first():
    with knife:
        have_knife.set()
        have_fork.wait()
        with fork:
            print("never printed")


threads = [threading.Thread(target=eat, name=eat.__name__) for eat in (eat_with_fork_first, eat_with_knife_first)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

# stderr: baem: deadlock: all 3 threads wait for what cannot happen any more
# stderr: MainThread waits for the end of eat_with_fork_first:
# stderr:   File "deadlock.py", line 30, in <module>
# stderr: eat_with_fork_first waits for the lock at [..], which was taken by eat_with_knife_first:
# stderr:   File "deadlock.py", line 14, in eat_with_fork_first
# stderr: eat_with_knife_first waits for the lock at [..], which was taken by eat_with_fork_first:
# stderr:   File "deadlock.py", line 22, in eat_with_knife_first
