//! Names of hosts, services, protocols and interfaces.

use super::address;
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::native::functions;
use crate::object::{Cx, Exc, Raised, Res, Str, Tuple, audit, exception, native::text_of, new_bytes, ops, raise};
use crate::stdlib::exceptions;
use crate::stdlib::posix::CInt;
use crate::sync::socket::{self, Found, Hints, NameError};
use crate::types::exception::os_error::from_number;
use crate::types::io::open::file_system_text;
use rustix::io::Errno;
use rustix::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::ffi::{CString, OsStr};
use std::os::unix::ffi::OsStrExt;

/// The classes `gaierror` and `herror`.
pub(super) fn name_error(cx: &mut Cx) -> Res<Value> {
    exceptions::class_of(cx, "socket.gaierror", Exc::OSError)
}

pub(super) fn host_error(cx: &mut Cx) -> Res<Value> {
    exceptions::class_of(cx, "socket.herror", Exc::OSError)
}

#[cold]
fn not_found(cx: &mut Cx, class: Res<Value>, code: i32, text: &str) -> Raised {
    match class {
        Ok(class) => {
            let args = vec![cx.int(code as i64), cx.str(text)];
            exception::new_raised(cx, &class, args)
        }
        Err(raised) => raised,
    }
}

/// The exception for a name that was not found.
#[cold]
fn failed(cx: &mut Cx, error: NameError) -> Raised {
    match error {
        NameError::System(error) => from_number(cx, error.raw_os_error(), &[]),
        NameError::Code(code) => {
            let class = name_error(cx);
            not_found(cx, class, code, &NameError::text(code))
        }
    }
}

/// What `getaddrinfo` of the system finds, without the GIL.
pub(super) fn addresses(cx: &mut Cx, host: Option<CString>, service: Option<CString>, hints: Hints) -> Res<Vec<Found>> {
    let found = cx.release(|| socket::addresses(host.as_deref(), service.as_deref(), hints));
    cx.poll_if_due()?;
    found.map_err(|error| failed(cx, error))
}

fn text_value(cx: &mut Cx, text: &CString) -> Value {
    file_system_text(cx, OsStr::from_bytes(text.as_bytes()))
}

