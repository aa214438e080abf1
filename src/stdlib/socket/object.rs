//! The class `_socket.socket`.

use super::{address, failed, message, open};
use crate::heap::{FINALIZER, Object, Value};
use crate::object::native::{attributes, binding, methods, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, TypeSpec, as_type};
use crate::object::{Cx, Exc, Raised, Res, audit, kinds, new_bytes, object, ops, raise, warn};
use crate::stdlib::posix::CInt;
use crate::sync::socket::{self, Setting};
use crate::types::io::descriptor::{self, Descriptor};
use rustix::buffer::spare_capacity;
use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::fd::OwnedFd;
use rustix::fs::OFlags;
use rustix::io::Errno;
use rustix::net::{RecvFlags, SendFlags, Shutdown, SocketAddrAny, SocketFlags};
use std::cell::Cell;
use std::time::{Duration, Instant};

/// How long calls wait: for ever, not at all (zero), or so long.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Timeout(Option<Duration>);

impl Timeout {
    const NONE_AT_ALL: Timeout = Timeout(Some(Duration::ZERO));

    pub(super) fn of(cx: &mut Cx, value: &Value) -> Res<Timeout> {
        if value.is_none() {
            return Ok(Timeout(None));
        }
        let nanoseconds = match value.as_float() {
            Some(seconds) if seconds.is_nan() => return Err(cx.value_error("Invalid value NaN (not a number)")),
            Some(seconds) => {
                // Away from zero: too long rather than too short.
                let nanoseconds = seconds * 1e9;
                let nanoseconds = if seconds < 0.0 { nanoseconds.floor() } else { nanoseconds.ceil() };
                if nanoseconds.abs() >= i64::MAX as f64 {
                    return Err(raise::overflow_error(cx, "timestamp out of range for platform time_t"));
                }
                nanoseconds as i64
            }
            None => {
                let seconds = ops::index::index(cx, value)?;
                let nanoseconds = ops::index::small(&seconds).and_then(|seconds| seconds.checked_mul(1_000_000_000));
                let Some(nanoseconds) = nanoseconds else {
                    return Err(raise::overflow_error(cx, "timestamp too large to convert to C PyTime_t"));
                };
                nanoseconds
            }
        };
        match u64::try_from(nanoseconds) {
            Ok(nanoseconds) => Ok(Timeout(Some(Duration::from_nanos(nanoseconds)))),
            Err(_) => Err(cx.value_error("Timeout value out of range")),
        }
    }

    pub(super) fn to_value(self, cx: &mut Cx) -> Value {
        self.0.map_or(Value::NONE, |timeout| cx.float(timeout.as_secs_f64()))
    }

    /// Until when a call waits that begins now; `None` if the file itself knows what to do, for it waits as long as it takes or not at all.
    fn deadline(self) -> Option<Instant> {
        self.0.filter(|timeout| !timeout.is_zero()).and_then(|timeout| Instant::now().checked_add(timeout))
    }
}

/// The name under which the interpreter keeps the timeout of new sockets.
const DEFAULT_TIMEOUT: &str = "socket.setdefaulttimeout";

pub(super) fn default_timeout(cx: &mut Cx) -> Timeout {
    let kept = cx.kept(DEFAULT_TIMEOUT).and_then(|kept| kept.as_int());
    Timeout(kept.map(|nanoseconds| Duration::from_nanos(nanoseconds as u64)))
}

pub(super) fn set_default_timeout(cx: &mut Cx, timeout: Timeout) {
    let value = timeout.0.map(|timeout| cx.int(timeout.as_nanos() as i64));
    let kept = &mut cx.state_mut().kept;
    kept.retain(|kept| kept.0 != DEFAULT_TIMEOUT);
    kept.extend(value.map(|value| (DEFAULT_TIMEOUT, value)));
}

/// A socket.
pub(crate) struct Socket {
    /// -1 when the socket is closed.
    fd: Cell<i32>,
    family: Cell<i32>,
    kind: Cell<i32>,
    protocol: Cell<i32>,
    timeout: Cell<Timeout>,
}

object!(Socket = kinds::SOCKET, "_socket.socket", leaf);

