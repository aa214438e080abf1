# print writes to whatever sys.stdout is.
import sys
class Upper:
    def write(self, text): real.write(text.upper())
real = sys.stdout
sys.stdout = Upper()
print("loud")  # expect: LOUD
sys.stdout = real
print("quiet")  # expect: quiet
sys.stdout = None
print("nowhere")
sys.stdout = real
del sys.stdout
try:
    print("lost")
except RuntimeError as error:
    sys.stdout = real
    print(error)  # expect: lost sys.stdout
print(sys.stdout is sys.__stdout__)  # expect: True
