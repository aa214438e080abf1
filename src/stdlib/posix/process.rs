//! This process, and others: ids, starting and ending programs, waiting for them.

use super::{Also, CInt, Path, Wanted, c_int, environment, failed, open_file, path, run, text_bytes};
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::layout::list::List;
use crate::object::layout::tuple::new_tuple;
use crate::object::native::{binding, functions};
use crate::object::{Cx, Raised, Res, Str, Tuple, new_bytes, ops};
use crate::stdlib::struct_sequence::Sequence;
use crate::sync::child::{self, Changes};
use crate::types::exception::os_error::{from_io, strerror};
use crate::types::io::descriptor;
use rustix::fd::{AsFd, AsRawFd};
use rustix::io::Errno;
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, WaitOptions, WaitStatus};
use rustix::rand::GetRandomFlags;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Command, Stdio};

static TIMES_RESULT: Sequence = Sequence::new(
    "posix.times_result",
    "Times of the processor, in seconds, and the time of a clock.",
    &["user", "system", "children_user", "children_system", "elapsed"],
    &[],
);

static UNAME_RESULT: Sequence = Sequence::new(
    "posix.uname_result",
    "System, computer, release, version and machine.",
    &["sysname", "nodename", "release", "version", "machine"],
    &[],
);

static WAITID_RESULT: Sequence = Sequence::new(
    "posix.waitid_result",
    "What a child process did.",
    &["si_pid", "si_uid", "si_signo", "si_status", "si_code"],
    &[],
);

pub(super) static SCHED_PARAM: Sequence =
    Sequence::new("posix.sched_param", "The priority for a scheduler.", &["sched_priority"], &[])
        .made_by(new_sched_param, "(sched_priority)");

binding!(new_sched_param: "sched_param(cls, sched_priority)" => |cx: &mut Cx, class: &Value, priority: &Value| {
    let shape = crate::object::type_object::as_type(class).shape.get();
    new_tuple(cx.heap(), shape, 1, [priority.clone()].into_iter())
});

pub(super) fn add_classes(cx: &mut Cx, dict: &Value) {
    let classes = [
        ("times_result", &TIMES_RESULT),
        ("uname_result", &UNAME_RESULT),
        ("waitid_result", &WAITID_RESULT),
        ("sched_param", &SCHED_PARAM),
        ("terminal_size", &super::descriptors::TERMINAL_SIZE),
    ];
    for (name, sequence) in classes {
        let class = sequence.class(cx);
        ops::dict::set_text(cx, dict, name, class);
    }
}

fn pid(pid: i32) -> Option<Pid> {
    // 0 means this process.
    Pid::from_raw(pid)
}

/// The number of a group or session, 0 if it lies outside the process's own namespace: rustix has no 0.
fn told(cx: &mut Cx, target: CInt, ask: fn(Option<nix::unistd::Pid>) -> nix::Result<nix::unistd::Pid>) -> Res<i64> {
    let target = nix::unistd::Pid::from_raw(target.0);
    let found = run(cx, &[], || ask(Some(target)).map_err(|error| Errno::from_raw_os_error(error as i32)))?;
    Ok(i64::from(found.as_raw()))
}

fn raw(pid: Pid) -> i64 {
    pid.as_raw_nonzero().get() as i64
}

/// Sends a signal; 0 only asks whether that is possible.
fn kill(target: i32, signal: i32) -> Result<(), Errno> {
    let named = if signal == 0 { None } else { Some(Signal::from_named_raw(signal).ok_or(Errno::INVAL)?) };
    let group = |target: i32| Pid::from_raw(-target).ok_or(Errno::INVAL);
    match (target, named) {
        (0, Some(signal)) => rustix::process::kill_current_process_group(signal),
        (0, None) => rustix::process::test_kill_current_process_group(),
        (1.., Some(signal)) => rustix::process::kill_process(Pid::from_raw(target).ok_or(Errno::SRCH)?, signal),
        (1.., None) => rustix::process::test_kill_process(Pid::from_raw(target).ok_or(Errno::SRCH)?),
        (-1, _) => Err(Errno::PERM),
        (_, Some(signal)) => rustix::process::kill_process_group(group(target)?, signal),
        (_, None) => rustix::process::test_kill_process_group(group(target)?),
    }
}

