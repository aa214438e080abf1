# Averages are exact where the numbers are, and of the type of the numbers.
from fractions import Fraction as F
import statistics


def tell(name, *args, **kwargs):
    try:
        print(name, repr(getattr(statistics, name)(*args, **kwargs)))
    except Exception as error:
        print(f"{name} {type(error).__name__}: {error}")


tell("mean", [1, 2, 3, 4])  # expect: mean 2.5
tell("mean", [1, 2, 3])  # expect: mean 2
tell("mean", [F(3, 7), F(1, 21), F(5, 3)])  # expect: mean Fraction(5, 7)
tell("mean", [0.1] * 10)  # expect: mean 0.1
tell("mean", [10**20, 1, -10**20])  # expect: mean 0.3333333333333333
tell("mean", [1, F(1, 2), 2.5])  # expect: mean 1.3333333333333333
tell("mean", [True, False])  # expect: mean 0.5
tell("mean", [float("inf"), 1])  # expect: mean inf
tell("mean", [float("nan"), 1])  # expect: mean nan
tell("mean", [])  # expect: mean StatisticsError: mean requires at least one data point
tell("mean", ["a"])  # expect: mean TypeError: can't convert type 'str' to numerator/denominator
tell("fmean", [3.5, 4.0, 5.25])  # expect: fmean 4.25
tell("fmean", [85, 92, 83, 91], [0.2, 0.2, 0.3, 0.3])  # expect: fmean 87.6
tell("fmean", [1, 2], [1])  # expect: fmean StatisticsError: data and weights must be the same length
tell("fmean", [1, 2], [0, 0])  # expect: fmean StatisticsError: sum of weights must be non-zero
tell("geometric_mean", [54, 24, 36])  # expect: geometric_mean 36.000000000000014
tell("geometric_mean", [1, 0])  # expect: geometric_mean 0.0
tell("geometric_mean", [-1])  # expect: geometric_mean StatisticsError: ('No negative inputs allowed', -1)
tell("harmonic_mean", [40, 60])  # expect: harmonic_mean 48.0
tell("harmonic_mean", [40, 60], weights=[5, 30])  # expect: harmonic_mean 56.0
tell("harmonic_mean", [1, 0, 2])  # expect: harmonic_mean 0
tell("harmonic_mean", [-1, 2])  # expect: harmonic_mean StatisticsError: harmonic mean does not support negative values
tell("median", [1, 3, 5])  # expect: median 3
tell("median", [1, 3, 5, 7])  # expect: median 4.0
tell("median_low", [1, 3, 5, 7])  # expect: median_low 3
tell("median_high", [1, 3, 5, 7])  # expect: median_high 5
tell("median_grouped", [1, 2, 2, 3, 4, 4, 4, 4, 4, 5])  # expect: median_grouped 3.7
tell("median_grouped", [52, 52, 53, 54], interval=2)  # expect: median_grouped 52.0
tell("median", [])  # expect: median StatisticsError: no median for empty data
tell("mode", ["red", "blue", "blue", "red", "green"])  # expect: mode 'red'
tell("mode", [])  # expect: mode StatisticsError: no mode for empty data
tell("multimode", "aabbbbccddddeeffffgg")  # expect: multimode ['b', 'd', 'f']
tell("quantiles", [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110])  # expect: quantiles [87.0, 105.0, 111.0]
tell("quantiles", [1, 2, 3], n=5, method="inclusive")  # expect: quantiles [1.4, 1.8, 2.2, 2.6]
tell("quantiles", [1], n=3)  # expect: quantiles [1, 1]
tell("quantiles", [])  # expect: quantiles StatisticsError: must have at least one data point
tell("quantiles", [1, 2], n=0)  # expect: quantiles StatisticsError: n must be at least 1
tell("quantiles", [1, 2], method="other")  # expect: quantiles ValueError: Unknown method: 'other'
