"""Statistics of numbers: averages, spread, and how two series of numbers go together.

Sums are exact: numbers are added up as fractions, and the result is rounded once, to the type of the numbers.
"""

import math
import sys
from collections import Counter, namedtuple
from fractions import Fraction
from itertools import count, groupby, repeat
from math import erf, exp, fabs, fsum, hypot, isfinite, isinf, isnan, log, pi, sqrt, sumprod, tau

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "kde",
    "kde_random", "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode",
    "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    """The data do not have what was asked for."""


# Exact sums.

def _is_decimal_type(kind):
    module = sys.modules.get("decimal")
    return module is not None and issubclass(kind, module.Decimal)


def _exact_ratio(x):
    """Numerator and denominator of a number; of what is not finite, itself and None."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _coerce(one, other):
    """The type of a result of numbers of two types."""
    if one is other or other is int or other is bool:
        return one
    if one is int or issubclass(other, one):
        return other
    if issubclass(one, other) or issubclass(other, int):
        return one
    if issubclass(one, int):
        return other
    if issubclass(one, Fraction) and issubclass(other, float):
        return other
    if issubclass(one, float) and issubclass(other, Fraction):
        return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _common_type(kinds):
    result = int
    for kind in kinds:
        result = _coerce(result, kind)
    return result


def _total(partials, power=1):
    """The sum of numerators by denominators; None stands for what is not finite."""
    if None in partials:
        return partials[None]
    return sum(Fraction(n, d ** power) for d, n in partials.items())


def _sum(data):
    """The type of the numbers, their exact sum, and how many they are."""
    number = 0
    kinds = set()
    partials = {}
    for kind, values in groupby(data, type):
        kinds.add(kind)
        for n, d in map(_exact_ratio, values):
            number += 1
            partials[d] = partials.get(d, 0) + n
    return _common_type(kinds), _total(partials), number


def _squares(data, center=None):
    """The type of the numbers, the sum of their squared differences from the center, the center, and how many they are."""
    if center is not None:
        kind, squares, number = _sum((difference := x - center) * difference for x in data)
        return kind, squares, center, number
    number = 0
    kinds = set()
    sums, squares = {}, {}
    for kind, values in groupby(data, type):
        kinds.add(kind)
        for n, d in map(_exact_ratio, values):
            number += 1
            sums[d] = sums.get(d, 0) + n
            squares[d] = squares.get(d, 0) + n * n
    kind = _common_type(kinds)
    if not number:
        return kind, Fraction(0), Fraction(0), number
    total = _total(sums)
    if None in sums:
        return kind, total, total, number
    return kind, (number * _total(squares, 2) - total * total) / number, total / number, number


def _convert(value, kind):
    """An exact result as a number of a type; a float where it is no whole number."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if _is_decimal_type(kind):
            return kind(value.numerator) / kind(value.denominator)
        raise


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def _root(n, m):
    """The square root of n / m as a float, rounded once."""
    # 109 bits and a sticky one decide how 53 bits are rounded.
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        m <<= 2 * shift
    else:
        n <<= -2 * shift
    root = math.isqrt(n // m)
    root |= root * root * m != n
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def _decimal_root(n, m):
    """The square root of n / m as a decimal."""
    import decimal
    if n <= 0:
        if not n:
            return decimal.Decimal("0.0")
        n, m = -n, -m
    root = (decimal.Decimal(n) / decimal.Decimal(m)).sqrt()
    # One of the numbers beside it may be nearer.
    numerator, denominator = root.as_integer_ratio()
    above = root.next_plus()
    a, b = above.as_integer_ratio()
    if 4 * n * (denominator * b) ** 2 > m * (denominator * a + b * numerator) ** 2:
        return above
    below = root.next_minus()
    a, b = below.as_integer_ratio()
    if 4 * n * (denominator * b) ** 2 < m * (denominator * a + b * numerator) ** 2:
        return below
    return root


# Averages.

def mean(data):
    """The arithmetic mean, of the type of the numbers."""
    kind, total, number = _sum(data)
    if number < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / number, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, perhaps weighted."""
    if weights is None:
        try:
            number = len(data)
        except TypeError:
            data = list(data)
            number = len(data)
        total = fsum(data)
        if not number:
            raise StatisticsError("fmean requires at least one data point")
        return total / number
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        total = sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length") from None
    whole = fsum(weights)
    if not whole:
        raise StatisticsError("sum of weights must be non-zero")
    return total / whole


