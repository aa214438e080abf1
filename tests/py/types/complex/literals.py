# Imaginary literals and arithmetic with the other numbers.
print(1j, 2.5j, 1e3J, 1 + 2j, -1j, 1_0j, 0j, -0j, 3 - 0j)  # expect: 1j 2.5j 1000j (1+2j) (-0-1j) 10j 0j (-0-0j) (3+0j)
print((1 + 2j) + 1, 1.5 + 1j, (1 + 2j) * (3 - 1j))  # expect: (2+2j) (1.5+1j) (5+5j)
print((1 + 2j) - (1 + 2j), (1 + 2j) * 1j, -(1 + 2j), +(1j))  # expect: 0j (-2+1j) (-1-2j) 1j
print((1 + 2j) / 2, (1 + 2j) / (1 - 1j), 1 / 1j, (3 + 4j) / (3 + 4j))  # expect: (0.5+1j) (-0.5+1.5j) -1j (1+0j)
print(type(1j), 1j**2, (1j * 1j).real)  # expect: <class 'complex'> (-1+0j) -1.0
