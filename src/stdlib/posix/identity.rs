//! Who this process is to the system: its user, its groups, its namespaces.

use super::{CInt, HasFileno, failed, id, open_file};
use crate::heap::Value;
use crate::object::native::functions;
use crate::object::{Cx, Res, Str, ops, raise};
use crate::stdlib::posix::text_bytes;
use crate::sync::process;
use crate::types::exception::os_error::from_io;
use nix::sched::CloneFlags;
use nix::unistd::{Gid, Uid};
use rustix::io::Errno;
use std::ffi::CString;

/// What stands for "as it is" among ids.
const SAME: u32 = u32::MAX;

fn number(cx: &mut Cx, value: &Value, what: &str) -> Res<u32> {
    Ok(id(cx, value, what)?.unwrap_or(SAME))
}

fn user(cx: &mut Cx, value: &Value) -> Res<Uid> {
    number(cx, value, "uid").map(Uid::from_raw)
}

fn group(cx: &mut Cx, value: &Value) -> Res<Gid> {
    number(cx, value, "gid").map(Gid::from_raw)
}

/// What a call of the system says.
fn done<T>(cx: &mut Cx, result: nix::Result<T>) -> Res<T> {
    result.map_err(|error| failed(cx, Errno::from_raw_os_error(error as i32), &[]))
}

/// The name of a user, as the system spells it.
fn user_name(cx: &mut Cx, function: &str, name: &Value) -> Res<CString> {
    let Some(text) = name.downcast::<Str>() else {
        return Err(raise::wrong_type(cx, &format!("{function}() argument 1 must be str"), name));
    };
    let bytes = text_bytes(cx, text)?;
    CString::new(bytes).map_err(|_| cx.value_error("embedded null byte"))
}

functions! { FUNCTIONS in "posix" {
    /// Become another user.
    "setuid(uid, /)" => |cx: &mut Cx, uid: &Value| -> Res<()> { let uid = user(cx, uid)?; done(cx, nix::unistd::setuid(uid)) };
    /// Become another group.
    "setgid(gid, /)" => |cx: &mut Cx, gid: &Value| -> Res<()> { let gid = group(cx, gid)?; done(cx, nix::unistd::setgid(gid)) };
    /// Have the rights of another user.
    "seteuid(euid, /)" => |cx: &mut Cx, uid: &Value| -> Res<()> { let uid = user(cx, uid)?; done(cx, nix::unistd::seteuid(uid)) };
    /// Have the rights of another group.
    "setegid(egid, /)" => |cx: &mut Cx, gid: &Value| -> Res<()> { let gid = group(cx, gid)?; done(cx, nix::unistd::setegid(gid)) };
    /// Set the real and the effective user; -1 leaves one as it is.
    "setreuid(ruid, euid, /)" => |cx: &mut Cx, real: &Value, effective: &Value| -> Res<()> {
        let (real, effective) = (number(cx, real, "uid")?, number(cx, effective, "uid")?);
        process::set_user(real, effective).map(drop).map_err(|error| from_io(cx, &error, &[]))
    };
    /// Set the real and the effective group; -1 leaves one as it is.
    "setregid(rgid, egid, /)" => |cx: &mut Cx, real: &Value, effective: &Value| -> Res<()> {
        let (real, effective) = (number(cx, real, "gid")?, number(cx, effective, "gid")?);
        process::set_group(real, effective).map(drop).map_err(|error| from_io(cx, &error, &[]))
    };
    /// Set the real, effective and saved user; -1 leaves one as it is.
    "setresuid(ruid, euid, suid, /)" => |cx: &mut Cx, real: &Value, effective: &Value, saved: &Value| -> Res<()> {
        let (real, effective, saved) = (user(cx, real)?, user(cx, effective)?, user(cx, saved)?);
        done(cx, nix::unistd::setresuid(real, effective, saved))
    };
    /// Set the real, effective and saved group; -1 leaves one as it is.
    "setresgid(rgid, egid, sgid, /)" => |cx: &mut Cx, real: &Value, effective: &Value, saved: &Value| -> Res<()> {
        let (real, effective, saved) = (group(cx, real)?, group(cx, effective)?, group(cx, saved)?);
        done(cx, nix::unistd::setresgid(real, effective, saved))
    };
    /// Set the further groups of this process.
    "setgroups(groups, /)" => |cx: &mut Cx, groups: &Value| -> Res<()> {
        const MOST: usize = 65536;
        let groups = ops::iter::collect_or(cx, groups, "setgroups argument must be a sequence")?;
        if groups.len() > MOST {
            return Err(cx.value_error("too many groups"));
        }
        let mut ids = Vec::with_capacity(groups.len());
        for value in &groups {
            if !ops::is_int(value) {
                return Err(cx.type_error("groups must be integers"));
            }
            ids.push(group(cx, value)?);
        }
        done(cx, nix::unistd::setgroups(&ids))
    };
    /// The groups that a user is in, with one more.
    "getgrouplist(user, group, /)" => |cx: &mut Cx, name: &Value, more: &Value| -> Res<Value> {
        let (name, more) = (user_name(cx, "getgrouplist", name)?, group(cx, more)?);
        crate::sync::socket::limit_sources();
        let groups = cx.release(|| nix::unistd::getgrouplist(&name, more));
        let groups = done(cx, groups)?.into_iter().map(|group| cx.int(group.as_raw() as i64)).collect();
        Ok(cx.list(groups))
    };
    /// Set the further groups of this process to those that a user is in, with one more.
    "initgroups(username, gid, /)" => |cx: &mut Cx, name: &Value, more: &Value| -> Res<()> {
        let path = super::Path::of(cx, name, super::path("initgroups"))?;
        let more = group(cx, more)?;
        let name = path.text();
        crate::sync::socket::limit_sources();
        let result = cx.release(|| nix::unistd::initgroups(name, more));
        done(cx, result)
    };
    /// Leave what this process shares with others.
    "unshare(flags)" => |cx: &mut Cx, flags: CInt| -> Res<()> {
        let result = nix::sched::unshare(CloneFlags::from_bits_retain(flags.0));
        done(cx, result)
    };
    /// Go into the namespace that a file stands for, or into those of a process.
    "setns(fd, nstype=0)" => |cx: &mut Cx, fd: HasFileno, kind: CInt| -> Res<()> {
        let file = open_file(cx, fd.0)?;
        let result = nix::sched::setns(&file, CloneFlags::from_bits_retain(kind.0));
        done(cx, result)
    };
} }
