# Float literals.
print(1.5, 1., .5, 1e3, 1E-3, 1_000.5)  # expect: 1.5 1.0 0.5 1000.0 0.001 1000.5
print(1e1_0, 0.0, -0.0, 1e400, -1e400)  # expect: 10000000000.0 0.0 -0.0 inf -inf
print(3.14, 1.0e16, 1e22, 1e-4, 1e-5, 123456789.123)  # expect: 3.14 1e+16 1e+22 0.0001 1e-05 123456789.123
print(type(1.0), 1e0 == 1)  # expect: <class 'float'> True
