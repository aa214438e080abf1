"""Instructions of functions, classes and texts, as text and as objects.

The functions are those of Python's `dis`, and the instructions are baem's: a machine with registers. An operand that is a local variable
goes by its name, a temporary is `t0`, `t1` and so on. `offset` counts two for each word of the code, as `f_lasti` and `co_lines()` do.
"""

import _dis
import collections
import sys
import types
from opcode import *
from opcode import __all__ as _opcode_names

__all__ = [
    "Bytecode", "Instruction", "code_info", "dis", "disassemble", "disco", "distb", "findlabels", "findlinestarts", "get_instructions",
    "show_code", *_opcode_names,
]

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR", 64: "NOFREE", 128: "COROUTINE",
    256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR",
}

Positions = collections.namedtuple(
    "Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None, None, None, None))
_Fields = collections.namedtuple("_Fields", [
    "opname", "opcode", "arg", "argval", "argrepr", "offset", "start_offset", "starts_line", "line_number", "label", "positions",
    "cache_info",
], defaults=(None, None, None))


class Instruction(_Fields):
    """An instruction.

    `arg` is the number that holds the operands, or None if there are none; `argval` is what the instruction is about: the place it jumps
    to, its constant, its name, or else its operands; `argrepr` is the text of all operands.
    """

    _base = None

    @property
    def oparg(self):
        """The same as `arg`."""
        return self.arg

    @property
    def baseopcode(self):
        """The number of the instruction from which this one was specialized, or its own."""
        return self.opcode if self._base is None else self._base

    @property
    def baseopname(self):
        """The name of the instruction from which this one was specialized, or its own."""
        return opname[self.baseopcode]

    @property
    def cache_offset(self):
        """Where the cache of the instruction begins."""
        return self.offset + 2

    @property
    def end_offset(self):
        """Where the instruction ends, with its cache."""
        return self.cache_offset + 2 * sum(size for _, size, _ in self.cache_info or ())

    @property
    def jump_target(self):
        """Where the instruction jumps to, or None."""
        return self.argval if self.opcode in hasjump else None

    @property
    def is_jump_target(self):
        """Whether something jumps to the instruction."""
        return self.label is not None

    def __str__(self):
        return _Printer(None, label_width=4 if self.label else 0).line(self, False)


class _Printer:
    """Writes instructions in columns: line, label, place, name, operands."""

    def __init__(self, file, line_width=0, label_width=0, offset_width=0, name_width=16):
        self.file = file
        self.line_width, self.label_width, self.offset_width = line_width, label_width, offset_width
        self.name_width = name_width

    @classmethod
    def fitting(cls, instructions, file, show_offsets):
        lines = [len(str(each.line_number)) for each in instructions if each.line_number is not None]
        labels = [len(str(each.label)) + 2 for each in instructions if each.label is not None]
        offset_width = max((len(str(each.offset)) for each in instructions), default=0) if show_offsets else 0
        names = max((len(each.opname) for each in instructions), default=0)
        return cls(file, max([3, *lines]) if lines else 0, max(labels, default=0), offset_width, names)

    def line(self, instruction, is_current):
        parts = []
        if self.line_width:
            number = instruction.line_number if instruction.starts_line else None
            parts.append(f"{'' if number is None else number:>{self.line_width}}")
        parts.append("-->" if is_current else "   ")
        if self.label_width:
            label = "" if instruction.label is None else f"L{instruction.label}:"
            parts.append(f"{label:<{self.label_width}}")
        if self.offset_width:
            parts.append(f"{instruction.offset:>{self.offset_width}}")
        parts.append(f"{instruction.opname:<{self.name_width}}")
        if instruction.argrepr:
            parts.append(f" {instruction.argrepr}")
        return " ".join(parts).rstrip()

    def all(self, instructions, lasti=-1):
        first = True
        for instruction in instructions:
            if instruction.starts_line and not first:
                print(file=self.file)
            first = False
            print(self.line(instruction, instruction.offset == lasti), file=self.file)

    def regions(self, code):
        rows = _dis.regions(code)
        if rows:
            print("ExceptionTable:", file=self.file)
        for start, start_label, end, end_label, target, target_label, depth in rows:
            places = (f"L{label}" if label else str(place)
                      for place, label in ((start, start_label), (end, end_label), (target, target_label)))
            start, end, target = places
            print(f"  {start} to {end} -> {target} [{depth}]", file=self.file)


def _instructions(code, line_offset=0, adaptive=False):
    line = None
    for row in _dis.instructions(code, adaptive):
        offset, words, number, arg, argval, argrepr, _, label, place, base = row
        positions = Positions(*place) if place else Positions()
        new_line = positions.lineno if positions.lineno is None else positions.lineno + line_offset
        cache = [("cache", words - 1, bytes(8 * (words - 1)))] if words > 1 else None
        starts = new_line is not None and new_line != line
        instruction = Instruction(
            opname[number], number, arg, argval, argrepr, offset, offset, starts, new_line, label or None, positions, cache)
        instruction._base = base
        yield instruction
        line = new_line


def _code_of(x):
    """The code object, or the bytes of one, in which something is written."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        code = getattr(x, name, None)
        if code:
            return code
    return x


def _compiled(x):
    """The code object of something; a text is compiled."""
    x = _code_of(x)
    if isinstance(x, str):
        x = _compile_text(x, "<disassembly>")
    if hasattr(x, "co_code"):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _compile_text(text, name):
    try:
        return compile(text, name, "eval")
    except SyntaxError:
        return compile(text, name, "exec")


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Write the instructions of a function, method, class, module, generator, text or code object, and of the code in it.

    Without an argument, those of the last traceback. `depth` says how deep code in code is followed.
    """
    how = {"show_caches": show_caches, "adaptive": adaptive, "show_offsets": show_offsets}
    if x is None:
        return distb(file=file, **how)
    x = _code_of(x)
    if hasattr(x, "__dict__"):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(member, file=file, depth=depth, **how)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
    elif hasattr(x, "co_code"):
        _with_nested(x, depth, file, how)
    elif isinstance(x, (bytes, bytearray)):
        _write(bytes(x), list(_instructions(bytes(x))), file, show_offsets)
    elif isinstance(x, str):
        _with_nested(_compile_text(x, "<dis>"), depth, file, how)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _with_nested(code, depth, file, how):
    disassemble(code, file=file, **how)
    if depth is not None and depth <= 0:
        return
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            print(file=file)
            print(f"Disassembly of {constant!r}:", file=file)
            _with_nested(constant, None if depth is None else depth - 1, file, how)


def _write(code, instructions, file, show_offsets, lasti=-1):
    printer = _Printer.fitting(instructions, file, show_offsets)
    printer.all(instructions, lasti)
    if hasattr(code, "co_code"):
        printer.regions(code)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Write the instructions of the frame that raised a traceback, the last one if none is given, and mark where it stopped."""
    if tb is None:
        try:
            tb = sys.last_exc.__traceback__ if hasattr(sys, "last_exc") else sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_caches=show_caches, adaptive=adaptive, show_offsets=show_offsets)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Write the instructions of a code object, and mark the one at a place."""
    _write(co, list(_instructions(co, adaptive=adaptive)), file, show_offsets, lasti)


disco = disassemble


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """The instructions of a function, method, text or code object, one after the other.

    `first_line` is the number that its first line is to have.
    """
    code = _compiled(x)
    return _instructions(code, 0 if first_line is None else first_line - code.co_firstlineno, adaptive)


def findlinestarts(code):
    """The places at which lines begin, and the lines."""
    line = False
    for start, _, new_line in code.co_lines():
        if new_line is not line:
            line = new_line
            yield start, line


def findlabels(code):
    """The places that the bytes of a code object jump to."""
    targets = (row[6] for row in _dis.instructions(bytes(code)))
    return list(dict.fromkeys(target for target in targets if target is not None))


def pretty_flags(flags):
    """The names of the bits of `co_flags`."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
    return ", ".join(names) or hex(flags)


def code_info(x):
    """What there is to say of a code object but for its instructions, in lines."""
    code = _compiled(x)
    rows = [
        ("Name", code.co_name), ("Filename", code.co_filename), ("Argument count", code.co_argcount),
        ("Positional-only arguments", code.co_posonlyargcount), ("Kw-only arguments", code.co_kwonlyargcount),
        ("Number of locals", code.co_nlocals), ("Stack size", code.co_stacksize), ("Flags", pretty_flags(code.co_flags)),
    ]
    lines = [f"{name + ':':<18} {value}" for name, value in rows]
    lists = [
        ("Constants", map(repr, code.co_consts)), ("Names", code.co_names), ("Variable names", code.co_varnames),
        ("Free variables", code.co_freevars), ("Cell variables", code.co_cellvars),
    ]
    for title, values in lists:
        values = [f"{number:4}: {value}" for number, value in enumerate(values)]
        lines += [f"{title}:", *values] if values else []
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Write what `code_info` says."""
    print(code_info(co), file=file)


class Bytecode:
    """The instructions of a function, method, text or code object: `for` gives them one by one, `dis()` as text."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        self.codeobj = _compiled(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._line_offset = self.first_line - self.codeobj.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.show_caches, self.adaptive, self.show_offsets = show_caches, adaptive, show_offsets

    def __iter__(self):
        return _instructions(self.codeobj, self._line_offset, self.adaptive)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The code that raised a traceback; `current_offset` is where it stopped."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, show_caches=show_caches, adaptive=adaptive)

    def info(self):
        """What `code_info` says."""
        return code_info(self.codeobj)

    def dis(self):
        """The instructions as text."""
        from io import StringIO
        output = StringIO()
        lasti = -1 if self.current_offset is None else self.current_offset
        _write(self.codeobj, list(self), output, self.show_offsets, lasti)
        return output.getvalue()


def main():
    """The program `python -m dis`."""
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("-C", "--show-caches", action="store_true", help="accepted, and changes nothing: caches hold no instructions")
    parser.add_argument("-O", "--show-offsets", action="store_true", help="show the place of each instruction")
    parser.add_argument("infile", nargs="?", default="-")
    options = parser.parse_args()
    if options.infile == "-":
        name, text = "<stdin>", sys.stdin.buffer.read()
    else:
        name = options.infile
        with open(name, "rb") as file:
            text = file.read()
    dis(compile(text, name, "exec"), show_caches=options.show_caches, show_offsets=options.show_offsets)


if __name__ == "__main__":
    main()
