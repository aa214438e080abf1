//! `sys`.

use super::add_functions;
use super::struct_sequence::Sequence;
use crate::heap::Value;
use crate::object::layout::native::Module;
use crate::object::native::functions;
use crate::object::{Cx, Exc, Res, exception, frame, kinds, ops, special};
use crate::types::async_generator;
use crate::types::exception::hook;

/// What `sys` tells of the program's surroundings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    pub(crate) argv: Vec<String>,
    /// The whole command line.
    pub(crate) orig_argv: Vec<String>,
    pub(crate) path: Vec<String>,
    pub(crate) flags: Flags,
    /// `-W` and `PYTHONWARNINGS`, the strongest last.
    pub(crate) warnings: Vec<String>,
    /// `-X`.
    pub(crate) options: Vec<String>,
    pub(crate) unbuffered: bool,
}

/// `sys.flags`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flags {
    pub(crate) inspect: bool,
    pub(crate) interactive: bool,
    pub(crate) optimize: u8,
    pub(crate) no_user_site: bool,
    pub(crate) ignore_environment: bool,
    pub(crate) bytes_warning: u8,
    pub(crate) quiet: bool,
    pub(crate) fixed_hashes: bool,
    pub(crate) isolated: bool,
    pub(crate) safe_path: bool,
}

/// Makes `sys` and puts it into `sys.modules`.
pub(crate) fn install(cx: &mut Cx, surroundings: &Surroundings) -> Res<()> {
    cx.state_mut().bytes_warning = surroundings.flags.bytes_warning > 0;
    let dict = cx.state().sys.clone();
    let module = cx.alloc(Module { dict: dict.clone() });
    let modules = cx.state().modules.clone();
    ops::dict::set_text(cx, &modules, "sys", module.clone());
    crate::types::module_spec::give(cx, &module, "sys", Some("built-in"));
    add_functions(cx, &dict, "sys", FUNCTIONS);
    add_functions(cx, &dict, "sys", hook::FUNCTIONS);
    add_functions(cx, &dict, "sys", super::hooks::FUNCTIONS);
    super::interpreter::install(cx, &dict);
    for (name, same) in
        [("excepthook", "__excepthook__"), ("unraisablehook", "__unraisablehook__"), ("displayhook", "__displayhook__")]
    {
        let name = cx.intern(name);
        let hook = ops::dict::get_name(cx, &dict, name).unwrap_or(Value::NONE);
        ops::dict::set_text(cx, &dict, same, hook);
    }
    let version = version_info(cx)?;
    let text = |cx: &mut Cx, text: &str| cx.str(text);
    let executable = std::env::current_exe().map_or(String::new(), |path| path.to_string_lossy().into_owned());
    let prefix = executable.rsplitn(3, '/').nth(2).unwrap_or_default().to_string();
    let options = cx.dict();
    for option in &surroundings.options {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        let value = if value.is_empty() { Value::TRUE } else { cx.str(value) };
        ops::dict::set_text(cx, &options, name, value);
    }
    let names: Vec<String> = super::names().filter(|name| !name.contains('.')).map(str::to_string).collect();
    let built_in: Vec<String> = super::native_names().map(str::to_string).collect();
    let (names, built_in) = (texts(cx, &names), texts(cx, &built_in));
    let frozen_set = cx.kind_type(kinds::FROZENSET);
    let values = [
        ("__name__", text(cx, "sys")),
        ("__doc__", text(cx, "What a program can ask and tell the interpreter.")),
        ("__package__", text(cx, "")),
        ("__loader__", Value::NONE),
        ("meta_path", list_of(cx, &[])),
        ("path_hooks", list_of(cx, &[])),
        ("path_importer_cache", cx.dict()),
        ("argv", list_of(cx, &surroundings.argv)),
        ("orig_argv", list_of(cx, &surroundings.orig_argv)),
        ("path", list_of(cx, &surroundings.path)),
        ("warnoptions", list_of(cx, &surroundings.warnings)),
        ("_xoptions", options),
        ("modules", modules),
        ("executable", text(cx, &executable)),
        ("_base_executable", text(cx, &executable)),
        ("prefix", text(cx, &prefix)),
        ("base_prefix", text(cx, &prefix)),
        ("exec_prefix", text(cx, &prefix)),
        ("base_exec_prefix", text(cx, &prefix)),
        ("platlibdir", text(cx, "lib")),
        ("version", text(cx, concat!("3.13.0 (baem ", env!("CARGO_PKG_VERSION"), ") [Rust]"))),
        ("platform", text(cx, if cfg!(target_os = "macos") { "darwin" } else { std::env::consts::OS })),
        ("byteorder", text(cx, if cfg!(target_endian = "little") { "little" } else { "big" })),
        ("abiflags", text(cx, "")),
        ("maxsize", cx.int(i64::MAX)),
        ("maxunicode", cx.int(0x10ffff)),
        ("hexversion", cx.int(HEX_VERSION)),
        ("api_version", cx.int(1013)),
        ("stdlib_module_names", cx.call(&frozen_set, &[names])?),
        ("builtin_module_names", built_in),
        ("dont_write_bytecode", Value::TRUE),
        ("pycache_prefix", Value::NONE),
        ("copyright", text(cx, "baem is licensed under MIT or Apache-2.0.")),
        ("float_repr_style", text(cx, "short")),
        ("version_info", version.clone()),
    ];
    for (key, value) in values {
        ops::dict::set_text(cx, &dict, key, value);
    }
    add_flags(cx, &dict, &surroundings.flags)?;
    add_constants(cx, &dict, version)?;
    let streams = crate::types::io::open::standard_streams(cx, surroundings.unbuffered)?;
    for (names, stream) in
        [["stdin", "__stdin__"], ["stdout", "__stdout__"], ["stderr", "__stderr__"]].iter().zip(&streams)
    {
        for name in names {
            ops::dict::set_text(cx, &dict, name, stream.clone());
        }
    }
    Ok(())
}

