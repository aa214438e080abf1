//! The built-in exception classes: one row each, base first.

macro_rules! exceptions {
    ($($name:ident($($base:ident)?) [$($member:ident)*] $doc:literal;)*) => {
        /// A built-in exception class.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(crate) enum Exc { $($name,)* }

        /// What a row says.
        pub(crate) struct Row {
            pub(crate) class: Exc,
            pub(crate) name: &'static str,
            pub(crate) base: Option<Exc>,
            /// The attributes that instances have besides those of the base.
            pub(crate) members: &'static [&'static str],
            pub(crate) doc: &'static str,
        }

        pub(crate) static ROWS: &[Row] = &[ $( Row {
            class: Exc::$name,
            name: stringify!($name),
            base: exceptions!(@base $($base)?),
            members: &[$(stringify!($member)),*],
            doc: $doc,
        }, )* ];
    };
    (@base) => { None };
    (@base $base:ident) => { Some(Exc::$base) };
}

exceptions! {
    BaseException() [] "The root of all exceptions.";
    Exception(BaseException) [] "The root of exceptions that programs usually catch.";
    ArithmeticError(Exception) [] "The root of errors of arithmetic.";
    AssertionError(Exception) [] "An assert statement failed.";
    AttributeError(Exception) [name obj] "An attribute was not found.";
    BufferError(Exception) [] "A buffer cannot be used that way.";
    EOFError(Exception) [] "Input ended before anything was read.";
    FloatingPointError(ArithmeticError) [] "A floating-point operation failed.";
    GeneratorExit(BaseException) [] "A generator or coroutine is being closed.";
    ImportError(Exception) [msg name path name_from] "An import failed.";
    LookupError(Exception) [] "The root of errors of looking things up.";
    IndexError(LookupError) [] "A position is out of range.";
    KeyError(LookupError) [] "A key was not found.";
    KeyboardInterrupt(BaseException) [] "The user interrupted the program.";
    MemoryError(Exception) [] "There is not enough memory.";
    ModuleNotFoundError(ImportError) [] "A module was not found.";
    NameError(Exception) [name] "A name was not found.";
    OSError(Exception) [errno strerror filename filename2 characters_written] "The system reported an error.";
    BlockingIOError(OSError) [] "An operation would block.";
    ChildProcessError(OSError) [] "An operation on a child process failed.";
    ConnectionError(OSError) [] "The root of errors of connections.";
    BrokenPipeError(ConnectionError) [] "The other end of a pipe is closed.";
    ConnectionAbortedError(ConnectionError) [] "The peer aborted a connection.";
    ConnectionRefusedError(ConnectionError) [] "The peer refused a connection.";
    ConnectionResetError(ConnectionError) [] "The peer reset a connection.";
    FileExistsError(OSError) [] "A file exists already.";
    FileNotFoundError(OSError) [] "A file was not found.";
    InterruptedError(OSError) [] "A signal interrupted a system call.";
    IsADirectoryError(OSError) [] "A directory is no file.";
    NotADirectoryError(OSError) [] "A file is no directory.";
    PermissionError(OSError) [] "The system does not permit that.";
    ProcessLookupError(OSError) [] "A process was not found.";
    TimeoutError(OSError) [] "An operation took too long.";
    OverflowError(ArithmeticError) [] "A result is too large.";
    ReferenceError(Exception) [] "A weakly referenced object is gone.";
    RuntimeError(Exception) [] "An error that fits nowhere else.";
    NotImplementedError(RuntimeError) [] "A method has no implementation yet.";
    PythonFinalizationError(RuntimeError) [] "The interpreter is shutting down.";
    RecursionError(RuntimeError) [] "Calls are nested too deeply.";
    StopAsyncIteration(Exception) [] "An asynchronous iterator has no more items.";
    StopIteration(Exception) [value] "An iterator has no more items.";
    SyntaxError(Exception) [msg filename lineno offset text end_lineno end_offset print_file_and_line] "Source text is not valid.";
    IndentationError(SyntaxError) [] "Lines are indented wrongly.";
    TabError(IndentationError) [] "Tabs and spaces are mixed in indentation.";
    _IncompleteInputError(SyntaxError) [] "Source text ends too early.";
    SystemError(Exception) [] "The interpreter is at fault.";
    SystemExit(BaseException) [code] "The program wants to end.";
    TypeError(Exception) [] "A value has the wrong type.";
    UnboundLocalError(NameError) [] "A local variable has no value yet.";
    ValueError(Exception) [] "A value is of the right type, but wrong.";
    UnicodeError(ValueError) [] "The root of errors of encodings.";
    UnicodeDecodeError(UnicodeError) [encoding object start end reason] "Bytes cannot be decoded.";
    UnicodeEncodeError(UnicodeError) [encoding object start end reason] "Text cannot be encoded.";
    UnicodeTranslateError(UnicodeError) [object start end reason] "Text cannot be translated.";
    ZeroDivisionError(ArithmeticError) [] "Division by zero.";
    BaseExceptionGroup(BaseException) [message exceptions] "Several exceptions at once.";
    ExceptionGroup(BaseExceptionGroup) [] "Several exceptions at once, all of them instances of Exception.";
    Warning(Exception) [] "The root of warnings.";
    BytesWarning(Warning) [] "Bytes and text are mixed up.";
    DeprecationWarning(Warning) [] "A feature will go.";
    EncodingWarning(Warning) [] "An encoding was not given.";
    FutureWarning(Warning) [] "A feature will change.";
    ImportWarning(Warning) [] "An import may be wrong.";
    PendingDeprecationWarning(Warning) [] "A feature will go some day.";
    ResourceWarning(Warning) [] "A resource was not given back.";
    RuntimeWarning(Warning) [] "Something is doubtful at run time.";
    SyntaxWarning(Warning) [] "Source text is doubtful.";
    UnicodeWarning(Warning) [] "Text is doubtful.";
    UserWarning(Warning) [] "A program's own warning.";
}

/// All members of a class, in the order in which they are stored.
pub(crate) fn members(class: Exc) -> Vec<&'static str> {
    let row = &ROWS[class as usize];
    let mut all = row.base.map(members).unwrap_or_default();
    all.extend(row.members);
    all
}
