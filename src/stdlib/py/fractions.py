"""Exact fractions of whole numbers."""

import math
import numbers
import operator
import sys

__all__ = ["Fraction"]

# Equal numbers of all types have equal hashes: this prime is part of the rule.
_MODULUS = sys.hash_info.modulus
_INFINITY = sys.hash_info.inf


def _is_decimal(value):
    """Whether a value is a decimal, which it can only be if that module was imported."""
    module = sys.modules.get("decimal")
    return module is not None and isinstance(value, module.Decimal)


def _skip(text, at, test):
    while at < len(text) and test(text[at]):
        at += 1
    return at


def _digits(text, at):
    """The position behind the digits, with single underscores between them, that begin at a position."""
    start = at
    while at < len(text) and (text[at].isdigit() or at > start and text[at] == "_" and text[at + 1:at + 2].isdigit()):
        at += 1
    return at


def _parse(text):
    """Numerator and denominator of a text such as -3/4, 1.25 or 5e-3; None if it is none."""
    at = _skip(text, 0, str.isspace)
    negative = text[at:at + 1] == "-"
    if text[at:at + 1] in ("-", "+"):
        at += 1
    end = _digits(text, at)
    whole = text[at:end]
    at = end
    slash = _skip(text, at, str.isspace)
    if whole and text[slash:slash + 1] == "/":
        start = _skip(text, slash + 1, str.isspace)
        at = _digits(text, start)
        if at == start:
            return None
        numerator, denominator = int(whole), int(text[start:at])
    else:
        numerator, denominator = int(whole or "0"), 1
        decimals = ""
        if text[at:at + 1] == ".":
            end = _digits(text, at + 1)
            decimals = text[at + 1:end].replace("_", "")
            at = end
            if decimals:
                denominator = 10 ** len(decimals)
                numerator = numerator * denominator + int(decimals)
        if not whole and not decimals:
            return None
        if text[at:at + 1] in ("e", "E"):
            start = at + 1 + (text[at + 1:at + 2] in ("-", "+"))
            end = _digits(text, start)
            if end == start:
                return None
            exponent = int(text[at + 1:end])
            at = end
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    if _skip(text, at, str.isspace) != len(text):
        return None
    return (-numerator if negative else numerator), denominator


class _Spec:
    """A format specification, read from the left."""

    def __init__(self, text):
        self.fill, self.align = " ", None
        at = 0
        if text[1:2] and text[1] in "<>=^":
            self.fill, self.align, at = text[0], text[1], 2
        elif text[:1] and text[0] in "<>=^":
            self.align, at = text[0], 1
        self.sign = "-"
        if text[at:at + 1] and text[at] in "-+ ":
            self.sign = text[at]
            at += 1
        self.no_negative_zero = text[at:at + 1] == "z"
        at += self.no_negative_zero
        self.alternate = text[at:at + 1] == "#"
        at += self.alternate
        # A zero that is not the whole width asks for zeros.
        self.zeros = text[at:at + 1] == "0" and self._is_digit(text, at + 1)
        at += self.zeros
        start = at
        while self._is_digit(text, at):
            at += 1
        self.width = int(text[start:at] or "0")
        self.separator = ""
        if text[at:at + 1] and text[at] in ",_":
            self.separator = text[at]
            at += 1
        self.precision = None
        if text[at:at + 1] == "." and self._is_digit(text, at + 1):
            start = at = at + 1
            while self._is_digit(text, at):
                at += 1
            self.precision = int(text[start:at])
        self.type = text[at:]

    @staticmethod
    def _is_digit(text, at):
        return at < len(text) and text[at] in "0123456789"

    def is_general(self):
        """Whether it shows a fraction as one."""
        return not self.type and self.precision is None and not self.no_negative_zero and not self.zeros

    def is_float(self):
        """Whether it shows a fraction as a decimal number."""
        return len(self.type) == 1 and self.type in "eEfFgG%"

    def padded(self, sign, body):
        missing = self.width - len(sign) - len(body)
        padding = self.fill * missing
        align = self.align or ">"
        if align == ">":
            return padding + sign + body
        if align == "<":
            return sign + body + padding
        if align == "^":
            half = len(padding) // 2
            return padding[:half] + sign + body + padding[half:]
        return sign + padding + body


def _round_half_even(numerator, denominator):
    """The whole number nearest to a quotient, of two the even one."""
    quotient, rest = divmod(2 * numerator + denominator, 2 * denominator)
    return quotient & -2 if rest == 0 else quotient


