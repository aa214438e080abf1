//! One file per native module, and `py/`: modules written in Python, embedded in the binary.
//!
//! Nothing is loaded before it is imported. To add a module: its file, and its line in `NATIVE` or `PYTHON`.

pub(crate) mod abc;
pub(crate) mod array;
pub(crate) mod ast;
pub(crate) mod atexit;
pub(crate) mod binascii;
pub(crate) mod bisect;
pub(crate) mod codecs;
pub(crate) mod collections;
pub(crate) mod contextvars;
pub(crate) mod datetime;
pub(crate) mod dis;
pub(crate) mod errno;
pub(crate) mod exceptions;
pub(crate) mod fnmatch;
pub(crate) mod functools;
pub(crate) mod gc;
pub(crate) mod heapq;
mod hooks;
pub(crate) mod imp;
pub(crate) mod interpreter;
pub(crate) mod io;
pub(crate) mod itertools;
pub(crate) mod json;
pub(crate) mod math;
pub(crate) mod operator;
pub(crate) mod posix;
pub(crate) mod random;
pub(crate) mod re;
pub(crate) mod select;
pub(crate) mod signal;
pub(crate) mod socket;
pub(crate) mod struct_;
pub(crate) mod struct_sequence;
pub(crate) mod sys;
pub(crate) mod thread;
pub(crate) mod time;
pub(crate) mod tokenize;
pub(crate) mod traceback;
pub(crate) mod typing;
pub(crate) mod unicodedata;
pub(crate) mod weakref;

pub(crate) use crate::object::native::add_functions;

use crate::builtins;
use crate::heap::{KINDS as KINDS_IN_ALL, Kind, Value};
use crate::object::{Cx, Res};
use crate::types;

/// How the heap treats each payload, of the built-in types and of the modules.
pub(crate) static KINDS: [Kind; KINDS_IN_ALL] = types::kinds_of(&[
    types::PAYLOADS,
    builtins::PAYLOADS,
    builtins::HELP_PAYLOADS,
    abc::PAYLOADS,
    array::PAYLOADS,
    collections::PAYLOADS,
    contextvars::PAYLOADS,
    datetime::PAYLOADS,
    functools::PAYLOADS,
    itertools::PAYLOADS,
    operator::PAYLOADS,
    posix::PAYLOADS,
    random::PAYLOADS,
    re::PAYLOADS,
    select::PAYLOADS,
    socket::PAYLOADS,
    struct_::PAYLOADS,
    thread::PAYLOADS,
]);

/// Fills the dict of a module.
pub(crate) type Make = fn(&mut Cx, &Value) -> Res<()>;

