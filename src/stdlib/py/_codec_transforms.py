"""Codecs that are no encodings of texts, and rare ones: what `codecs` finds when nothing is built in."""

import codecs


def find(name):
    """The codec of a name that is in lower case with underscores; None if there is none."""
    for names, make in _CODECS:
        if name in names:
            return make(names[0].replace("_", "-") if names[0] == "rot_13" else names[0])
    return None


def _codec(name, encode, decode, is_text):
    """A codec of two functions."""

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class StreamWriter(codecs.StreamWriter):
        charbuffertype = bytes

        def encode(self, input, errors="strict"):
            return encode(input, errors)

    class StreamReader(codecs.StreamReader):
        charbuffertype = bytes

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, name,
                            _is_text_encoding=is_text)


def _of_bytes(encode, decode):
    """Makes a codec from bytes to bytes."""

    def step(function):
        def convert(input, errors="strict"):
            if errors != "strict":
                raise AssertionError
            return function(input), len(input)

        return convert

    return lambda name: _codec(name, step(encode), step(decode), False)


def _rot13(name):
    from string import ascii_lowercase as small, ascii_uppercase as big

    turned = str.maketrans(small + big, small[13:] + small[:13] + big[13:] + big[:13])

    def turn(input, errors="strict"):
        return str.translate(input, turned), len(input)

    return _codec(name, turn, turn, False)


def _hex(name):
    from binascii import a2b_hex, b2a_hex

    return _of_bytes(b2a_hex, a2b_hex)(name)


def _base64(name):
    from base64 import decodebytes, encodebytes

    return _of_bytes(encodebytes, decodebytes)(name)


def _quopri(name):
    from binascii import a2b_qp, b2a_qp

    return _of_bytes(lambda data: b2a_qp(data, quotetabs=True), a2b_qp)(name)


def _uu(name):
    return _of_bytes(_to_uu, _from_uu)(name)


def _to_uu(data):
    from binascii import b2a_uu

    data = bytes(data)
    lines = [b2a_uu(data[at:at + 45]) for at in range(0, len(data), 45)]
    return b"begin 666 <data>\n" + b"".join(lines) + b" \nend\n"


def _from_uu(data):
    from binascii import a2b_uu

    lines = iter(bytes(data).splitlines(keepends=True))
    for line in lines:
        if line.startswith(b"begin"):
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    output = []
    for line in lines:
        if line == b"end\n":
            return b"".join(output)
        output.append(a2b_uu(line))
    raise ValueError("Truncated input data")


# Punycode, as RFC 3492 describes it.

_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789"


def _adapted(delta, first, count):
    delta = delta // 700 if first else delta // 2
    delta += delta // count
    bias = 0
    while delta > 455:
        delta //= 35
        bias += 36
    return bias + 36 * delta // (delta + 38)


def _threshold(place, bias):
    return min(max(place - bias, 1), 26)


def _to_punycode(text):
    basic = "".join(c for c in text if ord(c) < 128)
    output = [basic, "-"] if basic else []
    done, bias, delta, now = len(basic), 72, 0, 128
    while done < len(text):
        least = min(ord(c) for c in text if ord(c) >= now)
        delta += (least - now) * (done + 1)
        now = least
        for c in text:
            if ord(c) < now:
                delta += 1
            elif ord(c) == now:
                rest, place = delta, 36
                while rest >= (least_digit := _threshold(place, bias)):
                    digit = least_digit + (rest - least_digit) % (36 - least_digit)
                    rest = (rest - least_digit) // (36 - least_digit)
                    output.append(_DIGITS[digit])
                    place += 36
                output.append(_DIGITS[rest])
                bias = _adapted(delta, done == len(basic), done + 1)
                delta = 0
                done += 1
        delta += 1
        now += 1
    return "".join(output).encode("ascii")


def _from_punycode(data, errors):
    basic, _, digits = data.rpartition(b"-")
    characters = list(str(basic, "ascii", errors))
    start = len(data) - len(digits)
    digits = digits.decode("ascii", errors).lower()
    now, at, bias, first, read = 128, 0, 72, True, 0
    while read < len(digits):
        before, weight, place = at, 1, 36
        while True:
            if read == len(digits):
                if errors == "strict":
                    end = start + read
                    raise UnicodeDecodeError("punycode", data, end, end + 1, "incomplete punycode string")
                return "".join(characters)
            worth = _DIGITS.find(digits[read])
            if worth < 0:
                if errors == "strict":
                    wrong = start + read
                    reason = f"Invalid extended code point '{data[wrong]}'"
                    raise UnicodeDecodeError("punycode", data, wrong, wrong + 1, reason)
                return "".join(characters)
            read += 1
            at += worth * weight
            limit = _threshold(place, bias)
            if worth < limit:
                break
            weight *= 36 - limit
            place += 36
        count = len(characters) + 1
        bias = _adapted(at - before, first, count)
        now += at // count
        at %= count
        if now > 0x10FFFF:
            if errors == "strict":
                wrong = start + read - 1
                raise UnicodeDecodeError("punycode", data, wrong, wrong + 1, f"Invalid character U+{now:x}")
            now = ord("?")
        characters.insert(at, chr(now))
        at += 1
        first = False
    return "".join(characters)


def _punycode(name):
    def encode(input, errors="strict"):
        return _to_punycode(input), len(input)

    def decode(input, errors="strict"):
        return _from_punycode(bytes(input), errors), len(input)

    return _codec(name, encode, decode, True)


_CODECS = [
    (("rot_13", "rot13"), _rot13),
    (("hex", "hex_codec"), _hex),
    (("base64", "base_64", "base64_codec"), _base64),
    (("quopri", "quoted_printable", "quopri_codec", "quotedprintable"), _quopri),
    (("uu", "uu_codec"), _uu),
    (("punycode",), _punycode),
]
