"""Customs of countries: how numbers are written, how texts are sorted. Only the locales `C` and `POSIX`, and their kin with UTF-8, are there."""

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm",
    "str", "atof", "atoi", "format_string", "currency", "normalize", "delocalize", "localize", "LC_CTYPE", "LC_COLLATE",
    "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "LC_MESSAGES", "CHAR_MAX", "getencoding",
]

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
CHAR_MAX = 127

_str = str


class Error(Exception):
    """A locale is not there."""


_conventions = {
    "int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": "", "mon_grouping": [],
    "positive_sign": "", "negative_sign": "", "int_frac_digits": CHAR_MAX, "frac_digits": CHAR_MAX,
    "p_cs_precedes": CHAR_MAX, "p_sep_by_space": CHAR_MAX, "n_cs_precedes": CHAR_MAX, "n_sep_by_space": CHAR_MAX,
    "p_sign_posn": CHAR_MAX, "n_sign_posn": CHAR_MAX, "decimal_point": ".", "thousands_sep": "", "grouping": [],
}
_override_localeconv = {}
_known = {"C": "C", "POSIX": "C", "C.UTF-8": "C.UTF-8", "C.UTF8": "C.UTF-8", "C.utf8": "C.UTF-8"}
_current = dict.fromkeys(range(7), "C")
_current[LC_CTYPE] = "C.UTF-8"


def setlocale(category, locale=None):
    """Set a locale, or say which one is set."""
    if category not in _current:
        raise Error("locale query failed" if locale is None else "unsupported locale setting")
    if locale is not None:
        if not isinstance(locale, _str):
            language, encoding = locale
            locale = f"{language or 'C'}.{encoding}" if encoding else language or "C"
        if locale == "":
            locale = "C.UTF-8"
        if locale not in _known:
            raise Error("unsupported locale setting")
        for each in _current if category == LC_ALL else [category]:
            _current[each] = _known[locale]
    if category == LC_ALL and len({_current[each] for each in range(6)}) > 1:
        names = ("LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES")
        shown = [f"{name}={_current[each]}" for each, name in enumerate(names)]
        return ";".join(shown + ["LC_PAPER=C", "LC_NAME=C", "LC_ADDRESS=C", "LC_TELEPHONE=C", "LC_MEASUREMENT=C",
                                 "LC_IDENTIFICATION=C"])
    return _current[0 if category == LC_ALL else category]


def getlocale(category=LC_CTYPE):
    """The locale that is set: its language and its encoding."""
    name = setlocale(category)
    if category == LC_ALL and ";" in name:
        raise TypeError("category LC_ALL is not supported")
    return (None, None) if name == "C" else ("C", "UTF-8")


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """What the environment asks for: a language and an encoding."""
    import os
    for variable in envvars:
        name = os.environ.get(variable)
        if name:
            language, _, encoding = normalize(name.split(":")[0] if variable == "LANGUAGE" else name).partition(".")
            return (None, None) if language == "C" and not encoding else (language, encoding or None)
    return None, None


def getencoding():
    """The encoding of text that says nothing else."""
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    """The encoding of text that says nothing else."""
    return "UTF-8"


def normalize(localename):
    """The usual spelling of a locale's name."""
    name, _, modifier = localename.partition("@")
    language, _, encoding = name.partition(".")
    if encoding.lower().replace("-", "") == "utf8":
        encoding = "UTF-8"
    if language in ("c", "C", "posix", "POSIX"):
        language = "C"
    result = f"{language}.{encoding}" if encoding else language
    return f"{result}@{modifier}" if modifier else result


def localeconv():
    """How numbers and sums are written."""
    return {key: list(value) if isinstance(value, list) else value
            for key, value in (_conventions | _override_localeconv).items()}