functions! { FUNCTIONS in "_socket" {
    /// The addresses of a host and a service: a list of family, kind, protocol, name and address.
    "getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)" => get_addresses;
    /// The names of the host and the service of an address.
    "getnameinfo(sockaddr, flags, /)" => get_names;
    /// The address of a host, as text.
    "gethostbyname(hostname, /)" => |cx: &mut Cx, host: &Value| -> Res<String> {
        let host = host_argument(cx, host, "gethostbyname")?;
        Ok(address::host_text(address::host_address(cx, &host, libc::AF_INET)?.ip()))
    };
    /// The name of a host, other names of it, and its addresses.
    "gethostbyname_ex(hostname, /)" => |cx: &mut Cx, host: &Value| -> Res<Value> {
        let host = host_argument(cx, host, "gethostbyname_ex")?;
        let hints = Hints { family: libc::AF_INET, kind: libc::SOCK_STREAM, flags: libc::AI_CANONNAME, protocol: 0 };
        let found = addresses(cx, Some(host.clone()), None, hints)?;
        let name = found.first().map(|found| found.canonical.clone()).filter(|name| !name.is_empty()).unwrap_or(host);
        host_entry(cx, &name, found)
    };
    /// The name of the host with an address, other names of it, and its addresses.
    "gethostbyaddr(host, /)" => |cx: &mut Cx, host: &Value| -> Res<Value> {
        let host = host_argument(cx, host, "gethostbyaddr")?;
        let found = address::host_address(cx, &host, libc::AF_UNSPEC)?;
        let names = cx.release(move || socket::names(&found.into(), libc::NI_NAMEREQD));
        match names {
            Ok((name, _)) => {
                let name = text_value(cx, &name);
                let (others, host) = (cx.list(Vec::new()), cx.str(&address::host_text(found.ip())));
                let hosts = cx.list(vec![host]);
                Ok(cx.tuple(vec![name, others, hosts]))
            }
            Err(NameError::Code(libc::EAI_AGAIN)) => {
                let class = host_error(cx);
                Err(not_found(cx, class, 2, "Host name lookup failure"))
            }
            Err(_) => {
                let class = host_error(cx);
                Err(not_found(cx, class, 1, "Unknown host"))
            }
        }
    };
    /// The port of a service.
    "getservbyname(servicename, protocolname=<missing>, /)" => |cx: &mut Cx, name: &Str, protocol: Option<&Str>| -> Res<i64> {
        let name = name.to_text().into_owned();
        let is_number = name.starts_with(|c: char| c.is_ascii_digit());
        let kinds = service_kinds(protocol);
        let Ok(name) = CString::new(name) else { return Err(cx.value_error("embedded null character")) };
        for kind in kinds.into_iter().filter(|_| !is_number) {
            let hints = Hints { family: libc::AF_INET, kind, ..Hints::default() };
            let found = cx.release(|| socket::addresses(None, Some(&name), hints));
            let first = found.ok().and_then(|found| SocketAddr::try_from(found.first()?.address.clone()).ok());
            if let Some(address) = first {
                return Ok(address.port() as i64);
            }
        }
        Err(cx.raise(Exc::OSError, "service/proto not found"))
    };
    /// The service of a port.
    "getservbyport(port, protocolname=<missing>, /)" => |cx: &mut Cx, port: CInt, protocol: Option<&Str>| -> Res<Value> {
        let Ok(port) = u16::try_from(port.0) else {
            return Err(raise::overflow_error(cx, "getservbyport: port must be 0-65535."));
        };
        for kind in service_kinds(protocol) {
            let flags = libc::NI_NUMERICHOST | if kind == libc::SOCK_DGRAM { libc::NI_DGRAM } else { 0 };
            let address = SocketAddr::from((Ipv4Addr::UNSPECIFIED, port)).into();
            let names = cx.release(|| socket::names(&address, flags));
            // A port without a service is its own name.
            if let Ok((_, name)) = names
                && name.as_bytes() != port.to_string().as_bytes()
            {
                return Ok(text_value(cx, &name));
            }
        }
        Err(cx.raise(Exc::OSError, "port/proto not found"))
    };
    /// The number of a protocol.
    "getprotobyname(name, /)" => |cx: &mut Cx, name: &Str| -> Res<i64> {
        let name = name.to_text().into_owned();
        let table = cx.release(|| std::fs::read_to_string("/etc/protocols")).unwrap_or_default();
        let number = table.lines().find_map(|line| {
            let line = line.split('#').next().unwrap_or_default();
            let mut words = line.split_whitespace();
            let (first, number) = (words.next()?, words.next()?);
            (first == name || words.any(|word| word == name)).then_some(number)?.parse().ok()
        });
        number.ok_or_else(|| cx.raise(Exc::OSError, "protocol not found"))
    };
    /// The name of this machine.
    "gethostname()" => |cx: &mut Cx| -> Res<Value> {
        audit::tell(cx, "socket.gethostname", &[])?;
        let name = rustix::system::uname().nodename().to_owned();
        Ok(text_value(cx, &name))
    };
    /// Set the name of this machine.
    "sethostname(name, /)" => |cx: &mut Cx, name: &Value| -> Res<()> {
        let bytes = match name.downcast::<Str>() {
            Some(text) => crate::types::io::open::file_system_bytes(text),
            None => ops::buffer::require(cx, name)?.into_owned(),
        };
        rustix::system::sethostname(&bytes).map_err(|error| from_number(cx, error.raw_os_error(), &[]))
    };
    /// The numbers and names of the interfaces to networks.
    "if_nameindex()" => |cx: &mut Cx| -> Res<Value> {
        let interfaces = interfaces(cx)?;
        let pairs = interfaces.iter().map(|(number, name)| {
            let pair = vec![cx.int(*number as i64), cx.str(name)];
            cx.tuple(pair)
        });
        let pairs = pairs.collect();
        Ok(cx.list(pairs))
    };
    /// The number of an interface.
    "if_nametoindex(oname, /)" => |cx: &mut Cx, name: &Value| -> Res<i64> {
        let name = crate::types::io::open::path(cx, name)?;
        let name = name.to_string_lossy().into_owned();
        let found = with_any_socket(cx, |socket| rustix::net::netdevice::name_to_index(socket, &name));
        found.map(i64::from).map_err(|_| cx.raise(Exc::OSError, "no interface with this name"))
    };
    /// The name of an interface.
    "if_indextoname(index, /)" => |cx: &mut Cx, index: &Value| -> Res<String> {
        let index = ops::index::index(cx, index)?;
        let index = match ops::index::small(&index) {
            Some(..0) => return Err(raise::overflow_error(cx, "can't convert negative value to unsigned int")),
            Some(index) => u32::try_from(index).ok(),
            None => None,
        };
        let Some(index) = index else {
            return Err(raise::overflow_error(cx, "Python int too large to convert to C unsigned int"));
        };
        let found = with_any_socket(cx, |socket| rustix::net::netdevice::index_to_name(socket, index));
        found.map_err(|error| {
            let error = if error == Errno::NODEV { Errno::NXIO } else { error };
            from_number(cx, error.raw_os_error(), &[])
        })
    };
} }

