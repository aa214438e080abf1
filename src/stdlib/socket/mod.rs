//! `_socket`: sockets, and names of hosts. `py/socket.py` is what programs import.
//!
//! `object` has the class `socket`, `message` what it sends and receives with ancillary data, `address` translates addresses, `lookup` asks
//! for names, `numbers` has the constants.
//!
//! A socket that has a timeout does not wait in the system: a call is tried, and if it would wait, the file is waited for until the
//! deadline, without the GIL.

mod address;
mod lookup;
mod message;
mod numbers;
mod object;

use super::add_functions;
use crate::heap::{Kind, Value};
use crate::object::native::functions;
use crate::object::{Cx, Exc, Res, ops, raise};
use crate::stdlib::posix::CInt;
use crate::sync::socket;
use crate::types::exception::os_error::from_number;
use crate::types::io::descriptor;
use crate::types::{class_of, kind};
use object::Timeout;
use rustix::fd::OwnedFd;
use rustix::io::Errno;
use rustix::net::{AddressFamily, Protocol, SocketFlags, SocketType};

/// How the heap treats the payload.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<object::Socket>()];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    for table in [FUNCTIONS, lookup::FUNCTIONS, lookup::NUMBERS] {
        add_functions(cx, dict, "_socket", table);
    }
    for (name, value) in numbers::NAMED.iter().chain(numbers::OTHERS) {
        let value = cx.int(*value);
        ops::dict::set_text(cx, dict, name, value);
    }
    let class = class_of(cx, &object::SOCKET);
    let (error, timeout) = (cx.exception_class(Exc::OSError), cx.exception_class(Exc::TimeoutError));
    let (name_error, host_error) = (lookup::name_error(cx)?, lookup::host_error(cx)?);
    for (name, value) in [
        ("socket", class.clone()),
        ("SocketType", class),
        ("error", error),
        ("timeout", timeout),
        ("gaierror", name_error),
        ("herror", host_error),
        ("has_ipv6", Value::TRUE),
    ] {
        ops::dict::set_text(cx, dict, name, value);
    }
    Ok(())
}

functions! { FUNCTIONS in "_socket" {
    /// Close a socket by its number.
    "close(object, /)" => |cx: &mut Cx, fd: CInt| -> Res<()> {
        let closed = cx.release(|| descriptor::close(fd.0));
        // The other end may have closed it first.
        closed.or_else(|error| if error == Errno::CONNRESET { Ok(()) } else { Err(failed(cx, error)) })
    };
    /// Another number for the same socket.
    "dup(object, /)" => |cx: &mut Cx, fd: CInt| -> Res<i64> {
        descriptor::duplicate(fd.0).map(i64::from).map_err(|error| failed(cx, error))
    };
    /// The timeout of new sockets; None means to wait for ever.
    "getdefaulttimeout()" => |cx: &mut Cx| {
        let timeout = object::default_timeout(cx);
        timeout.to_value(cx)
    };
    /// Set the timeout of new sockets, in seconds; None means to wait for ever.
    "setdefaulttimeout(object, /)" => |cx: &mut Cx, timeout: &Value| -> Res<()> {
        let timeout = Timeout::of(cx, timeout)?;
        object::set_default_timeout(cx, timeout);
        Ok(())
    };
    /// Two sockets that are connected with each other.
    "socketpair(family=1, type=1, proto=0, /)" => |cx: &mut Cx, family: CInt, kind: CInt, protocol: CInt| -> Res<Value> {
        let pair = parameters(family.0, kind.0, protocol.0).and_then(|(family, kind, flags, protocol)| {
            rustix::net::socketpair(family, kind, flags, protocol)
        });
        let (first, second) = pair.map_err(|error| failed(cx, error))?;
        let ends = [first, second].map(|end| object::new(cx, end, family.0, kind.0, protocol.0));
        let [first, second] = ends;
        let pair = vec![first?, second?];
        Ok(cx.tuple(pair))
    };
    /// (length)
    /// The length of an ancillary part of a message with so much data.
    "CMSG_LEN(length, /)" => |cx: &mut Cx, length: i64| length_of(cx, length, socket::ancillary_length, "CMSG_LEN");
    /// (length)
    /// The room that an ancillary part of a message with so much data takes.
    "CMSG_SPACE(length, /)" => |cx: &mut Cx, length: i64| length_of(cx, length, socket::ancillary_space, "CMSG_SPACE");
} }

fn length_of(cx: &mut Cx, length: i64, of: fn(usize) -> Option<usize>, function: &str) -> Res<usize> {
    let length = usize::try_from(length).ok().and_then(of);
    length.ok_or_else(|| raise::overflow_error(cx, format!("{function}() argument out of range")))
}

/// The exception of a failed call of the system.
fn failed(cx: &mut Cx, error: Errno) -> crate::object::Raised {
    from_number(cx, error.raw_os_error(), &[])
}

/// What the system is asked for with a new socket.
fn parameters(
    family: i32,
    kind: i32,
    protocol: i32,
) -> Result<(AddressFamily, SocketType, SocketFlags, Option<Protocol>), Errno> {
    let family = u16::try_from(family).map_err(|_| Errno::AFNOSUPPORT)?;
    let flags = SocketFlags::from_bits_retain(kind as u32 & SocketFlags::all().bits()) | SocketFlags::CLOEXEC;
    let kind = SocketType::from_raw(kind as u32 & !SocketFlags::all().bits());
    let protocol = std::num::NonZeroU32::new(protocol as u32).map(Protocol::from_raw);
    Ok((AddressFamily::from_raw(family), kind, flags, protocol))
}

fn open(family: i32, kind: i32, protocol: i32) -> Result<OwnedFd, Errno> {
    let (family, kind, flags, protocol) = parameters(family, kind, protocol)?;
    rustix::net::socket_with(family, kind, flags, protocol)
}