/// A module that comes with the interpreter.
pub(crate) enum Embedded {
    Native(Make),
    Python(&'static str),
}

#[rustfmt::skip]
static NATIVE: &[(&str, Make)] = &[
    ("_abc", abc::make),
    ("_bisect", bisect::make),
    ("_codecs", codecs::make),
    ("_collections", collections::make),
    ("_fnmatch", fnmatch::make),
    ("_contextvars", contextvars::make),
    ("_datetime", datetime::make),
    ("_dis", dis::make),
    ("_functools", functools::make),
    ("_heapq", heapq::make),
    ("_imp", imp::make),
    ("_io", io::make),
    ("_json", json::make),
    ("_operator", operator::make_native),
    ("_queue", thread::queue::make),
    ("_random", random::make),
    ("_re", re::make),
    ("_select", select::make),
    ("_signal", signal::make),
    ("_socket", socket::make),
    ("_struct", struct_::make),
    ("_thread", thread::make),
    ("_syntax_tree", ast::make),
    ("_time", time::make),
    ("_tokenize", tokenize::make),
    ("_traceback", traceback::make),
    ("_typing", typing::make),
    ("_weakref", weakref::make),
    ("array", array::make),
    ("atexit", atexit::make),
    ("binascii", binascii::make),
    ("bisect", bisect::make),
    ("datetime", datetime::make),
    ("cmath", math::complex::make),
    ("errno", errno::make),
    ("gc", gc::make),
    ("itertools", itertools::make),
    ("math", math::make),
    ("operator", operator::make),
    ("posix", posix::make),
    ("struct", struct_::make),
    ("unicodedata", unicodedata::make),
];

/// The names of the modules stand apart from their texts: whoever looks for a name would otherwise walk through all 1.4 MB of text and
/// have it mapped, which was 1.5 MB of the 9.3 MB that a small program took.
macro_rules! python {
    ($($name:literal, $file:literal;)*) => {
        static PYTHON: &[&str] = &[$($name),*];
        /// In the order of `PYTHON`.
        static SOURCES: &[&str] = &[$(include_str!($file)),*];
    };
}

python! {
    "__future__", "py/__future__.py";
    "_ast", "py/_ast.py";
    "_collections_abc", "py/_collections_abc.py";
    "_help", "py/_help.py";
    "_pager", "py/_pager.py";
    "_prompt", "py/_prompt.py";
    "_strptime", "py/_strptime.py";
    "_threading_local", "py/_threading_local.py";
    "_weakrefset", "py/_weakrefset.py";
    "abc", "py/abc.py";
    "calendar", "py/calendar.py";
    "argparse", "py/argparse.py";
    "_codec_transforms", "py/_codec_transforms.py";
    "ast", "py/ast.py";
    "base64", "py/base64.py";
    "codecs", "py/codecs.py";
    "collections", "py/collections.py";
    "collections.abc", "py/collections_abc.py";
    "concurrent", "py/concurrent.py";
    "concurrent.futures", "py/concurrent_futures.py";
    "concurrent.futures._base", "py/concurrent_futures__base.py";
    "concurrent.futures.thread", "py/concurrent_futures_thread.py";
    "configparser", "py/configparser.py";
    "contextvars", "py/contextvars.py";
    "contextlib", "py/contextlib.py";
    "copy", "py/copy.py";
    "copyreg", "py/copyreg.py";
    "csv", "py/csv.py";
    "dataclasses", "py/dataclasses.py";
    "difflib", "py/difflib.py";
    "dis", "py/dis.py";
    "doctest", "py/doctest.py";
    "enum", "py/enum.py";
    "filecmp", "py/filecmp.py";
    "fileinput", "py/fileinput.py";
    "fnmatch", "py/fnmatch.py";
    "functools", "py/functools.py";
    "genericpath", "py/genericpath.py";
    "getpass", "py/getpass.py";
    "glob", "py/glob.py";
    "fractions", "py/fractions.py";
    "functools", "py/functools.py";
    "graphlib", "py/graphlib.py";
    "heapq", "py/heapq.py";
    "importlib", "py/importlib.py";
    "importlib._bootstrap", "py/importlib_bootstrap.py";
    "importlib.abc", "py/importlib_abc.py";
    "importlib.machinery", "py/importlib_machinery.py";
    "importlib.metadata", "py/importlib_metadata.py";
    "importlib.resources", "py/importlib_resources.py";
    "importlib.resources.abc", "py/importlib_resources_abc.py";
    "importlib.resources.readers", "py/importlib_resources_readers.py";
    "importlib.util", "py/importlib_util.py";
    "inspect", "py/inspect.py";
    "io", "py/io.py";
    "json", "py/json.py";
    "json.decoder", "py/json_decoder.py";
    "json.encoder", "py/json_encoder.py";
    "json.tool", "py/json_tool.py";
    "keyword", "py/keyword.py";
    "linecache", "py/linecache.py";
    "locale", "py/locale.py";
    "marshal", "py/marshal.py";
    "numbers", "py/numbers.py";
    "opcode", "py/opcode.py";
    "ntpath", "py/ntpath.py";
    "os", "py/os.py";
    "pathlib", "py/pathlib.py";
    "pathlib._local", "py/pathlib_local.py";
    "platform", "py/platform.py";
    "pkgutil", "py/pkgutil.py";
    "posixpath", "py/posixpath.py";
    "pprint", "py/pprint.py";
    "queue", "py/queue.py";
    "random", "py/random.py";
    "re", "py/re.py";
    "re._constants", "py/re_constants.py";
    "re._parser", "py/re_parser.py";
    "reprlib", "py/reprlib.py";
    "shlex", "py/shlex.py";
    "shutil", "py/shutil.py";
    "select", "py/select.py";
    "selectors", "py/selectors.py";
    "signal", "py/signal.py";
    "stat", "py/stat.py";
    "socket", "py/socket.py";
    "socketserver", "py/socketserver.py";
    "secrets", "py/secrets.py";
    "statistics", "py/statistics.py";
    "runpy", "py/runpy.py";
    "string", "py/string.py";
    "subprocess", "py/subprocess.py";
    "symtable", "py/symtable.py";
    "tempfile", "py/tempfile.py";
    "textwrap", "py/textwrap.py";
    "threading", "py/threading.py";
    "time", "py/time.py";
    "timeit", "py/timeit.py";
    "token", "py/token.py";
    "tokenize", "py/tokenize.py";
    "traceback", "py/traceback.py";
    "types", "py/types.py";
    "typing", "py/typing.py";
    "unittest", "py/unittest.py";
    "unittest.__main__", "py/unittest___main__.py";
    "unittest.case", "py/unittest_case.py";
    "unittest.loader", "py/unittest_loader.py";
    "unittest.main", "py/unittest_main.py";
    "unittest.result", "py/unittest_result.py";
    "unittest.runner", "py/unittest_runner.py";
    "unittest.signals", "py/unittest_signals.py";
    "unittest.suite", "py/unittest_suite.py";
    "unittest.util", "py/unittest_util.py";
    "uuid", "py/uuid.py";
    "warnings", "py/warnings.py";
    "weakref", "py/weakref.py";
    "zoneinfo", "py/zoneinfo.py";
}

/// The embedded module of a name.
pub(crate) fn find(name: &str) -> Option<Embedded> {
    let native = NATIVE.iter().find(|row| row.0 == name).map(|row| Embedded::Native(row.1));
    native.or_else(|| PYTHON.iter().position(|it| *it == name).map(|at| Embedded::Python(SOURCES[at])))
}

/// Whether an embedded module has submodules.
pub(crate) fn is_package(name: &str) -> bool {
    PYTHON.iter().any(|it| it.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// The names of all embedded modules: `sys.stdlib_module_names`.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    native_names().chain(PYTHON.iter().copied())
}

/// The names of those that are written in Rust: `sys.builtin_module_names`.
pub(crate) fn native_names() -> impl Iterator<Item = &'static str> {
    NATIVE.iter().map(|row| row.0).chain(["builtins", "sys"])
}

/// Makes what every program has: `sys`.
pub(crate) fn install(cx: &mut Cx, surroundings: &sys::Surroundings) -> Res<()> {
    sys::install(cx, surroundings)
}
