//! Running programs: a file, a text, a module, standard input.

use super::flags::{Request, What};
use super::status;
use crate::base::Source;
use crate::compile::Options;
use crate::heap::Value;
use crate::object::layout::native::Module;
use crate::object::{Cx, Exc, Raised, Res, ops, source};
use crate::types::exception::hook;
use crate::vm::{self, Settings};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// The stack of the thread that runs programs. What is never touched costs nothing.
const NATIVE_STACK: usize = 256 << 20;
/// Left for what runs below the last check of the stack.
const RESERVE: usize = 2 << 20;

/// Runs the request; the result is the exit status.
pub(super) fn run(request: Request) -> u8 {
    let thread = std::thread::Builder::new().name("main".into()).stack_size(NATIVE_STACK);
    match thread.spawn(move || run_here(request)).map(std::thread::JoinHandle::join) {
        Ok(Ok(status)) => status,
        Ok(Err(_)) => status::INTERNAL,
        Err(error) => {
            eprintln!("baem: cannot start a thread: {error}");
            status::INTERNAL
        }
    }
}

fn settings(request: &Request) -> Settings {
    let variable = |name: &str| std::env::var(name).ok().filter(|_| !request.ignore_environment);
    let (first, folder) = match &request.what {
        What::File(file) => (file.clone(), Some(folder_of(file))),
        What::Text(_) => ("-c".into(), Some(String::new())),
        What::Module(_) => ("-m".into(), Some(current_folder())),
        What::Stdin => ("-".into(), Some(String::new())),
        _ => (String::new(), Some(String::new())),
    };
    let mut path: Vec<String> = folder.filter(|_| !request.safe_path).into_iter().collect();
    if let Some(more) = variable("PYTHONPATH") {
        path.extend(
            std::env::split_paths(&more)
                .map(|path| path.to_string_lossy().into_owned())
                .filter(|path| !path.is_empty()),
        );
    }
    let own = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let option = |name: &str| request.options.iter().any(|option| option == name);
    Settings {
        argv: std::iter::once(first).chain(request.arguments.iter().cloned()).collect(),
        path,
        optimize: request.optimize,
        quiet: request.quiet,
        inspect: request.inspect,
        interactive: request.what == What::Prompt,
        stress: own("BAEM_STRESS") || option("stress"),
        roundtrip: own("BAEM_ROUNDTRIP") || option("roundtrip"),
        unbuffered: request.unbuffered || variable("PYTHONUNBUFFERED").is_some_and(|value| !value.is_empty()),
    }
}

/// The folder of a script, as `sys.path[0]` has it: without symbolic links.
fn folder_of(file: &str) -> String {
    let real = std::fs::canonicalize(file).unwrap_or_else(|_| Path::new(file).to_path_buf());
    real.parent().map_or(String::new(), |folder| folder.to_string_lossy().into_owned())
}

fn current_folder() -> String {
    std::env::current_dir().map_or(String::new(), |folder| folder.to_string_lossy().into_owned())
}

fn run_here(request: Request) -> u8 {
    let settings = settings(&request);
    let interpreter = vm::interpreter();
    if settings.stress {
        interpreter.stress_switches();
    }
    let audit = std::env::var_os("BAEM_AUDIT").is_some() || request.options.iter().any(|option| option == "audit");
    interpreter.attach(NATIVE_STACK - RESERVE, |cx| {
        let result = vm::start(cx, &settings).and_then(|()| run_program(cx, &request.what, &settings));
        let mut status = match result {
            Ok(status) => status,
            Err(raised) => report(cx, raised),
        };
        if !flush(cx) && status == status::OK {
            status = status::STDOUT;
        }
        let left = vm::shut_down(cx, audit);
        if audit && !left.is_clean() {
            eprint!("baem: the heap audit found:\n{left}");
            status = status::INTERNAL;
        }
        status
    })
}

/// Writes out what is buffered; false if that fails.
fn flush(cx: &mut Cx) -> bool {
    let (stdout, stderr, flush) = (cx.names().stdout, cx.names().stderr, cx.names().flush);
    let mut fine = true;
    for stream in [stdout, stderr] {
        let sys = cx.state().sys.clone();
        if let Some(stream) = ops::dict::get_name(cx, &sys, stream).filter(|stream| !stream.is_none()) {
            fine &= cx.call_method(&stream, flush, &[]).is_ok();
        }
    }
    fine
}

/// What an uncaught exception makes of the exit status, after it was shown.
fn report(cx: &mut Cx, raised: Raised) -> u8 {
    let interrupted = raised.is(cx, Exc::KeyboardInterrupt);
    flush(cx);
    let status = hook::report(cx, raised) as u8;
    if interrupted { status::INTERRUPTED } else { status }
}