/// `sys.version`: what is in front of the parenthesis is the language, the rest the implementation.
pub(crate) const VERSION: &str = concat!("3.13.0 (baem ", env!("CARGO_PKG_VERSION"), ")");
const HEX_VERSION: i64 = 0x030d_00f0;

fn texts(cx: &mut Cx, texts: &[String]) -> Value {
    let items = texts.iter().map(|text| cx.str(text)).collect();
    cx.tuple(items)
}

fn list_of(cx: &mut Cx, texts: &[String]) -> Value {
    let items = texts.iter().map(|text| cx.str(text)).collect();
    cx.list(items)
}

fn version_info(cx: &mut Cx) -> Res<Value> {
    let [major, minor, micro, serial] = [3, 13, 0, 0].map(|part| cx.int(part));
    let level = cx.str("final");
    static VERSION_INFO: Sequence = Sequence::single(
        "sys.version_info",
        "The version in parts.",
        &["major", "minor", "micro", "releaselevel", "serial"],
        &[],
    );
    VERSION_INFO.make(cx, vec![major, minor, micro, level, serial], Vec::new())
}

fn add_flags(cx: &mut Cx, dict: &Value, flags: &Flags) -> Res<()> {
    static FLAGS: Sequence = Sequence::single(
        "sys.flags",
        "What the command line and the environment asked for.",
        &[
            "debug",
            "inspect",
            "interactive",
            "optimize",
            "dont_write_bytecode",
            "no_user_site",
            "no_site",
            "ignore_environment",
            "verbose",
            "bytes_warning",
            "quiet",
            "hash_randomization",
            "isolated",
            "dev_mode",
            "utf8_mode",
            "warn_default_encoding",
            "safe_path",
            "int_max_str_digits",
        ],
        &["gil"],
    );
    let digits = cx.state().int_max_str_digits as i64;
    let numbers = [
        0,
        flags.inspect as i64,
        flags.interactive as i64,
        flags.optimize as i64,
        1,
        flags.no_user_site as i64,
        1,
        flags.ignore_environment as i64,
        0,
        flags.bytes_warning as i64,
        flags.quiet as i64,
        !flags.fixed_hashes as i64,
        flags.isolated as i64,
    ];
    let mut values: Vec<Value> = numbers.into_iter().map(|number| cx.int(number)).collect();
    values.extend([Value::FALSE, cx.int(1), cx.int(0), Value::bool(flags.safe_path), cx.int(digits)]);
    let gil = cx.int(1);
    let value = FLAGS.make(cx, values, vec![gil])?;
    ops::dict::set_text(cx, dict, "flags", value);
    Ok(())
}

