"""What this program runs on: computer, system, and interpreter."""

import os
import sys

__version__ = "1.0.8"


class uname_result(tuple):
    """System, name of the computer, release, version, machine; and the processor, which is found out when it is asked for."""

    __slots__ = ()
    _fields = ("system", "node", "release", "version", "machine", "processor")
    __match_args__ = _fields

    def __new__(cls, system, node, release, version, machine):
        return super().__new__(cls, (system, node, release, version, machine))

    system = property(lambda self: self[0])
    node = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])
    # The system's own name for the processor is not asked for: that would start a program.
    processor = property(lambda self: "")

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __len__(self):
        return 6

    def __getitem__(self, key):
        return tuple(self)[key] if isinstance(key, slice) or key in (5, -1) else super().__getitem__(key)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, **changes):
        return type(self)(*(changes.get(name, getattr(self, name)) for name in self._fields[:5]))

    def __repr__(self):
        return "uname_result(%s)" % ", ".join(f"{name}={value!r}" for name, value in zip(self._fields[:5], self))

    def __reduce__(self):
        return type(self), tuple(tuple.__iter__(self))


_uname = None


def uname():
    """What the system tells about itself and the computer."""
    global _uname
    if _uname is None:
        system, node, release, version, machine = os.uname()
        _uname = uname_result(system, node, release, version, machine)
    return _uname


def system():
    """The name of the system: `Linux`, `Darwin`."""
    return uname().system


def node():
    """The name of the computer in its network."""
    return uname().node


def release():
    """The release of the system."""
    return uname().release


def version():
    """The version of the system."""
    return uname().version


def machine():
    """The kind of computer: `x86_64`."""
    return uname().machine


def processor():
    """The name of the processor, if it is known."""
    return uname().processor


def system_alias(system, release, version):
    """The names that a system is sold under."""
    if system == "SunOS" and release >= "5":
        system = "Solaris"
    return system, release, version


def architecture(executable=sys.executable, bits="", linkage=""):
    """How wide the interpreter's addresses are, and how programs are linked."""
    return bits or ("64bit" if sys.maxsize > 2**32 else "32bit"), linkage or "ELF"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library's name and version, as far as they are known."""
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """What is known of macOS: nothing on other systems."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """What is known of Windows: nothing on other systems."""
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows: None on other systems."""
    return None


def win32_is_iot():
    """Whether the edition of Windows is one for devices."""
    return False


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """What is known of Java: this interpreter does not run on it."""
    return release, vendor, vminfo, osinfo


def platform(aliased=False, terse=False):
    """System, release and machine in one text."""
    name, _, release, version, machine, _ = uname()
    if aliased:
        name, release, version = system_alias(name, release, version)
    parts = [name, release] if terse else [name, release, machine]
    if not terse:
        library = "".join(libc_ver())
        if library:
            parts += ["with", library]
    text = "-".join([part for part in parts if part])
    return text.translate(str.maketrans(' /\\:;"()', "_-------")).strip("-")


def python_implementation():
    """The name of the interpreter."""
    return sys.implementation.name


def python_version():
    """The version of the language: `3.13.0`."""
    return sys.version.split()[0]


def python_version_tuple():
    """The version of the language in three parts."""
    return tuple(python_version().split("."))


def python_branch():
    """The branch that the interpreter was built from, if it is known."""
    return sys._git[1]


def python_revision():
    """The revision that the interpreter was built from, if it is known."""
    return sys._git[2]


def python_build():
    """The number and date of the interpreter's build, if they are known."""
    return "", ""


def python_compiler():
    """What the interpreter was built with."""
    return "rustc"


def freedesktop_os_release():
    """What the file `os-release` says about the system, as a dict."""
    result = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
    candidates = ("/etc/os-release", "/usr/lib/os-release")
    for name in candidates:
        try:
            lines = open(name, encoding="utf-8")
        except OSError:
            continue
        with lines:
            for line in lines:
                key, found, value = line.strip().partition("=")
                if found and key.replace("_", "").isalnum():
                    quote = value[:1]
                    if quote in ("'", '"') and value.endswith(quote):
                        value = value[1:-1]
                    result[key] = _unescape(value)
        return result
    raise OSError(2, f"Unable to read files {', '.join(candidates)}")


def _unescape(text):
    parts = iter(text)
    return "".join([next(parts, "") if c == "\\" else c for c in parts])