fn run_program(cx: &mut Cx, what: &What, settings: &Settings) -> Res<u8> {
    let main = main_module(cx)?;
    let dict = main.downcast::<Module>().expect("just made").dict.clone();
    let (name, bytes) = match what {
        What::File(file) => match read_script(file) {
            Ok(bytes) => {
                let file = std::path::absolute(file).map_or(file.clone(), |path| path.to_string_lossy().into_owned());
                let shown = cx.str(&file);
                ops::dict::set_text(cx, &dict, "__file__", shown);
                ops::dict::set_text(cx, &dict, "__cached__", Value::NONE);
                (file, bytes)
            }
            Err(message) => {
                eprintln!("{message}");
                return Ok(status::USAGE);
            }
        },
        What::Text(text) => {
            cx.state_mut().command = Some(Arc::new(Source::new("<string>", text.as_str())));
            ("<string>".into(), text.clone().into_bytes())
        }
        What::Module(module) => return run_module(cx, module, &dict),
        _ => {
            let mut bytes = Vec::new();
            if let Err(error) = std::io::stdin().read_to_end(&mut bytes) {
                eprintln!("baem: cannot read standard input: {error}");
                return Ok(status::USAGE);
            }
            ("<stdin>".into(), bytes)
        }
    };
    let code = source::code_of_bytes(cx, &name, &bytes, true, Options::new(settings.optimize, 0))?;
    let run = cx.doors().run_code;
    run(cx, &code, &dict, &Value::UNDEF, &Value::NONE)?;
    Ok(status::OK)
}

/// The bytes of a script; of a folder, those of its `__main__.py`.
fn read_script(file: &str) -> Result<Vec<u8>, String> {
    let path = Path::new(file);
    let path = if path.is_dir() { path.join("__main__.py") } else { path.to_path_buf() };
    if Path::new(file).is_dir() && !path.is_file() {
        return Err(format!("baem: can't find '__main__' module in '{file}'"));
    }
    std::fs::read(&path).map_err(|error| {
        let number = error.raw_os_error().unwrap_or(0);
        let text = error.to_string();
        let text = text.split(" (os error").next().unwrap_or_default();
        format!(
            "baem: can't open file '{}': [Errno {number}] {text}",
            std::path::absolute(&path).unwrap_or(path).display()
        )
    })
}

/// The module `__main__`.
fn main_module(cx: &mut Cx) -> Res<Value> {
    let dict = cx.dict();
    let module = cx.alloc(Module { dict: dict.clone() });
    let (name, key, modules) = (cx.str("__main__"), cx.intern("builtins"), cx.state().modules.clone());
    // The program sees the module, other modules see its dict.
    let builtins = ops::dict::get_name(cx, &modules, key).unwrap_or_else(|| cx.state().builtins.clone());
    for (key, value) in [
        ("__name__", name),
        ("__doc__", Value::NONE),
        ("__package__", Value::NONE),
        ("__loader__", Value::NONE),
        ("__spec__", Value::NONE),
        ("__builtins__", builtins),
    ] {
        ops::dict::set_text(cx, &dict, key, value);
    }
    let modules = cx.state().modules.clone();
    ops::dict::set_text(cx, &modules, "__main__", module.clone());
    Ok(module)
}

/// Runs a module, or a package's `__main__`, as the program.
fn run_module(cx: &mut Cx, name: &str, dict: &Value) -> Res<u8> {
    let Some((file, package)) = vm::find_module_file(cx, name)? else {
        eprintln!("baem: No module named {name}");
        return Ok(status::FAILED);
    };
    let bytes = match std::fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("baem: cannot read {}: {error}", file.display());
            return Ok(status::FAILED);
        }
    };
    let path = file.to_string_lossy().into_owned();
    let (shown, package) = (cx.str(&path), cx.str(&package));
    ops::dict::set_text(cx, dict, "__file__", shown.clone());
    ops::dict::set_text(cx, dict, "__package__", package);
    let (sys, argv) = (cx.state().sys.clone(), cx.names().argv);
    if let Some(argv) = ops::dict::get_name(cx, &sys, argv) {
        ops::item::set(cx, &argv, &Value::small_int(0), &shown)?;
    }
    let code = source::code_of_bytes(cx, &path, &bytes, false, Options::new(0, 0))?;
    let run = cx.doors().run_code;
    run(cx, &code, dict, &Value::UNDEF, &Value::NONE)?;
    Ok(status::OK)
}
