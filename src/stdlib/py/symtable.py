"""The scopes of a program as the compiler sees them: what each of them does with names, and what the names mean there.

`symtable(text, filename, mode)` gives the table of the module; the tables of what is in it are its children.
"""

import _dis
from enum import StrEnum

__all__ = ["Class", "Function", "Symbol", "SymbolTable", "SymbolTableType", "symtable"]


class SymbolTableType(StrEnum):
    """The kinds of scopes."""

    MODULE = "module"
    FUNCTION = "function"
    CLASS = "class"
    ANNOTATION = "annotation"
    TYPE_ALIAS = "type alias"
    TYPE_PARAMETERS = "type parameters"
    TYPE_VARIABLE = "type variable"


_KINDS = {kind.value: kind for kind in SymbolTableType}
_FUNCTIONS = {"function", "lambda", "list comprehension", "set comprehension", "dict comprehension", "generator expression"}
_NAMES = {
    "module": "top", "lambda": "lambda", "list comprehension": "listcomp", "set comprehension": "setcomp",
    "dict comprehension": "dictcomp", "generator expression": "genexpr",
}
_SCOPES = {
    "global": "GLOBAL_EXPLICIT", "class name": "LOCAL", "global or built-in": "GLOBAL_IMPLICIT", "cell": "CELL", "local": "LOCAL",
    "variable": "FREE", "free": "FREE",
}


def symtable(code, filename, compile_type):
    """The table of a program's text; the last argument is the mode, as `compile` takes it."""
    if isinstance(code, (bytes, bytearray)):
        import io
        from tokenize import detect_encoding
        only_ast = 0x400
        compile(code, filename, compile_type, only_ast)
        encoding, _ = detect_encoding(io.BytesIO(code).readline)
        code = code.decode(encoding)
    if not isinstance(code, str):
        raise TypeError("symtable() arg 1 must be a string or bytes object")
    if compile_type not in ("exec", "eval", "single"):
        raise ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    if "\0" in code:
        raise SyntaxError("source code string cannot contain null bytes")
    import os
    tables = []
    for row in _dis.scopes(code, os.fsdecode(filename), compile_type):
        kind, depth = row[0], row[2]
        del tables[depth:]
        outer = tables[-1] if tables else None
        table = _table_class(kind)(row, filename, outer)
        tables.append(table)
        if outer is not None:
            outer._add(table)
    return tables[0]


def _table_class(kind):
    if kind in _FUNCTIONS:
        return Function
    return Class if kind == "class" else SymbolTable


class SymbolTable:
    """A scope."""

    def __init__(self, row, filename, outer):
        kind, name, _, line, is_inlined, symbols, free = row
        self._kind, self._line, self._filename, self._is_inlined = kind, line, filename, is_inlined
        self._name = _NAMES.get(kind, name.removeprefix("<generic parameters of ").removesuffix(">"))
        self._host = outer._host if is_inlined else self
        self._is_nested = outer is not None and (outer._is_nested or outer._is_function())
        self._children, self._symbols = [], {}
        for name, uses, meaning in symbols:
            if not (is_inlined and name == ".0"):
                self._host._enter(name, uses, meaning)
        for name in free:
            self._symbols.setdefault(name, ((), "free"))

    def _enter(self, name, uses, meaning):
        """A name of the scope, or of a comprehension that is compiled as a part of it, where the scope has no such name itself."""
        if meaning == "local" and self._kind in ("module", "class"):
            meaning = "class name"
        known_uses, known_meaning = self._symbols.get(name, ((), None))
        if not known_uses:
            self._symbols[name] = (uses, meaning)
        elif meaning == "cell" and known_meaning == "local":
            self._symbols[name] = (known_uses, meaning)

    def _add(self, table):
        if not table._is_inlined and table._kind != "annotation":
            self._host._children.append(table)

    def _is_function(self):
        return self._kind in _FUNCTIONS or self._kind.startswith("type")

    def __repr__(self):
        kind = "" if self.__class__ is SymbolTable else f"{self.__class__.__name__} "
        if self.get_name() == "top" and self._kind == "module":
            return f"<{kind}SymbolTable for module {self._filename}>"
        return f"<{kind}SymbolTable for {self.get_name()} in {self._filename}>"

    def get_type(self):
        """What kind of scope it is."""
        if self._kind in _FUNCTIONS:
            return SymbolTableType.FUNCTION
        return _KINDS.get(self._kind, SymbolTableType.TYPE_VARIABLE)

    def get_id(self):
        """A number that no other scope has."""
        return id(self)

    def get_name(self):
        """The name of the class or function; `top` for the module."""
        return self._name

    def get_lineno(self):
        """The line on which the scope begins; 0 for the module."""
        return self._line

    def is_optimized(self):
        """Whether local variables have places of their own: the scope is a function."""
        return self.get_type() == SymbolTableType.FUNCTION

    def is_nested(self):
        """Whether the scope is in a function."""
        return self._is_nested

    def has_children(self):
        """Whether there are scopes in this one."""
        return bool(self._children)

    def get_identifiers(self):
        """The names."""
        return self._symbols.keys()

    def lookup(self, name):
        """The symbol of a name; KeyError if there is none."""
        uses, meaning = self._symbols[name]
        namespaces = [child for child in self._children if child._name == name]
        return Symbol(name, uses, meaning, namespaces, self._kind == "module")

    def get_symbols(self):
        """The symbols."""
        return [self.lookup(name) for name in self._symbols]

    def get_children(self):
        """The tables of the scopes in this one."""
        return list(self._children)


