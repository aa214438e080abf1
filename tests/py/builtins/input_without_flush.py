# input() writes its prompt to any object that writes, and reads from any that reads lines.
import sys


class Writer:
    def write(self, text):
        sys.__stdout__.write(repr(text) + "\n")


class Reader:
    def readline(self):
        return "line\n"


sys.stdout, sys.stdin = Writer(), Reader()
found = input("prompt")                   # expect: 'prompt'
sys.stdout = sys.__stdout__
print(found)                              # expect: line
