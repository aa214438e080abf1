"""Encodings: looking them up, registering them, encoding and decoding at once, in steps and in streams."""

import sys

from _codecs import _canonical, _decode, _encode, _handlers

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
    "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE",
    "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader",
    "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
    "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
    "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
    "namereplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"
if sys.byteorder == "little":
    BOM = BOM_UTF16 = BOM_UTF16_LE
    BOM_UTF32 = BOM_UTF32_LE
else:
    BOM = BOM_UTF16 = BOM_UTF16_BE
    BOM_UTF32 = BOM_UTF32_BE


# What a codec is made of.

class CodecInfo(tuple):
    """The functions and classes of a codec. It is the tuple of the first four."""

    # Whether `str.encode` and `bytes.decode` may use it.
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """The base of codecs without a state: subclasses define `encode` and `decode`."""

    def encode(self, input, errors="strict"):
        """The bytes of a text, and the length of the text that they stand for."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """The text of bytes, and the number of bytes that it stands for."""
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text in steps."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """The bytes of the next part of the text."""
        raise NotImplementedError

    def reset(self):
        """Start a new text."""

    def getstate(self):
        """The state as an int."""
        return 0

    def setstate(self, state):
        """Go on from a state that `getstate` gave."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps what it cannot encode yet: subclasses define `_buffer_encode`."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        text = self.buffer + input
        result, consumed = self._buffer_encode(text, self.errors, final)
        self.buffer = text[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes in steps."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        """The text of the next bytes."""
        raise NotImplementedError

    def reset(self):
        """Start a new text."""

    def getstate(self):
        """The bytes that are not decoded yet, and an int for the rest of the state."""
        return b"", 0

    def setstate(self, state):
        """Go on from a state that `getstate` gave."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps what it cannot decode yet: subclasses define `_buffer_decode`."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Encodes what is written to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        """Start a new text."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class StreamReader(Codec):
    """Decodes what is read from a stream of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()
        self.linebuffer = None

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _join_lines(self):
        if self.linebuffer:
            self.charbuffer = self.charbuffertype().join(self.linebuffer)
            self.linebuffer = None

    def read(self, size=-1, chars=-1, firstline=False):
        """Read about `size` bytes, or exactly `chars` characters if there are as many; everything by default.

        With `firstline`, an error behind the first line is left for the next call.
        """
        self._join_lines()
        if chars < 0 and size >= 0 and self.charbuffer:
            chars = len(self.charbuffer)
        while chars < 0 or len(self.charbuffer) < chars:
            new = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + new
            if not data:
                break
            try:
                text, consumed = self.decode(data, self.errors)
            except UnicodeDecodeError as error:
                lines = []
                if firstline:
                    text, consumed = self.decode(data[:error.start], self.errors)
                    lines = text.splitlines(keepends=True)
                if len(lines) <= 1:
                    raise
            self.bytebuffer = data[consumed:]
            self.charbuffer += text
            if not new or size >= 0 and chars < 0:
                break
            if size < 0:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self.charbuffertype()
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """Read a line; `size` is how many bytes are read at once."""
        if self.linebuffer:
            line = self.linebuffer.pop(0)
            if len(self.linebuffer) == 1:
                self.charbuffer = self.linebuffer[0]
                self.linebuffer = None
            return line if keepends else line.splitlines()[0]
        step = size or 72
        line = self.charbuffertype()
        while True:
            data = self.read(step, firstline=True)
            # The end of a line may be cut in two.
            if data[-1:] in ("\r", b"\r"):
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if lines:
                if len(lines) > 1:
                    line = lines.pop(0)
                    lines[-1] += self.charbuffer
                    if len(lines) > 1:
                        self.linebuffer, self.charbuffer = lines, None
                    else:
                        self.charbuffer = lines[0]
                    return line if keepends else line.splitlines()[0]
                bare = lines[0].splitlines()[0]
                if lines[0] != bare:
                    self.charbuffer = self.charbuffertype().join(lines[1:]) + self.charbuffer
                    return line if keepends else bare
            if not data or size is not None:
                return line if keepends or not lines else line.splitlines()[0]
            step = min(step * 2, 8000)

    def readlines(self, sizehint=None, keepends=True):
        """Read all lines."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forget what was read ahead."""
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()
        self.linebuffer = None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class StreamReaderWriter:
    """A stream of text over a stream of bytes that is read and written."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class StreamRecoder:
    """A stream of bytes in one encoding over a stream of bytes in another."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def _outside(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._outside(self.reader.read(size))

    def readline(self, size=None):
        return self._outside(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._outside(self.reader.read()).splitlines(keepends=True)

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __next__(self):
        return self._outside(next(self.reader))

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


# Looking codecs up.

_searchers = []
_found = {}

# Encodings whose streams begin with a byte order mark, and what follows it.
_MARKED = {
    "utf-8-sig": "utf-8",
    "utf-16": f"utf-16-{sys.byteorder[0]}e",
    "utf-32": f"utf-32-{sys.byteorder[0]}e",
}


def _built_in(name):
    """The codec of a built-in encoding, which is called by its canonical name."""

    def encode(input, errors="strict"):
        return _encode(input, name, errors or "strict"), len(input)

    def decode(input, errors="strict"):
        text, consumed, _ = _decode(input, name, errors or "strict", True)
        return text, consumed

    marked = _MARKED.get(name)

    class Incremental_Encoder(IncrementalEncoder):
        # The encoding of what comes next.
        _now = name

        def encode(self, input, final=False):
            result = _encode(input, self._now, self.errors)
            if marked:
                self._now = marked
            return result

        def reset(self):
            self._now = name

        def getstate(self):
            if not marked:
                return 0
            return 0 if self._now == marked else 1 if name == "utf-8-sig" else 2

        def setstate(self, state):
            self._now = marked if marked and state == 0 else name

    class Incremental_Decoder(BufferedIncrementalDecoder):
        _now = name

        def _buffer_decode(self, input, errors, final):
            text, consumed, settled = _decode(input, self._now, errors, final)
            if marked and settled:
                self._now = settled
            return text, consumed

        def reset(self):
            super().reset()
            self._now = name

        def getstate(self):
            if not marked:
                return self.buffer, 0
            if self._now == name:
                return self.buffer, 1 if name == "utf-8-sig" else 2
            return self.buffer, 0 if self._now == marked else 1

        def setstate(self, state):
            self.buffer, flag = state
            if marked and flag == (1 if name == "utf-8-sig" else 2):
                self._now = name
            elif marked:
                other = marked.replace("-le", "-be") if marked.endswith("-le") else marked.replace("-be", "-le")
                self._now = marked if flag == 0 else other

    class Stream_Writer(StreamWriter):
        _now = name

        def encode(self, input, errors="strict"):
            result = _encode(input, self._now, errors), len(input)
            if marked:
                self._now = marked
            return result

        def reset(self):
            self._now = name

    class Stream_Reader(StreamReader):
        _now = name

        def decode(self, input, errors="strict"):
            text, consumed, settled = _decode(input, self._now, errors, False)
            if marked and settled:
                self._now = settled
            return text, consumed

        def reset(self):
            super().reset()
            self._now = name

    for cls in (Incremental_Encoder, Incremental_Decoder, Stream_Writer, Stream_Reader):
        cls.__name__ = cls.__qualname__ = cls.__name__.replace("_", "")
        cls.__module__ = "encodings." + name.replace("-", "_")
    return CodecInfo(encode, decode, Stream_Reader, Stream_Writer, Incremental_Encoder, Incremental_Decoder, name)


def _find(encoding):
    """The codec of a name; None if nobody knows it."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    plain = "".join(c if c.isalnum() or c == "." else "_" for c in encoding.lower())
    if codec := _found.get(plain):
        return codec
    if name := _canonical(encoding):
        codec = _built_in(name)
    else:
        from _codec_transforms import find

        codec = find(plain)
        for searcher in _searchers:
            if codec is not None:
                break
            codec = searcher(plain)
            if codec is not None and not (isinstance(codec, tuple) and len(codec) == 4):
                raise TypeError("codec search functions must return 4-tuples")
    if codec is not None:
        _found[plain] = codec
    return codec


def lookup(encoding, /):
    """The codec of a name."""
    codec = _find(encoding)
    if codec is None:
        raise LookupError(f"unknown encoding: {encoding}")
    return codec


def register(search_function, /):
    """Register a function that takes the name of an encoding and gives its codec, or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searchers.append(search_function)


def unregister(search_function, /):
    """Forget a function that was registered, and what it found."""
    if search_function in _searchers:
        _searchers.remove(search_function)
        _found.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    """What an encoding makes of an object, mostly bytes of a text."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """What an object in an encoding stands for, mostly a text."""
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    """The function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The class that encodes in steps."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """The class that decodes in steps."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """The class of streams that decode."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class of streams that encode."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the texts that an iterator gives, as one text."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for part in iterator:
        if output := encoder.encode(part):
            yield output
    if output := encoder.encode("", True):
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the bytes that an iterator gives, as one text."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for part in iterator:
        if output := decoder.decode(part):
            yield output
    if output := decoder.decode(b"", True):
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file of bytes as a stream of text in an encoding; without an encoding, as `open` does."""
    import builtins

    if encoding is None:
        return builtins.open(filename, mode, buffering)
    if "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    try:
        codec = lookup(encoding)
        stream = StreamReaderWriter(file, codec.streamreader, codec.streamwriter, errors)
        stream.encoding = encoding
        return stream
    except BaseException:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A stream of bytes in `data_encoding` over a file that is in `file_encoding`."""
    file_encoding = file_encoding or data_encoding
    data, own = lookup(data_encoding), lookup(file_encoding)
    stream = StreamRecoder(file, data.encode, data.decode, own.streamreader, own.streamwriter, errors)
    stream.data_encoding = data_encoding
    stream.file_encoding = file_encoding
    return stream


# Error handlers.

def _unknown(error):
    return TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def strict_errors(error):
    """Raise the error."""
    if not isinstance(error, Exception):
        raise TypeError("codec must pass exception instance")
    raise error


def ignore_errors(error):
    """Leave out what is wrong."""
    if not isinstance(error, UnicodeError):
        raise _unknown(error)
    return "", error.end


def replace_errors(error):
    """Put a question mark or U+FFFD in the place of what is wrong."""
    if isinstance(error, UnicodeEncodeError):
        return "?" * (error.end - error.start), error.end
    if isinstance(error, UnicodeDecodeError):
        return "\ufffd", error.end
    if isinstance(error, UnicodeTranslateError):
        return "\ufffd" * (error.end - error.start), error.end
    raise _unknown(error)


def xmlcharrefreplace_errors(error):
    """Put references of XML in the place of characters."""
    if not isinstance(error, UnicodeEncodeError):
        raise _unknown(error)
    return "".join(f"&#{ord(c)};" for c in error.object[error.start:error.end]), error.end


def _escaped(c):
    code = ord(c)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def backslashreplace_errors(error):
    """Put escapes in the place of what is wrong."""
    if isinstance(error, UnicodeDecodeError):
        return "".join(f"\\x{byte:02x}" for byte in error.object[error.start:error.end]), error.end
    if isinstance(error, (UnicodeEncodeError, UnicodeTranslateError)):
        return "".join(map(_escaped, error.object[error.start:error.end])), error.end
    raise _unknown(error)


def namereplace_errors(error):
    r"""Put `\N{name}` in the place of characters."""
    from unicodedata import name

    if not isinstance(error, UnicodeEncodeError):
        raise _unknown(error)
    parts = error.object[error.start:error.end]
    return "".join(f"\\N{{{name(c)}}}" if name(c, None) else _escaped(c) for c in parts), error.end


def _surrogateescape(error):
    """Turn bytes that mean nothing into surrogates, and these back."""
    if isinstance(error, UnicodeEncodeError):
        codes = [ord(c) for c in error.object[error.start:error.end]]
        if not all(0xDC80 <= code <= 0xDCFF for code in codes):
            raise error
        return bytes(code - 0xDC00 for code in codes), error.end
    if isinstance(error, UnicodeDecodeError):
        wrong = error.object[error.start:error.end][:4]
        high = len(wrong) - len(wrong.lstrip(bytes(range(128, 256))))
        if high == 0:
            raise error
        return "".join(chr(0xDC00 + byte) for byte in wrong[:high]), error.start + high
    raise _unknown(error)


def _surrogatepass(error):
    """Encode and decode surrogates like other characters."""
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError)):
        raise _unknown(error)
    name = _canonical(error.encoding)
    if name not in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
        raise error
    name = _MARKED.get(name, name)
    if isinstance(error, UnicodeEncodeError):
        wrong = error.object[error.start:error.end]
        if not all("\ud800" <= c <= "\udfff" for c in wrong):
            raise error
        return _encode(wrong, name, "surrogatepass"), error.end
    length = 3 if name == "utf-8" else 2 if name.startswith("utf-16") else 4
    try:
        text, _, _ = _decode(error.object[error.start:error.start + length], name, "surrogatepass", True)
    except UnicodeDecodeError:
        raise error from None
    if len(text) != 1 or not "\ud800" <= text <= "\udfff":
        raise error
    return text, error.start + length


