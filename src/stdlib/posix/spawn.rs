//! Starting programs as POSIX describes it, copying this process, and waiting for what children used.

use super::process::{arguments, system_text, variables};
use super::scheduling::priority_of;
use super::{CInt, Path, c_int, path, run};
use crate::heap::Value;
use crate::object::native::functions;
use crate::object::{Cx, Res, Tuple, exception, ops};
use crate::stdlib::struct_sequence::Sequence;
use crate::sync::process::{self, Spawn};
use crate::types::exception::os_error::from_io;
use crate::types::io::descriptor;
use rustix::io::Errno;
use std::ffi::{CString, OsString};
use std::os::unix::ffi::OsStringExt;

static USAGE: Sequence = Sequence::new(
    "resource.struct_rusage",
    "What a process used: times of the processor in seconds, memory, and counts.",
    &[
        "ru_utime",
        "ru_stime",
        "ru_maxrss",
        "ru_ixrss",
        "ru_idrss",
        "ru_isrss",
        "ru_minflt",
        "ru_majflt",
        "ru_nswap",
        "ru_inblock",
        "ru_oublock",
        "ru_msgsnd",
        "ru_msgrcv",
        "ru_nsignals",
        "ru_nvcsw",
        "ru_nivcsw",
    ],
    &[],
);

/// Waits for a child: its number, its status, and what it used.
fn wait4(cx: &mut Cx, target: i32, options: i32) -> Res<Value> {
    let (pid, status, usage) = run(cx, &[], || {
        let found = process::wait4(target, options);
        found.map_err(|error| Errno::from_raw_os_error(error.raw_os_error().unwrap_or(0)))
    })?;
    let seconds = |time: libc::timeval| time.tv_sec as f64 + 1e-6 * time.tv_usec as f64;
    let times = [usage.ru_utime, usage.ru_stime].map(|time| cx.float(seconds(time)));
    let counts = [
        usage.ru_maxrss,
        usage.ru_ixrss,
        usage.ru_idrss,
        usage.ru_isrss,
        usage.ru_minflt,
        usage.ru_majflt,
        usage.ru_nswap,
        usage.ru_inblock,
        usage.ru_oublock,
        usage.ru_msgsnd,
        usage.ru_msgrcv,
        usage.ru_nsignals,
        usage.ru_nvcsw,
        usage.ru_nivcsw,
    ];
    let counts = counts.map(|count| cx.int(count));
    let usage = USAGE.make(cx, times.into_iter().chain(counts).collect(), Vec::new())?;
    let items = vec![cx.int(pid as i64), cx.int(status as i64), usage];
    Ok(cx.tuple(items))
}

/// A text for the system; there is no zero in it.
fn terminated(text: OsString) -> CString {
    CString::new(text.into_vec()).expect("texts for the system are checked when they are made")
}

/// Numbers of signals.
fn signals(cx: &mut Cx, values: &Value) -> Res<Vec<i32>> {
    const LAST: i64 = 64;
    let mut numbers = Vec::new();
    for value in ops::iter::collect(cx, values)? {
        match ops::index::as_index(cx, &value)? {
            number @ 1..=LAST => numbers.push(number as i32),
            number => return Err(cx.value_error(format!("signal number {number} out of range [1; {LAST}]"))),
        }
    }
    Ok(numbers)
}

/// What is to be done with files before the program starts.
fn add_actions(cx: &mut Cx, spawn: &mut Spawn, actions: &Value) -> Res<()> {
    const OPEN: i32 = 0;
    const CLOSE: i32 = 1;
    const DUPLICATE: i32 = 2;
    const CLOSE_FROM: i32 = 3;
    if actions.is_none() {
        return Ok(());
    }
    for action in ops::iter::collect_or(cx, actions, "file_actions must be a sequence or None")? {
        let items = action.downcast::<Tuple>().map(Tuple::items).unwrap_or_default();
        let Some((kind, rest)) = items.split_first() else {
            return Err(cx.type_error("Each file_actions element must be a non-empty tuple"));
        };
        let result = match (c_int(cx, kind)?, rest) {
            (OPEN, [fd, path, flags, mode]) => {
                let (fd, path) = (c_int(cx, fd)?, system_text(cx, path)?);
                let (flags, mode) = (c_int(cx, flags)?, ops::index::as_index(cx, mode)?);
                spawn.open(fd, &terminated(path), flags, mode as u32)
            }
            (CLOSE, [fd]) => spawn.close(c_int(cx, fd)?),
            (DUPLICATE, [fd, target]) => spawn.duplicate(c_int(cx, fd)?, c_int(cx, target)?),
            (CLOSE_FROM, [fd]) => spawn.close_from(c_int(cx, fd)?),
            (OPEN, _) => return Err(cx.type_error("A open file_action tuple must have 5 elements")),
            (CLOSE, _) => return Err(cx.type_error("A close file_action tuple must have 2 elements")),
            (DUPLICATE, _) => return Err(cx.type_error("A dup2 file_action tuple must have 3 elements")),
            (CLOSE_FROM, _) => return Err(cx.type_error("A closefrom file_action tuple must have 2 elements")),
            _ => return Err(cx.type_error("Unknown file_actions identifier")),
        };
        result.map_err(|error| from_io(cx, &error, &[]))?;
    }
    Ok(())
}