pub(super) static SOCKET: TypeSpec = TypeSpec {
    name: "_socket.socket",
    shape: Socket::SHAPE,
    doc: "A socket: one end of a connection, or what accepts connections.",
    flags: BASE_TYPE,
    slots: Slots {
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        repr: Some(|cx, this| {
            let inside = payload(this);
            let (fd, family, kind, protocol) =
                (inside.fd.get(), inside.family.get(), inside.kind.get(), inside.protocol.get());
            Ok(cx.str(&format!("<socket object, fd={fd}, family={family}, type={kind}, proto={protocol}>")))
        }),
        del: Some(finalize),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| Ok(blank(cx, class))),
    methods: &[METHODS, TRANSFERS, message::METHODS],
    attributes: &[ATTRIBUTES],
    signature: "(family=-1, type=-1, proto=-1, fileno=None)",
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &Socket {
    this.downcast::<Socket>().expect("the slots of sockets get sockets")
}

fn blank(cx: &mut Cx, class: &Value) -> Value {
    let inside = Socket {
        fd: Cell::new(-1),
        family: Cell::new(0),
        kind: Cell::new(0),
        protocol: Cell::new(0),
        timeout: Cell::default(),
    };
    let shape = as_type(class).shape.get() | FINALIZER;
    cx.heap().alloc_as(shape, inside)
}

/// A socket that was opened already.
pub(super) fn new(cx: &mut Cx, file: OwnedFd, family: i32, kind: i32, protocol: i32) -> Res<Value> {
    let class = crate::types::class_of(cx, &SOCKET);
    let this = blank(cx, &class);
    set_up(cx, payload(&this), descriptor::keep(file), [family, kind, protocol])?;
    Ok(this)
}

fn set_up(cx: &mut Cx, this: &Socket, fd: i32, [family, kind, protocol]: [i32; 3]) -> Res<()> {
    this.fd.set(fd);
    this.family.set(family);
    this.kind.set(kind & !(SocketFlags::all().bits() as i32));
    this.protocol.set(protocol);
    if kind & SocketFlags::NONBLOCK.bits() as i32 != 0 {
        this.timeout.set(Timeout::NONE_AT_ALL);
        return Ok(());
    }
    let timeout = default_timeout(cx);
    this.timeout.set(timeout);
    if timeout.0.is_some() { set_blocking(cx, this, false) } else { Ok(()) }
}

binding!(init: "socket(self, family=-1, type=-1, proto=-1, fileno=None)" =>
|cx: &mut Cx, this: &Value, family: CInt, kind: CInt, protocol: CInt, fd: &Value| -> Res<()> {
    let inside = payload(this);
    if audit::is_heard(cx) {
        let [family, kind, protocol] = [family.0, kind.0, protocol.0].map(|number| cx.int(number as i64));
        audit::tell(cx, "socket.__new__", &[this.clone(), family, kind, protocol])?;
    }
    // A socket that is initialized again gives up what it had.
    let before = inside.fd.replace(-1);
    if before >= 0 {
        let _ = cx.release(|| descriptor::close(before));
    }
    if fd.is_none() {
        let asked = [(family.0, libc::AF_INET), (kind.0, libc::SOCK_STREAM), (protocol.0, 0)];
        let [family, kind, protocol] = asked.map(|(given, usual)| if given == -1 { usual } else { given });
        let file = open(family, kind, protocol).map_err(|error| failed(cx, error))?;
        return set_up(cx, inside, descriptor::keep(file), [family, kind, protocol]);
    }
    let fd = crate::stdlib::posix::c_int(cx, fd)?;
    if fd < 0 {
        return Err(cx.value_error("negative file descriptor"));
    }
    let known = descriptor::find(fd).and_then(|file| {
        let own = rustix::net::getsockname(&file)?.address_family().as_raw() as i32;
        let family = if family.0 == -1 { own } else { family.0 };
        let ask = |given, name| if given == -1 { socket::number_option(&file, libc::SOL_SOCKET, name) } else { Ok(given) };
        Ok([family, ask(kind.0, libc::SO_TYPE)?, ask(protocol.0, libc::SO_PROTOCOL)?])
    });
    let known = known.map_err(|error| failed(cx, error))?;
    set_up(cx, inside, fd, known)
});

/// A socket that dies open is closed, and the program is warned.
fn finalize(cx: &mut Cx, this: &Value) -> Res<()> {
    let inside = payload(this);
    if inside.fd.get() < 0 {
        return Ok(());
    }
    // At the end of the program there is nobody left to warn.
    if !cx.state().finalizing {
        let shown = ops::repr_text(cx, this);
        let warned =
            shown.and_then(|shown| warn::warn_about(cx, Exc::ResourceWarning, &format!("unclosed {shown}"), this));
        if let Err(raised) = warned {
            crate::object::exception::unraisable(cx, raised, None, this);
        }
    }
    let fd = inside.fd.replace(-1);
    let _ = cx.release(|| descriptor::close(fd));
    Ok(())
}

impl Socket {
    fn file(&self, cx: &mut Cx) -> Res<Descriptor> {
        descriptor::find(self.fd.get()).map_err(|error| failed(cx, error))
    }

    /// Waits, without the GIL, until something can be done with the socket or the deadline has passed; signals are heeded.
    fn wait(&self, cx: &mut Cx, file: &Descriptor, events: PollFlags, deadline: Option<Instant>) -> Res<()> {
        loop {
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            let left = left.map(|left| Timespec { tv_sec: left.as_secs() as i64, tv_nsec: left.subsec_nanos() as _ });
            let found = cx.release(|| rustix::event::poll(&mut [PollFd::new(file, events)], left.as_ref()));
            match found {
                Ok(0) => return Err(timed_out(cx)),
                Ok(_) => return Ok(()),
                Err(Errno::INTR) => cx.poll_if_due()?,
                Err(error) => return Err(failed(cx, error)),
            }
        }
    }

    /// Calls the system without the GIL, again when a signal interrupts it, and when the socket was waited for.
    pub(super) fn run<T: Send>(
        &self,
        cx: &mut Cx,
        events: PollFlags,
        call: impl FnMut(&Descriptor) -> Result<T, Errno> + Send,
    ) -> Res<T> {
        self.run_until(cx, events, self.timeout.get().deadline(), call)
    }

    fn run_until<T: Send>(
        &self,
        cx: &mut Cx,
        events: PollFlags,
        deadline: Option<Instant>,
        mut call: impl FnMut(&Descriptor) -> Result<T, Errno> + Send,
    ) -> Res<T> {
        let file = self.file(cx)?;
        loop {
            match cx.release(|| call(&file)) {
                Ok(result) => return Ok(result),
                Err(Errno::INTR) => cx.poll_if_due()?,
                Err(Errno::AGAIN) if deadline.is_some() => self.wait(cx, &file, events, deadline)?,
                Err(error) => return Err(failed(cx, error)),
            }
        }
    }

    /// Connects; the number of the system's error, or 0.
    fn connect(&self, cx: &mut Cx, address: &SocketAddrAny) -> Res<i32> {
        let file = self.file(cx)?;
        let deadline = self.timeout.get().deadline();
        match cx.release(|| rustix::net::connect(&file, address)) {
            Ok(()) => return Ok(0),
            Err(Errno::INTR) => cx.poll_if_due()?,
            Err(Errno::INPROGRESS) if deadline.is_some() => {}
            Err(error) => return Ok(error.raw_os_error()),
        }
        // The system goes on connecting.
        self.wait(cx, &file, PollFlags::OUT, deadline)?;
        let error = socket::number_option(&file, libc::SOL_SOCKET, libc::SO_ERROR);
        error.map_err(|error| failed(cx, error))
    }
}

#[cold]
fn timed_out(cx: &mut Cx) -> Raised {
    cx.raise(Exc::TimeoutError, "timed out")
}

fn set_blocking(cx: &mut Cx, this: &Socket, blocking: bool) -> Res<()> {
    let file = this.file(cx)?;
    let result = rustix::fs::fcntl_getfl(&file).and_then(|before| {
        let mut flags = before;
        flags.set(OFlags::NONBLOCK, !blocking);
        if flags == before { Ok(()) } else { rustix::fs::fcntl_setfl(&file, flags) }
    });
    result.map_err(|error| failed(cx, error))
}

fn set_timeout(cx: &mut Cx, this: &Socket, timeout: Timeout) -> Res<()> {
    this.timeout.set(timeout);
    set_blocking(cx, this, timeout.0.is_none())
}

/// Tells of an event that is about a socket and an address.
pub(super) fn tell(cx: &mut Cx, event: &str, this: &Value, address: &Value) -> Res<()> {
    audit::tell(cx, event, &[this.clone(), address.clone()])
}

/// The address that a method of a socket got.
pub(super) fn address_for(cx: &mut Cx, this: &Socket, address: &Value, function: &str) -> Res<SocketAddrAny> {
    address::of(cx, this.family.get(), address, function)
}

methods! { METHODS in "socket" {
    /// Accept a connection: the number of a new socket, and the address of the other end.
    "_accept(self, /)" => |cx: &mut Cx, this: &Socket| -> Res<Value> {
        let accepted = this.run(cx, PollFlags::IN, |file| rustix::net::acceptfrom_with(file, SocketFlags::CLOEXEC));
        let (file, address) = accepted?;
        let fd = descriptor::keep(file);
        let pair = vec![cx.int(fd as i64), address::to_value(cx, address.as_ref())];
        Ok(cx.tuple(pair))
    };
    /// Give the socket an address of this machine.
    "bind(self, object, /)" => |cx: &mut Cx, this: &Value, address: &Value| -> Res<()> {
        let inside = receiver(cx, this, "bind")?;
        let found = address_for(cx, inside, address, "bind")?;
        tell(cx, "socket.bind", this, address)?;
        let file = inside.file(cx)?;
        let bound = cx.release(|| rustix::net::bind(&file, &found));
        bound.map_err(|error| failed(cx, error))
    };
    /// Close the socket.
    "close(self, /)" => |cx: &mut Cx, this: &Socket| -> Res<()> {
        let fd = this.fd.replace(-1);
        if fd < 0 {
            return Ok(());
        }
        let closed = cx.release(|| descriptor::close(fd));
        closed.or_else(|error| if error == Errno::CONNRESET { Ok(()) } else { Err(failed(cx, error)) })
    };
    /// Connect with an address.
    "connect(self, object, /)" => |cx: &mut Cx, this: &Value, address: &Value| -> Res<()> {
        let inside = receiver(cx, this, "connect")?;
        let found = address_for(cx, inside, address, "connect")?;
        tell(cx, "socket.connect", this, address)?;
        match inside.connect(cx, &found)? {
            0 => Ok(()),
            error => Err(failed(cx, Errno::from_raw_os_error(error))),
        }
    };
    /// Connect with an address; 0, or the number of the system's error.
    "connect_ex(self, object, /)" => |cx: &mut Cx, this: &Value, address: &Value| -> Res<i64> {
        let inside = receiver(cx, this, "connect_ex")?;
        let found = address_for(cx, inside, address, "connect_ex")?;
        tell(cx, "socket.connect", this, address)?;
        let result = inside.connect(cx, &found);
        match crate::object::exception::catch(cx, result, Exc::OSError) {
            Ok(Some(error)) => Ok(error as i64),
            // The deadline passed, or the socket is closed.
            Ok(None) if inside.fd.get() < 0 => Ok(libc::EBADF as i64),
            Ok(None) => Ok(libc::EAGAIN as i64),
            Err(raised) => Err(raised),
        }
    };
    /// Give the file up without closing it; its number.
    "detach(self, /)" => |_: &mut Cx, this: &Socket| this.fd.replace(-1) as i64;
    /// The number of the file; -1 when the socket is closed.
    "fileno(self, /)" => |_: &mut Cx, this: &Socket| this.fd.get() as i64;
    /// Whether calls wait.
    "getblocking(self, /)" => |_: &mut Cx, this: &Socket| this.timeout.get() != Timeout::NONE_AT_ALL;
    /// The address of the other end.
    "getpeername(self, /)" => |cx: &mut Cx, this: &Socket| -> Res<Value> {
        let file = this.file(cx)?;
        let found = rustix::net::getpeername(&file).map_err(|error| failed(cx, error))?;
        Ok(address::to_value(cx, found.as_ref()))
    };
    /// The own address.
    "getsockname(self, /)" => |cx: &mut Cx, this: &Socket| -> Res<Value> {
        let file = this.file(cx)?;
        let found = rustix::net::getsockname(&file).map_err(|error| failed(cx, error))?;
        Ok(address::to_value(cx, Some(&found)))
    };
    /// The value of an option: a number, or bytes if the length of a buffer is given.
    "getsockopt(self, level, option, buffersize=0, /)" =>
        |cx: &mut Cx, this: &Socket, level: CInt, name: CInt, length: CInt| -> Res<Value> {
            let file = this.file(cx)?;
            if length.0 == 0 {
                let number = socket::number_option(&file, level.0, name.0).map_err(|error| failed(cx, error))?;
                return Ok(cx.int(number as i64));
            }
            if !(1..=1024).contains(&length.0) {
                return Err(cx.raise(Exc::OSError, "getsockopt buflen out of range"));
            }
            let mut bytes = vec![0; length.0 as usize];
            let length = socket::option(&file, level.0, name.0, &mut bytes).map_err(|error| failed(cx, error))?;
            Ok(new_bytes(cx, &bytes[..length]))
        };
    /// How long calls wait, in seconds; None means for ever.
    "gettimeout(self, /)" => |cx: &mut Cx, this: &Socket| this.timeout.get().to_value(cx);
    /// Accept connections; so many may wait.
    "listen(self, backlog=128, /)" => |cx: &mut Cx, this: &Socket, backlog: CInt| -> Res<()> {
        let file = this.file(cx)?;
        rustix::net::listen(&file, backlog.0.max(0)).map_err(|error| failed(cx, error))
    };
    /// Set whether calls wait.
    "setblocking(self, object, /)" => |cx: &mut Cx, this: &Socket, waits: bool| {
        set_timeout(cx, this, if waits { Timeout(None) } else { Timeout::NONE_AT_ALL })
    };
    /// (self, level, option, value, /)
    /// Set an option to a number or bytes, or to nothing of a length.
    "setsockopt(self, /, *args)" => set_option;
    /// Set how long calls wait, in seconds; None means for ever.
    "settimeout(self, object, /)" => |cx: &mut Cx, this: &Socket, timeout: &Value| -> Res<()> {
        let timeout = Timeout::of(cx, timeout)?;
        set_timeout(cx, this, timeout)
    };
    /// Say that nothing more will be read (0), written (1), or neither (2).
    "shutdown(self, object, /)" => |cx: &mut Cx, this: &Socket, how: CInt| -> Res<()> {
        let file = this.file(cx)?;
        let how = match how.0 {
            0 => Ok(Shutdown::Read),
            1 => Ok(Shutdown::Write),
            2 => Ok(Shutdown::Both),
            _ => Err(Errno::INVAL),
        };
        let result = how.and_then(|how| cx.release(|| rustix::net::shutdown(&file, how)));
        result.map_err(|error| failed(cx, error))
    };
} }

/// The payload of what a method was called on, where the object itself is needed as well.
pub(super) fn receiver<'a>(cx: &mut Cx, this: &'a Value, method: &str) -> Res<&'a Socket> {
    match this.downcast::<Socket>() {
        Some(inside) => Ok(inside),
        None => {
            let found = cx.type_name(this);
            let message =
                format!("descriptor '{method}' for '_socket.socket' objects doesn't apply to a '{found}' object");
            Err(cx.type_error(message))
        }
    }
}

