//! `epoll`: a list of files and events that the system keeps.

use crate::heap::{FINALIZER, Object, Value};
use crate::object::native::{FromArg, OrNone, Place, attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{TypeSpec, as_type};
use crate::object::{Cx, Exc, Res, kinds, object, ops, raise};
use crate::stdlib::posix::{CInt, HasFileno};
use crate::types::exception::os_error::from_number;
use crate::types::io::descriptor::{self, Descriptor};
use rustix::event::Timespec;
use rustix::event::epoll::{self, CreateFlags, Event, EventData, EventFlags};
use rustix::io::Errno;
use std::cell::Cell;
use std::time::{Duration, Instant};

/// The names of what can be asked and told of a file.
pub(super) const EVENTS: &[(&str, EventFlags)] = &[
    ("EPOLLIN", EventFlags::IN),
    ("EPOLLPRI", EventFlags::PRI),
    ("EPOLLOUT", EventFlags::OUT),
    ("EPOLLERR", EventFlags::ERR),
    ("EPOLLHUP", EventFlags::HUP),
    ("EPOLLRDNORM", EventFlags::RDNORM),
    ("EPOLLRDBAND", EventFlags::RDBAND),
    ("EPOLLWRNORM", EventFlags::WRNORM),
    ("EPOLLWRBAND", EventFlags::WRBAND),
    ("EPOLLMSG", EventFlags::MSG),
    ("EPOLLRDHUP", EventFlags::RDHUP),
    ("EPOLLEXCLUSIVE", EventFlags::EXCLUSIVE),
    ("EPOLLONESHOT", EventFlags::ONESHOT),
    ("EPOLLET", EventFlags::ET),
];

/// As many events are told at a time unless the caller says otherwise: as many as files can be open in most processes.
const MOST: i64 = 1023;

/// -1 when it is closed.
pub(crate) struct Epoll {
    fd: Cell<i32>,
}

object!(Epoll = kinds::EPOLL, "select.epoll", leaf);

pub(super) static EPOLL: TypeSpec = TypeSpec {
    name: "select.epoll",
    shape: Epoll::SHAPE,
    doc: "Files, and what one waits for with each: a list that the system keeps.",
    slots: Slots {
        del: Some(|cx, this| {
            let _ = close(cx, payload(this));
            Ok(())
        }),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(sizehint=-1, flags=0)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Epoll {
    this.downcast::<Epoll>().expect("the slots of epoll get epolls")
}

fn with_number(cx: &mut Cx, class: &Value, fd: i32) -> Value {
    let shape = as_type(class).shape.get() | FINALIZER;
    cx.heap().alloc_as(shape, Epoll { fd: Cell::new(fd) })
}

binding!(new: "epoll(cls, sizehint=-1, flags=0)" => |cx: &mut Cx, class: &Value, size: CInt, flags: CInt| -> Res<Value> {
    if size.0 <= 0 && size.0 != -1 {
        return Err(cx.value_error("negative sizehint"));
    }
    if flags.0 as u32 & !CreateFlags::CLOEXEC.bits() != 0 {
        return Err(cx.raise(Exc::OSError, "invalid flags"));
    }
    let file = epoll::create(CreateFlags::CLOEXEC).map_err(|error| failed(cx, error))?;
    Ok(with_number(cx, class, descriptor::keep(file)))
});

fn failed(cx: &mut Cx, error: Errno) -> crate::object::Raised {
    from_number(cx, error.raw_os_error(), &[])
}

fn close(cx: &mut Cx, this: &Epoll) -> Res<()> {
    let fd = this.fd.replace(-1);
    if fd < 0 {
        return Ok(());
    }
    let closed = cx.release(|| descriptor::close(fd));
    closed.map_err(|error| failed(cx, error))
}

/// The open file of an epoll.
fn open(cx: &mut Cx, this: &Epoll) -> Res<Descriptor> {
    match this.fd.get() {
        ..0 => Err(cx.value_error("I/O operation on closed epoll object")),
        fd => descriptor::find(fd).map_err(|error| failed(cx, error)),
    }
}

/// A mask of events.
struct Mask(u32);

impl<'a> FromArg<'a> for Mask {
    fn from_arg(cx: &mut Cx, arg: &'a Value, _: Place) -> Res<Mask> {
        // As the system's type of unsigned numbers: what is above is cut off.
        let mask = ops::index::index(cx, arg)?;
        ops::index::small(&mask)
            .map(|mask| Mask(mask as u32))
            .ok_or_else(|| raise::overflow_error(cx, "Python int too large to convert to C unsigned int"))
    }
}

/// Changes what is waited for with a file.
fn change(
    cx: &mut Cx,
    this: &Epoll,
    file: &HasFileno,
    call: impl FnOnce(&Descriptor, &Descriptor) -> Result<(), Errno>,
) -> Res<()> {
    let list = open(cx, this)?;
    let result = descriptor::find(file.0).and_then(|file| call(&list, &file));
    result.map_err(|error| failed(cx, error))
}

methods! { METHODS in "epoll" {
    /// Close it.
    "close(self, /)" => |cx: &mut Cx, this: &Epoll| close(cx, this);
    /// The number of its own file.
    "fileno(self, /)" => |cx: &mut Cx, this: &Epoll| -> Res<i64> {
        open(cx, this)?;
        Ok(this.fd.get() as i64)
    };
    /// An epoll whose number is known.
    class "fromfd(cls, fd, /)" => |cx: &mut Cx, class: &Value, fd: CInt| with_number(cx, class, fd.0);
    /// (self, /, fd, eventmask=select.EPOLLIN | select.EPOLLPRI | select.EPOLLOUT)
    /// Wait for these events of a file.
    "register(self, /, fd, eventmask=7)" => |cx: &mut Cx, this: &Epoll, file: HasFileno, events: Mask| {
        let data = EventData::new_u64(file.0 as u64);
        change(cx, this, &file, |list, opened| epoll::add(list, opened, data, EventFlags::from_bits_retain(events.0)))
    };
    /// Wait for other events of a file.
    "modify(self, /, fd, eventmask)" => |cx: &mut Cx, this: &Epoll, file: HasFileno, events: Mask| {
        let data = EventData::new_u64(file.0 as u64);
        change(cx, this, &file, |list, opened| epoll::modify(list, opened, data, EventFlags::from_bits_retain(events.0)))
    };
    /// Wait for the file no more.
    "unregister(self, /, fd)" => |cx: &mut Cx, this: &Epoll, file: HasFileno| {
        change(cx, this, &file, |list, opened| epoll::delete(list, opened))
    };
    /// Wait for events, so many seconds at most: a list of the files' numbers with their events.
    "poll(self, /, timeout=None, maxevents=-1)" => poll;
    /// Itself, which is closed when the block ends.
    "__enter__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        if let Some(inside) = this.downcast::<Epoll>() {
            open(cx, inside)?;
        }
        Ok(this.clone())
    };
    /// Close it.
    "__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)" =>
        |cx: &mut Cx, this: &Epoll, _: &Value, _: &Value, _: &Value| close(cx, this);
} }

attributes! { ATTRIBUTES {
    /// Whether it is closed.
    "closed" => |_, this| Ok(Value::bool(payload(this).fd.get() < 0));
} }

fn poll(cx: &mut Cx, this: &Epoll, timeout: OrNone<&Value>, most: CInt) -> Res<Value> {
    let list = open(cx, this)?;
    let seconds = match timeout.0 {
        Some(timeout) => Some(super::seconds_of(cx, timeout, 1.0)?),
        None => None,
    };
    let most = match most.0 as i64 {
        -1 => MOST,
        most @ ..1 => return Err(cx.value_error(format!("maxevents must be greater than 0, got {most}"))),
        most => most,
    };
    let duration = seconds.filter(|seconds| *seconds >= 0.0).map(Duration::from_secs_f64);
    let deadline = duration.and_then(|duration| Instant::now().checked_add(duration));
    let mut found: Vec<(u64, u32)> = Vec::new();
    if found.try_reserve_exact(most as usize).is_err() {
        return Err(raise::memory_error(cx));
    }
    loop {
        let left = deadline.map(|deadline| {
            let left = deadline.saturating_duration_since(Instant::now());
            Timespec { tv_sec: left.as_secs() as i64, tv_nsec: left.subsec_nanos() as _ }
        });
        let wait = || {
            let mut events: Vec<Event> = Vec::with_capacity(most as usize);
            epoll::wait(&list, rustix::buffer::spare_capacity(&mut events), left.as_ref())?;
            found.extend(events.iter().map(|event| {
                let (data, flags) = (event.data, event.flags);
                (data.u64(), flags.bits())
            }));
            Ok(())
        };
        match cx.release(wait) {
            Ok(()) => break,
            Err(Errno::INTR) => cx.poll_if_due()?,
            Err(error) => return Err(failed(cx, error)),
        }
    }
    let mut pairs = Vec::new();
    for (fd, flags) in found {
        let pair = vec![cx.int(fd as i64), cx.int(flags as i64)];
        pairs.push(cx.tuple(pair));
    }
    Ok(cx.list(pairs))
}
