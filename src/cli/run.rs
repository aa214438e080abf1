//! Running programs: a file, a text, a module, standard input.

use super::flags::{Request, What};
use super::watched::{Tool, Watching};
use super::{NATIVE_STACK, complain, repl, status, tell};
use crate::base::Source;
use crate::heap::Value;
use crate::object::layout::native::Module;
use crate::object::{Cx, Exc, Raised, Res, exception, ops, source};
use crate::stdlib::sys::Surroundings;
use crate::stdlib::thread::ledger;
use crate::sync::process;
use crate::types::exception::hook;
use crate::vm::{self, Settings};
use std::io::{IsTerminal, Read};
use std::path::Path;
use std::sync::Arc;

/// Left of the stack for what runs below the last check of it.
const RESERVE: usize = 2 << 20;

/// How a program ended.
pub(super) enum Ending {
    Done,
    Raised(Raised),
    /// It did not run; the user was told why.
    Unusable(u8),
}

impl From<Raised> for Ending {
    fn from(raised: Raised) -> Ending {
        Ending::Raised(raised)
    }
}

/// Runs the request; the result is the exit status.
pub(super) fn run(request: &Request, command_line: Vec<String>, tool: Option<&dyn Tool>) -> u8 {
    let settings = match settings(request, command_line) {
        Ok(settings) => settings,
        Err(message) => {
            complain(&message);
            return status::USAGE;
        }
    };
    let interpreter = vm::interpreter();
    crate::sync::signal::watch_interrupts(interpreter.gil().breaker());
    if settings.stress || has_option(request, "gil-check=every") {
        interpreter.stress_switches();
    }
    match turns(request) {
        Ok(None) => {}
        Ok(Some(seed)) => interpreter.schedule_threads(seed),
        Err(message) => {
            complain(&message);
            return status::USAGE;
        }
    }
    let audit = std::env::var_os("BAEM_AUDIT").is_some() || has_option(request, "audit");
    let status = interpreter.attach(NATIVE_STACK - RESERVE, |cx| {
        let keeps_going = request.flags.inspect || matches!(request.what, What::Prompt);
        (cx.state_mut().keeps_ended, cx.state_mut().reports_deadlocks) =
            (has_option(request, "gilstats"), !keeps_going);
        let started = vm::start(cx, &settings);
        let watching = match tool.map(|tool| tool.start(cx)).transpose() {
            Ok(watching) => watching,
            Err(message) => {
                complain(&message);
                return status::USAGE;
            }
        };
        cx.observe(watching.as_ref().and_then(|watching| watching.observer()));
        let mut status = match started {
            Ok(()) => session(cx, request, &settings.surroundings),
            Err(raised) => report(cx, raised),
        };
        vm::wait_for_threads(cx);
        vm::run_exit_functions(cx);
        if !flush(cx) {
            status = status::STDOUT;
        }
        cx.observe(None);
        let watching = watching.filter(|_| !process::is_forked());
        if !watching.is_none_or(|watching| told(cx, &*watching)) && status == status::OK {
            status = status::STDOUT;
        }
        if cx.state().keeps_ended {
            tell(&ledger::table(cx));
        }
        if cx.finish_watchers() && status == status::OK {
            status = status::LEAKED;
        }
        let left = vm::shut_down(cx, audit);
        if audit && !left.is_clean() {
            tell(&format!("baem: the heap audit found:\n{left}"));
            status = status::INTERNAL;
        }
        status
    });
    if !audit {
        // The process is about to end, and gives all memory back at once.
        std::mem::forget(interpreter);
    }
    status
}

/// Lets somebody who watched the program say the rest; false if that could not be written. Why is told, but for readers that have gone.
fn told(cx: &mut Cx, watching: &dyn Watching) -> bool {
    match watching.finish(cx) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            complain(&format!("cannot write what was seen: {}", status::reason(&error)));
            false
        }
        _ => true,
    }
}

fn has_option(request: &Request, name: &str) -> bool {
    request.options.iter().any(|option| option == name)
}