fn set_option(cx: &mut Cx, this: &Socket, args: &[Value]) -> Res<()> {
    let ([level, name, value] | [level, name, value, _]) = args else {
        let given = args.len();
        return Err(cx.type_error(format!("setsockopt() takes exactly 3 arguments ({given} given)")));
    };
    let (level, name) = (crate::stdlib::posix::c_int(cx, level)?, crate::stdlib::posix::c_int(cx, name)?);
    let file = this.file(cx)?;
    let result = if let [.., length] = args
        && args.len() == 4
        && value.is_none()
    {
        let length = ops::index::as_index(cx, length)?;
        socket::set_option(&file, level, name, Setting::Nothing(length as u32))
    } else if args.len() == 4 {
        return Err(cx.type_error("setsockopt() takes exactly 3 arguments (4 given)"));
    } else if let Some(number) = small_number(cx, value)? {
        socket::set_option(&file, level, name, Setting::Bytes(&number.to_ne_bytes()))
    } else {
        let bytes = ops::buffer::require(cx, value)?;
        socket::set_option(&file, level, name, Setting::Bytes(&bytes))
    };
    result.map_err(|error| failed(cx, error))
}

/// A number that an option can be; `None` for other objects and larger numbers.
fn small_number(cx: &mut Cx, value: &Value) -> Res<Option<i32>> {
    if !ops::index::is_index(cx, value) {
        return Ok(None);
    }
    let number = ops::index::index(cx, value)?;
    Ok(ops::index::small(&number).and_then(|number| i32::try_from(number).ok()))
}

