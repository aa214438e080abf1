# The built-in exceptions and their bases.
def show(cls, depth=0):
    print("  " * depth + cls.__name__)
    if depth < 3:
        for sub in sorted((s for s in cls.__subclasses__() if s.__module__ == "builtins" and s.__name__[0] != "_"), key=lambda s: s.__name__):
            show(sub, depth + 1)
show(BaseException)
# expect: BaseException
# expect:   BaseExceptionGroup
# expect:     ExceptionGroup
# expect:   Exception
# expect:     ArithmeticError
# expect:       FloatingPointError
# expect:       OverflowError
# expect:       ZeroDivisionError
# expect:     AssertionError
# expect:     AttributeError
# expect:     BufferError
# expect:     EOFError
# expect:     ExceptionGroup
# expect:     ImportError
# expect:       ModuleNotFoundError
# expect:     LookupError
# expect:       IndexError
# expect:       KeyError
# expect:     MemoryError
# expect:     NameError
# expect:       UnboundLocalError
# expect:     OSError
# expect:       BlockingIOError
# expect:       ChildProcessError
# expect:       ConnectionError
# expect:       FileExistsError
# expect:       FileNotFoundError
# expect:       InterruptedError
# expect:       IsADirectoryError
# expect:       NotADirectoryError
# expect:       PermissionError
# expect:       ProcessLookupError
# expect:       TimeoutError
# expect:     ReferenceError
# expect:     RuntimeError
# expect:       NotImplementedError
# expect:       PythonFinalizationError
# expect:       RecursionError
# expect:     StopAsyncIteration
# expect:     StopIteration
# expect:     SyntaxError
# expect:       IndentationError
# expect:     SystemError
# expect:     TypeError
# expect:     ValueError
# expect:       UnicodeError
# expect:     Warning
# expect:       BytesWarning
# expect:       DeprecationWarning
# expect:       EncodingWarning
# expect:       FutureWarning
# expect:       ImportWarning
# expect:       PendingDeprecationWarning
# expect:       ResourceWarning
# expect:       RuntimeWarning
# expect:       SyntaxWarning
# expect:       UnicodeWarning
# expect:       UserWarning
# expect:   GeneratorExit
# expect:   KeyboardInterrupt
# expect:   SystemExit
print(IOError is OSError, EnvironmentError is OSError, FileNotFoundError.__mro__[1:4])
# expect: True True (<class 'OSError'>, <class 'Exception'>, <class 'BaseException'>)