/// The number of `-X gil=seed:N`.
fn turns(request: &Request) -> Result<Option<u64>, String> {
    let Some(value) = request.options.iter().rev().find_map(|option| option.strip_prefix("gil=")) else {
        return Ok(None);
    };
    match value.strip_prefix("seed:").map(str::parse) {
        Some(Ok(seed)) => Ok(Some(seed)),
        _ => Err(format!("-X gil={value}: the value is seed:N, N a number")),
    }
}

/// A variable that is not empty.
fn variable(request: &Request, name: &str) -> Option<String> {
    let is_heeded = !(request.flags.ignore_environment && name.starts_with("PYTHON"));
    std::env::var(name).ok().filter(|value| is_heeded && !value.is_empty())
}

fn settings(request: &Request, command_line: Vec<String>) -> Result<Settings, String> {
    let variable = |name: &str| variable(request, name);
    let mut flags = request.flags.clone();
    flags.interactive = flags.inspect;
    flags.inspect |= variable("PYTHONINSPECT").is_some();
    flags.safe_path |= variable("PYTHONSAFEPATH").is_some();
    if let Some(level) = variable("PYTHONOPTIMIZE") {
        flags.optimize = flags.optimize.max(level.parse().unwrap_or(1).min(2));
    }
    if let Some(seed) = variable("PYTHONHASHSEED").filter(|seed| seed != "random") {
        let seed: u32 = seed
            .parse()
            .map_err(|_| "PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]".to_string())?;
        flags.fixed_hashes = seed == 0;
        crate::object::seed_hashes(seed);
    }
    let digits = request.options.iter().rev().find_map(|option| option.strip_prefix("int_max_str_digits="));
    let digits = digits.map(|digits| ("-X int_max_str_digits", digits.to_string()));
    let digits = digits.or(variable("PYTHONINTMAXSTRDIGITS").map(|digits| ("PYTHONINTMAXSTRDIGITS", digits)));
    let int_max_str_digits = match digits {
        Some((name, digits)) => match digits.parse::<u32>() {
            Ok(digits) if digits == 0 || digits >= 640 => Some(digits as usize),
            _ => return Err(format!("{name}: a number of digits is 0 for no limit, or at least 640")),
        },
        None => None,
    };
    let failing_request = request.options.iter().rev().find_map(|option| option.strip_prefix("fail_request="));
    let failing_request = match failing_request.map(str::parse::<usize>) {
        Some(Err(_)) => return Err("-X fail_request: not a number".to_string()),
        Some(Ok(count)) => Some(count),
        None => None,
    };
    let (first, folder) = match &request.what {
        What::File(file) if Path::new(file).is_dir() => (file.clone(), Some(absolute(file))),
        What::File(file) => (file.clone(), Some(folder_of(file))),
        What::Text(_) => ("-c".into(), Some(String::new())),
        What::Module(_) => ("-m".into(), Some(current_folder())),
        What::Stdin => ("-".into(), Some(String::new())),
        _ => (String::new(), Some(String::new())),
    };
    let is_folder = matches!(&request.what, What::File(file) if Path::new(file).is_dir());
    let mut path: Vec<String> = folder.filter(|_| is_folder || !flags.safe_path).into_iter().collect();
    if let Some(more) = variable("PYTHONPATH") {
        let folders = std::env::split_paths(&more).map(|path| path.to_string_lossy().into_owned());
        path.extend(folders.filter(|path| !path.is_empty()));
    }
    let mut warnings: Vec<String> = Vec::new();
    if let Some(more) = variable("PYTHONWARNINGS") {
        warnings.extend(more.split(',').filter(|filter| !filter.is_empty()).map(str::to_string));
    }
    warnings.extend(request.warnings.iter().cloned());
    match flags.bytes_warning {
        0 => {}
        1 => warnings.push("default::BytesWarning".into()),
        _ => warnings.push("error::BytesWarning".into()),
    }
    let every = request.options.iter().rev().find_map(|option| option.strip_prefix("audit_every=").map(str::to_string));
    let audit_every = match every.or(variable("BAEM_AUDIT_EVERY")).map(|every| every.parse::<u32>()) {
        Some(Err(_) | Ok(0)) => return Err("-X audit_every: not a number above 0".to_string()),
        every => every.and_then(Result::ok),
    };
    Ok(Settings {
        surroundings: Surroundings {
            argv: std::iter::once(first).chain(request.arguments.iter().cloned()).collect(),
            orig_argv: command_line,
            path,
            flags,
            warnings,
            options: request.options.clone(),
            unbuffered: request.unbuffered || variable("PYTHONUNBUFFERED").is_some(),
        },
        stress: variable("BAEM_STRESS").is_some() || has_option(request, "stress"),
        roundtrip: variable("BAEM_ROUNDTRIP").is_some() || has_option(request, "roundtrip"),
        int_max_str_digits,
        failing_request,
        audit_every,
    })
}