/// The length of a buffer to receive into: that of the writable object, or less.
fn room(cx: &mut Cx, buffer: &Value, length: i64, [function, too_small]: [&str; 2]) -> Res<usize> {
    let writer = ops::buffer::writer(cx, buffer)?;
    let Some(writer) = writer else {
        let found = cx.type_name(buffer);
        let message = format!("{function}() argument 1 must be read-write bytes-like object, not {found}");
        return Err(cx.type_error(message));
    };
    let all = ops::buffer::require(cx, &writer)?.len();
    match usize::try_from(length) {
        Err(_) => Err(cx.value_error(format!("negative buffersize in {function}"))),
        Ok(0) => Ok(all),
        Ok(length) if length > all => Err(cx.value_error(too_small)),
        Ok(length) => Ok(length),
    }
}

/// Puts received bytes at the start of a buffer, as far as that is still there.
pub(super) fn deliver(cx: &mut Cx, buffer: &Value, bytes: &[u8]) -> Res<()> {
    if let Some(writer) = ops::buffer::writer(cx, buffer)? {
        ops::buffer::store(cx, &writer, 0, bytes);
    }
    Ok(())
}

/// Room for so many bytes.
pub(super) fn space(cx: &mut Cx, length: i64, function: &str) -> Res<Vec<u8>> {
    let Ok(length) = usize::try_from(length) else {
        return Err(cx.value_error(format!("negative buffersize in {function}")));
    };
    ops::memory::check(cx, length, 1)?;
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(length).map_err(|_| raise::memory_error(cx))?;
    Ok(bytes)
}