def _scaled(numerator, denominator, exponent):
    """The whole number nearest to a quotient in units of 10 ** exponent."""
    if exponent >= 0:
        return _round_half_even(numerator, denominator * 10 ** exponent)
    return _round_half_even(numerator * 10 ** -exponent, denominator)


def _rounded_to_figures(numerator, denominator, figures):
    """Digits and exponent of a quotient that is not negative, with so many figures."""
    if numerator == 0:
        return 0, 1 - figures
    power = len(str(numerator)) - len(str(denominator))
    if denominator * 10 ** max(power, 0) <= numerator * 10 ** max(-power, 0):
        power += 1
    exponent = power - figures
    significand = _scaled(numerator, denominator, exponent)
    # 9.99 becomes 10.0, which has one figure too many.
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return significand, exponent


def _operators(exact, fallback, takes_complex=True):
    """The methods of an operator and of its reflection: exact for rational operands, else as of floats or complex numbers."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, _new(Fraction, int(b), 1))
        if isinstance(b, float):
            return fallback(float(a), b)
        if takes_complex and isinstance(b, complex):
            return fallback(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        if takes_complex and isinstance(a, numbers.Complex):
            return fallback(complex(a), complex(b))
        return NotImplemented

    name = fallback.__name__
    forward.__name__, reverse.__name__ = f"__{name}__", f"__r{name}__"
    forward.__qualname__, reverse.__qualname__ = f"Fraction.__{name}__", f"Fraction.__r{name}__"
    forward.__doc__ = reverse.__doc__ = exact.__doc__
    return forward, reverse


def _new(cls, numerator, denominator):
    """A fraction of numbers that have no common divisor, the second one positive."""
    self = object.__new__(cls)
    self._numerator = numerator
    self._denominator = denominator
    return self


class Fraction(numbers.Rational):
    """An exact fraction of whole numbers, in lowest terms.

    It is made of a numerator and a denominator, of any rational number or float, or of a text: '3/4', '1.25', '5e-3'.
    """

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return _new(cls, numerator, 1)
            if isinstance(numerator, numbers.Rational):
                return _new(cls, numerator.numerator, numerator.denominator)
            if isinstance(numerator, float) or _is_decimal(numerator):
                return _new(cls, *numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            found = _parse(numerator)
            if found is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
            numerator, denominator = found
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        return _new(cls, numerator // divisor, denominator // divisor)

    @classmethod
    def from_float(cls, f):
        """The fraction that a finite float, or a whole number, is exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The fraction that a finite decimal, or a whole number, is exactly."""
        if isinstance(dec, numbers.Integral):
            dec = int(dec)
        elif not _is_decimal(dec):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        return _new(cls, numerator, denominator)

    def is_integer(self):
        """Whether the fraction is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is no larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as long as their denominators are small enough.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            q2 = q0 + whole * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + whole * p1, q2
            n, d = d, n - whole * d
        steps = (max_denominator - q0) // q1
        # The best one is the last convergent, or the last fraction between the last two.
        if 2 * d * (q0 + steps * q1) <= self._denominator:
            return _new(Fraction, p1, q1)
        return _new(Fraction, p0 + steps * p1, q0 + steps * q1)

    @property
    def numerator(a):
        """The numerator, in lowest terms."""
        return a._numerator

    @property
    def denominator(a):
        """The denominator, in lowest terms: positive."""
        return a._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def _format_general(self, spec):
        numerator, denominator = self._numerator, self._denominator
        body = f"{abs(numerator):{spec.separator}}"
        if denominator > 1 or spec.alternate:
            body += f"/{denominator:{spec.separator}}"
        sign = "-" if numerator < 0 else "" if spec.sign == "-" else spec.sign
        return spec.padded(sign, body)

    def _format_float_style(self, spec):
        kind = spec.type
        precision = 6 if spec.precision is None else spec.precision
        trims = kind in "gG" and not spec.alternate
        numerator, denominator = self._numerator, self._denominator
        negative = numerator < 0
        numerator = abs(numerator)
        if kind in "fF%":
            exponent = -precision - 2 * (kind == "%")
            significand = _scaled(numerator, denominator, exponent)
            scientific = False
            point = precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            significand, exponent = _rounded_to_figures(numerator, denominator, figures)
            scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        negative = negative and (significand != 0 or not spec.no_negative_zero)
        if kind == "%":
            suffix = "%"
        elif scientific:
            suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
        else:
            suffix = ""
        digits = f"{significand:0{point + 1}d}"
        leading, decimals = digits[:len(digits) - point], digits[len(digits) - point:]
        if trims:
            decimals = decimals.rstrip("0")
        tail = ("." if decimals or spec.alternate else "") + decimals + suffix
        sign = "-" if negative else "" if spec.sign == "-" else spec.sign
        if spec.zeros:
            width = spec.width - len(sign) - len(tail)
            if spec.separator:
                # Every group of three has a separator of its own.
                width = 3 * width // 4 + 1
            leading = leading.zfill(width)
        if spec.separator:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + "".join(
                spec.separator + leading[at:at + 3] for at in range(first, len(leading), 3)
            )
        return spec.padded(sign, leading + tail)

    def __format__(self, format_spec, /):
        spec = _Spec(format_spec)
        if spec.is_general():
            return self._format_general(spec)
        # Alignment and zeros would be two ways to fill.
        if spec.is_float() and (spec.align is None or not spec.zeros):
            return self._format_float_style(spec)
        raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")

    # The greatest common divisors of parts are smaller numbers than that of the result.

    def _add(a, b):
        """a + b"""
        na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        common = math.gcd(da, db)
        if common == 1:
            return _new(Fraction, na * db + da * nb, da * db)
        rest = da // common
        total = na * (db // common) + nb * rest
        again = math.gcd(total, common)
        return _new(Fraction, total // again, rest * (db // again))

    __add__, __radd__ = _operators(_add, operator.add)

    def _sub(a, b):
        """a - b"""
        na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        common = math.gcd(da, db)
        if common == 1:
            return _new(Fraction, na * db - da * nb, da * db)
        rest = da // common
        total = na * (db // common) - nb * rest
        again = math.gcd(total, common)
        return _new(Fraction, total // again, rest * (db // again))

    __sub__, __rsub__ = _operators(_sub, operator.sub)

    def _mul(a, b):
        """a * b"""
        na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        one, other = math.gcd(na, db), math.gcd(nb, da)
        return _new(Fraction, (na // one) * (nb // other), (da // other) * (db // one))

    __mul__, __rmul__ = _operators(_mul, operator.mul)

    def _div(a, b):
        """a / b"""
        na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        if nb == 0:
            raise ZeroDivisionError(f"Fraction({db}, 0)")
        one, other = math.gcd(na, nb), math.gcd(db, da)
        n, d = (na // one) * (db // other), (nb // one) * (da // other)
        return _new(Fraction, -n, -d) if d < 0 else _new(Fraction, n, d)

    __truediv__, __rtruediv__ = _operators(_div, operator.truediv)

    def _floordiv(a, b):
        """a // b"""
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    __floordiv__, __rfloordiv__ = _operators(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        """(a // b, a % b)"""
        da, db = a._denominator, b._denominator
        quotient, rest = divmod(a._numerator * db, da * b._numerator)
        return quotient, Fraction(rest, da * db)

    __divmod__, __rdivmod__ = _operators(_divmod, divmod, False)

    def _mod(a, b):
        """a % b"""
        da, db = a._denominator, b._denominator
        return Fraction((a._numerator * db) % (b._numerator * da), da * db)

    __mod__, __rmod__ = _operators(_mod, operator.mod, False)

    def __pow__(a, b):
        """a ** b: a fraction if b is a whole number, else a float or a complex number."""
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            n, d = a._numerator, a._denominator
            if power >= 0:
                return _new(Fraction, n ** power, d ** power)
            if n > 0:
                return _new(Fraction, d ** -power, n ** -power)
            if n == 0:
                raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
            return _new(Fraction, (-d) ** -power, (-n) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a"""
        return _new(Fraction, a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return _new(Fraction, -a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return _new(Fraction, abs(a._numerator), a._denominator)

    def __int__(a, _index=operator.index):
        """int(a)"""
        return _index(a.__trunc__())

    def __trunc__(a):
        """The whole number next to it on the side of zero."""
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    def __floor__(a):
        """The largest whole number that is not larger."""
        return a._numerator // a._denominator

    def __ceil__(a):
        """The smallest whole number that is not smaller."""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """The nearest whole number, or the nearest fraction with so many decimals; of two, the even one."""
        if ndigits is None:
            return _round_half_even(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """hash(self): that of an equal number of any type."""
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            # The denominator is a multiple of the prime.
            result = _INFINITY
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _richcmp(self, other, op):
        """The comparison op(self, other)."""
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        """Whether it is not zero."""
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)
