# A subclass of float.
class Celsius(float):
    def __repr__(self):
        return f"{float(self)}°"
    def __new__(cls, value=0, *, offset=0):
        return super().__new__(cls, value + offset)
c = Celsius(20.5, offset=1)
print(c, [c], c + 1, type(c + 1).__name__)  # expect: 21.5° [21.5°] 22.5 float
print(type(-c).__name__, f"{c:.2f}")  # expect: float 21.50
print(f"{c}", float(c), c == 21.5, Celsius.fromhex("0x1p3"))  # expect: 21.5° 21.5 True 8.0°
c.station = "north"
print(c.station, hash(c) == hash(21.5), {21.5: 1}[c])  # expect: north True 1