/// The attributes of the new process: its group, whether ids are reset, whether there is a new session, the signals that wait, those
/// that are reset, and the scheduler. None stands for what is not asked for.
fn add_attributes(cx: &mut Cx, spawn: &mut Spawn, attributes: &Value) -> Res<()> {
    let attributes = ops::iter::collect(cx, attributes)?;
    let [group, resets_ids, new_session, blocked, reset, scheduler] = &attributes[..] else {
        return Err(cx.type_error("posix_spawn: six attributes are needed"));
    };
    let mut results = Vec::new();
    if !group.is_none() {
        results.push(spawn.set_group(c_int(cx, group)?));
    }
    if ops::truth(cx, resets_ids)? {
        spawn.reset_ids();
    }
    if ops::truth(cx, new_session)? {
        spawn.new_session();
    }
    let (blocked, reset) = (signals(cx, blocked)?, signals(cx, reset)?);
    if !blocked.is_empty() {
        results.push(spawn.block(&blocked));
    }
    if !reset.is_empty() {
        results.push(spawn.reset(&reset));
    }
    if !scheduler.is_none() {
        let Some([policy, parameter]) = scheduler.downcast::<Tuple>().map(Tuple::items) else {
            return Err(cx.type_error("A scheduler tuple must have two elements"));
        };
        let policy = if policy.is_none() { None } else { Some(c_int(cx, policy)?) };
        let priority = priority_of(cx, parameter)?;
        results.push(spawn.schedule(policy, priority));
    }
    let result: std::io::Result<()> = results.into_iter().collect();
    result.map_err(|error| from_io(cx, &error, &[]))
}

fn posix_spawn(
    cx: &mut Cx,
    program: &Value,
    args: &Value,
    env: &Value,
    actions: &Value,
    attributes: &Value,
) -> Res<i64> {
    let program = Path::of(cx, program, path("posix_spawn"))?;
    let args = arguments(cx, "posix_spawn: argv", args)?.into_iter().map(terminated).collect::<Vec<_>>();
    let env = variables(cx, "posix_spawn", env)?;
    let joined = |(name, value): (OsString, OsString)| {
        let mut text = name;
        text.push("=");
        text.push(value);
        terminated(text)
    };
    let env: Vec<CString> = env.into_iter().map(joined).collect();
    let mut spawn = Spawn::new().map_err(|error| from_io(cx, &error, &[]))?;
    add_actions(cx, &mut spawn, actions)?;
    add_attributes(cx, &mut spawn, attributes)?;
    let started = spawn.start(program.text(), &args, &env);
    started.map(i64::from).map_err(|error| from_io(cx, &error, std::slice::from_ref(&program.value)))
}

functions! { FUNCTIONS in "posix" {
    /// Copy this process: the number of the copy, or 0 in the copy.
    "_fork()" => |cx: &mut Cx| -> Res<i64> {
        let result = descriptor::while_quiet(|| process::fork(cx.interp().gil()));
        if matches!(result, Ok(0)) {
            cx.forget_other_threads();
            crate::stdlib::thread::forget_others(cx);
            // What watches writes for the process that was copied.
            cx.observe(None);
            cx.state_mut().before_end = None;
        }
        result.map(i64::from).map_err(|error| from_io(cx, &error, &[]))
    };
    /// Call functions, whose errors are nobody's.
    "_call_all(functions, /)" => |cx: &mut Cx, functions: &Value| -> Res<()> {
        for function in ops::iter::collect(cx, functions)? {
            if let Err(raised) = cx.call(&function, &[]) {
                exception::unraisable(cx, raised, None, &function);
            }
        }
        Ok(())
    };
    /// How many threads this process has.
    "_threads()" => |_: &mut Cx| std::fs::read_dir("/proc/self/task").map_or(1, |tasks| tasks.count() as i64);
    /// Start a program; the number of its process.
    "_posix_spawn(path, argv, env, file_actions, attributes, /)" => posix_spawn;
    /// Wait for any child process: its number, its status, and what it used.
    "wait3(options)" => |cx: &mut Cx, options: CInt| wait4(cx, -1, options.0);
    /// Wait for a child process: its number, its status, and what it used.
    "wait4(pid, options)" => |cx: &mut Cx, target: CInt, options: CInt| wait4(cx, target.0, options.0);
} }