/// The folder of a script, as `sys.path[0]` has it: without symbolic links.
fn folder_of(file: &str) -> String {
    let real = std::fs::canonicalize(file).unwrap_or_else(|_| Path::new(file).to_path_buf());
    real.parent().map_or(String::new(), |folder| folder.to_string_lossy().into_owned())
}

fn current_folder() -> String {
    std::env::current_dir().map_or(String::new(), |folder| folder.to_string_lossy().into_owned())
}

/// Writes out what is buffered; false if standard output cannot be written. Why is told, but for readers that have gone.
pub(super) fn flush(cx: &mut Cx) -> bool {
    let (stdout, stderr, flush) = (cx.names().stdout, cx.names().stderr, cx.names().flush);
    let (sys, closed) = (cx.state().sys.clone(), cx.names().closed);
    let mut fine = true;
    for name in [stdout, stderr] {
        let Some(stream) = ops::dict::get_name(cx, &sys, name).filter(|stream| !stream.is_none()) else { continue };
        let is_closed = crate::object::attr::get_optional(cx, &stream, closed);
        if matches!(is_closed, Ok(Some(closed)) if closed.is(&Value::TRUE)) {
            continue;
        }
        if let Err(raised) = cx.call_method(&stream, flush, &[])
            && name == stdout
        {
            fine = false;
            if !raised.is(cx, Exc::BrokenPipeError) {
                exception::unraisable(cx, raised, None, &stream);
            }
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

/// The program, then the prompt if that was asked for; the exit status.
fn session(cx: &mut Cx, request: &Request, surroundings: &Surroundings) -> u8 {
    let main = main_module(cx);
    let dict = main.downcast::<Module>().expect("just made").dict.clone();
    let flags = &surroundings.flags;
    let only_prompt =
        matches!(request.what, What::Prompt | What::Stdin) && (flags.interactive || std::io::stdin().is_terminal());
    if only_prompt {
        if !flags.quiet {
            repl::greet();
        }
        if let Some(file) = variable(request, "PYTHONSTARTUP")
            && let Err(Ending::Raised(raised)) = run_file(cx, request, &file, &dict)
        {
            report(cx, raised);
        }
    } else {
        let ended = run_program(cx, request, &dict);
        // The program may have set the variable itself.
        let asked = flags.inspect || variable(request, "PYTHONINSPECT").is_some();
        let goes_on = flags.interactive || asked && std::io::stdin().is_terminal();
        match ended {
            Err(Ending::Unusable(status)) => return status,
            Err(Ending::Raised(raised)) if !goes_on => return report(cx, raised),
            Err(Ending::Raised(raised)) if raised.is(cx, Exc::SystemExit) => {
                flush(cx);
                drop(hook::print_exception(cx, &raised.0));
            }
            Err(Ending::Raised(raised)) => drop(report(cx, raised)),
            _ if !goes_on => return status::OK,
            _ => {}
        }
    }
    match repl::run(cx, &dict) {
        Ending::Raised(raised) => report(cx, raised),
        Ending::Unusable(status) => status,
        Ending::Done => status::OK,
    }
}

fn run_program(cx: &mut Cx, request: &Request, dict: &Value) -> Result<(), Ending> {
    match &request.what {
        What::File(file) => {
            let path = Path::new(file);
            if !path.is_dir() {
                return run_file(cx, request, file, dict);
            }
            let main = path.join("__main__.py");
            if !main.is_file() {
                complain(&format!("can't find '__main__' module in '{}'", absolute(file)));
                return Err(Ending::Unusable(status::USAGE));
            }
            let package = cx.str("");
            ops::dict::set_text(cx, dict, "__package__", package);
            run_file(cx, request, &main.to_string_lossy(), dict)
        }
        What::Text(text) => {
            cx.state_mut().command = Some(Arc::new(Source::new("<string>", text.as_str())));
            Ok(execute(cx, "<string>", text.as_bytes(), true, dict)?)
        }
        What::Module(module) => run_module(cx, module, dict),
        _ => {
            let mut bytes = Vec::new();
            if let Err(error) = std::io::stdin().read_to_end(&mut bytes) {
                complain(&format!("cannot read standard input: {}", status::reason(&error)));
                return Err(Ending::Unusable(status::USAGE));
            }
            Ok(execute(cx, "<stdin>", &bytes, true, dict)?)
        }
    }
}

/// The path from the root, with all its dots.
fn absolute(path: &str) -> String {
    match std::env::current_dir() {
        Ok(folder) if !Path::new(path).is_absolute() => format!("{}/{path}", folder.to_string_lossy()),
        _ => path.to_string(),
    }
}

fn execute(cx: &mut Cx, name: &str, bytes: &[u8], is_program: bool, dict: &Value) -> Res<()> {
    let options = source::options(cx, 0);
    let code = source::code_of_bytes(cx, name, bytes, is_program, options)?;
    let run = cx.doors().run_code;
    run(cx, &code, dict, &Value::UNDEF, &Value::NONE).map(drop)
}

/// Runs a script.
fn run_file(cx: &mut Cx, request: &Request, name: &str, dict: &Value) -> Result<(), Ending> {
    let name = absolute(name);
    let mut bytes = std::fs::read(&name).map_err(|error| {
        let number = error.raw_os_error().unwrap_or(0);
        let reason = status::reason(&error);
        complain(&format!("can't open file '{name}': [Errno {number}] {reason}"));
        Ending::Unusable(status::USAGE)
    })?;
    if request.skip_first_line {
        // Its line end stays, so that lines keep their numbers.
        bytes.drain(..bytes.iter().position(|&byte| byte == b'\n').unwrap_or(bytes.len()));
    }
    let file = cx.str(&name);
    ops::dict::set_text(cx, dict, "__file__", file);
    ops::dict::set_text(cx, dict, "__cached__", Value::NONE);
    if crate::bytecode::file::is_code_file(&bytes) {
        let code = super::input::code_file(&bytes).map_err(|message| {
            complain(&format!("{name}: {message}"));
            Ending::Unusable(status::USAGE)
        })?;
        let code = crate::object::link::link(cx, code);
        let run = cx.doors().run_code;
        run(cx, &code, dict, &Value::UNDEF, &Value::NONE)?;
        return Ok(());
    }
    Ok(execute(cx, &name, &bytes, true, dict)?)
}

/// The module `__main__`.
fn main_module(cx: &mut Cx) -> Value {
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
    module
}

/// Runs a module, or a package's `__main__`, as the program.
fn run_module(cx: &mut Cx, name: &str, dict: &Value) -> Result<(), Ending> {
    let Some(vm::Program { text, file, package }) = vm::find_program(cx, name)? else {
        complain(&format!("No module named {name}"));
        return Err(Ending::Unusable(status::FAILED));
    };
    let (shown, package) = (cx.str(&file), cx.str(&package));
    ops::dict::set_text(cx, dict, "__file__", shown.clone());
    ops::dict::set_text(cx, dict, "__package__", package);
    let (sys, argv) = (cx.state().sys.clone(), cx.names().argv);
    if let Some(argv) = ops::dict::get_name(cx, &sys, argv) {
        ops::item::set(cx, &argv, &Value::small_int(0), &shown)?;
    }
    Ok(execute(cx, &file, &text, false, dict)?)
}
