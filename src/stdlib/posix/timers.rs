//! Files that are timers, and what is done with open files beyond reading and writing: locks, moving data, terminals of sessions.

use super::{CInt, Fd, HasFileno, failed, open_file, run};
use crate::heap::Value;
use crate::object::native::{OrNone, functions};
use crate::object::{Cx, Res, raise};
use crate::types::io::descriptor;
use nix::fcntl::{FcntlArg, fcntl};
use rustix::io::Errno;
use rustix::pipe::SpliceFlags;
use rustix::time::{Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec};

const SECOND: i64 = 1_000_000_000;

/// A time in nanoseconds; the system refuses those before now.
fn from_nanoseconds(time: i64) -> Timespec {
    Timespec { tv_sec: time.div_euclid(SECOND), tv_nsec: time.rem_euclid(SECOND) }
}

/// A time in seconds.
fn from_seconds(cx: &mut Cx, seconds: f64) -> Res<Timespec> {
    if seconds.is_nan() {
        return Err(cx.value_error("Invalid value NaN (not a number)"));
    }
    let (mut whole, mut rest) = (seconds.floor(), ((seconds - seconds.floor()) * SECOND as f64).floor());
    if rest >= SECOND as f64 {
        (whole, rest) = (whole + 1.0, 0.0);
    }
    if !(i64::MIN as f64..i64::MAX as f64).contains(&whole) {
        return Err(raise::overflow_error(cx, "timestamp out of range for platform time_t"));
    }
    Ok(Timespec { tv_sec: whole as i64, tv_nsec: rest as i64 })
}

/// When a timer is due next, and the interval after that.
fn told(cx: &mut Cx, state: &Itimerspec, in_nanoseconds: bool) -> Value {
    let parts = [state.it_value, state.it_interval].map(|time| match in_nanoseconds {
        true => cx.int(time.tv_sec.saturating_mul(SECOND).saturating_add(time.tv_nsec)),
        false => cx.float(time.tv_sec as f64 + 1e-9 * time.tv_nsec as f64),
    });
    cx.tuple(parts.to_vec())
}

fn get(cx: &mut Cx, fd: &Fd, in_nanoseconds: bool) -> Res<Value> {
    let state = run(cx, &[], || rustix::time::timerfd_gettime(&fd.0))?;
    Ok(told(cx, &state, in_nanoseconds))
}

fn set(cx: &mut Cx, fd: &Fd, flags: i32, to: Itimerspec, in_nanoseconds: bool) -> Res<Value> {
    let flags = TimerfdTimerFlags::from_bits_retain(flags as u32);
    let before = run(cx, &[], || rustix::time::timerfd_settime(&fd.0, flags, &to))?;
    Ok(told(cx, &before, in_nanoseconds))
}

/// Locks or unlocks so many bytes of a file from its position on.
fn lock(file: &descriptor::Descriptor, command: i32, length: i64) -> Result<(), Errno> {
    let mut region = libc::flock {
        l_type: libc::F_WRLCK as libc::c_short,
        l_whence: libc::SEEK_CUR as libc::c_short,
        l_start: 0,
        l_len: length,
        l_pid: 0,
    };
    let result = match command {
        libc::F_LOCK => fcntl(file, FcntlArg::F_SETLKW(&region)),
        libc::F_TLOCK => fcntl(file, FcntlArg::F_SETLK(&region)),
        libc::F_ULOCK => {
            region.l_type = libc::F_UNLCK as libc::c_short;
            fcntl(file, FcntlArg::F_SETLK(&region))
        }
        libc::F_TEST => match fcntl(file, FcntlArg::F_GETLK(&mut region)) {
            Ok(_) if region.l_type != libc::F_UNLCK as libc::c_short => return Err(Errno::ACCESS),
            result => result,
        },
        _ => return Err(Errno::INVAL),
    };
    result.map(drop).map_err(|error| Errno::from_raw_os_error(error as i32))
}

/// A position in a file, or None for the file's own.
fn position(cx: &mut Cx, at: OrNone<i64>) -> Res<Option<u64>> {
    match at.0.map(u64::try_from) {
        None => Ok(None),
        Some(Ok(at)) => Ok(Some(at)),
        Some(Err(_)) => Err(failed(cx, Errno::INVAL, &[])),
    }
}