/// Waits for a child: its id and status, both 0 if none is ready.
fn wait(cx: &mut Cx, target: i32, options: i64) -> Res<Value> {
    let options = WaitOptions::from_bits_retain(options as u32);
    let found: Option<(Pid, WaitStatus)> = run(cx, &[], || match target {
        1.. => rustix::process::waitpid(Pid::from_raw(target), options),
        -1 => rustix::process::wait(options),
        0 => rustix::process::waitpgid(rustix::process::getpgrp(), options),
        _ => rustix::process::waitpgid(Pid::from_raw(-target).ok_or(Errno::CHILD)?, options),
    })?;
    let (pid, status) = found.map_or((0, 0), |(pid, status)| (raw(pid), status.as_raw() as i64));
    let items = vec![cx.int(pid), cx.int(status)];
    Ok(cx.tuple(items))
}

/// Times of the processor, in seconds: of this process and of its children, each as a user and within the system.
fn processor_times() -> [f64; 4] {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in parentheses, may hold anything.
    let fields: Vec<&str> = text.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = rustix::param::clock_ticks_per_second() as f64;
    [11, 12, 13, 14].map(|at| fields.get(at).and_then(|field| field.parse::<f64>().ok()).unwrap_or(0.0) / ticks)
}

fn random(cx: &mut Cx, size: usize, flags: GetRandomFlags) -> Res<Value> {
    ops::memory::check(cx, size, 1)?;
    let mut bytes = vec![0; size];
    let mut done = 0;
    while done < size {
        done += run(cx, &[], || rustix::rand::getrandom(&mut bytes[done..], flags))?;
    }
    Ok(new_bytes(cx, &bytes))
}

/// Three ids of this process: the real, the effective and the saved one.
fn three_ids(cx: &mut Cx, line: &str) -> Value {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ids = text.lines().find_map(|own| own.strip_prefix(line)).unwrap_or_default();
    let ids = ids.split_whitespace().take(3).map(|id| cx.int(id.parse().unwrap_or(0))).collect();
    cx.tuple(ids)
}

