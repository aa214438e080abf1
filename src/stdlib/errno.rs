//! `errno`: the numbers of the system's errors.

use crate::heap::Value;
use crate::object::{Cx, Res, ops};

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    let names = cx.dict();
    for (name, number) in PREFERRED.iter().chain(COMMON).chain(OWN) {
        let (number, text) = (cx.int(*number as i64), cx.str(name));
        ops::dict::set_text(cx, dict, name, number.clone());
        // Of two names for a number the first one is listed.
        if ops::dict::get(cx, &names, &number)?.is_none() {
            ops::dict::set(cx, &names, &number, text)?;
        }
    }
    ops::dict::set_text(cx, dict, "errorcode", names);
    let doc = cx.str("The numbers of the system's errors, and their names in errorcode.");
    ops::dict::set_text(cx, dict, "__doc__", doc);
    Ok(())
}

macro_rules! numbers {
    ($($name:ident)*) => { &[ $( (stringify!($name), libc::$name), )* ] };
}

/// Those that come first, of two names for a number.
#[cfg(target_os = "linux")]
static PREFERRED: &[(&str, i32)] = numbers! { EDEADLOCK };
#[cfg(not(target_os = "linux"))]
static PREFERRED: &[(&str, i32)] = &[];

#[rustfmt::skip]
static COMMON: &[(&str, i32)] = numbers! {
    E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF EBADMSG EBUSY ECANCELED ECHILD
    ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDESTADDRREQ EDOM EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN
    EHOSTUNREACH EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR ELOOP EMFILE EMLINK EMSGSIZE
    EMULTIHOP ENAMETOOLONG ENETDOWN ENETRESET ENETUNREACH ENFILE ENOBUFS ENODATA ENODEV ENOENT ENOEXEC ENOLCK
    ENOLINK ENOMEM ENOMSG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY
    ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE
    EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMOTE EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESTALE ETIME
    ETIMEDOUT ETOOMANYREFS ETXTBSY EUSERS EWOULDBLOCK EXDEV
};

#[cfg(target_os = "linux")]
#[rustfmt::skip]
static OWN: &[(&str, i32)] = numbers! {
    EADV EBADE EBADFD EBADR EBADRQC EBADSLT EBFONT ECHRNG ECOMM EDOTDOT EISNAM EKEYEXPIRED EKEYREJECTED
    EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG EMEDIUMTYPE
    ENAVAIL ENOANO ENOCSI ENOKEY ENOMEDIUM ENONET ENOPKG ENOTNAM ENOTUNIQ EREMCHG EREMOTEIO ERESTART ERFKILL
    ESRMNT ESTRPIPE EUCLEAN EUNATCH EXFULL
};
#[cfg(not(target_os = "linux"))]
static OWN: &[(&str, i32)] = &[];
