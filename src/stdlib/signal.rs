//! `_signal`: handlers of signals, timers, and what is kept from a thread. `py/signal.py` is what programs import.
//!
//! Python's handlers are called by `object::signals`.

use super::struct_sequence::Sequence;
use super::{add_functions, exceptions};
use crate::heap::Value;
use crate::object::native::methods;
use crate::object::{Cx, Exc, Raised, Res, exception, ops};
use crate::sync::signal::{self, Action, SIGINT};
use crate::types::exception::os_error::{from_number, strerror};
use crate::types::io::descriptor;
use rustix::fs::OFlags;
use rustix::io::Errno;
use std::time::Duration;

/// One more than the greatest number of a signal.
const NSIG: i64 = 65;

#[rustfmt::skip]
const NUMBERS: &[(&str, i32)] = &[
    ("SIGHUP", libc::SIGHUP), ("SIGINT", libc::SIGINT), ("SIGQUIT", libc::SIGQUIT), ("SIGILL", libc::SIGILL),
    ("SIGTRAP", libc::SIGTRAP), ("SIGABRT", libc::SIGABRT), ("SIGIOT", libc::SIGIOT), ("SIGBUS", libc::SIGBUS),
    ("SIGFPE", libc::SIGFPE), ("SIGKILL", libc::SIGKILL), ("SIGUSR1", libc::SIGUSR1), ("SIGSEGV", libc::SIGSEGV),
    ("SIGUSR2", libc::SIGUSR2), ("SIGPIPE", libc::SIGPIPE), ("SIGALRM", libc::SIGALRM), ("SIGTERM", libc::SIGTERM),
    ("SIGSTKFLT", libc::SIGSTKFLT), ("SIGCHLD", libc::SIGCHLD), ("SIGCLD", libc::SIGCHLD), ("SIGCONT", libc::SIGCONT),
    ("SIGSTOP", libc::SIGSTOP), ("SIGTSTP", libc::SIGTSTP), ("SIGTTIN", libc::SIGTTIN), ("SIGTTOU", libc::SIGTTOU),
    ("SIGURG", libc::SIGURG), ("SIGXCPU", libc::SIGXCPU), ("SIGXFSZ", libc::SIGXFSZ), ("SIGVTALRM", libc::SIGVTALRM),
    ("SIGPROF", libc::SIGPROF), ("SIGWINCH", libc::SIGWINCH), ("SIGIO", libc::SIGIO), ("SIGPOLL", libc::SIGPOLL),
    ("SIGPWR", libc::SIGPWR), ("SIGSYS", libc::SIGSYS), ("SIGRTMIN", 34), ("SIGRTMAX", 64),
    ("SIG_DFL", 0), ("SIG_IGN", 1), ("NSIG", 65),
    ("SIG_BLOCK", libc::SIG_BLOCK), ("SIG_UNBLOCK", libc::SIG_UNBLOCK), ("SIG_SETMASK", libc::SIG_SETMASK),
    ("ITIMER_REAL", 0), ("ITIMER_VIRTUAL", 1), ("ITIMER_PROF", 2),
];

static STRUCT_SIGINFO: Sequence = Sequence::new(
    "signal.struct_siginfo",
    "What is known of a signal.",
    &["si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"],
    &[],
);

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_signal", FUNCTIONS);
    for (name, number) in NUMBERS {
        let number = cx.int(*number as i64);
        ops::dict::set_text(cx, dict, name, number);
    }
    let class = STRUCT_SIGINFO.class(cx);
    ops::dict::set_text(cx, dict, "struct_siginfo", class);
    let error = exceptions::class_of(cx, "signal.itimer_error", Exc::OSError)?;
    ops::dict::set_text(cx, dict, "ItimerError", error);
    // What was set before the program began.
    let name = cx.intern("default_int_handler");
    let interrupts = ops::dict::get_name(cx, dict, name).unwrap_or(Value::NONE);
    let mut handlers = vec![Value::NONE];
    for number in 1..NSIG as i32 {
        handlers.push(match signal::action(number) {
            Ok(Action::Default) => cx.int(0),
            Ok(Action::Ignored) => cx.int(1),
            Ok(Action::Watched) if number == SIGINT => interrupts.clone(),
            _ => Value::NONE,
        });
    }
    if cx.state().signal_handlers.is_empty() {
        cx.state_mut().signal_handlers = handlers;
    }
    Ok(())
}

