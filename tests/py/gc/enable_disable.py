# gc can be switched off and on; collect works in both cases.
import gc
print(gc.isenabled())  # expect: True
gc.disable()
print(gc.isenabled())  # expect: False
class C:
    def __del__(self): dead.append(1)
dead = []
for _ in range(5000):
    c = C()
    c.me = c
del c
print(len(dead))  # expect: 0
gc.collect()
print(len(dead))  # expect: 5000
gc.enable()
print(gc.isenabled())  # expect: True