functions! { FUNCTIONS in "posix" {
    /// The number of this process.
    "getpid()" => |_: &mut Cx| raw(rustix::process::getpid());
    /// The number of the process that started this one.
    "getppid()" => |_: &mut Cx| rustix::process::getppid().map_or(0, raw);
    /// The number of the user.
    "getuid()" => |_: &mut Cx| rustix::process::getuid().as_raw() as i64;
    /// The number of the user whose rights count.
    "geteuid()" => |_: &mut Cx| rustix::process::geteuid().as_raw() as i64;
    /// The number of the group.
    "getgid()" => |_: &mut Cx| rustix::process::getgid().as_raw() as i64;
    /// The number of the group whose rights count.
    "getegid()" => |_: &mut Cx| rustix::process::getegid().as_raw() as i64;
    /// The real, effective and saved user.
    "getresuid()" => |cx: &mut Cx| three_ids(cx, "Uid:");
    /// The real, effective and saved group.
    "getresgid()" => |cx: &mut Cx| three_ids(cx, "Gid:");
    /// The numbers of the further groups of this process.
    "getgroups()" => |cx: &mut Cx| -> Res<Value> {
        let groups = run(cx, &[], rustix::process::getgroups)?;
        let groups = groups.into_iter().map(|group| cx.int(group.as_raw() as i64)).collect();
        Ok(cx.list(groups))
    };
    /// The name of the user who is logged in at the terminal.
    "getlogin()" => |cx: &mut Cx| -> Res<Value> {
        let id = std::fs::read_to_string("/proc/self/loginuid").ok().and_then(|text| text.trim().parse::<u32>().ok());
        let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
        let named = |id: u32| users.lines().find_map(|line| {
            let mut fields = line.split(':');
            let (name, _, own) = (fields.next()?, fields.next()?, fields.next()?);
            (own.parse() == Ok(id)).then(|| name.to_owned())
        });
        match id.filter(|&id| id != u32::MAX).and_then(named) {
            Some(name) => Ok(cx.str(&name)),
            None => Err(failed(cx, Errno::NXIO, &[])),
        }
    };
    /// The group of this process.
    "getpgrp()" => |_: &mut Cx| i64::from(nix::unistd::getpgrp().as_raw());
    /// The group of a process.
    "getpgid(pid)" => |cx: &mut Cx, target: CInt| -> Res<i64> { told(cx, target, nix::unistd::getpgid) };
    /// The session of a process.
    "getsid(pid, /)" => |cx: &mut Cx, target: CInt| -> Res<i64> { told(cx, target, nix::unistd::getsid) };
    /// Put a process into a group.
    "setpgid(pid, pgrp, /)" => |cx: &mut Cx, target: CInt, group: CInt| run(cx, &[], || rustix::process::setpgid(pid(target.0), pid(group.0)));
    /// Make this process the first of a group.
    "setpgrp()" => |cx: &mut Cx| run(cx, &[], || rustix::process::setpgid(None, None));
    /// Make this process the first of a session.
    "setsid()" => |cx: &mut Cx| run(cx, &[], rustix::process::setsid).map(drop);
    /// How many processes wanted to run: on average of the last minute, of five, and of fifteen.
    "getloadavg()" => |cx: &mut Cx| {
        let loads = rustix::system::sysinfo().loads.map(|load| cx.float(load as f64 / 65536.0));
        cx.tuple(loads.to_vec())
    };
    /// Times of the processor, and the time of a clock.
    "times()" => |cx: &mut Cx| -> Res<Value> {
        let clock = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
        let elapsed = clock.tv_sec as f64 + (clock.tv_nsec / 10_000_000) as f64 / 100.0;
        let mut fields: Vec<Value> = processor_times().iter().map(|&time| cx.float(time)).collect();
        fields.push(cx.float(elapsed));
        TIMES_RESULT.make(cx, fields, Vec::new())
    };
    /// System, computer, release, version and machine.
    "uname()" => |cx: &mut Cx| -> Res<Value> {
        let names = rustix::system::uname();
        let parts = [names.sysname(), names.nodename(), names.release(), names.version(), names.machine()];
        let parts = parts.iter().map(|part| cx.str(&part.to_string_lossy())).collect();
        UNAME_RESULT.make(cx, parts, Vec::new())
    };
    /// Random bytes that nobody can predict.
    "urandom(size, /)" => |cx: &mut Cx, size: i64| -> Res<Value> {
        match usize::try_from(size) {
            Ok(size) => random(cx, size, GetRandomFlags::empty()),
            Err(_) => Err(cx.value_error("negative argument not allowed")),
        }
    };
    /// Random bytes of the system; the flags say of which, and whether to wait for them.
    "getrandom(size, flags=0)" => |cx: &mut Cx, size: i64, flags: CInt| -> Res<Value> {
        match usize::try_from(size) {
            Ok(size) => random(cx, size, GetRandomFlags::from_bits_retain(flags.0 as u32)),
            Err(_) => Err(failed(cx, Errno::INVAL, &[])),
        }
    };
    /// The system's text for the number of an error.
    "strerror(code, /)" => |_: &mut Cx, code: CInt| strerror(code.0);
} }

/// Arguments of a program; `name` is what messages call them.
pub(super) fn arguments(cx: &mut Cx, name: &str, value: &Value) -> Res<Vec<OsString>> {
    let items = match (value.downcast::<List>(), value.downcast::<Tuple>()) {
        (Some(list), _) => list.items.get(cx).clone(),
        (_, Some(tuple)) => tuple.items().to_vec(),
        _ => return Err(cx.type_error(format!("{name} must be a tuple or list"))),
    };
    if items.is_empty() {
        return Err(cx.value_error(format!("{name} must not be empty")));
    }
    let mut texts = Vec::with_capacity(items.len());
    for item in &items {
        texts.push(system_text(cx, item)?);
    }
    if texts[0].is_empty() {
        return Err(cx.value_error(format!("{name} first element cannot be empty")));
    }
    Ok(texts)
}

/// A text for the system: an argument of a program, or a part of its environment.
pub(super) fn system_text(cx: &mut Cx, value: &Value) -> Res<OsString> {
    let value = crate::types::io::open::fspath(cx, value)?;
    let bytes = match (value.downcast::<Str>(), value.downcast::<Bytes>()) {
        (Some(text), _) => text_bytes(cx, text)?,
        (_, bytes) => bytes.map_or(Vec::new(), |bytes| bytes.as_slice().to_vec()),
    };
    if bytes.contains(&0) {
        return Err(cx.value_error("embedded null byte"));
    }
    Ok(OsString::from_vec(bytes))
}