/// Receives at most as many bytes as there is room for.
fn receive(cx: &mut Cx, this: &Socket, mut bytes: Vec<u8>, flags: i32) -> Res<Vec<u8>> {
    let flags = RecvFlags::from_bits_retain(flags as u32);
    this.run(cx, PollFlags::IN, |file| {
        bytes.clear();
        // Without room the system would still take a message, or tell of an error.
        if bytes.capacity() == 0 {
            return rustix::net::recv(file, &mut [0u8; 0], flags).map(drop);
        }
        rustix::net::recv(file, spare_capacity(&mut bytes), flags).map(drop)
    })?;
    Ok(bytes)
}

fn receive_from(cx: &mut Cx, this: &Socket, mut bytes: Vec<u8>, flags: i32) -> Res<(Vec<u8>, Value)> {
    let flags = RecvFlags::from_bits_retain(flags as u32);
    let address = this.run(cx, PollFlags::IN, |file| {
        bytes.clear();
        if bytes.capacity() == 0 {
            return rustix::net::recvfrom(file, &mut [0u8; 0], flags).map(|(_, _, address)| address);
        }
        rustix::net::recvfrom(file, spare_capacity(&mut bytes), flags).map(|(_, _, address)| address)
    })?;
    let address = address::to_value(cx, address.as_ref());
    Ok((bytes, address))
}