def geometric_mean(data):
    """The geometric mean as a float; nothing may be negative."""
    number = 0
    has_zero = False
    logs = []
    for number, x in enumerate(data, 1):
        if x > 0.0 or isnan(x):
            logs.append(log(x))
        elif x == 0.0:
            has_zero = True
        else:
            raise StatisticsError("No negative inputs allowed", x)
    total = fsum(logs)
    if not number:
        raise StatisticsError("Must have a non-empty dataset")
    if isnan(total):
        return math.nan
    if has_zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / number)


def harmonic_mean(data, weights=None):
    """The harmonic mean, perhaps weighted; nothing may be negative."""
    if iter(data) is data:
        data = list(data)
    message = "harmonic mean does not support negative values"
    number = len(data)
    if number < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if number == 1 and weights is None:
        import numbers
        x = data[0]
        if not isinstance(x, numbers.Real) and not _is_decimal_type(type(x)):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = repeat(1, number)
        whole = number
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != number:
            raise StatisticsError("Number of weights does not match data size")
        _, whole, _ = _sum(_not_negative(weights, message))
    try:
        kind, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _not_negative(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(whole / total, kind)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """The middle value; of an even number of values the mean of the two in the middle."""
    data = _sorted(data)
    middle = len(data) // 2
    if len(data) % 2:
        return data[middle]
    return (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle value, or the lower one of the two in the middle."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, or the higher one of the two in the middle."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of values that stand for intervals of that width around them, as a float."""
    from bisect import bisect_left, bisect_right
    data = _sorted(data)
    number = len(data)
    x = data[number // 2]
    start = bisect_left(data, x)
    end = bisect_right(data, x, lo=start)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (number / 2 - start) / (end - start)


def mode(data):
    """The most frequent value; the first one if there are several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """A list of the most frequent values, in the order in which they come first."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, number in counts.items() if number == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 points that divide the data into n groups of equal size.

    The method is 'exclusive' where beyond the data there may be more extreme values, else 'inclusive'.
    """
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    length = len(data)
    if length < 2:
        if length == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            at, rest = divmod(i * (length - 1), n)
            result.append((data[at] * (n - rest) + data[at + 1] * rest) / n)
        return result
    if method == "exclusive":
        for i in range(1, n):
            at = min(max(i * (length + 1) // n, 1), length - 1)
            rest = i * (length + 1) - at * n
            result.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


# Spread.

def variance(data, xbar=None):
    """The variance of a sample; `xbar` is its mean if that is known."""
    kind, squares, _, number = _squares(data, xbar)
    if number < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (number - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population; `mu` is its mean if that is known."""
    kind, squares, _, number = _squares(data, mu)
    if number < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / number, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample: the root of its variance."""
    kind, squares, _, number = _squares(data, xbar)
    if number < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _deviation(squares / (number - 1), kind)


def pstdev(data, mu=None):
    """The standard deviation of a whole population: the root of its variance."""
    kind, squares, _, number = _squares(data, mu)
    if number < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _deviation(squares / number, kind)


def _deviation(variance, kind):
    root = _decimal_root if _is_decimal_type(kind) else _root
    return root(variance.numerator, variance.denominator)


def _mean_and_deviation(data):
    kind, squares, center, number = _squares(data)
    if number < 2:
        raise StatisticsError("stdev requires at least two data points")
    variance = squares / (number - 1)
    try:
        return float(center), _root(variance.numerator, variance.denominator)
    except AttributeError:
        # Not finite.
        return float(center), float(center) / float(squares)


# Two series.

def _check_pair(what, x, y):
    if len(x) != len(y):
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{what} requires at least two data points")


def _centered(data):
    """The differences from the mean, and the mean."""
    center = fsum(data) / len(data)
    return [x - center for x in data], center


def covariance(x, y, /):
    """The covariance of two samples."""
    _check_pair("covariance", x, y)
    return sumprod(_centered(x)[0], _centered(y)[0]) / (len(x) - 1)


def correlation(x, y, /, *, method="linear"):
    """Pearson's correlation coefficient; with the method 'ranked' Spearman's."""
    _check_pair("correlation", x, y)
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        # Ranks around 0 are centered.
        start = (len(x) - 1) / -2
        x, y = _ranks(x, start), _ranks(y, start)
    else:
        x, y = _centered(x)[0], _centered(y)[0]
    try:
        return sumprod(x, y) / _root_of_product(sumprod(x, x), sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


def _root_of_product(x, y):
    """sqrt(x * y), also where the product is too large or too small, and with one step of Newton's."""
    root = sqrt(x * y)
    if not isfinite(root):
        if isinf(root) and not isinf(x) and not isinf(y):
            scale = 2.0 ** -512
            return _root_of_product(scale * x, scale * y) / scale
        return root
    if not root:
        if x and y:
            scale = 2.0 ** 537
            return _root_of_product(scale * x, scale * y) / scale
        return root
    return root + sumprod((x, root), (y, -root)) / (2.0 * root)


def _ranks(data, start):
    """The place of each value in the order of all; equal ones share the mean of theirs."""
    before = start - 1
    result = [0] * len(data)
    for _, group in groupby(sorted(zip(data, count())), lambda pair: pair[0]):
        group = list(group)
        for _, at in group:
            result[at] = before + (len(group) + 1) / 2
        before += len(group)
    return result


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line nearest to the points; through the origin if it is to be proportional."""
    _check_pair("linear regression", x, y)
    if not proportional:
        x, x_center = _centered(x)
        y, y_center = _centered(y)
    # The sum is a float in any case.
    product = sumprod(x, y) + 0.0
    try:
        slope = product / sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_center - slope * x_center)


# Kernels: the density, the distribution, the inverse of that, and whether the density is 0 beyond 1.

def _solve(distribution, density):
    """The inverse of a distribution between -1 and 1, by Newton's method."""
    def inverse(p):
        low, high = -1.0, 1.0
        x = 2.0 * p - 1.0
        while abs(difference := distribution(x) - p) > 1e-12:
            if difference > 0:
                high = x
            else:
                low = x
            slope = density(x)
            x = x - difference / slope if slope else low
            if not low < x < high:
                x = (low + high) / 2
        return x
    return inverse


def _kernels():
    acos, asin, atan, cos, cosh, sin, tan = math.acos, math.asin, math.atan, math.cos, math.cosh, math.sin, math.tan
    root_of_2, root_of_2_pi = sqrt(2), sqrt(2 * pi)
    quarter, half = pi / 4, pi / 2

    def quartic_density(t):
        return 15 / 16 * (1.0 - t * t) ** 2

    def quartic(t):
        return sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t ** 5, t ** 3, t, 1.0))

    def triweight_density(t):
        return 35 / 32 * (1.0 - t * t) ** 3

    def triweight(t):
        return sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t ** 7, t ** 5, t ** 3, t, 1.0))

    normal = (
        lambda t: exp(-1 / 2 * t * t) / root_of_2_pi, lambda t: 1 / 2 * (1.0 + erf(t / root_of_2)),
        lambda p: _inverse_of_normal(p, 0.0, 1.0), False,
    )
    uniform = lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, True
    parabolic = (
        lambda t: 3 / 4 * (1.0 - t * t), lambda t: sumprod((-1 / 4, 3 / 4, 1 / 2), (t ** 3, t, 1.0)),
        lambda p: 2 * cos((acos(2 * p - 1) + pi) / 3), True,
    )
    quartic = quartic_density, quartic, _solve(quartic, quartic_density), True
    return {
        "normal": normal, "gauss": normal,
        "logistic": (
            lambda t: 1 / 2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), lambda p: log(p / (1 - p)), False,
        ),
        "sigmoid": (
            lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), lambda p: log(tan(p * half)), False,
        ),
        "rectangular": uniform, "uniform": uniform,
        "triangular": (
            lambda t: 1.0 - abs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
            lambda p: sqrt(2 * p) - 1 if p < 1 / 2 else 1 - sqrt(2 - 2 * p), True,
        ),
        "parabolic": parabolic, "epanechnikov": parabolic,
        "quartic": quartic, "biweight": quartic,
        "triweight": (triweight_density, triweight, _solve(triweight, triweight_density), True),
        "cosine": (
            lambda t: quarter * cos(half * t), lambda t: 1 / 2 * sin(half * t) + 1 / 2,
            lambda p: 2 * asin(2 * p - 1) / pi, True,
        ),
    }


