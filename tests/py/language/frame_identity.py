# A frame has one frame object, which keeps the variables and the caller when the frame ends.
import sys
def same():
    return sys._getframe() is sys._getframe()
print(same(), same())  # expect: True True
def inner():
    local = 5
    return sys._getframe()
def outer():
    around = 6
    return inner()
frame = inner()
print(frame.f_locals, frame.f_back is sys._getframe(), inner() is frame)  # expect: {'local': 5} True False
frame = outer()
print(frame.f_back.f_code.co_name, frame.f_back.f_locals, frame.f_back.f_back is sys._getframe())
# expect: outer {'around': 6} True
def recursive(number):
    if number == 0:
        return sys._getframe()
    kept = number
    return recursive(number - 1)
frame = recursive(3)
while frame is not sys._getframe():
    print(frame.f_locals)
    frame = frame.f_back
# expect: {'number': 0}
# expect: {'number': 1, 'kept': 1}
# expect: {'number': 2, 'kept': 2}
# expect: {'number': 3, 'kept': 3}
class Dies:
    def __del__(self): print("dies")
def overwrite():
    local = Dies()
    sys._getframe().f_locals["local"] = 3
    return local
print(overwrite())
# expect: dies
# expect: 3
