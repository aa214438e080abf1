# The frame object of a generator: one for its whole life, with the variables as they are.
import sys
def numbers():
    local = 1
    yield sys._getframe()
    local = 2
    yield 2
generator = numbers()
frame = next(generator)
print(frame is generator.gi_frame, frame.f_locals, frame.f_back)  # expect: True {'local': 1} None
next(generator)
print(frame.f_locals)  # expect: {'local': 2}
try:
    frame.clear()
except RuntimeError as error:
    print(error)
# expect: cannot clear a suspended frame
print(next(generator, "end"), generator.gi_frame, frame.f_locals)  # expect: end None {'local': 2}
generator = numbers()
frame = generator.gi_frame
print(frame.f_locals, frame.f_lineno)  # expect: {} 3
frame.clear()
print(next(generator, "ended"))  # expect: ended
generator = numbers()
frame = next(generator)
try:
    generator.throw(KeyError("key"))
except KeyError as error:
    print(error.__traceback__.tb_next.tb_frame is frame, frame.f_locals, frame.f_back is sys._getframe())
# expect: True {'local': 1} True
def running():
    try:
        sys._getframe().clear()
    except RuntimeError as error:
        yield str(error)
print(list(running()))  # expect: ['cannot clear an executing frame']