def _kernel(data, h, kernel):
    if not len(data):
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    found = _kernels().get(kernel)
    if found is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return found


def kde(data, h, kernel="normal", *, cumulative=False):
    """A function that estimates the density from which the data come (or the distribution, if cumulative).

    Each value stands for a kernel of bandwidth h around it.
    """
    from bisect import bisect_left, bisect_right
    density, distribution, _, is_bounded = _kernel(data, h, kernel)
    if not is_bounded:
        def pdf(x):
            return sum(density((x - value) / h) for value in data) / (len(data) * h)

        def cdf(x):
            return sum(distribution((x - value) / h) for value in data) / len(data)
    else:
        ordered = sorted(data)

        def near(x):
            nonlocal ordered
            if len(data) != len(ordered):
                ordered = sorted(data)
            start = bisect_left(ordered, x - h)
            return start, ordered[start:bisect_right(ordered, x + h)]

        def pdf(x):
            _, values = near(x)
            return sum(density((x - value) / h) for value in values) / (len(ordered) * h)

        def cdf(x):
            # What lies entirely before counts in full.
            before, values = near(x)
            return sum((distribution((x - value) / h) for value in values), before) / len(ordered)

    pdf.__doc__ = f"PDF estimate with {h=!r} and {kernel=!r}"
    cdf.__doc__ = f"CDF estimate with {h=!r} and {kernel=!r}"
    return cdf if cumulative else pdf