/// Calls what needs some socket.
fn with_any_socket<T>(
    cx: &mut Cx,
    call: impl FnOnce(rustix::fd::OwnedFd) -> Result<T, Errno> + Send,
) -> Result<T, Errno>
where
    T: Send,
{
    use rustix::net::{AddressFamily, SocketFlags, SocketType};
    cx.release(|| call(rustix::net::socket_with(AddressFamily::UNIX, SocketType::DGRAM, SocketFlags::CLOEXEC, None)?))
}

/// The interfaces, in the order of their numbers.
fn interfaces(cx: &mut Cx) -> Res<Vec<(u32, String)>> {
    let found = cx.release(|| -> std::io::Result<Vec<(u32, String)>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir("/sys/class/net")? {
            let entry = entry?;
            let number = std::fs::read_to_string(entry.path().join("ifindex"))?;
            if let Ok(number) = number.trim().parse() {
                found.push((number, entry.file_name().to_string_lossy().into_owned()));
            }
        }
        found.sort();
        Ok(found)
    });
    found.map_err(|error| crate::types::exception::os_error::from_io(cx, &error, &[]))
}

/// The kinds of sockets that a protocol's services have.
fn service_kinds(protocol: Option<&Str>) -> Vec<i32> {
    match protocol.map(|name| name.to_text().into_owned()).as_deref() {
        None => vec![libc::SOCK_STREAM, libc::SOCK_DGRAM],
        Some("tcp") => vec![libc::SOCK_STREAM],
        Some("udp") => vec![libc::SOCK_DGRAM],
        Some(_) => Vec::new(),
    }
}

fn host_argument(cx: &mut Cx, host: &Value, function: &str) -> Res<CString> {
    let Some(bytes) = address::host_bytes(cx, host)? else {
        let found = cx.type_name(host);
        let message = format!("{function}() argument 1 must be str, bytes or bytearray, not {found}");
        return Err(cx.type_error(message));
    };
    if audit::is_heard(cx) {
        let event = if function == "gethostbyaddr" { "socket.gethostbyaddr" } else { "socket.gethostbyname" };
        audit::tell(cx, event, std::slice::from_ref(host))?;
    }
    let message = format!("{function}() argument 1 must be str, bytes or bytearray without null characters, not str");
    CString::new(bytes).map_err(|_| cx.type_error(message))
}

fn host_entry(cx: &mut Cx, name: &CString, found: Vec<Found>) -> Res<Value> {
    let mut hosts = Vec::new();
    for address in found.into_iter().filter_map(|found| SocketAddr::try_from(found.address).ok()) {
        hosts.push(cx.str(&address::host_text(address.ip())));
    }
    let (name, others, hosts) = (text_value(cx, name), cx.list(Vec::new()), cx.list(hosts));
    Ok(cx.tuple(vec![name, others, hosts]))
}

fn get_addresses(
    cx: &mut Cx,
    host: &Value,
    port: &Value,
    family: CInt,
    kind: CInt,
    protocol: CInt,
    flags: CInt,
) -> Res<Value> {
    let name = match address::host_bytes(cx, host)? {
        Some(bytes) if host.downcast::<Str>().is_some() || host.downcast::<Bytes>().is_some() => Some(bytes),
        None if host.is_none() => None,
        _ => return Err(cx.type_error("getaddrinfo() argument 1 must be string or None")),
    };
    let service = if ops::is_int(port) {
        let number = ops::index::index(cx, port)?;
        match ops::index::small(&number) {
            Some(number) => Some(number.to_string().into_bytes()),
            None => return Err(raise::overflow_error(cx, "Python int too large to convert to C long")),
        }
    } else if port.downcast::<Str>().is_some() {
        let method = cx.intern("encode");
        let bytes = cx.call_method(port, method, &[])?;
        Some(ops::buffer::require(cx, &bytes)?.into_owned())
    } else if let Some(bytes) = port.downcast::<Bytes>() {
        Some(bytes.as_slice().to_vec())
    } else if port.is_none() {
        None
    } else {
        return Err(cx.raise(Exc::OSError, "Int or String expected"));
    };
    if audit::is_heard(cx) {
        let numbers = [family.0, kind.0, protocol.0, flags.0].map(|number| cx.int(number as i64));
        let [family, kind, protocol, flags] = numbers;
        audit::tell(cx, "socket.getaddrinfo", &[host.clone(), port.clone(), family, kind, protocol, flags])?;
    }
    let [name, service] = [name, service].map(|text| text.map(CString::new));
    let (name, service) = match (name.transpose(), service.transpose()) {
        (Ok(name), Ok(service)) => (name, service),
        _ => return Err(cx.value_error("embedded null character")),
    };
    let hints = Hints { family: family.0, kind: kind.0, protocol: protocol.0, flags: flags.0 };
    let mut rows = Vec::new();
    for found in addresses(cx, name, service, hints)? {
        let Hints { family, kind, protocol, .. } = found.hints;
        let [family, kind, protocol] = [family, kind, protocol].map(|number| cx.int(number as i64));
        let (name, address) = (text_value(cx, &found.canonical), address::to_value(cx, Some(&found.address)));
        rows.push(cx.tuple(vec![family, kind, protocol, name, address]));
    }
    Ok(cx.list(rows))
}

