# The normal distribution.
from statistics import NormalDist


def tell(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


one, two = NormalDist(10, 2), NormalDist(3, 4.5)
print(one, NormalDist(), one + two, one - two, one + 5, 5 - one, one * 2, one / 2, -one, +one)
# expect: NormalDist(mu=10.0, sigma=2.0) NormalDist(mu=0.0, sigma=1.0) NormalDist(mu=13.0, sigma=4.924428900898052) NormalDist(mu=7.0, sigma=4.924428900898052) NormalDist(mu=15.0, sigma=2.0) NormalDist(mu=-5.0, sigma=2.0) NormalDist(mu=20.0, sigma=4.0) NormalDist(mu=5.0, sigma=1.0) NormalDist(mu=-10.0, sigma=2.0) NormalDist(mu=10.0, sigma=2.0)
print(one == NormalDist(10, 2), hash(one) == hash(NormalDist(10, 2)), one == 5, one.mean, one.median, one.mode, one.stdev, one.variance)
# expect: True True False 10.0 10.0 10.0 2.0 4.0
print(round(one.pdf(9), 12), round(one.cdf(9), 12), one.zscore(13), [round(q, 9) for q in one.quantiles()], round(one.overlap(two), 9), round(one.overlap(NormalDist(11, 2)), 9))
# expect: 0.176032663382 0.308537538726 1.5 [8.6510205, 10.0, 11.3489795] 0.252852943 0.802587349
print([round(one.inv_cdf(p), 9) for p in (0.3, 0.01, 1e-9, 1e-30, 0.999, 0.5)], NormalDist.from_samples([1, 2, 3.5]), len(one.samples(3, seed=5)))
# expect: [8.951198975, 5.347304252, -1.99561403, -12.928049377, 16.180464612, 10.0] NormalDist(mu=2.1666666666666665, sigma=1.2583057392117916) 3
tell(lambda: NormalDist(0, -1))  # expect: StatisticsError: sigma must be non-negative
tell(lambda: one.inv_cdf(0))  # expect: StatisticsError: p must be in the range 0.0 < p < 1.0
tell(lambda: NormalDist(0, 0).pdf(1))  # expect: StatisticsError: pdf() not defined when sigma is zero
tell(lambda: NormalDist(0, 0).cdf(1))  # expect: StatisticsError: cdf() not defined when sigma is zero
tell(lambda: one.overlap(5))  # expect: TypeError: Expected another NormalDist instance
tell(lambda: NormalDist.from_samples([1]))  # expect: StatisticsError: stdev requires at least two data points