functions! { FUNCTIONS in "sys" {
    /// End the program by raising SystemExit.
    "exit(status=None, /)" => exit;
    /// The exception being handled: class, instance, traceback; None thrice when there is none.
    "exc_info()" => exc_info;
    /// The exception being handled, or None.
    "exception()" => |cx: &mut Cx| exception::current(cx);
    /// How many references there are to the object, the argument's own included.
    "getrefcount(object, /)" => |_: &mut Cx, object: &Value| object.references().map_or(u32::MAX as i64, |count| count as i64);
    /// The frame that runs, or one that waits for it.
    "_getframe(depth=0, /)" => |cx: &mut Cx, depth: i64| -> Res<Value> {
        match frame::frame_object(cx, depth.max(0) as usize) {
            Some(frame) => Ok(frame),
            None => Err(cx.value_error("call stack is not deep enough")),
        }
    };
    /// How deeply calls may be nested.
    "getrecursionlimit()" => |cx: &mut Cx| cx.state().recursion_limit as i64;
    /// Set how deeply calls may be nested.
    "setrecursionlimit(limit, /)" => set_recursion_limit;
    /// The one string of this text that names are compared with.
    "intern(string, /)" => intern;
    /// The encoding that strings have when nothing else is said.
    "getdefaultencoding()" => |_: &mut Cx| "utf-8";
    /// The encoding of file names.
    "getfilesystemencoding()" => |_: &mut Cx| "utf-8";
    /// How bytes that are no text are read in file names.
    "getfilesystemencodeerrors()" => |_: &mut Cx| "surrogateescape";
    /// How many bytes an object takes, what the collector needs for it included; not what it refers to.
    "getsizeof(object, default=<missing>)" => get_size_of;
    /// After how many seconds a thread that runs lets another one run.
    "getswitchinterval()" => |cx: &mut Cx| cx.interp().gil().interval().as_secs_f64();
    /// Whether the lock is there that lets one thread run at a time: it always is.
    "_is_gil_enabled()" => |_: &mut Cx| true;
    /// Print a value as the prompt does, and keep it as `_`.
    "displayhook(object, /)" => displayhook;
    /// How many digits an int may have in text; 0 for no limit.
    "get_int_max_str_digits()" => |cx: &mut Cx| cx.state().int_max_str_digits as i64;
    /// Set how many digits an int may have in text.
    "set_int_max_str_digits(maxdigits)" => set_int_max_str_digits;
    /// What is called with asynchronous generators that are iterated for the first time, and with those that are dropped unfinished.
    "get_asyncgen_hooks()" => get_asyncgen_hooks;
    /// Set what `get_asyncgen_hooks` returns.
    "set_asyncgen_hooks(firstiter=<missing>, finalizer=<missing>)" => set_asyncgen_hooks;
    /// Whether the interpreter is ending.
    "is_finalizing()" => |cx: &mut Cx| cx.state().finalizing;
} }

