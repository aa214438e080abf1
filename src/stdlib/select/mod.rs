//! `_select`: waiting until files can be read or written. `py/select.py` is what programs import.

mod epoll;

use super::add_functions;
use crate::heap::{Kind, Value};
use crate::object::native::{OrNone, functions};
use crate::object::{Cx, Res, ops, raise};
use crate::types::exception::os_error::from_number;
use crate::types::io::descriptor;
use crate::types::{class_of, kind};
use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::io::Errno;
use std::time::{Duration, Instant};

/// How the heap treats the payload.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<epoll::Epoll>()];

/// The names of what can be asked and told of a file.
const EVENTS: &[(&str, PollFlags)] = &[
    ("POLLIN", PollFlags::IN),
    ("POLLPRI", PollFlags::PRI),
    ("POLLOUT", PollFlags::OUT),
    ("POLLERR", PollFlags::ERR),
    ("POLLHUP", PollFlags::HUP),
    ("POLLNVAL", PollFlags::NVAL),
    ("POLLRDNORM", PollFlags::RDNORM),
    ("POLLRDBAND", PollFlags::RDBAND),
    ("POLLWRNORM", PollFlags::WRNORM),
    ("POLLWRBAND", PollFlags::WRBAND),
    ("POLLRDHUP", PollFlags::RDHUP),
];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    add_functions(cx, dict, "_select", FUNCTIONS);
    for (name, flag) in EVENTS {
        let flag = cx.int(flag.bits() as i64);
        ops::dict::set_text(cx, dict, name, flag);
    }
    for (name, flag) in epoll::EVENTS {
        let flag = cx.int(flag.bits() as i64);
        ops::dict::set_text(cx, dict, name, flag);
    }
    for (name, value) in [("POLLMSG", 0x400), ("PIPE_BUF", 4096), ("EPOLL_CLOEXEC", libc::O_CLOEXEC as i64)] {
        let value = cx.int(value);
        ops::dict::set_text(cx, dict, name, value);
    }
    let class = class_of(cx, &epoll::EPOLL);
    ops::dict::set_text(cx, dict, "epoll", class);
    Ok(())
}

functions! { FUNCTIONS {
    /// The seconds of a time in milliseconds.
    "_seconds(milliseconds, /)" => |cx: &mut Cx, time: &Value| seconds_of(cx, time, 1e3);
    /// Wait, so many seconds at most, until something can be done with one of the files, which are pairs of a number and the events that
    /// are asked for: a list of pairs of a number and what can be done.
    "_poll(files, timeout=None, /)" => poll;
} }

/// The seconds of an argument that is a time, of which so many make a second.
fn seconds_of(cx: &mut Cx, value: &Value, per_second: f64) -> Res<f64> {
    let most = i64::MAX as f64 / 1e9 * per_second;
    match value.as_float() {
        Some(time) if time.is_nan() => Err(cx.value_error("Invalid value NaN (not a number)")),
        Some(time) if time.abs() >= most => {
            Err(raise::overflow_error(cx, "timestamp out of range for platform time_t"))
        }
        Some(time) => Ok(time / per_second),
        None if !ops::index::is_index(cx, value) => Err(cx.type_error("timeout must be an integer or None")),
        None => {
            let time = ops::index::index(cx, value)?;
            match ops::index::small(&time).map(|time| time as f64).filter(|time| time.abs() < most) {
                Some(time) => Ok(time / per_second),
                None => Err(raise::overflow_error(cx, "timestamp too large to convert to C PyTime_t")),
            }
        }
    }
}

fn poll(cx: &mut Cx, files: &Value, timeout: OrNone<f64>) -> Res<Value> {
    let mut asked = Vec::new();
    for file in ops::iter::collect(cx, files)? {
        let pair = ops::iter::collect(cx, &file)?;
        let [fd, events] = &pair[..] else { return Err(cx.type_error("a file is a pair of number and events")) };
        let (fd, events) = (ops::index::as_index(cx, fd)? as i32, ops::index::as_index(cx, events)?);
        asked.push((fd, descriptor::find(fd).ok(), PollFlags::from_bits_retain(events as u16)));
    }
    let mut found: Vec<(i32, PollFlags)> =
        asked.iter().filter(|file| file.1.is_none()).map(|file| (file.0, PollFlags::NVAL)).collect();
    let duration = timeout.0.and_then(|seconds| Duration::try_from_secs_f64(seconds.max(0.0)).ok());
    let deadline = match duration {
        _ if !found.is_empty() => Some(Instant::now()),
        Some(duration) => Instant::now().checked_add(duration),
        None => None,
    };
    loop {
        let left = deadline.map(|deadline| {
            let left = deadline.saturating_duration_since(Instant::now());
            Timespec { tv_sec: left.as_secs() as i64, tv_nsec: left.subsec_nanos() as _ }
        });
        let mut fds: Vec<(i32, PollFd<'_>)> =
            asked.iter().filter_map(|(fd, file, events)| Some((*fd, PollFd::new(file.as_ref()?, *events)))).collect();
        let mut list: Vec<PollFd<'_>> = fds.iter().map(|(_, fd)| fd.clone()).collect();
        match cx.release(|| rustix::event::poll(&mut list, left.as_ref())) {
            Ok(_) => {
                found.extend(fds.drain(..).zip(&list).map(|((fd, _), told)| (fd, told.revents())));
                break;
            }
            Err(Errno::INTR) => cx.poll_if_due()?,
            Err(error) => return Err(from_number(cx, error.raw_os_error(), &[])),
        }
    }
    let mut pairs = Vec::new();
    for (fd, events) in found.into_iter().filter(|found| !found.1.is_empty()) {
        let pair = vec![cx.int(fd as i64), cx.int(events.bits() as i64)];
        pairs.push(cx.tuple(pair));
    }
    Ok(cx.list(pairs))
}