methods! { FUNCTIONS in "_signal" {
    /// Set what is called when a signal arrives; what it was before.
    function "signal(signalnum, handler, /)" => set_handler;
    /// What is called when a signal arrives; None for what is not Python's.
    function "getsignal(signalnum, /)" => |cx: &mut Cx, number: i64| -> Res<Value> {
        let number = checked(cx, number)?;
        Ok(cx.state().signal_handlers.get(number as usize).cloned().unwrap_or(Value::NONE))
    };
    /// Raise KeyboardInterrupt: what is called for Ctrl-C at first.
    function "default_int_handler(signalnum, frame, /)" => |cx: &mut Cx, _: i64, _: &Value| -> Res<()> {
        Err(cx.raise_with(Exc::KeyboardInterrupt, Vec::new()))
    };
    /// Send this thread a signal.
    function "raise_signal(signalnum, /)" => |cx: &mut Cx, number: i64| -> Res<()> {
        let result = signal::raise(number as i32);
        done(cx, result)?;
        cx.poll_if_due()
    };
    /// Send a thread a signal.
    function "pthread_kill(thread_id, signalnum, /)" => |cx: &mut Cx, thread: i64, number: i64| -> Res<()> {
        // Only the identifiers of living threads mean something.
        let known = cx.state().threads.iter().find(|known| known.ident as i64 == thread).map(|known| known.native_id);
        let result = known.ok_or(Errno::SRCH).and_then(|thread| signal::send(thread, number as i32));
        done(cx, result)?;
        cx.poll_if_due()
    };
    /// Have SIGALRM sent in so many seconds, or not at all; how many seconds were left.
    function "alarm(seconds, /)" => |_: &mut Cx, seconds: i64| signal::alarm(seconds as u32) as i64;
    /// Set a timer to so many seconds, and to an interval after that; what was left of it, and its interval.
    function "setitimer(which, seconds, interval=0.0, /)" => |cx: &mut Cx, which: i64, seconds: f64, interval: f64| -> Res<Value> {
        let times = [seconds, interval].map(Duration::try_from_secs_f64);
        let [Ok(first), Ok(interval)] = times else { return Err(timer_error(cx, Errno::INVAL)) };
        times_of(cx, signal::timer(which as i32, Some((first, interval))))
    };
    /// What is left of a timer, and its interval.
    function "getitimer(which, /)" => |cx: &mut Cx, which: i64| times_of(cx, signal::timer(which as i32, None));
    /// Wait for a signal.
    function "pause()" => |cx: &mut Cx| -> Res<()> {
        let heeds_signals = cx.heeds_signals();
        cx.release(|| crate::sync::sleep_until(None, || heeds_signals && signal::is_pending()));
        cx.poll_if_due()
    };
    /// Change which signals are kept from this thread; those that were.
    function "pthread_sigmask(how, mask, /)" => |cx: &mut Cx, how: i64, mask: &Value| -> Res<Value> {
        let signals = numbers_of(cx, mask)?;
        let old = signal::mask(how as i32, &signals);
        let old = done(cx, old)?;
        cx.poll_if_due()?;
        set_of(cx, &old)
    };
    /// The signals that wait because they are kept from this thread.
    function "sigpending()" => |cx: &mut Cx| -> Res<Value> {
        let waiting = signal::waiting();
        let waiting = done(cx, waiting)?;
        set_of(cx, &waiting)
    };
    /// Wait for one of these signals, which must be kept from all threads: its number.
    function "sigwait(sigset, /)" => |cx: &mut Cx, set: &Value| -> Res<i64> { Ok(wait_for(cx, set, None)?.map_or(0, |info| info[0])) };
    /// Wait for one of these signals, which must be kept from all threads: what is known of it.
    function "sigwaitinfo(sigset, /)" => |cx: &mut Cx, set: &Value| -> Res<Value> {
        let info = wait_for(cx, set, None)?;
        info_of(cx, info)
    };
    /// As `sigwaitinfo`, so many seconds at most; None if none came.
    function "sigtimedwait(sigset, timeout, /)" => |cx: &mut Cx, set: &Value, timeout: f64| -> Res<Value> {
        let Ok(timeout) = Duration::try_from_secs_f64(timeout) else { return Err(cx.value_error("timeout must be non-negative")) };
        let info = wait_for(cx, set, Some(timeout))?;
        info_of(cx, info)
    };
    /// Whether calls of the system fail when the signal interrupts them, instead of being begun again.
    function "siginterrupt(signalnum, flag, /)" => |cx: &mut Cx, number: i64, flag: bool| -> Res<()> {
        let number = checked(cx, number)?;
        let result = signal::set_restart(number, !flag);
        done(cx, result)
    };
    /// Have the number of each signal written to a file, as a byte; the number of the file before, or -1.
    function "set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)" => |cx: &mut Cx, fd: i64, _: bool| -> Res<i64> {
        if !cx.heeds_signals() {
            return Err(cx.value_error("set_wakeup_fd only works in main thread of the main interpreter"));
        }
        if fd != -1 {
            let file = descriptor::find(fd as i32);
            let file = done(cx, file)?;
            let flags = rustix::fs::fcntl_getfl(&file);
            if !done(cx, flags)?.contains(OFlags::NONBLOCK) {
                return Err(cx.value_error(format!("the fd {fd} must be in non-blocking mode")));
            }
        }
        Ok(signal::set_wakeup(fd.max(-1) as i32) as i64)
    };
    /// What a signal means; None for numbers without a meaning.
    function "strsignal(signalnum, /)" => |cx: &mut Cx, number: i64| -> Res<Value> {
        let number = checked(cx, number)?;
        let text = text_of(number);
        Ok(text.map_or(Value::NONE, |text| cx.str(text)))
    };
    /// All signals that there are.
    function "valid_signals()" => |cx: &mut Cx| -> Res<Value> {
        let all: Vec<i32> = (1..NSIG as i32).filter(|number| !matches!(number, 32 | 33)).collect();
        set_of(cx, &all)
    };
} }