fn get_names(cx: &mut Cx, address: &Value, flags: CInt) -> Res<Value> {
    let Some(items) = address.downcast::<Tuple>() else {
        return Err(cx.type_error("getnameinfo() argument 1 must be a tuple"));
    };
    let ([host, port] | [host, port, _] | [host, port, _, _]) = items.items() else {
        return Err(cx.type_error("getnameinfo(): illegal sockaddr argument"));
    };
    if host.downcast::<Str>().is_none() {
        return Err(cx.type_error("getnameinfo(): illegal sockaddr argument"));
    }
    let name = text_of(host);
    let (mut more, port) = ([0, 0], ops::index::as_index(cx, port)?);
    for (at, item) in items.items()[2..].iter().enumerate() {
        more[at] = ops::index::as_index(cx, item)?;
    }
    let [flow, scope] = more;
    if !(0..=0xf_ffff).contains(&flow) {
        return Err(raise::overflow_error(cx, "getnameinfo(): flowinfo must be 0-1048575."));
    }
    audit::tell(cx, "socket.getnameinfo", std::slice::from_ref(address))?;
    let Ok(name) = CString::new(name) else { return Err(cx.value_error("embedded null character")) };
    let Ok(service) = CString::new(port.to_string()) else { return Err(cx.value_error("embedded null character")) };
    let hints = Hints { kind: libc::SOCK_DGRAM, flags: libc::AI_NUMERICHOST, ..Hints::default() };
    let found = addresses(cx, Some(name), Some(service), hints)?;
    if found.len() > 1 {
        return Err(cx.raise(Exc::OSError, "sockaddr resolved to multiple addresses"));
    }
    let found = found.first().and_then(|found| SocketAddr::try_from(found.address.clone()).ok());
    let address = match found {
        Some(SocketAddr::V4(address)) if items.items().len() == 2 => SocketAddr::V4(address),
        Some(SocketAddr::V4(_)) => return Err(cx.raise(Exc::OSError, "IPv4 sockaddr must be 2 tuple")),
        Some(SocketAddr::V6(mut address)) => {
            address.set_flowinfo((flow as u32).to_be());
            address.set_scope_id(scope as u32);
            SocketAddr::V6(address)
        }
        None => return Err(cx.raise(Exc::OSError, "unknown address family")),
    };
    let names = cx.release(move || socket::names(&address.into(), flags.0));
    let (host, service) = names.map_err(|error| failed(cx, error))?;
    let names = vec![text_value(cx, &host), text_value(cx, &service)];
    Ok(cx.tuple(names))
}