fn splice(
    cx: &mut Cx,
    from: CInt,
    to: CInt,
    count: i64,
    at: OrNone<i64>,
    target: OrNone<i64>,
    flags: i64,
) -> Res<usize> {
    let Ok(count) = usize::try_from(count) else {
        return Err(cx.value_error("negative value for 'count' not allowed"));
    };
    let flags = u32::try_from(flags)
        .map_err(|_| raise::overflow_error(cx, "Python int too large to convert to C unsigned int"))?;
    let (from, to) = (open_file(cx, from.0)?, open_file(cx, to.0)?);
    let (mut at, mut target) = (position(cx, at)?, position(cx, target)?);
    let flags = SpliceFlags::from_bits_retain(flags);
    run(cx, &[], || rustix::pipe::splice(&from, at.as_mut(), &to, target.as_mut(), count, flags))
}

functions! { FUNCTIONS {
    /// A file that is a timer: reading from it waits until the timer is due.
    "timerfd_create(clockid, /, *, flags=0)" => |cx: &mut Cx, clock: CInt, flags: CInt| -> Res<i64> {
        let clock = match clock.0 {
            libc::CLOCK_REALTIME => TimerfdClockId::Realtime,
            libc::CLOCK_MONOTONIC => TimerfdClockId::Monotonic,
            libc::CLOCK_BOOTTIME => TimerfdClockId::Boottime,
            libc::CLOCK_REALTIME_ALARM => TimerfdClockId::RealtimeAlarm,
            libc::CLOCK_BOOTTIME_ALARM => TimerfdClockId::BoottimeAlarm,
            _ => return Err(failed(cx, Errno::INVAL, &[])),
        };
        let flags = TimerfdFlags::from_bits_retain(flags.0 as u32) | TimerfdFlags::CLOEXEC;
        let file = run(cx, &[], || rustix::time::timerfd_create(clock, flags))?;
        Ok(descriptor::keep(file) as i64)
    };
    /// In how many seconds a timer is due, and the interval after that.
    "timerfd_gettime(fd, /)" => |cx: &mut Cx, fd: Fd| get(cx, &fd, false);
    /// In how many nanoseconds a timer is due, and the interval after that.
    "timerfd_gettime_ns(fd, /)" => |cx: &mut Cx, fd: Fd| get(cx, &fd, true);
    /// Set in how many seconds a timer is due, 0 for never, and the interval after that; what it was set to before.
    "timerfd_settime(fd, /, *, flags=0, initial=0.0, interval=0.0)" =>
        |cx: &mut Cx, fd: Fd, flags: CInt, initial: f64, interval: f64| -> Res<Value> {
            let to = Itimerspec { it_value: from_seconds(cx, initial)?, it_interval: from_seconds(cx, interval)? };
            set(cx, &fd, flags.0, to, false)
        };
    /// Set in how many nanoseconds a timer is due, 0 for never, and the interval after that; what it was set to before.
    "timerfd_settime_ns(fd, /, *, flags=0, initial=0, interval=0)" =>
        |cx: &mut Cx, fd: Fd, flags: CInt, initial: i64, interval: i64| -> Res<Value> {
            let to = Itimerspec { it_value: from_nanoseconds(initial), it_interval: from_nanoseconds(interval) };
            set(cx, &fd, flags.0, to, true)
        };
    /// Lock or unlock so many bytes of a file, or ask whether they are locked.
    "lockf(fd, command, length, /)" => |cx: &mut Cx, fd: Fd, command: CInt, length: i64| run(cx, &[], || lock(&fd.0, command.0, length));
    /// Move bytes from one file to another, one of which is a pipe, within the system; how many.
    "splice(src, dst, count, offset_src=None, offset_dst=None, flags=0)" => splice;
    /// Make a terminal that of a new session, and the standard streams.
    "login_tty(fd, /)" => |cx: &mut Cx, fd: HasFileno| -> Res<()> {
        let terminal = open_file(cx, fd.0)?;
        // Already the first of its session is as good.
        let _ = rustix::process::setsid();
        run(cx, &[], || rustix::process::ioctl_tiocsctty(&terminal))?;
        for stream in 0..3 {
            descriptor::duplicate_to(fd.0, stream, true).map_err(|error| failed(cx, error, &[]))?;
        }
        drop(terminal);
        if fd.0 > 2 {
            descriptor::close(fd.0).map_err(|error| failed(cx, error, &[]))?;
        }
        Ok(())
    };
} }
