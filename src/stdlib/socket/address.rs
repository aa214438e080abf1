//! Addresses: what programs write and see, and what the system gets.
//!
//! | family | address |
//! |---|---|
//! | `AF_INET` | `(host, port)` |
//! | `AF_INET6` | `(host, port, flowinfo, scope_id)`, of which the last two may be left out |
//! | `AF_UNIX` | a path, or bytes that begin with a zero: a name that no file has |
//! | `AF_NETLINK` | `(pid, groups)` |
//!
//! Other families have no addresses here: what the system gives is shown as its family and bytes.

use super::lookup;
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::{Cx, Exc, Raised, Res, Str, Tuple, new_bytes, ops, raise};
use crate::sync::socket::Hints;
use crate::types::exception::os_error::from_number;
use crate::types::io::open::{file_system_bytes, file_system_text};
use rustix::net::netlink::SocketAddrNetlink;
use rustix::net::{Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrAny, SocketAddrUnix, SocketAddrV4, SocketAddrV6};
use std::ffi::{CString, OsStr};
use std::net::IpAddr;
use std::os::unix::ffi::OsStrExt;

/// The text of an address without a port, as the system writes it.
pub(super) fn host_text(host: IpAddr) -> String {
    if let IpAddr::V6(host) = host
        && let [0, 0, 0, 0, 0, 0, high, low] = host.segments()
        && high != 0
    {
        // Rust writes `::102:304`.
        let [first, second] = high.to_be_bytes();
        let [third, fourth] = low.to_be_bytes();
        return format!("::{first}.{second}.{third}.{fourth}");
    }
    host.to_string()
}

/// What programs see of an address; None if there is none.
pub(super) fn to_value(cx: &mut Cx, address: Option<&SocketAddrAny>) -> Value {
    let Some(address) = address else { return Value::NONE };
    if let Ok(address) = SocketAddr::try_from(address.clone()) {
        let mut fields = vec![cx.str(&host_text(address.ip())), cx.int(address.port() as i64)];
        if let SocketAddr::V6(address) = address {
            // The system's number is in the order of the network.
            fields.push(cx.int(u32::from_be(address.flowinfo()) as i64));
            fields.push(cx.int(address.scope_id() as i64));
        }
        return cx.tuple(fields);
    }
    if let Ok(address) = SocketAddrUnix::try_from(address.clone()) {
        return match (address.path_bytes(), address.abstract_name()) {
            (Some(path), _) => {
                let end = path.iter().position(|&byte| byte == 0).unwrap_or(path.len());
                file_system_text(cx, OsStr::from_bytes(&path[..end]))
            }
            (_, Some(name)) if !name.is_empty() => new_bytes(cx, &[&[0], name].concat()),
            _ => cx.str(""),
        };
    }
    if let Ok(address) = SocketAddrNetlink::try_from(address.clone()) {
        let fields = vec![cx.int(address.pid() as i64), cx.int(address.groups() as i64)];
        return cx.tuple(fields);
    }
    Value::NONE
}

/// The name of a host as the system gets it: a string, or bytes.
pub(super) fn host_bytes(cx: &mut Cx, host: &Value) -> Res<Option<Vec<u8>>> {
    if let Some(text) = host.downcast::<Str>() {
        let bytes = match text.to_text() {
            text if text.is_ascii() => text.as_bytes().to_vec(),
            _ => {
                let (method, encoding) = (cx.intern("encode"), cx.str("idna"));
                let bytes = cx.call_method(host, method, &[encoding])?;
                ops::buffer::require(cx, &bytes)?.into_owned()
            }
        };
        return Ok(Some(bytes));
    }
    if host.downcast::<Bytes>().is_some() || host.downcast::<crate::object::layout::bytearray::Bytearray>().is_some() {
        return ops::buffer::require(cx, host).map(|bytes| Some(bytes.into_owned()));
    }
    Ok(None)
}

fn port(cx: &mut Cx, port: &Value, function: &str) -> Res<u16> {
    let port = ops::index::index(cx, port)?;
    let small = ops::index::small(&port).and_then(|port| u16::try_from(port).ok());
    small.ok_or_else(|| raise::overflow_error(cx, format!("{function}(): port must be 0-65535.")))
}

fn flow(cx: &mut Cx, flow: Option<&Value>, function: &str) -> Res<u32> {
    let Some(flow) = flow else { return Ok(0) };
    let flow = ops::index::index(cx, flow)?;
    match ops::index::small(&flow) {
        Some(flow @ 0..=0xf_ffff) => Ok(flow as u32),
        _ => Err(raise::overflow_error(cx, format!("{function}(): flowinfo must be 0-1048575."))),
    }
}

fn unsigned(cx: &mut Cx, value: Option<&Value>) -> Res<u32> {
    match value {
        Some(value) => Ok(ops::index::as_index(cx, value)? as u32),
        None => Ok(0),
    }
}

fn items<'a>(cx: &mut Cx, address: &'a Value, function: &str, family: &str) -> Res<&'a [Value]> {
    match address.downcast::<Tuple>() {
        Some(tuple) => Ok(tuple.items()),
        None => {
            let found = cx.type_name(address);
            Err(cx.type_error(format!("{function}(): {family} address must be tuple, not {found}")))
        }
    }
}