_OWN_HANDLERS = {
    "strict": strict_errors,
    "ignore": ignore_errors,
    "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors,
    "surrogateescape": _surrogateescape,
    "surrogatepass": _surrogatepass,
}


def register_error(errors, handler, /):
    """Register a function that takes an error and gives what stands for the faulty part, and the position to go on at."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers()[errors] = handler


def lookup_error(name, /):
    """The error handler of a name."""
    handler = _handlers().get(name) or _OWN_HANDLERS.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


# Functions of single encodings.

def _functions(name):
    def encode(text, errors=None, /):
        return _encode(text, name, errors or "strict"), len(text)

    def decode(data, errors=None, final=False, /):
        text, consumed, _ = _decode(data, name, errors or "strict", final)
        return text, consumed

    return encode, decode


def _functions_of_one_step(name):
    encode, decode = _functions(name)
    return encode, lambda data, errors=None, final=True, /: decode(data, errors, final)


ascii_encode, ascii_decode = _functions("ascii")
latin_1_encode, latin_1_decode = _functions("latin-1")
utf_8_encode, utf_8_decode = _functions("utf-8")
utf_16_encode, utf_16_decode = _functions("utf-16")
utf_16_le_encode, utf_16_le_decode = _functions("utf-16-le")
utf_16_be_encode, utf_16_be_decode = _functions("utf-16-be")
utf_32_encode, utf_32_decode = _functions("utf-32")
utf_32_le_encode, utf_32_le_decode = _functions("utf-32-le")
utf_32_be_encode, utf_32_be_decode = _functions("utf-32-be")
unicode_escape_encode, unicode_escape_decode = _functions_of_one_step("unicode-escape")
raw_unicode_escape_encode, raw_unicode_escape_decode = _functions_of_one_step("raw-unicode-escape")


def make_identity_dict(rng):
    """A dict in which each number stands for itself."""
    return {number: number for number in rng}


def make_encoding_map(decoding_map):
    """The map the other way round; None for what several numbers stand for."""
    encoding_map = {}
    for key, value in decoding_map.items():
        encoding_map[value] = None if value in encoding_map else key
    return encoding_map


def charmap_build(map, /):
    """The numbers of the characters of a string, by their code points."""
    return {ord(c): number for number, c in enumerate(map)}


def charmap_encode(text, errors=None, mapping=None, /):
    """Encode by a map from code points to bytes; as Latin-1 without one."""
    if mapping is None:
        return latin_1_encode(text, errors)
    output, at = bytearray(), 0
    while at < len(text):
        code = _mapped(mapping, ord(text[at]))
        if code is None:
            end = at + 1
            while end < len(text) and _mapped(mapping, ord(text[end])) is None:
                end += 1
            error = UnicodeEncodeError("charmap", text, at, end, "character maps to <undefined>")
            replacement, at = lookup_error(errors or "strict")(error)
            if isinstance(replacement, str):
                codes = [_mapped(mapping, ord(c)) for c in replacement]
                if None in codes:
                    raise error
                replacement = b"".join(code if isinstance(code, bytes) else bytes([code]) for code in codes)
            output += replacement
            continue
        output += code if isinstance(code, bytes) else bytes([code])
        at += 1
    return bytes(output), len(text)


def charmap_decode(data, errors=None, mapping=None, /):
    """Decode by a map from bytes to code points or texts, or by a string; as Latin-1 without one."""
    if mapping is None:
        return latin_1_decode(data, errors)
    data = bytes(data)
    output, at = [], 0
    while at < len(data):
        found = _mapped(mapping, data[at])
        if found is None or found == "\ufffe":
            error = UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
            replacement, at = lookup_error(errors or "strict")(error)
            output.append(replacement)
            continue
        output.append(chr(found) if isinstance(found, int) else found)
        at += 1
    return "".join(output), len(data)


def _mapped(mapping, key):
    try:
        return mapping[key]
    except LookupError:
        return None


def readbuffer_encode(data, errors=None, /):
    """The bytes of a bytes-like object, or of a text in UTF-8."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    return data, len(data)