fn send_flags(flags: i32) -> SendFlags {
    SendFlags::from_bits_retain(flags as u32)
}

methods! { TRANSFERS in "socket" {
    /// At most so many bytes; none when the other end has closed.
    "recv(self, buffersize, flags=0, /)" => |cx: &mut Cx, this: &Socket, length: i64, flags: CInt| -> Res<Value> {
        let bytes = space(cx, length, "recv")?;
        let bytes = receive(cx, this, bytes, flags.0)?;
        Ok(new_bytes(cx, &bytes))
    };
    /// Receive into a buffer; how many bytes.
    "recv_into(self, buffer, nbytes=0, flags=0)" =>
        |cx: &mut Cx, this: &Socket, buffer: &Value, length: i64, flags: CInt| -> Res<usize> {
            let length = room(cx, buffer, length, ["recv_into", "buffer too small for requested bytes"])?;
            if length == 0 {
                return Ok(0);
            }
            let bytes = space(cx, length as i64, "recv_into")?;
            let bytes = receive(cx, this, bytes, flags.0)?;
            deliver(cx, buffer, &bytes)?;
            Ok(bytes.len())
        };
    /// At most so many bytes, and the address of the sender.
    "recvfrom(self, buffersize, flags=0, /)" => |cx: &mut Cx, this: &Socket, length: i64, flags: CInt| -> Res<Value> {
        let bytes = space(cx, length, "recvfrom")?;
        let (bytes, address) = receive_from(cx, this, bytes, flags.0)?;
        let pair = vec![new_bytes(cx, &bytes), address];
        Ok(cx.tuple(pair))
    };
    /// Receive into a buffer; how many bytes, and the address of the sender.
    "recvfrom_into(self, buffer, nbytes=0, flags=0)" =>
        |cx: &mut Cx, this: &Socket, buffer: &Value, length: i64, flags: CInt| -> Res<Value> {
            let too_small = "nbytes is greater than the length of the buffer";
            let length = room(cx, buffer, length, ["recvfrom_into", too_small])?;
            let bytes = space(cx, length as i64, "recvfrom_into")?;
            let (bytes, address) = receive_from(cx, this, bytes, flags.0)?;
            deliver(cx, buffer, &bytes)?;
            let pair = vec![cx.int(bytes.len() as i64), address];
            Ok(cx.tuple(pair))
        };
    /// Send bytes; how many of them were sent.
    "send(self, data, flags=0, /)" => |cx: &mut Cx, this: &Socket, data: &Value, flags: CInt| -> Res<usize> {
        let bytes = ops::buffer::require(cx, data)?;
        this.run(cx, PollFlags::OUT, |file| rustix::net::send(file, &bytes, send_flags(flags.0)))
    };
    /// Send all bytes.
    "sendall(self, data, flags=0, /)" => |cx: &mut Cx, this: &Socket, data: &Value, flags: CInt| -> Res<()> {
        let bytes = ops::buffer::require(cx, data)?;
        let deadline = this.timeout.get().deadline();
        let mut rest = &bytes[..];
        loop {
            let part = rest;
            let send = |file: &Descriptor| rustix::net::send(file, part, send_flags(flags.0));
            let sent = this.run_until(cx, PollFlags::OUT, deadline, send)?;
            rest = &rest[sent.min(rest.len())..];
            cx.poll_if_due()?;
            if rest.is_empty() {
                return Ok(());
            }
            if deadline.is_some_and(|deadline| deadline <= Instant::now()) {
                return Err(timed_out(cx));
            }
        }
    };
    /// (self, data, address_or_flags, address=<unrepresentable>, /)
    /// Send bytes to an address, which may stand behind flags; how many of them were sent.
    "sendto(self, /, *args)" => |cx: &mut Cx, this: &Value, args: &[Value]| -> Res<usize> {
        let inside = receiver(cx, this, "sendto")?;
        let (data, flags, address) = match args {
            [data, address] => (data, 0, address),
            [data, flags, address] => (data, crate::stdlib::posix::c_int(cx, flags)?, address),
            _ => {
                let given = args.len();
                return Err(cx.type_error(format!("sendto() takes 2 or 3 arguments ({given} given)")));
            }
        };
        let bytes = ops::buffer::require(cx, data)?;
        let found = address_for(cx, inside, address, "sendto")?;
        tell(cx, "socket.sendto", this, address)?;
        inside.run(cx, PollFlags::OUT, |file| rustix::net::sendto(file, &bytes, send_flags(flags), &found))
    };
} }

attributes! { ATTRIBUTES {
    /// The family of addresses.
    "family" => |cx, this| Ok(cx.int(payload(this).family.get() as i64)), readonly;
    /// The kind of socket.
    "type" => |cx, this| Ok(cx.int(payload(this).kind.get() as i64)), readonly;
    /// The protocol.
    "proto" => |cx, this| Ok(cx.int(payload(this).protocol.get() as i64)), readonly;
    /// How long calls wait, in seconds; None means for ever.
    "timeout" => |cx, this| Ok(payload(this).timeout.get().to_value(cx));
} }