def strcoll(os1, os2, /):
    """Which of two texts comes first: negative, 0, or positive."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """A text that compares as the locale sorts."""
    return string


def _grouping_widths(grouping):
    width = None
    for each in grouping:
        if each == CHAR_MAX:
            return
        if each == 0:
            if width is None:
                raise ValueError("invalid grouping")
            while True:
                yield width
        yield each
        width = each


def _group(text, monetary=False):
    """The digits with separators, and how many characters these are."""
    conventions = localeconv()
    separator = conventions["mon_thousands_sep" if monetary else "thousands_sep"]
    grouping = conventions["mon_grouping" if monetary else "grouping"]
    if not grouping:
        return text, 0
    end = len(text.rstrip(" "))
    text, blanks = text[:end], text[end:]
    start = next((at for at, c in enumerate(text) if c in "0123456789"), len(text))
    sign, digits = text[:start], text[start:]
    groups = []
    for width in _grouping_widths(grouping):
        if len(digits) <= width:
            break
        groups.append(digits[-width:])
        digits = digits[:-width]
    if digits:
        groups.append(digits)
    groups.reverse()
    return sign + separator.join(groups) + blanks, len(separator) * (len(groups) - 1)


def _format(percent, value, grouping=False, monetary=False, *additional):
    text = percent % (value, *additional) if additional else percent % value
    if percent[-1] in "eEfFgG":
        whole, point, fraction = text.partition(".")
        removed = 0
        if grouping:
            whole, removed = _group(whole, monetary)
        point = point and localeconv()["mon_decimal_point" if monetary else "decimal_point"]
        text = whole + point + fraction
    elif percent[-1] in "diu":
        removed = 0
        if grouping:
            text, removed = _group(text, monetary)
    else:
        return text
    # Separators take the place of blanks that filled the width.
    while removed and text[:1] == " ":
        text, removed = text[1:], removed - 1
    while removed and text[-1:] == " ":
        text, removed = text[:-1], removed - 1
    return text


def format_string(f, val, grouping=False, monetary=False):
    """The format with values, written as the locale does."""
    result, values = [], []
    at = count = 0
    named = isinstance(val, dict)
    items = val if isinstance(val, tuple) else (val,)
    while (start := f.find("%", at)) >= 0:
        result.append(f[at:start])
        end = start + 1
        key = None
        if f.startswith("(", end):
            close = f.find(")", end)
            key, end = f[end + 1:close], close + 1
        stars = 0
        while end < len(f) and f[end] in "#0- +.*hlL123456789":
            stars += f[end] == "*"
            end += 1
        spec = "%" + f[start + 1 if key is None else f.index(")", start) + 1:end + 1]
        at = end + 1
        if f[end:end + 1] == "%":
            result.append("%")
        elif named:
            result.append(_format(spec, val[key], grouping, monetary))
        else:
            values = items[count:count + stars + 1]
            result.append(_format(spec, values[0], grouping, monetary, *values[1:]))
            count += stars + 1
    result.append(f[at:])
    return "".join(result)


def currency(val, symbol=True, grouping=False, international=False):
    """A sum of money, written as the locale does."""
    conventions = localeconv()
    digits = conventions["int_frac_digits" if international else "frac_digits"]
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    text = _format(f"%.{digits}f", abs(val), grouping, monetary=True)
    text = "<" + text + ">"
    which = "n" if val < 0 else "p"
    if symbol:
        smb = conventions["int_curr_symbol" if international else "currency_symbol"]
        precedes, separated = conventions[which + "_cs_precedes"], conventions[which + "_sep_by_space"]
        if precedes:
            text = smb + (" " if separated else "") + text
        else:
            if international and smb[-1:] == " ":
                smb = smb[:-1]
            text = text + (" " if separated else "") + smb
    place = conventions[which + "_sign_posn"]
    sign = conventions["negative_sign" if val < 0 else "positive_sign"]
    if place == 0:
        text = "(" + text + ")"
    elif place == 1:
        text = sign + text
    elif place == 2:
        text = text + sign
    elif place == 3:
        text = text.replace("<", sign)
    elif place == 4:
        text = text.replace(">", sign)
    else:
        text = sign + text
    return text.replace("<", "").replace(">", "")


def str(val):
    """A float as the locale writes it."""
    return _format("%.12g", val)


def delocalize(string):
    """A number that the locale wrote, as the language writes it."""
    conventions = localeconv()
    if conventions["thousands_sep"]:
        string = string.replace(conventions["thousands_sep"], "")
    return string.replace(conventions["decimal_point"], ".")


def localize(string, grouping=False, monetary=False):
    """A number that the language wrote, as the locale writes it."""
    whole, point, fraction = string.partition(".")
    if grouping:
        whole, _ = _group(whole, monetary)
    return whole + (point and localeconv()["decimal_point"]) + fraction


def atof(string, func=float):
    """The number that the locale wrote."""
    return func(delocalize(string))


def atoi(string):
    """The whole number that the locale wrote."""
    return int(delocalize(string))