class Function(SymbolTable):
    """The scope of a function, a lambda expression or a generator expression."""

    def _named(self, wanted):
        return tuple(symbol.get_name() for symbol in self.get_symbols() if wanted(symbol))

    def get_parameters(self):
        """The names of the parameters."""
        return self._named(Symbol.is_parameter)

    def get_locals(self):
        """The names of the local variables, parameters included."""
        return self._named(Symbol.is_local)

    def get_globals(self):
        """The names of the globals."""
        return self._named(Symbol.is_global)

    def get_nonlocals(self):
        """The names that are declared nonlocal."""
        return self._named(Symbol.is_nonlocal)

    def get_frees(self):
        """The names of variables of functions around."""
        return self._named(Symbol.is_free)


class Class(SymbolTable):
    """The scope of a class."""

    def get_methods(self):
        """The names of the functions in the class."""
        names = []
        for child in self._children:
            if child._kind == "type parameters":
                child = next((inner for inner in child._children if inner._kind == "function"), child)
            if child._kind == "function" and child._name in self._symbols and child._name not in names:
                names.append(child._name)
        return tuple(names)


class Symbol:
    """A name in a scope."""

    def __init__(self, name, uses, meaning, namespaces, is_of_module):
        self._name, self._uses, self._namespaces = name, frozenset(uses), namespaces or ()
        self._is_of_module = is_of_module
        scope = _SCOPES[meaning]
        if meaning == "global" and "declared global" not in self._uses:
            scope = "LOCAL" if is_of_module else "GLOBAL_IMPLICIT"
        self._scope = scope

    def _is_bound(self):
        return not self._uses.isdisjoint({"assigned", "parameter", "imported", "type parameter"})

    def __repr__(self):
        words = {"used": "USE", "declared global": "DEF_GLOBAL", "declared nonlocal": "DEF_NONLOCAL", "assigned": "DEF_LOCAL",
                 "parameter": "DEF_PARAM", "imported": "DEF_IMPORT", "annotated": "DEF_ANNOT"}
        flags = "|".join(word for use, word in words.items() if use in self._uses)
        return f"<symbol {self._name!r}: {self._scope}, {flags}>"

    def get_name(self):
        """The name."""
        return self._name

    def is_referenced(self):
        """Whether the scope uses its value."""
        return "used" in self._uses

    def is_parameter(self):
        """Whether it is a parameter."""
        return "parameter" in self._uses

    def is_global(self):
        """Whether it is a name of the module."""
        return self._scope in ("GLOBAL_EXPLICIT", "GLOBAL_IMPLICIT") or self._is_of_module and self._is_bound()

    def is_declared_global(self):
        """Whether there is a `global` statement for it."""
        return self._scope == "GLOBAL_EXPLICIT"

    def is_nonlocal(self):
        """Whether there is a `nonlocal` statement for it."""
        return "declared nonlocal" in self._uses

    def is_local(self):
        """Whether it is a variable of this scope."""
        return self._scope in ("LOCAL", "CELL") or self._is_of_module and self._is_bound()

    def is_annotated(self):
        """Whether it has an annotation."""
        return "annotated" in self._uses

    def is_free(self):
        """Whether it is a variable of a function around."""
        return self._scope == "FREE"

    def is_imported(self):
        """Whether an import binds it."""
        return "imported" in self._uses

    def is_assigned(self):
        """Whether something is assigned to it."""
        return not self._uses.isdisjoint({"assigned", "type parameter"})

    def is_namespace(self):
        """Whether it is the name of a function or class in this scope."""
        return bool(self._namespaces)

    def get_namespaces(self):
        """The tables of the functions and classes with this name."""
        return self._namespaces

    def get_namespace(self):
        """The table of the function or class with this name; ValueError unless there is one."""
        if not self._namespaces:
            raise ValueError("name is not bound to any namespaces")
        if len(self._namespaces) > 1:
            raise ValueError("name is bound to multiple namespaces")
        return self._namespaces[0]


def main(args):
    """The program `python -m symtable`: writes the tables of files, or of standard input."""
    import sys

    def write(table, level=0):
        indent = "    " * level
        nested = "nested " if table.is_nested() else ""
        print(f"{indent}symbol table for {nested}{table.get_type()} {table.get_name()!r}:")
        for symbol in table.get_symbols():
            words = [name for name in ("declared_global", "global", "nonlocal", "parameter", "free", "local", "imported", "namespace")
                     if getattr(symbol, f"is_{name}")()]
            print(f"{indent}    {symbol.get_name()}: {', '.join(words)}")
        for child in table.get_children():
            write(child, level + 1)

    for name in args or ["-"]:
        if name == "-":
            name, text = "<stdin>", sys.stdin.read()
        else:
            with open(name, "rb") as file:
                text = file.read()
        write(symtable(text, name, "exec"))


if __name__ == "__main__":
    import sys
    main(sys.argv[1:])
