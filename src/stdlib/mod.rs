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

static PYTHON: &[(&str, &str)] = &[
    ("__future__", include_str!("py/__future__.py")),
    ("_ast", include_str!("py/_ast.py")),
    ("_collections_abc", include_str!("py/_collections_abc.py")),
    ("_help", include_str!("py/_help.py")),
    ("_prompt", include_str!("py/_prompt.py")),
    ("_strptime", include_str!("py/_strptime.py")),
    ("_threading_local", include_str!("py/_threading_local.py")),
    ("_weakrefset", include_str!("py/_weakrefset.py")),
    ("abc", include_str!("py/abc.py")),
    ("calendar", include_str!("py/calendar.py")),
    ("argparse", include_str!("py/argparse.py")),
    ("_codec_transforms", include_str!("py/_codec_transforms.py")),
    ("ast", include_str!("py/ast.py")),
    ("base64", include_str!("py/base64.py")),
    ("codecs", include_str!("py/codecs.py")),
    ("collections", include_str!("py/collections.py")),
    ("collections.abc", include_str!("py/collections_abc.py")),
    ("concurrent", include_str!("py/concurrent.py")),
    ("concurrent.futures", include_str!("py/concurrent_futures.py")),
    ("concurrent.futures._base", include_str!("py/concurrent_futures__base.py")),
    ("concurrent.futures.thread", include_str!("py/concurrent_futures_thread.py")),
    ("configparser", include_str!("py/configparser.py")),
    ("contextvars", include_str!("py/contextvars.py")),
    ("contextlib", include_str!("py/contextlib.py")),
    ("copy", include_str!("py/copy.py")),
    ("copyreg", include_str!("py/copyreg.py")),
    ("csv", include_str!("py/csv.py")),
    ("dataclasses", include_str!("py/dataclasses.py")),
    ("difflib", include_str!("py/difflib.py")),
    ("dis", include_str!("py/dis.py")),
    ("doctest", include_str!("py/doctest.py")),
    ("enum", include_str!("py/enum.py")),
    ("filecmp", include_str!("py/filecmp.py")),
    ("fileinput", include_str!("py/fileinput.py")),
    ("fnmatch", include_str!("py/fnmatch.py")),
    ("functools", include_str!("py/functools.py")),
    ("genericpath", include_str!("py/genericpath.py")),
    ("getpass", include_str!("py/getpass.py")),
    ("glob", include_str!("py/glob.py")),
    ("fractions", include_str!("py/fractions.py")),
    ("functools", include_str!("py/functools.py")),
    ("graphlib", include_str!("py/graphlib.py")),
    ("heapq", include_str!("py/heapq.py")),
    ("importlib", include_str!("py/importlib.py")),
    ("importlib._bootstrap", include_str!("py/importlib_bootstrap.py")),
    ("importlib.abc", include_str!("py/importlib_abc.py")),
    ("importlib.machinery", include_str!("py/importlib_machinery.py")),
    ("importlib.metadata", include_str!("py/importlib_metadata.py")),
    ("importlib.resources", include_str!("py/importlib_resources.py")),
    ("importlib.resources.abc", include_str!("py/importlib_resources_abc.py")),
    ("importlib.resources.readers", include_str!("py/importlib_resources_readers.py")),
    ("importlib.util", include_str!("py/importlib_util.py")),
    ("inspect", include_str!("py/inspect.py")),
    ("io", include_str!("py/io.py")),
    ("json", include_str!("py/json.py")),
    ("json.decoder", include_str!("py/json_decoder.py")),
    ("json.encoder", include_str!("py/json_encoder.py")),
    ("json.tool", include_str!("py/json_tool.py")),
    ("keyword", include_str!("py/keyword.py")),
    ("linecache", include_str!("py/linecache.py")),
    ("locale", include_str!("py/locale.py")),
    ("marshal", include_str!("py/marshal.py")),
    ("numbers", include_str!("py/numbers.py")),
    ("opcode", include_str!("py/opcode.py")),
    ("ntpath", include_str!("py/ntpath.py")),
    ("os", include_str!("py/os.py")),
    ("pathlib", include_str!("py/pathlib.py")),
    ("pathlib._local", include_str!("py/pathlib_local.py")),
    ("platform", include_str!("py/platform.py")),
    ("pkgutil", include_str!("py/pkgutil.py")),
    ("posixpath", include_str!("py/posixpath.py")),
    ("pprint", include_str!("py/pprint.py")),
    ("queue", include_str!("py/queue.py")),
    ("random", include_str!("py/random.py")),
    ("re", include_str!("py/re.py")),
    ("re._constants", include_str!("py/re_constants.py")),
    ("re._parser", include_str!("py/re_parser.py")),
    ("reprlib", include_str!("py/reprlib.py")),
    ("shlex", include_str!("py/shlex.py")),
    ("shutil", include_str!("py/shutil.py")),
    ("select", include_str!("py/select.py")),
    ("selectors", include_str!("py/selectors.py")),
    ("signal", include_str!("py/signal.py")),
    ("stat", include_str!("py/stat.py")),
    ("socket", include_str!("py/socket.py")),
    ("socketserver", include_str!("py/socketserver.py")),
    ("secrets", include_str!("py/secrets.py")),
    ("statistics", include_str!("py/statistics.py")),
    ("runpy", include_str!("py/runpy.py")),
    ("string", include_str!("py/string.py")),
    ("subprocess", include_str!("py/subprocess.py")),
    ("symtable", include_str!("py/symtable.py")),
    ("tempfile", include_str!("py/tempfile.py")),
    ("textwrap", include_str!("py/textwrap.py")),
    ("threading", include_str!("py/threading.py")),
    ("time", include_str!("py/time.py")),
    ("timeit", include_str!("py/timeit.py")),
    ("token", include_str!("py/token.py")),
    ("tokenize", include_str!("py/tokenize.py")),
    ("traceback", include_str!("py/traceback.py")),
    ("types", include_str!("py/types.py")),
    ("typing", include_str!("py/typing.py")),
    ("unittest", include_str!("py/unittest.py")),
    ("unittest.__main__", include_str!("py/unittest___main__.py")),
    ("unittest.case", include_str!("py/unittest_case.py")),
    ("unittest.loader", include_str!("py/unittest_loader.py")),
    ("unittest.main", include_str!("py/unittest_main.py")),
    ("unittest.result", include_str!("py/unittest_result.py")),
    ("unittest.runner", include_str!("py/unittest_runner.py")),
    ("unittest.signals", include_str!("py/unittest_signals.py")),
    ("unittest.suite", include_str!("py/unittest_suite.py")),
    ("unittest.util", include_str!("py/unittest_util.py")),
    ("uuid", include_str!("py/uuid.py")),
    ("warnings", include_str!("py/warnings.py")),
    ("weakref", include_str!("py/weakref.py")),
    ("zoneinfo", include_str!("py/zoneinfo.py")),
];

/// The embedded module of a name.
pub(crate) fn find(name: &str) -> Option<Embedded> {
    let native = NATIVE.iter().find(|row| row.0 == name).map(|row| Embedded::Native(row.1));
    native.or_else(|| PYTHON.iter().find(|row| row.0 == name).map(|row| Embedded::Python(row.1)))
}

/// Whether an embedded module has submodules.
pub(crate) fn is_package(name: &str) -> bool {
    PYTHON.iter().any(|row| row.0.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// The names of all embedded modules: `sys.stdlib_module_names`.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    native_names().chain(PYTHON.iter().map(|row| row.0))
}

/// The names of those that are written in Rust: `sys.builtin_module_names`.
pub(crate) fn native_names() -> impl Iterator<Item = &'static str> {
    NATIVE.iter().map(|row| row.0).chain(["builtins", "sys"])
}

/// Makes what every program has: `sys`.
pub(crate) fn install(cx: &mut Cx, surroundings: &sys::Surroundings) -> Res<()> {
    sys::install(cx, surroundings)
}