fn get_asyncgen_hooks(cx: &mut Cx) -> Res<Value> {
    static HOOKS: Sequence = Sequence::new(
        "sys.asyncgen_hooks",
        "What is called with asynchronous generators.",
        &["firstiter", "finalizer"],
        &[],
    );
    let (first_iteration, finalizer) = async_generator::hooks(cx);
    HOOKS.make(cx, vec![first_iteration, finalizer], Vec::new())
}

fn set_asyncgen_hooks(cx: &mut Cx, first_iteration: Option<Value>, finalizer: Option<Value>) -> Res<()> {
    for (hook, name) in [(&first_iteration, "firstiter"), (&finalizer, "finalizer")] {
        let Some(hook) = hook else { continue };
        if !hook.is_none() && !ops::is_callable(cx, hook) {
            let found = cx.type_name(hook);
            return Err(cx.type_error(format!("callable {name} expected, got {found}")));
        }
    }
    async_generator::set_hooks(cx, first_iteration, finalizer);
    Ok(())
}

fn exit(cx: &mut Cx, status: Value) -> Res<()> {
    let args = if status.is_none() { Vec::new() } else { vec![status] };
    Err(cx.raise_with(Exc::SystemExit, args))
}

fn exc_info(cx: &mut Cx) -> Value {
    let handled = exception::current(cx);
    if handled.is_none() {
        return cx.tuple(vec![Value::NONE, Value::NONE, Value::NONE]);
    }
    let (class, traceback) = (cx.type_of(&handled), exception::traceback_of(cx, &handled));
    cx.tuple(vec![class, handled, traceback])
}

