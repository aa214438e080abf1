//! Calls of the system about sockets that no crate makes safe: options by number, messages with ancillary data, names of hosts.
//!
//! - K1. Pointers are to values that live for the whole call, and that the call alone uses; lengths are those of the values.
//! - K2. The list that `getaddrinfo` gives is ours until `freeaddrinfo`; beside each address stands its length.
//! - K3. A number that arrives in a message as an open file is new to this process, so nobody else owns it.
//! - K4. `__nss_configure_lookup` is glibc's, takes two texts that end in 0 and reads them while it is called; any thread may call it.

#![expect(unsafe_code, reason = "the system's calls about sockets, which take pointers and lengths")]

use rustix::fd::{AsFd, AsRawFd, FromRawFd, OwnedFd};
use rustix::io::Errno;
use rustix::net::SocketAddrAny;
use std::ffi::{CStr, CString, c_int};
use std::mem::{MaybeUninit, size_of, zeroed};
use std::ptr;

fn last_error() -> Errno {
    Errno::from_raw_os_error(std::io::Error::last_os_error().raw_os_error().unwrap_or(0))
}

fn checked(result: isize) -> Result<usize, Errno> {
    usize::try_from(result).map_err(|_| last_error())
}

/// Reads an option into `value`; how many bytes it has.
pub(crate) fn option(socket: impl AsFd, level: i32, name: i32, value: &mut [u8]) -> Result<usize, Errno> {
    let mut length = value.len() as libc::socklen_t;
    // SAFETY: K1.
    let result =
        unsafe { libc::getsockopt(socket.as_fd().as_raw_fd(), level, name, value.as_mut_ptr().cast(), &mut length) };
    checked(result as isize).map(|_| (length as usize).min(value.len()))
}

/// Reads an option that is a number.
pub(crate) fn number_option(socket: impl AsFd, level: i32, name: i32) -> Result<i32, Errno> {
    let mut value = [0; size_of::<c_int>()];
    option(socket, level, name, &mut value)?;
    Ok(c_int::from_ne_bytes(value))
}

/// What an option is set to.
pub(crate) enum Setting<'a> {
    Bytes(&'a [u8]),
    /// No value, of a length that means something to the option.
    Nothing(u32),
}

pub(crate) fn set_option(socket: impl AsFd, level: i32, name: i32, value: Setting<'_>) -> Result<(), Errno> {
    let (pointer, length) = match value {
        Setting::Bytes(bytes) => (bytes.as_ptr(), bytes.len() as libc::socklen_t),
        Setting::Nothing(length) => (ptr::null(), length),
    };
    // SAFETY: K1; the system refuses the null pointer where it would read.
    let result = unsafe { libc::setsockopt(socket.as_fd().as_raw_fd(), level, name, pointer.cast(), length) };
    checked(result as isize).map(drop)
}

/// A part of a message that is not among its bytes: level, kind and data.
pub(crate) type Ancillary = (i32, i32, Vec<u8>);

/// The header of an ancillary part, which its data follow: the length with the header, the level, the kind.
const HEADER: usize = size_of::<libc::cmsghdr>();

/// The most data that an ancillary part can have.
const MOST: usize = i32::MAX as usize - HEADER;

/// The length of an ancillary part with so much data; `None` if that is more than there can be.
pub(crate) fn ancillary_length(data: usize) -> Option<usize> {
    (data <= MOST).then_some(data + HEADER)
}

/// As `ancillary_length`, with the room up to where the next part may begin.
pub(crate) fn ancillary_space(data: usize) -> Option<usize> {
    (data <= MOST - size_of::<usize>()).then(|| data.next_multiple_of(size_of::<usize>()) + HEADER)
}

/// The parts as the system wants them; `None` if they are too long.
fn packed(parts: &[Ancillary]) -> Option<Vec<u64>> {
    let mut bytes = Vec::new();
    for (level, kind, data) in parts {
        let start = bytes.len();
        bytes.extend_from_slice(&ancillary_length(data.len())?.to_ne_bytes());
        bytes.extend_from_slice(&level.to_ne_bytes());
        bytes.extend_from_slice(&kind.to_ne_bytes());
        bytes.extend_from_slice(data);
        bytes.resize(start + ancillary_space(data.len())?, 0);
    }
    // The system wants them aligned.
    let words = bytes.chunks(8).map(|chunk| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        u64::from_ne_bytes(word)
    });
    Some(words.collect())
}

