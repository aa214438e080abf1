# An object that __del__ stores somewhere lives on, and is finalized once only.
saved = []
class D:
    def __del__(self):
        print("del")
        saved.append(self)
d = D()
d.x = 5
del d  # expect: del
print(saved[0].x)  # expect: 5
saved.clear()
print("gone quietly")  # expect: gone quietly
