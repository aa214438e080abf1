# Recursion of two functions is not shortened before the limit of the same line comes.
def even(n):
    odd(n)
def odd(n):
    if n == 5:
        raise ValueError("deep")
    even(n + 1)
even(0)
# stderr: Traceback (most recent call last):
# stderr:   File "repeated_frames_mutual.py", line 8, in <module>
# stderr:     even(0)
# stderr:     ~~~~^^^
# stderr:   File "repeated_frames_mutual.py", line 3, in even
# stderr:     odd(n)
# stderr:     ~~~^^^
# stderr:   File "repeated_frames_mutual.py", line 7, in odd
# stderr:     even(n + 1)
# stderr:     ~~~~^^^^^^^
# stderr:   File "repeated_frames_mutual.py", line 3, in even
# stderr:     odd(n)
# stderr:     ~~~^^^
# stderr:   File "repeated_frames_mutual.py", line 7, in odd
# stderr:     even(n + 1)
# stderr:     ~~~~^^^^^^^
# stderr:   File "repeated_frames_mutual.py", line 3, in even
# stderr:     odd(n)
# stderr:     ~~~^^^
# stderr:   File "repeated_frames_mutual.py", line 7, in odd
# stderr:     even(n + 1)
# stderr:     ~~~~^^^^^^^
# stderr:   File "repeated_frames_mutual.py", line 3, in even
# stderr:     odd(n)
# stderr:     ~~~^^^
# stderr:   File "repeated_frames_mutual.py", line 7, in odd
# stderr:     even(n + 1)
# stderr:     ~~~~^^^^^^^
# stderr:   File "repeated_frames_mutual.py", line 3, in even
# stderr:     odd(n)
# stderr:     ~~~^^^
# stderr:   File "repeated_frames_mutual.py", line 7, in odd
# stderr:     even(n + 1)
# stderr:     ~~~~^^^^^^^
# stderr:   File "repeated_frames_mutual.py", line 3, in even
# stderr:     odd(n)
# stderr:     ~~~^^^
# stderr:   File "repeated_frames_mutual.py", line 6, in odd
# stderr:     raise ValueError("deep")
# stderr: ValueError: deep
# exit: 1