/// Sends a message; how many of its bytes.
pub(crate) fn send_message(
    socket: impl AsFd,
    bytes: &[u8],
    parts: &[Ancillary],
    flags: i32,
    address: Option<&SocketAddrAny>,
) -> Result<usize, Errno> {
    let mut control = packed(parts).ok_or(Errno::INVAL)?;
    let mut vector = libc::iovec { iov_base: bytes.as_ptr().cast_mut().cast(), iov_len: bytes.len() };
    // SAFETY: all zeros is a value of this type.
    let mut message: libc::msghdr = unsafe { zeroed() };
    message.msg_iov = &mut vector;
    message.msg_iovlen = 1;
    if let Some(address) = address {
        message.msg_name = address.as_ptr().cast_mut().cast();
        message.msg_namelen = address.addr_len();
    }
    if !parts.is_empty() {
        message.msg_control = control.as_mut_ptr().cast();
        message.msg_controllen = (control.len() * 8) as _;
    }
    // SAFETY: K1; the call reads the bytes and the address, and does not write to them.
    checked(unsafe { libc::sendmsg(socket.as_fd().as_raw_fd(), &message, flags) })
}

/// A message that was received.
pub(crate) struct Message {
    pub(crate) length: usize,
    pub(crate) parts: Vec<Ancillary>,
    /// The files that came with it, whose numbers are among the parts.
    pub(crate) files: Vec<OwnedFd>,
    pub(crate) flags: i32,
    pub(crate) address: Option<SocketAddrAny>,
}

/// Receives a message: its bytes into `bytes`, and ancillary parts, for which there is so much room.
pub(crate) fn receive_message(socket: impl AsFd, bytes: &mut [u8], room: usize, flags: i32) -> Result<Message, Errno> {
    let mut control = vec![0u64; room.div_ceil(8)];
    let mut vector = libc::iovec { iov_base: bytes.as_mut_ptr().cast(), iov_len: bytes.len() };
    let mut address = MaybeUninit::<libc::sockaddr_storage>::zeroed();
    // SAFETY: all zeros is a value of this type.
    let mut message: libc::msghdr = unsafe { zeroed() };
    message.msg_iov = &mut vector;
    message.msg_iovlen = 1;
    message.msg_name = address.as_mut_ptr().cast();
    message.msg_namelen = size_of::<libc::sockaddr_storage>() as u32;
    message.msg_control = if room == 0 { ptr::null_mut() } else { control.as_mut_ptr().cast() };
    message.msg_controllen = room as _;
    // Files are not for programs that this one starts.
    let flags = flags | libc::MSG_CMSG_CLOEXEC;
    // SAFETY: K1.
    let length = checked(unsafe { libc::recvmsg(socket.as_fd().as_raw_fd(), &mut message, flags) })?;
    let control: Vec<u8> = control.iter().flat_map(|word| word.to_ne_bytes()).collect();
    let parts = unpacked(&control[..(message.msg_controllen as usize).min(room)]);
    let mut files = Vec::new();
    for (_, _, data) in parts.iter().filter(|part| (part.0, part.1) == (libc::SOL_SOCKET, libc::SCM_RIGHTS)) {
        for number in data.chunks_exact(size_of::<c_int>()) {
            let number = c_int::from_ne_bytes(number.try_into().expect("the chunks have this length"));
            // SAFETY: K3.
            files.push(unsafe { OwnedFd::from_raw_fd(number) });
        }
    }
    let has_family = message.msg_namelen as usize >= size_of::<libc::sa_family_t>();
    // SAFETY: the system wrote an address of this length; what it did not write is zero.
    let address = has_family.then(|| unsafe { SocketAddrAny::read(address.as_ptr().cast(), message.msg_namelen) });
    Ok(Message { length, parts, files, flags: message.msg_flags & !libc::MSG_CMSG_CLOEXEC, address })
}

/// The parts in the system's form; data that did not fit are cut off.
fn unpacked(mut control: &[u8]) -> Vec<Ancillary> {
    let mut parts = Vec::new();
    while let (Some((length, rest)), true) = (control.split_first_chunk(), control.len() >= HEADER) {
        let length = usize::from_ne_bytes(*length);
        let Some(data) = control.get(HEADER..length.min(control.len())) else { break };
        let number = |at: usize| i32::from_ne_bytes(rest[at..at + 4].try_into().expect("the header is there"));
        parts.push((number(0), number(4), data.to_vec()));
        control = control.get(length.next_multiple_of(size_of::<usize>())..).unwrap_or_default();
    }
    parts
}

/// Why a name was not found.
pub(crate) enum NameError {
    /// The number of an error of these calls.
    Code(i32),
    System(Errno),
}

