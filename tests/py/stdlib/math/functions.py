# math: roots, logarithms, trigonometry, rounding.
import math
print(math.pi, math.e, math.tau, math.inf, math.nan)
# expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
print(math.sqrt(2), math.isqrt(10 ** 20 + 1), round(math.cbrt(27), 12), math.exp(1), math.expm1(1e-10), math.exp2(5))
# expect: 1.4142135623730951 10000000000 3.0 2.718281828459045 1.00000000005e-10 32.0
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.log(10 ** 400))
# expect: 1.0 3.0 10.0 3.0 9.999999999500001e-11 921.0340371976182
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0), math.atan(1), math.atan2(-1, -1), math.hypot(3, 4), math.hypot(1, 2, 2))
# expect: 0.8414709848078965 0.5403023058681398 1.5574077246549023 1.5707963267948966 1.5707963267948966 0.7853981633974483 -2.356194490192345 5.0 3.0
print(math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5), math.degrees(math.pi), math.radians(180))
# expect: 1.1752011936438014 1.5430806348152437 0.7615941559557649 0.881373587019543 1.3169578969248166 0.5493061443340548 180.0 3.141592653589793
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fabs(-2), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-2.5), math.frexp(10), math.ldexp(0.625, 4))
# expect: -2 -1 -1 2.0 -1.0 -1.0 (-0.5, -2.0) (0.625, 4) 10.0
print(math.copysign(1, -0.0), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2))
# expect: -1.0 True True True True True
print(math.erf(0.5), math.erfc(0.5), math.gamma(5), math.lgamma(10), math.nextafter(1, 2), math.ulp(1.0), math.fma(2, 3, 4))
# expect: 0.5204998778130465 0.4795001221869535 24.0 12.801827480081467 1.0000000000000002 2.220446049250313e-16 10.0
