# Spread, and two series of numbers.
from fractions import Fraction as F
import statistics


def tell(name, *args, **kwargs):
    try:
        print(name, repr(getattr(statistics, name)(*args, **kwargs)))
    except Exception as error:
        print(f"{name} {type(error).__name__}: {error}")


data = [1.5, 2.5, 2.5, 2.75, 3.25, 4.75]
for name in ("variance", "pvariance", "stdev", "pstdev"):
    tell(name, data)
    tell(name, [F(1, 6), F(1, 2), F(5, 3)])
    tell(name, [1, 2, 3, 4], 2.5)
    tell(name, [1])
    tell(name, [])
# expect: variance 1.16875
# expect: variance Fraction(67, 108)
# expect: variance 1.6666666666666667
# expect: variance StatisticsError: variance requires at least two data points
# expect: variance StatisticsError: variance requires at least two data points
# expect: pvariance 0.9739583333333334
# expect: pvariance Fraction(67, 162)
# expect: pvariance 1.25
# expect: pvariance 0
# expect: pvariance StatisticsError: pvariance requires at least one data point
# expect: stdev 1.0810874155219827
# expect: stdev 0.787635937708768
# expect: stdev 1.2909944487358056
# expect: stdev StatisticsError: stdev requires at least two data points
# expect: stdev StatisticsError: stdev requires at least two data points
# expect: pstdev 0.986893273527251
# expect: pstdev 0.6431020501550125
# expect: pstdev 1.118033988749895
# expect: pstdev 0.0
# expect: pstdev StatisticsError: pstdev requires at least one data point
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
tell("covariance", x, y)  # expect: covariance 0.75
tell("covariance", x, y[1:])
# expect: covariance StatisticsError: covariance requires that both inputs have same number of data points
tell("correlation", x, y)  # expect: correlation 0.31622776601683794
tell("correlation", x, [n**3 for n in x], method="ranked")  # expect: correlation 1.0
tell("correlation", x, [1] * 9)  # expect: correlation StatisticsError: at least one of the inputs is constant
tell("correlation", x, y, method="other")  # expect: correlation ValueError: Unknown method: 'other'
tell("linear_regression", x, [3 * n + 2 for n in x])
# expect: linear_regression LinearRegression(slope=3.0, intercept=2.0)
tell("linear_regression", x, y, proportional=True)
# expect: linear_regression LinearRegression(slope=0.3368421052631579, intercept=0.0)
tell("linear_regression", [1, 1], [1, 2])  # expect: linear_regression StatisticsError: x is constant
tell("covariance", [1], [1])  # expect: covariance StatisticsError: covariance requires at least two data points
f = statistics.kde([-2.1, -1.3, -0.4, 1.9, 5.1, 6.2], h=1.5)
print(round(f(0), 9), f.__doc__)  # expect: 0.10988214 PDF estimate with h=1.5 and kernel='normal'
for kernel in ("logistic", "sigmoid", "rectangular", "triangular", "parabolic", "quartic", "triweight", "cosine"):
    f, g = (statistics.kde([-2.1, -1.3, 1.9], 1.5, kernel, cumulative=c) for c in (False, True))
    print(kernel, round(f(0.5), 9), round(g(0.5), 9), g.__doc__)
# expect: logistic 0.112909352 0.63353734 CDF estimate with h=1.5 and kernel='logistic'
# expect: sigmoid 0.11148808 0.646979102 CDF estimate with h=1.5 and kernel='sigmoid'
# expect: rectangular 0.111111111 0.677777778 CDF estimate with h=1.5 and kernel='rectangular'
# expect: triangular 0.014814815 0.667407407 CDF estimate with h=1.5 and kernel='triangular'
# expect: parabolic 0.021481481 0.667753086 CDF estimate with h=1.5 and kernel='parabolic'
# expect: quartic 0.003460905 0.666784033 CDF estimate with h=1.5 and kernel='quartic'
# expect: triweight 0.000520418 0.666679949 CDF estimate with h=1.5 and kernel='triweight'
# expect: cosine 0.018243658 0.667579684 CDF estimate with h=1.5 and kernel='cosine'
tell("kde", [], 1)  # expect: kde StatisticsError: Empty data sequence
tell("kde", [1], 0)  # expect: kde StatisticsError: Bandwidth h must be positive, not h=0
tell("kde", [1], 1, "other")  # expect: kde StatisticsError: Unknown kernel name: 'other'
draw = statistics.kde_random([1.0, 5.0], 0.5, seed=8)
print(draw.__doc__, 0 < draw() < 8)  # expect: Random KDE selection with h=0.5 and kernel='normal' True