impl NameError {
    fn of(code: i32) -> NameError {
        if code == libc::EAI_SYSTEM { NameError::System(last_error()) } else { NameError::Code(code) }
    }

    /// The system's text for the number of an error.
    pub(crate) fn text(code: i32) -> String {
        // SAFETY: the system gives a text that stays for every number.
        unsafe { CStr::from_ptr(libc::gai_strerror(code)) }.to_string_lossy().into_owned()
    }
}

/// What is asked of an address, or known of it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Hints {
    pub(crate) family: i32,
    pub(crate) kind: i32,
    pub(crate) protocol: i32,
    pub(crate) flags: i32,
}

/// An address that was found.
pub(crate) struct Found {
    pub(crate) hints: Hints,
    pub(crate) canonical: CString,
    pub(crate) address: SocketAddrAny,
}

/// Where the C library is linked in (`.cargo/rustc` says when), names of hosts come from the system's files and DNS, those of users, groups
/// and services from its files: the modules that `/etc/nsswitch.conf` may name besides would bring a second C library into the process,
/// and glibc 2.36 crashes in that, if a group is looked up where `libnss_systemd` is installed. To be called before a look-up.
pub(crate) fn limit_sources() {
    #[cfg(all(target_env = "gnu", target_feature = "crt-static"))]
    {
        unsafe extern "C" {
            fn __nss_configure_lookup(database: *const std::ffi::c_char, sources: *const std::ffi::c_char) -> c_int;
        }
        static ONCE: std::sync::Once = std::sync::Once::new();
        ONCE.call_once(|| {
            for database in [c"hosts", c"networks", c"services", c"protocols", c"passwd", c"group", c"initgroups"] {
                let sources = if database == c"hosts" { c"files dns" } else { c"files" };
                // SAFETY: K4. It fails only for want of memory, and the look-up then as well.
                unsafe { __nss_configure_lookup(database.as_ptr(), sources.as_ptr()) };
            }
        });
    }
}

/// The addresses of a host and a service, one of which may be missing.
pub(crate) fn addresses(host: Option<&CStr>, service: Option<&CStr>, hints: Hints) -> Result<Vec<Found>, NameError> {
    limit_sources();
    // SAFETY: all zeros is a value of this type.
    let mut wanted: libc::addrinfo = unsafe { zeroed() };
    wanted.ai_family = hints.family;
    wanted.ai_socktype = hints.kind;
    wanted.ai_protocol = hints.protocol;
    wanted.ai_flags = hints.flags;
    let mut list = ptr::null_mut();
    let text = |text: Option<&CStr>| text.map_or(ptr::null(), CStr::as_ptr);
    // SAFETY: K1.
    let code = unsafe { libc::getaddrinfo(text(host), text(service), &wanted, &mut list) };
    if code != 0 {
        return Err(NameError::of(code));
    }
    let mut found = Vec::new();
    let mut next = list;
    // SAFETY: K2.
    while let Some(info) = unsafe { next.as_ref() } {
        let canonical = match info.ai_canonname.is_null() {
            true => CString::default(),
            // SAFETY: K2.
            false => unsafe { CStr::from_ptr(info.ai_canonname) }.to_owned(),
        };
        // SAFETY: K2.
        let address = unsafe { SocketAddrAny::read(info.ai_addr.cast(), info.ai_addrlen) };
        let hints =
            Hints { family: info.ai_family, kind: info.ai_socktype, protocol: info.ai_protocol, flags: info.ai_flags };
        found.push(Found { hints, canonical, address });
        next = info.ai_next;
    }
    // SAFETY: K2; the list is not used any more.
    unsafe { libc::freeaddrinfo(list) };
    Ok(found)
}

/// The names of a host and a service.
pub(crate) fn names(address: &SocketAddrAny, flags: i32) -> Result<(CString, CString), NameError> {
    limit_sources();
    let (mut host, mut service) = ([0u8; 1025], [0u8; 32]);
    // SAFETY: K1; the address is initialized as far as its length says.
    let code = unsafe {
        libc::getnameinfo(
            address.as_ptr().cast(),
            address.addr_len(),
            host.as_mut_ptr().cast(),
            host.len() as libc::socklen_t,
            service.as_mut_ptr().cast(),
            service.len() as libc::socklen_t,
            flags,
        )
    };
    if code != 0 {
        return Err(NameError::of(code));
    }
    let text = |bytes: &[u8]| CStr::from_bytes_until_nul(bytes).map_or(CString::default(), CStr::to_owned);
    Ok((text(&host), text(&service)))
}
