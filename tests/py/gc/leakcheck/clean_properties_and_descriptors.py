# leakcheck says nothing of a program without leaks: properties and descriptors.
# needs: baem
# flags: -X leakcheck
class Celsius:
    def __get__(self, obj, owner): return obj.kelvin - 273
class Temperature:
    celsius = Celsius()
    def __init__(self, kelvin): self.kelvin = kelvin
    @property
    def hot(self): return self.celsius > 30
print(Temperature(310).hot)
# expect: True