/// The environment for a program: a mapping, or None for that of this process.
pub(super) fn variables(cx: &mut Cx, function: &str, env: &Value) -> Res<Vec<(OsString, OsString)>> {
    if env.is_none() {
        return Ok(environment::all());
    }
    let keys = cx.intern("keys");
    let Some(keys) = crate::object::attr::get_optional(cx, env, keys)? else {
        let or_none = if function == "execve" { "" } else { " or None" };
        return Err(cx.type_error(format!("{function}: environment must be a mapping object{or_none}")));
    };
    let keys = cx.call(&keys, &[])?;
    let mut pairs = Vec::new();
    for key in ops::iter::collect(cx, &keys)? {
        let value = ops::item::get(cx, env, &key)?;
        let pair = (system_text(cx, &key)?, system_text(cx, &value)?);
        if pair.0.is_empty() || pair.0.as_bytes().contains(&b'=') {
            return Err(cx.value_error("illegal environment variable name"));
        }
        pairs.push(pair);
    }
    Ok(pairs)
}

/// A program with its arguments, the first of which is what it sees as its own name.
fn command(program: &OsStr, args: &[OsString], env: Vec<(OsString, OsString)>) -> Command {
    // A name without a slash would be looked for along the PATH.
    let mut program = program.to_owned();
    if !program.as_bytes().contains(&b'/') {
        let mut here = OsString::from("./");
        here.push(program);
        program = here;
    }
    let mut command = Command::new(program);
    command.arg0(&args[0]).args(&args[1..]).env_clear().envs(env);
    command
}

fn execute(cx: &mut Cx, function: &'static str, program: &Value, args: &Value, env: &Value) -> Res<()> {
    let also = if function == "execve" { Also::Number } else { Also::Nothing };
    let path = Path::of(cx, program, Wanted { function, argument: "path", also })?;
    let args = arguments(cx, &format!("{function}() arg 2"), args)?;
    let env = variables(cx, function, env)?;
    let program = match &path.place {
        Ok(text) => OsStr::from_bytes(text.as_bytes()).to_owned(),
        Err(fd) => OsString::from(format!("/proc/self/fd/{fd}")),
    };
    let error = cx.release(|| command(&program, &args, env).exec());
    Err(from_io(cx, &error, &[]))
}

/// A standard stream of a program that is started: a number, or None for that of this process.
fn stream(cx: &mut Cx, fd: &Value) -> Res<Stdio> {
    if fd.is_none() {
        return Ok(Stdio::inherit());
    }
    let fd = c_int(cx, fd)?;
    let file = open_file(cx, fd)?;
    let copy = file.as_fd().try_clone_to_owned();
    copy.map(Stdio::from).map_err(|error| from_io(cx, &error, &[]))
}

/// A number, or None.
fn optional_number(cx: &mut Cx, value: &Value) -> Res<Option<u32>> {
    if value.is_none() { Ok(None) } else { Ok(Some(c_int(cx, value)? as u32)) }
}

/// What `_spawn` is to change: a tuple of new_session, process_group, umask, groups, group, user, close_files, kept_files.
fn changes(cx: &mut Cx, command: &mut Command, values: &Value) -> Res<()> {
    let values = ops::iter::collect(cx, values)?;
    let [new_session, process_group, umask, groups, group, user, close_files, kept_files] = &values[..] else {
        return Ok(());
    };
    let mut changes = Changes {
        new_session: ops::truth(cx, new_session)?,
        umask: optional_number(cx, umask)?,
        group: optional_number(cx, group)?,
        user: optional_number(cx, user)?,
        close_files: ops::truth(cx, close_files)?,
        ..Changes::default()
    };
    if !groups.is_none() {
        let mut numbers = Vec::new();
        for group in ops::iter::collect(cx, groups)? {
            numbers.extend(optional_number(cx, &group)?);
        }
        changes.groups = Some(numbers);
    }
    for file in ops::iter::collect(cx, kept_files)? {
        let fd = c_int(cx, &file)?;
        changes.kept_files.push(open_file(cx, fd)?.as_fd().as_raw_fd());
    }
    if let Some(group) = optional_number(cx, process_group)? {
        command.process_group(group as i32);
    }
    child::prepare(command, changes);
    Ok(())
}