fn set_recursion_limit(cx: &mut Cx, limit: i64) -> Res<()> {
    if limit < 1 {
        return Err(cx.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = crate::object::frame::count_frames(cx);
    if depth as i64 >= limit {
        let message =
            format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low");
        return Err(cx.raise(Exc::RecursionError, message));
    }
    cx.state_mut().recursion_limit = limit.min(i32::MAX as i64) as usize;
    cx.reset_recursion();
    Ok(())
}

fn intern(cx: &mut Cx, string: &Value) -> Res<Value> {
    if string.exact::<crate::object::Str>().is_none() {
        let found = cx.type_name(string);
        let what = if string.downcast::<crate::object::Str>().is_some() {
            "can't intern"
        } else {
            "intern() argument must be str, not"
        };
        return Err(cx.type_error(format!("{what} {found}")));
    }
    Ok(cx.intern_value(string).value())
}

fn displayhook(cx: &mut Cx, object: &Value) -> Res<()> {
    if object.is_none() {
        return Ok(());
    }
    let builtins = cx.state().builtins.clone();
    ops::dict::set_text(cx, &builtins, "_", Value::NONE);
    let text = ops::repr_text(cx, object)?;
    let (stdout, write) = (cx.names().stdout, cx.names().write);
    let sys = cx.state().sys.clone();
    if let Some(stdout) = ops::dict::get_name(cx, &sys, stdout).filter(|stdout| !stdout.is_none()) {
        let text = cx.str(&format!("{text}\n"));
        cx.call_method(&stdout, write, &[text])?;
    }
    ops::dict::set_text(cx, &builtins, "_", object.clone());
    Ok(())
}

fn get_size_of(cx: &mut Cx, object: &Value, default: Option<Value>) -> Res<Value> {
    let name = cx.intern("__sizeof__");
    let size = match special::call_optional(cx, object, name, &[]) {
        Ok(Some(size)) if ops::is_int(&size) => size,
        Ok(found) if default.is_none() => {
            let message = match found {
                Some(size) => format!("'{}' object cannot be interpreted as an integer", cx.type_name(&size)),
                None => format!("Type {} doesn't define __sizeof__", cx.type_name(object)),
            };
            return Err(cx.type_error(message));
        }
        Ok(_) => return Ok(default.unwrap_or(Value::NONE)),
        Err(raised) => match default {
            Some(default) if raised.is(cx, Exc::TypeError) => return Ok(default),
            _ => return Err(raised),
        },
    };
    match ops::index::small(&size) {
        Some(..0) => Err(cx.value_error("__sizeof__() should return >= 0")),
        Some(size) => {
            let links = if cx.heap().is_collectable(object) { 16 } else { 0 };
            Ok(cx.int(size + links))
        }
        None => Err(crate::object::raise::overflow_error(cx, "Python int too large to convert to C ssize_t")),
    }
}

fn set_int_max_str_digits(cx: &mut Cx, digits: i64) -> Res<()> {
    if digits != 0 && digits < 640 {
        return Err(cx.value_error("maxdigits must be 0 or larger than 640"));
    }
    cx.state_mut().int_max_str_digits = digits.max(0) as usize;
    Ok(())
}

/// What programs ask about the interpreter: `float_info`, `int_info`, `hash_info`, `implementation`.
fn add_constants(cx: &mut Cx, dict: &Value, version: Value) -> Res<()> {
    let int = |cx: &Cx, value: i64| cx.int(value);
    static FLOAT_INFO: Sequence = Sequence::new(
        "sys.float_info",
        "The limits of floats.",
        &[
            "max",
            "max_exp",
            "max_10_exp",
            "min",
            "min_exp",
            "min_10_exp",
            "dig",
            "mant_dig",
            "epsilon",
            "radix",
            "rounds",
        ],
        &[],
    );
    static INT_INFO: Sequence = Sequence::new(
        "sys.int_info",
        "How ints are kept, and how long their texts may be.",
        &["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"],
        &[],
    );
    static HASH_INFO: Sequence = Sequence::new(
        "sys.hash_info",
        "How hashes are computed.",
        &["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"],
        &[],
    );
    static THREAD_INFO: Sequence =
        Sequence::new("sys.thread_info", "How threads are made.", &["name", "lock", "version"], &[]);
    let values = vec![
        cx.float(f64::MAX),
        int(cx, f64::MAX_EXP as i64),
        int(cx, f64::MAX_10_EXP as i64),
        cx.float(f64::MIN_POSITIVE),
        int(cx, f64::MIN_EXP as i64),
        int(cx, f64::MIN_10_EXP as i64),
        int(cx, f64::DIGITS as i64),
        int(cx, f64::MANTISSA_DIGITS as i64),
        cx.float(f64::EPSILON),
        int(cx, f64::RADIX as i64),
        int(cx, 1),
    ];
    let float_info = FLOAT_INFO.make(cx, values, Vec::new())?;
    let values = [30, 4, 4300, 640].map(|value| cx.int(value)).to_vec();
    let int_info = INT_INFO.make(cx, values, Vec::new())?;
    let values = vec![
        int(cx, 64),
        int(cx, (1 << 61) - 1),
        int(cx, 314_159),
        int(cx, 0),
        int(cx, 1_000_003),
        cx.str("siphash13"),
        int(cx, 64),
        int(cx, 128),
        int(cx, 0),
    ];
    let hash_info = HASH_INFO.make(cx, values, Vec::new())?;
    let values = vec![cx.str("pthread"), cx.str("semaphore"), Value::NONE];
    let thread_info = THREAD_INFO.make(cx, values, Vec::new())?;
    for (name, value) in
        [("float_info", float_info), ("int_info", int_info), ("hash_info", hash_info), ("thread_info", thread_info)]
    {
        ops::dict::set_text(cx, dict, name, value);
    }
    let implementation = cx.dict();
    for (name, value) in [
        ("name", cx.str("baem")),
        ("cache_tag", Value::NONE),
        ("version", version),
        ("hexversion", int(cx, HEX_VERSION)),
    ] {
        ops::dict::set_text(cx, &implementation, name, value);
    }
    let namespace = cx.kind_type(kinds::SIMPLE_NAMESPACE);
    let implementation = cx.call(&namespace, &[implementation])?;
    ops::dict::set_text(cx, dict, "implementation", implementation);
    Ok(())
}
