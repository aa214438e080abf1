# Bitwise operators on negative and large ints act as on endless two's complement; bools stay bools.
print(-1 & 0xFF, -2 | 1, -1 ^ 5, ~0, ~-1, (1 << 70) & -1, (1 << 70) | 1, -(1 << 70) & (1 << 71) - 1, ~(1 << 65))
# expect: 255 -1 -6 -1 0 1180591620717411303424 1180591620717411303425 1180591620717411303424 -36893488147419103233
print(True & False, True | False, True ^ True, type(True & 1).__name__, type(True & True).__name__)
# expect: False True False int bool