fn done<T>(cx: &mut Cx, result: Result<T, Errno>) -> Res<T> {
    result.map_err(|error| from_number(cx, error.raw_os_error(), &[]))
}

fn checked(cx: &mut Cx, number: i64) -> Res<i32> {
    if (1..NSIG).contains(&number) { Ok(number as i32) } else { Err(cx.value_error("signal number out of range")) }
}

fn set_handler(cx: &mut Cx, number: i64, handler: &Value) -> Res<Value> {
    if !cx.heeds_signals() {
        return Err(cx.value_error("signal only works in main thread of the main interpreter"));
    }
    let number = checked(cx, number)?;
    let action = match handler.as_int() {
        Some(0) => Action::Default,
        Some(1) => Action::Ignored,
        _ if ops::is_callable(cx, handler) => Action::Watched,
        _ => {
            let message = "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object";
            return Err(cx.type_error(message));
        }
    };
    cx.poll_if_due()?;
    let result = signal::set_action(number, action);
    done(cx, result)?;
    let place = &mut cx.state_mut().signal_handlers[number as usize];
    Ok(std::mem::replace(place, handler.clone()))
}

fn timer_error(cx: &mut Cx, error: Errno) -> Raised {
    let class = match exceptions::class_of(cx, "signal.itimer_error", Exc::OSError) {
        Ok(class) => class,
        Err(raised) => return raised,
    };
    let number = error.raw_os_error();
    let args = vec![cx.int(number as i64), cx.str(&strerror(number))];
    exception::new_raised(cx, &class, args)
}