/// A program that is about to be started.
fn prepared(
    cx: &mut Cx,
    path: &Path,
    args: &Value,
    env: &Value,
    folder: &Value,
    streams: &Value,
    options: &Value,
) -> Res<Command> {
    let args = arguments(cx, "spawn() arg 2", args)?;
    let env = variables(cx, "spawn", env)?;
    let mut command = command(OsStr::from_bytes(path.text().as_bytes()), &args, env);
    if !folder.is_none() {
        command.current_dir(system_text(cx, folder)?);
    }
    if let [input, output, errors] = &ops::iter::collect(cx, streams)?[..] {
        command.stdin(stream(cx, input)?).stdout(stream(cx, output)?).stderr(stream(cx, errors)?);
    }
    changes(cx, &mut command, options)?;
    Ok(command)
}

/// Becomes another program, in this process; returns only the error.
fn become_program(cx: &mut Cx, program: &Value, args: &Value, env: &Value, options: &Value) -> Res<()> {
    let path = Path::of(cx, program, path("spawn"))?;
    let streams = cx.tuple(Vec::new());
    let mut command = prepared(cx, &path, args, env, &Value::NONE, &streams, options)?;
    let error = cx.release(|| command.exec());
    Err(from_io(cx, &error, std::slice::from_ref(&path.value)))
}

/// Starts a program; the number of its process.
fn spawn(
    cx: &mut Cx,
    program: &Value,
    args: &Value,
    env: &Value,
    folder: &Value,
    streams: &Value,
    options: &Value,
) -> Res<i64> {
    let path = Path::of(cx, program, path("spawn"))?;
    let mut command = prepared(cx, &path, args, env, folder, streams, options)?;
    let child = cx.release(|| command.spawn());
    // The program waits for its children itself.
    child.map(|child| child.id() as i64).map_err(|error| from_io(cx, &error, std::slice::from_ref(&path.value)))
}

fn exit_code(cx: &mut Cx, status: i32) -> Res<i64> {
    let (signal, code) = (status & 0x7f, status >> 8 & 0xff);
    match signal {
        0 => Ok(code as i64),
        0x7f if status & 0xff == 0x7f => Err(cx.value_error(format!("process stopped by delivery of signal {code}"))),
        _ if status & !0xffff != 0 => Err(invalid_status(cx, status)),
        _ => Ok(-(signal as i64)),
    }
}

fn invalid_status(cx: &mut Cx, status: i32) -> Raised {
    cx.value_error(format!("invalid wait status: {status}"))
}

