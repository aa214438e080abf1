# Complex functions of ordinary numbers, on both sides of the branch cuts.
import cmath

z = 0.75 - 1.25j
for name in ("acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10", "sin", "sinh", "sqrt", "tan", "tanh"):
    w = getattr(cmath, name)(z)
    print(name, f"{w:.12f}")
    # expect: acos 1.117520149156+1.132393631605j
    # expect: acosh 1.132393631605-1.117520149156j
    # expect: asin 0.453276177639-1.132393631605j
    # expect: asinh 1.031718534448-0.911738290968j
    # expect: atan 1.107148717794-0.549306144334j
    # expect: atanh 0.261492138796-0.996825126464j
    # expect: cos 1.381738730634+1.091930135554j
    # expect: cosh 0.408242591878-0.780365930846j
    # expect: exp 0.667537446429-2.009000454941j
    # expect: log 0.376885901188-1.030376826524j
    # expect: log10 0.163679467193-0.447486970040j
    # expect: sin 1.287222910026-1.172106359893j
    # expect: sinh 0.259294854551-1.228634524095j
    # expect: sqrt 1.050651696261-0.594868882070j
    # expect: tan 0.160807785916-0.975363285031j
    # expect: tanh 1.372607570534-0.385795952610j
print(cmath.sqrt(-4), cmath.sqrt(complex(-4, -0.0)), cmath.log(-1), cmath.log(complex(-1, -0.0)))  # expect: 2j -2j 3.141592653589793j -3.141592653589793j
print(cmath.polar(3 + 4j), cmath.rect(2, 0), cmath.phase(-1j), cmath.log(8, 2))  # expect: (5.0, 0.9272952180016122) (2+0j) -1.5707963267948966 (3+0j)
print(cmath.isclose(1 + 1e-10j, 1), cmath.isclose(1, 1j), cmath.isfinite(1j), cmath.isinf(cmath.infj), cmath.isnan(cmath.nanj))  # expect: True False True True True


class Number:
    def __complex__(self):
        return 4j


class Float:
    def __float__(self):
        return 9.0


print(cmath.sqrt(Number()) ** 2, cmath.sqrt(Float()), cmath.sqrt(True), cmath.exp(0), cmath.tau)  # expect: (8.881784197001252e-16+4j) (3+0j) (1+0j) (1+0j) 6.283185307179586
cmath.sqrt("1")  # raises: TypeError: must be real number, not str