_ESCAPES = {
    "\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
}


def escape_decode(data, errors="strict", /):
    """What the escapes in a bytes literal stand for; a text counts as its UTF-8."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    text, parts, at = data.decode("latin-1"), [], 0
    warned = False
    while (backslash := text.find("\\", at)) >= 0:
        parts.append(text[at:backslash])
        c = text[backslash + 1:backslash + 2]
        at = backslash + 2
        if not c:
            raise ValueError("Trailing \\ in string")
        if c in _ESCAPES:
            parts.append(_ESCAPES[c])
        elif c in "01234567":
            while at < len(text) and at < backslash + 4 and text[at] in "01234567":
                at += 1
            number = int(text[backslash + 1:at], 8)
            if number > 0o377 and not warned:
                warned = _warn_of_escape("octal ", text[backslash + 1:at])
            parts.append(chr(number & 0xff))
        elif c == "x":
            digits = text[at:at + 2]
            if len(digits) == 2 and digits.strip("0123456789abcdefABCDEF") == "":
                parts.append(chr(int(digits, 16)))
                at += 2
            elif errors == "strict":
                raise ValueError(f"invalid \\x escape at position {backslash}")
            elif errors in ("ignore", "replace"):
                parts.append("?" if errors == "replace" else "")
                # One good digit goes with it.
                at += digits[:1].strip("0123456789abcdefABCDEF") == "" and digits != ""
            else:
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
        else:
            if not warned:
                warned = _warn_of_escape("", c)
            parts.append("\\" + c)
    parts.append(text[at:])
    return "".join(parts).encode("latin-1"), len(data)


def _warn_of_escape(kind, escape):
    import warnings
    warnings.warn(f"invalid {kind}escape sequence '\\{escape}'", DeprecationWarning, stacklevel=3)
    return True


def escape_encode(data, errors=None, /):
    """The inside of a bytes literal in single quotes."""
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    # A double quote in the data makes the repr take single ones.
    return repr(b'"' + data)[3:-1].encode("ascii"), len(data)


def _belong_to_native_module():
    """Pickles and the like find these functions in `_codecs`."""
    import _codecs
    for function in (lookup, register, unregister, encode, decode, register_error, lookup_error):
        function.__module__ = "_codecs"
        setattr(_codecs, function.__name__, function)


_belong_to_native_module()