functions! { CHILDREN in "posix" {
    /// Send a signal to a process.
    "kill(pid, signal, /)" => |cx: &mut Cx, target: CInt, signal: CInt| -> Res<()> {
        run(cx, &[], || kill(target.0, signal.0))?;
        // It may have been for this process.
        cx.poll_if_due()
    };
    /// Send a signal to a group of processes.
    "killpg(pgid, signal, /)" => |cx: &mut Cx, group: CInt, signal: CInt| run(cx, &[], || {
        if group.0 < 0 { Err(Errno::INVAL) } else { kill(-group.0, signal.0) }
    });
    /// Wait for a child process: its number and its status.
    "waitpid(pid, options, /)" => |cx: &mut Cx, target: CInt, options: i64| wait(cx, target.0, options);
    /// Wait for any child process: its number and its status.
    "wait()" => |cx: &mut Cx| wait(cx, -1, 0);
    /// Wait for what a child process does.
    "waitid(idtype, id, options, /)" => |cx: &mut Cx, kind: i64, id: CInt, options: i64| -> Res<Value> {
        let process = Pid::from_raw(id.0);
        let file = if kind == 3 { Some(open_file(cx, id.0)?) } else { None };
        let options = WaitIdOptions::from_bits_retain(options as u32);
        let found = run(cx, &[], || {
            let which = match (kind, &file) {
                (0, _) => WaitId::All,
                (1, _) => WaitId::Pid(process.ok_or(Errno::INVAL)?),
                (2, _) => WaitId::Pgid(process),
                (_, Some(file)) => WaitId::PidFd(file.as_fd()),
                _ => return Err(Errno::INVAL),
            };
            rustix::process::waitid(which, options)
        })?;
        let Some(found) = found else { return Ok(Value::NONE) };
        let status = found.exit_status().or(found.terminating_signal()).or(found.stopping_signal()).or(found.trapping_signal());
        let numbers = [id.0, 0, found.raw_signo(), status.unwrap_or(0), found.raw_code()];
        let fields = numbers.iter().map(|&number| cx.int(number as i64)).collect();
        WAITID_RESULT.make(cx, fields, Vec::new())
    };
    /// The exit code of a status that `wait` gave; a signal is a negative one.
    "waitstatus_to_exitcode(status)" => |cx: &mut Cx, status: CInt| exit_code(cx, status.0);
    /// Whether a process ended by itself.
    "WIFEXITED(status)" => |_: &mut Cx, status: CInt| status.0 & 0x7f == 0;
    /// The exit code of a process that ended by itself.
    "WEXITSTATUS(status)" => |_: &mut Cx, status: CInt| (status.0 >> 8 & 0xff) as i64;
    /// Whether a signal ended a process.
    "WIFSIGNALED(status)" => |_: &mut Cx, status: CInt| !matches!(status.0 & 0x7f, 0 | 0x7f);
    /// The signal that ended a process.
    "WTERMSIG(status)" => |_: &mut Cx, status: CInt| (status.0 & 0x7f) as i64;
    /// Whether a signal stopped a process.
    "WIFSTOPPED(status)" => |_: &mut Cx, status: CInt| status.0 & 0xff == 0x7f;
    /// The signal that stopped a process.
    "WSTOPSIG(status)" => |_: &mut Cx, status: CInt| (status.0 >> 8 & 0xff) as i64;
    /// Whether a process goes on.
    "WIFCONTINUED(status)" => |_: &mut Cx, status: CInt| status.0 == 0xffff;
    /// Whether a process left an image of its memory.
    "WCOREDUMP(status, /)" => |_: &mut Cx, status: CInt| status.0 & 0x80 != 0;
    /// Run a program in place of this one.
    "execv(path, argv, /)" => |cx: &mut Cx, path: &Value, args: &Value| execute(cx, "execv", path, args, &Value::NONE);
    /// Run a program in place of this one, with an environment.
    "execve(path, argv, env)" => |cx: &mut Cx, path: &Value, args: &Value, env: &Value| -> Res<()> {
        if env.is_none() {
            return Err(cx.type_error("execve: environment must be a mapping object"));
        }
        execute(cx, "execve", path, args, env)
    };
    /// Start a program; the number of its process. The streams are three numbers, or None for those of this process; `changes` says
    /// what else is to be different in the process.
    "_spawn(path, argv, env, cwd, streams, changes=())" => spawn;
    /// Become another program, with the changes that `_spawn` knows.
    "_become(path, argv, env, changes, /)" => become_program;
    /// Run a command in a shell; its status, as `wait` reports it.
    "system(command)" => |cx: &mut Cx, command: &Value| -> Res<i64> {
        let command = system_text(cx, command)?;
        let env = environment::all();
        let result = cx.release(|| Command::new("/bin/sh").arg("-c").arg(command).env_clear().envs(env).status());
        match result {
            Ok(status) => Ok(status.into_raw() as i64),
            Err(error) => Err(from_io(cx, &error, &[])),
        }
    };
    /// A file that stands for a process.
    "pidfd_open(pid, flags=0)" => |cx: &mut Cx, target: CInt, flags: i64| -> Res<i64> {
        let flags = rustix::process::PidfdFlags::from_bits_retain(flags as u32);
        let file = run(cx, &[], || rustix::process::pidfd_open(Pid::from_raw(target.0).ok_or(Errno::INVAL)?, flags))?;
        Ok(descriptor::keep(file) as i64)
    };
    /// End the process at once, without cleaning up.
    "_exit(status)" => |cx: &mut Cx, status: CInt| -> Res<()> {
        cx.end_watching();
        std::process::exit(status.0)
    };
    /// End the process at once, with a signal.
    "abort()" => |_: &mut Cx| -> Res<()> { std::process::abort() };
} }
