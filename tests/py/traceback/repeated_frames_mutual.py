# Recursion of two functions is not shortened before the limit of the same line comes.
import sys
sys.setrecursionlimit(40)
def even(n):
    odd(n)
def odd(n):
    if n == 5:
        raise ValueError("deep")
    even(n + 1)
even(0)
# stderr: Traceback (most recent call last):
# stderr:   File "repeated_frames_mutual.py", line 10, in <module>
# stderr:     even(0)
# stderr:   File "repeated_frames_mutual.py", line 5, in even
# stderr:     odd(n)
# stderr:   File "repeated_frames_mutual.py", line 9, in odd
# stderr:     even(n + 1)
# stderr:   File "repeated_frames_mutual.py", line 5, in even
# stderr:     odd(n)
# stderr:   File "repeated_frames_mutual.py", line 9, in odd
# stderr:     even(n + 1)
# stderr:   File "repeated_frames_mutual.py", line 5, in even
# stderr:     odd(n)
# stderr:   File "repeated_frames_mutual.py", line 9, in odd
# stderr:     even(n + 1)
# stderr:   File "repeated_frames_mutual.py", line 5, in even
# stderr:     odd(n)
# stderr:   File "repeated_frames_mutual.py", line 9, in odd
# stderr:     even(n + 1)
# stderr:   File "repeated_frames_mutual.py", line 5, in even
# stderr:     odd(n)
# stderr:   File "repeated_frames_mutual.py", line 9, in odd
# stderr:     even(n + 1)
# stderr:   File "repeated_frames_mutual.py", line 5, in even
# stderr:     odd(n)
# stderr:   File "repeated_frames_mutual.py", line 8, in odd
# stderr:     raise ValueError("deep")
# stderr: ValueError: deep
# exit: 1
