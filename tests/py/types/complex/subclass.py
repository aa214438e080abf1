# A subclass of complex.
class Phasor(complex):
    def __repr__(self):
        return f"Phasor<{self.real:g},{self.imag:g}>"
    def __mul__(self, other):
        return Phasor(complex.__mul__(self, other))
p = Phasor(1, 2)
print(p, [p * 2], type(p + 1).__name__, p == 1 + 2j)  # expect: Phasor<1,2> [Phasor<2,4>] complex True
print(isinstance(p, complex), type(p.conjugate()).__name__, Phasor("2j"))  # expect: True complex Phasor<0,2>
