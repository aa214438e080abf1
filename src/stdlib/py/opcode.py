"""The instructions of baem's machine: numbers, names, and which of them have what kind of operand.

Everything is read off the interpreter's own table (`baem opcodes` prints it). The machine works on registers: most instructions have
several operands, and none of them moves a stack.
"""

import _dis

__all__ = [
    "EXTENDED_ARG", "HAVE_ARGUMENT", "cmp_op", "hasarg", "hascompare", "hasconst", "hasexc", "hasfree", "hasjabs", "hasjrel",
    "hasjump", "haslocal", "hasname", "opmap", "opname", "stack_effect",
]

_REGISTERS = {"out", "in", "keep", "both", "items", "outs", "star", "args", "call", "method", "local"}
_table = _dis.table()

opname = [row[0] for row in _table] + [f"<{number}>" for number in range(len(_table), 256)]
opmap = {row[0]: number for number, row in enumerate(_table)}
cmp_op = ("<", "<=", "==", "!=", ">", ">=")


def _having(wanted):
    return [number for number, row in enumerate(_table) if wanted.intersection(row[2])]


hasarg = [number for number, row in enumerate(_table) if row[2]]
hasconst = _having({"konst"})
hasname = _having({"name"})
hasjrel = _having({"label", "far"})
hasjump = hasjrel
haslocal = _having(_REGISTERS)
hasfree = [number for number, row in enumerate(_table) if "cell" in row[3]]
hascompare = [number for number, row in enumerate(_table) if row[0] in ("LT", "LE", "EQ", "NE", "GT", "GE")]
# Jumps are relative to where they stand, and nothing sets up a handler: regions of the code belong to handlers.
hasjabs = []
hasexc = []
# Operands have places of their own in the word of an instruction, and never need a second one.
HAVE_ARGUMENT = 0
EXTENDED_ARG = 256


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """By how much an instruction changes the height of the stack: a machine with registers has none, so by nothing."""
    if not 0 <= opcode < len(_table):
        raise ValueError("invalid opcode or oparg")
    if jump not in (None, True, False):
        raise ValueError("stack_effect: jump must be False, True or None")
    return 0