functions! { NUMBERS in "_socket" {
    /// The bytes of an address of the fourth version of the protocol.
    "inet_aton(ip_addr, /)" => |cx: &mut Cx, text: &Str| -> Res<Value> {
        match four_bytes(&text.to_text()) {
            Some(bytes) => Ok(new_bytes(cx, &bytes)),
            None => Err(cx.raise(Exc::OSError, "illegal IP address string passed to inet_aton")),
        }
    };
    /// The text of an address of four bytes.
    "inet_ntoa(packed_ip, /)" => |cx: &mut Cx, bytes: &Value| -> Res<String> {
        let bytes = ops::buffer::require(cx, bytes)?;
        match <[u8; 4]>::try_from(&bytes[..]) {
            Ok(bytes) => Ok(Ipv4Addr::from(bytes).to_string()),
            Err(_) => Err(cx.raise(Exc::OSError, "packed IP wrong length for inet_ntoa")),
        }
    };
    /// The bytes of an address.
    "inet_pton(address_family, ip_string, /)" => |cx: &mut Cx, family: CInt, text: &Str| -> Res<Value> {
        let text = text.to_text();
        let bytes = match family.0 {
            libc::AF_INET => text.parse::<Ipv4Addr>().ok().map(|host| host.octets().to_vec()),
            libc::AF_INET6 => text.parse::<Ipv6Addr>().ok().map(|host| host.octets().to_vec()),
            _ => return Err(from_number(cx, libc::EAFNOSUPPORT, &[])),
        };
        match bytes {
            Some(bytes) => Ok(new_bytes(cx, &bytes)),
            None => Err(cx.raise(Exc::OSError, "illegal IP address string passed to inet_pton")),
        }
    };
    /// The text of an address.
    "inet_ntop(address_family, packed_ip, /)" => |cx: &mut Cx, family: CInt, bytes: &Value| -> Res<String> {
        let bytes = ops::buffer::require(cx, bytes)?;
        let host = match family.0 {
            libc::AF_INET => <[u8; 4]>::try_from(&bytes[..]).ok().map(|bytes| Ipv4Addr::from(bytes).into()),
            libc::AF_INET6 => <[u8; 16]>::try_from(&bytes[..]).ok().map(|bytes| Ipv6Addr::from(bytes).into()),
            family => return Err(cx.value_error(format!("unknown address family {family}"))),
        };
        let message = "invalid length of packed IP address string";
        host.map(address::host_text).ok_or_else(|| cx.value_error(message))
    };
    /// A number of 16 bits in the order of the network.
    "htons(x, /)" => |cx: &mut Cx, number: &Value| short(cx, number, "htons");
    /// A number of 16 bits in the order of this machine.
    "ntohs(x, /)" => |cx: &mut Cx, number: &Value| short(cx, number, "ntohs");
    /// A number of 32 bits in the order of the network.
    "htonl(object, /)" => long;
    /// A number of 32 bits in the order of this machine.
    "ntohl(object, /)" => long;
} }

/// The bytes of `127.0.0.1`, also written as `127.1`, `0x7f.1` or `2130706433`; what follows a blank does not count.
fn four_bytes(text: &str) -> Option<[u8; 4]> {
    let text = text.split(|c: char| c.is_ascii_whitespace()).next()?;
    let mut parts = Vec::new();
    for part in text.split('.') {
        let number = match part.strip_prefix("0x").or_else(|| part.strip_prefix("0X")) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None if part.starts_with('0') => u32::from_str_radix(part, 8),
            None if part.starts_with('+') => return None,
            None => part.parse(),
        };
        parts.push(number.ok()?);
    }
    let (last, first) = parts.split_last()?;
    if first.len() > 3 || first.iter().any(|part| *part > 255) || *last as u64 >> (8 * (4 - first.len())) != 0 {
        return None;
    }
    let start = first.iter().enumerate().fold(0, |all, (at, part)| all | part << (24 - 8 * at));
    Some((start | last).to_be_bytes())
}

fn short(cx: &mut Cx, number: &Value, function: &str) -> Res<i64> {
    let number = ops::index::index(cx, number)?;
    let Some(number) = ops::index::small(&number).and_then(|number| i32::try_from(number).ok()) else {
        return Err(raise::overflow_error(cx, "Python int too large to convert to C int"));
    };
    match number {
        ..0 => {
            let message = format!("{function}: can't convert negative Python int to C 16-bit unsigned integer");
            Err(raise::overflow_error(cx, message))
        }
        0..=0xffff => Ok((number as u16).to_be() as i64),
        _ => {
            let message = format!("{function}: Python int too large to convert to C 16-bit unsigned integer");
            Err(raise::overflow_error(cx, message))
        }
    }
}

fn long(cx: &mut Cx, number: &Value) -> Res<i64> {
    if !ops::is_int(number) {
        let found = cx.type_name(number);
        return Err(cx.type_error(format!("expected int, {found} found")));
    }
    let number = ops::index::index(cx, number)?;
    match ops::index::small(&number) {
        Some(..0) => Err(raise::overflow_error(cx, "can't convert negative value to unsigned int")),
        Some(number @ 0..=0xffff_ffff) => Ok((number as u32).to_be() as i64),
        Some(_) => Err(raise::overflow_error(cx, "int larger than 32 bits")),
        None => Err(raise::overflow_error(cx, "Python int too large to convert to C unsigned long")),
    }
}
