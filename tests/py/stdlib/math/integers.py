# math on integers of any size.
import math
print(math.factorial(25), math.gcd(12, 18, 27), math.gcd(), math.lcm(4, 6, 10), math.lcm(), math.comb(50, 25), math.perm(10, 3), math.perm(5), math.isqrt(2 ** 200))
# expect: 15511210043330985984000000 3 0 60 1 126410606437752 720 120 1267650600228229401496703205376
print(math.prod([1, 2, 3, 4]), math.prod([], start=5), math.prod([1.5, 2]), math.sumprod([1, 2], [3, 4]), math.fsum([0.1] * 10), sum([0.1] * 10), math.dist((0, 0), (3, 4)))
# expect: 24 5 3.0 11 1.0 1.0 5.0
print(math.floor(10 ** 30), math.ceil(2.0 ** 70), math.trunc(1e20), math.gcd(2 ** 100, 6 ** 50))
# expect: 1000000000000000000000000000000 1180591620717411303424 100000000000000000000 1125899906842624
