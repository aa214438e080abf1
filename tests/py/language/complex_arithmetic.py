# Complex numbers.
z = 1 + 2j
print(z, z * z, z / (1 - 1j), z ** 2, -z, abs(3 + 4j), z.real, z.imag, z.conjugate(), z == 1 + 2j, 2j * 2j, 1j ** 2)
# expect: (1+2j) (-3+4j) (-0.5+1.5j) (-3+4j) (-1-2j) 5.0 1.0 2.0 (1-2j) True (-4+0j) (-1+0j)
print(complex(1, -0.0), 0j, -0j, (1e300 + 0j) * 2, complex("1+2j"), bool(0j), hash(1 + 0j) == hash(1))
# expect: (1-0j) 0j (-0-0j) (2e+300+0j) (1+2j) False True
try:
    z < z
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'complex' and 'complex'
try:
    z // 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for //: 'complex' and 'int'