/// The address that a program wrote, for a socket of a family; the function is named by messages.
pub(super) fn of(cx: &mut Cx, family: i32, address: &Value, function: &str) -> Res<SocketAddrAny> {
    match family {
        libc::AF_INET => {
            let [host, number] = items(cx, address, function, "AF_INET")? else {
                return Err(cx.type_error("AF_INET address must be a pair (host, port)"));
            };
            let host = required_host(cx, host)?;
            let port = port(cx, number, function)?;
            match host_address(cx, &host, libc::AF_INET)? {
                SocketAddr::V4(address) => Ok(SocketAddrV4::new(*address.ip(), port).into()),
                SocketAddr::V6(_) => Err(cx.raise(Exc::OSError, "address family mismatched")),
            }
        }
        libc::AF_INET6 => {
            let items = items(cx, address, function, "AF_INET6")?;
            let ([host, number] | [host, number, _] | [host, number, _, _]) = items else {
                let message = "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])";
                return Err(cx.type_error(message));
            };
            let host = required_host(cx, host)?;
            let port = port(cx, number, function)?;
            let (flow, scope) = (flow(cx, items.get(2), function)?, unsigned(cx, items.get(3))?);
            match host_address(cx, &host, libc::AF_INET6)? {
                SocketAddr::V6(address) => {
                    let scope = if items.len() > 3 { scope } else { address.scope_id() };
                    Ok(SocketAddrV6::new(*address.ip(), port, flow.to_be(), scope).into())
                }
                SocketAddr::V4(_) => Err(cx.raise(Exc::OSError, "address family mismatched")),
            }
        }
        libc::AF_UNIX => {
            let path = match address.downcast::<Str>() {
                Some(path) => file_system_bytes(path),
                None => ops::buffer::require(cx, address)?.into_owned(),
            };
            let made = match path.split_first() {
                None => Ok(SocketAddrUnix::new_unnamed()),
                Some((0, name)) => SocketAddrUnix::new_abstract_name(name),
                _ if path.len() >= 108 => Err(rustix::io::Errno::NAMETOOLONG),
                _ => SocketAddrUnix::new(&path[..]),
            };
            match made {
                Ok(address) => Ok(address.into()),
                Err(rustix::io::Errno::NAMETOOLONG) => Err(cx.raise(Exc::OSError, "AF_UNIX path too long")),
                Err(error) => Err(from_number(cx, error.raw_os_error(), &[])),
            }
        }
        libc::AF_NETLINK => {
            let [pid, groups] = items(cx, address, function, "AF_NETLINK")? else {
                return Err(cx.type_error("AF_NETLINK address must be a pair (pid, groups)"));
            };
            let (pid, groups) = (unsigned(cx, Some(pid))?, unsigned(cx, Some(groups))?);
            Ok(SocketAddrNetlink::new(pid, groups).into())
        }
        _ => Err(cx.raise(Exc::OSError, format!("{function}(): bad family"))),
    }
}

fn required_host(cx: &mut Cx, host: &Value) -> Res<CString> {
    let Some(bytes) = host_bytes(cx, host)? else { return Err(no_host(cx, host)) };
    CString::new(bytes).map_err(|_| cx.type_error("host name must not contain null character"))
}

fn no_host(cx: &mut Cx, found: &Value) -> Raised {
    let found = cx.type_name(found);
    cx.type_error(format!("str, bytes or bytearray expected, not {found}"))
}

/// The first address of a host, as a program wrote it: empty for any, `<broadcast>`, in digits, or a name.
pub(super) fn host_address(cx: &mut Cx, host: &CString, family: i32) -> Res<SocketAddr> {
    let wants = |wanted: i32| family == wanted || family == libc::AF_UNSPEC;
    match host.to_str() {
        Ok("<broadcast>" | "255.255.255.255") if wants(libc::AF_INET) => {
            return Ok(SocketAddr::from((Ipv4Addr::BROADCAST, 0)));
        }
        Ok("<broadcast>" | "255.255.255.255") => return Err(cx.raise(Exc::OSError, "address family mismatched")),
        Ok(text) => {
            if let Ok(host) = text.parse::<Ipv4Addr>()
                && wants(libc::AF_INET)
            {
                return Ok(SocketAddr::from((host, 0)));
            }
            if let Ok(host) = text.parse::<Ipv6Addr>()
                && wants(libc::AF_INET6)
            {
                return Ok(SocketAddr::from((host, 0)));
            }
        }
        Err(_) => {}
    }
    let found = if host.is_empty() {
        let hints = Hints { family, kind: libc::SOCK_DGRAM, flags: libc::AI_PASSIVE, ..Hints::default() };
        let found = lookup::addresses(cx, None, Some(c"0".into()), hints)?;
        if found.len() > 1 && family == libc::AF_UNSPEC {
            return Err(cx.raise(Exc::OSError, "wildcard resolved to multiple address"));
        }
        found
    } else {
        lookup::addresses(cx, Some(host.clone()), None, Hints { family, ..Hints::default() })?
    };
    let first = found.into_iter().find_map(|found| SocketAddr::try_from(found.address).ok());
    first.ok_or_else(|| cx.raise(Exc::OSError, "unknown address family"))
}