fn times_of(cx: &mut Cx, times: Result<(f64, f64), Errno>) -> Res<Value> {
    match times {
        Ok((left, interval)) => {
            let times = vec![cx.float(left), cx.float(interval)];
            Ok(cx.tuple(times))
        }
        Err(error) => Err(timer_error(cx, error)),
    }
}

fn numbers_of(cx: &mut Cx, values: &Value) -> Res<Vec<i32>> {
    let mut numbers = Vec::new();
    for value in ops::iter::collect(cx, values)? {
        let number = ops::index::index(cx, &value)?;
        let number = match ops::index::small(&number) {
            Some(number) if (1..NSIG).contains(&number) => number,
            Some(number) => return Err(cx.value_error(format!("signal number {number} out of range [1; 64]"))),
            // As it is told of numbers that are too large for the machine.
            None => return Err(cx.value_error("signal number -1 out of range [1; 64]")),
        };
        numbers.push(number as i32);
    }
    Ok(numbers)
}

fn set_of(cx: &mut Cx, numbers: &[i32]) -> Res<Value> {
    let numbers = numbers.iter().map(|&number| cx.int(number as i64)).collect();
    let (numbers, class) = (cx.list(numbers), cx.kind_type(crate::object::kinds::SET));
    cx.call(&class, &[numbers])
}

/// Waits for a signal; `None` when none came in time.
fn wait_for(cx: &mut Cx, set: &Value, most: Option<Duration>) -> Res<Option<signal::Info>> {
    let signals = numbers_of(cx, set)?;
    let end = most.map(|most| std::time::Instant::now() + most);
    loop {
        let left = end.map(|end| end.saturating_duration_since(std::time::Instant::now()));
        match cx.release(|| signal::wait_for(&signals, left)) {
            Ok(info) => return Ok(Some(info)),
            Err(Errno::AGAIN) => return Ok(None),
            Err(Errno::INTR) => cx.poll_if_due()?,
            Err(error) => return Err(from_number(cx, error.raw_os_error(), &[])),
        }
    }
}

fn info_of(cx: &mut Cx, info: Option<signal::Info>) -> Res<Value> {
    let Some(info) = info else { return Ok(Value::NONE) };
    let fields = info.iter().map(|&field| cx.int(field)).collect();
    STRUCT_SIGINFO.make(cx, fields, Vec::new())
}

/// The system's words for a signal.
fn text_of(number: i32) -> Option<&'static str> {
    Some(match number {
        libc::SIGHUP => "Hangup",
        libc::SIGINT => "Interrupt",
        libc::SIGQUIT => "Quit",
        libc::SIGILL => "Illegal instruction",
        libc::SIGTRAP => "Trace/breakpoint trap",
        libc::SIGABRT => "Aborted",
        libc::SIGBUS => "Bus error",
        libc::SIGFPE => "Floating point exception",
        libc::SIGKILL => "Killed",
        libc::SIGUSR1 => "User defined signal 1",
        libc::SIGSEGV => "Segmentation fault",
        libc::SIGUSR2 => "User defined signal 2",
        libc::SIGPIPE => "Broken pipe",
        libc::SIGALRM => "Alarm clock",
        libc::SIGTERM => "Terminated",
        libc::SIGSTKFLT => "Stack fault",
        libc::SIGCHLD => "Child exited",
        libc::SIGCONT => "Continued",
        libc::SIGSTOP => "Stopped (signal)",
        libc::SIGTSTP => "Stopped",
        libc::SIGTTIN => "Stopped (tty input)",
        libc::SIGTTOU => "Stopped (tty output)",
        libc::SIGURG => "Urgent I/O condition",
        libc::SIGXCPU => "CPU time limit exceeded",
        libc::SIGXFSZ => "File size limit exceeded",
        libc::SIGVTALRM => "Virtual timer expired",
        libc::SIGPROF => "Profiling timer expired",
        libc::SIGWINCH => "Window changed",
        libc::SIGIO => "I/O possible",
        libc::SIGPWR => "Power failure",
        libc::SIGSYS => "Bad system call",
        _ => return None,
    })
}