def kde_random(data, h, kernel="normal", *, seed=None):
    """A function that draws from the density that kde estimates."""
    from random import Random
    inverse = _kernel(data, h, kernel)[2]
    generator = Random(seed)
    random, choice = generator.random, generator.choice

    def rand():
        return choice(data) + h * inverse(random())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand


# The normal distribution.

# Coefficients of Wichura's algorithm AS 241, highest power first.
_CENTRAL = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
     1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
    (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
     687.1870074920579083, 42.313330701600911252, 1.0),
)
_MIDDLE = (
    (7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
     3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
     0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0),
)
_TAIL = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
     0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
    (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
     0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0),
)


def _quotient(coefficients, r, factor=1.0):
    above, below = coefficients
    numerator, denominator = 0.0, 0.0
    for coefficient in above:
        numerator = numerator * r + coefficient
    for coefficient in below:
        denominator = denominator * r + coefficient
    return numerator * factor / denominator


def _inverse_of_normal(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        return mu + _quotient(_CENTRAL, 0.180625 - q * q, q) * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    x = _quotient(_MIDDLE, r - 1.6) if r <= 5.0 else _quotient(_TAIL, r - 5.0)
    return mu + (-x if q < 0.0 else x) * sigma


_SQRT2 = sqrt(2.0)


class NormalDist:
    """The normal distribution of a mean and a standard deviation."""

    __slots__ = {"_mu": "The mean.", "_sigma": "The standard deviation."}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and the deviation of a sample."""
        return cls(*_mean_and_deviation(data))

    def samples(self, n, *, seed=None):
        """So many random values."""
        import random
        draw = random.random if seed is None else random.Random(seed).random
        return [_inverse_of_normal(draw(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        return exp(difference * difference / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        """The probability of a value up to x."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        """The value up to which the probability is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse_of_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 points between n intervals of the same probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the area below the densities is common to both: from 0.0 to 1.0."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        one, two = self, other
        if (two._sigma, two._mu) < (one._sigma, one._mu):
            one, two = two, one
        if not one.variance or not two.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        widening = two.variance - one.variance
        distance = fabs(two._mu - one._mu)
        if not widening:
            return 1.0 - erf(distance / (2.0 * one._sigma * _SQRT2))
        # The densities are equal at two points.
        a = one._mu * two.variance - two._mu * one.variance
        b = one._sigma * two._sigma * sqrt(distance * distance + widening * log(two.variance / one.variance))
        x, y = (a + b) / widening, (a - b) / widening
        return 1.0 - (fabs(two.cdf(x) - one.cdf(x)) + fabs(two.cdf(y) - one.cdf(y)))

    def zscore(self, x):
        """How many standard deviations x is from the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """The arithmetic mean."""
        return self._mu

    @property
    def median(self):
        """The median, which is the mean."""
        return self._mu

    @property
    def mode(self):
        """The most probable value, which is the mean."""
        return self._mu

    @property
    def stdev(self):
        """The standard deviation."""
        return self._sigma

    @property
    def variance(self):
        """The square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(x1, x2):
        """The distribution of the sum with a number, or with an independent value of another distribution."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        """The distribution of the difference from a number, or from an independent value of another distribution."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        """The distribution of the product with a number."""
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        """The distribution of the quotient by a number."""
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        """The distribution of the difference of a number from it."""
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
