//! Names of files: making, renaming, removing them, and what belongs to a file but its contents.

use super::{Also, Folder, Path, Wanted, failed, folder, id, open_path, path, path_or_fd, run};
use crate::heap::Value;
use crate::object::layout::tuple::Tuple;
use crate::object::native::{OrNone, functions};
use crate::object::{Cx, Res, new_bytes, ops};
use crate::types::io::descriptor;
use rustix::fs::{Access, AtFlags, FileType, Gid, Mode, OFlags, Timespec, Timestamps, Uid, XattrFlags};
use rustix::io::Errno;

/// Two paths, each perhaps with a folder that it starts from.
fn two(
    cx: &mut Cx,
    function: &'static str,
    [src, dst]: [&Value; 2],
    folders: [&Value; 2],
) -> Res<([Path; 2], [Folder; 2])> {
    let wanted = |argument| Wanted { function, argument, also: Also::Nothing };
    let (from, to) = (Path::of(cx, src, wanted("src"))?, Path::of(cx, dst, wanted("dst"))?);
    let starts = [folder(cx, folders[0], &[&from.value])?, folder(cx, folders[1], &[&to.value])?];
    Ok(([from, to], starts))
}

fn rename(cx: &mut Cx, function: &'static str, names: [&Value; 2], folders: [&Value; 2]) -> Res<()> {
    let ([from, to], [here, there]) = two(cx, function, names, folders)?;
    let (source, target) = (from.text(), to.text());
    run(cx, &[&from.value, &to.value], || rustix::fs::renameat(&here, source, &there, target))
}

fn remove(cx: &mut Cx, function: &'static str, value: &Value, dir_fd: &Value, flags: AtFlags) -> Res<()> {
    let path = Path::of(cx, value, path(function))?;
    let start = folder(cx, dir_fd, &[&path.value])?;
    let text = path.text();
    run(cx, &[&path.value], || rustix::fs::unlinkat(&start, text, flags))
}

fn mode_of(mode: i64) -> Mode {
    Mode::from_raw_mode(mode as u32)
}

fn follow_flag(follow: bool) -> AtFlags {
    if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW }
}

fn chmod(cx: &mut Cx, value: &Value, mode: i64, dir_fd: &Value, follow: bool) -> Res<()> {
    let path = Path::of(cx, value, path_or_fd("chmod"))?;
    if let Err(fd) = path.place {
        let file = open_path(cx, fd, &path.value)?;
        return run(cx, &[&path.value], || rustix::fs::fchmod(&file, mode_of(mode)));
    }
    let start = folder(cx, dir_fd, &[&path.value])?;
    let text = path.text();
    if !follow {
        // Links have no permissions of their own; other files may be changed.
        let found = run(cx, &[&path.value], || rustix::fs::statat(&start, text, AtFlags::SYMLINK_NOFOLLOW))?;
        if FileType::from_raw_mode(found.st_mode) == FileType::Symlink {
            let message = "chmod: follow_symlinks unavailable on this platform";
            return Err(cx.raise(crate::object::Exc::NotImplementedError, message));
        }
    }
    run(cx, &[&path.value], || rustix::fs::chmodat(&start, text, mode_of(mode), AtFlags::empty()))
}

fn chown(
    cx: &mut Cx,
    function: &'static str,
    value: &Value,
    ids: [&Value; 2],
    dir_fd: &Value,
    follow: bool,
) -> Res<()> {
    let path = Path::of(cx, value, if function == "chown" { path_or_fd(function) } else { path(function) })?;
    let (uid, gid) = (id(cx, ids[0], "uid")?, id(cx, ids[1], "gid")?);
    let (uid, gid) = (uid.map(Uid::from_raw), gid.map(Gid::from_raw));
    if let Err(fd) = path.place {
        let file = open_path(cx, fd, &path.value)?;
        return run(cx, &[&path.value], || rustix::fs::fchown(&file, uid, gid));
    }
    let start = folder(cx, dir_fd, &[&path.value])?;
    let text = path.text();
    run(cx, &[&path.value], || rustix::fs::chownat(&start, text, uid, gid, follow_flag(follow)))
}

fn access(cx: &mut Cx, value: &Value, mode: i64, dir_fd: &Value, effective: bool, follow: bool) -> Res<bool> {
    let path = Path::of(cx, value, path("access"))?;
    let start = folder(cx, dir_fd, &[&path.value])?;
    let Some(access) = u32::try_from(mode).ok().and_then(Access::from_bits) else { return Ok(false) };
    let mut flags = follow_flag(follow);
    flags.set(AtFlags::EACCESS, effective);
    let text = path.text();
    Ok(cx.release(|| rustix::fs::accessat(&start, text, access, flags)).is_ok())
}

/// Seconds as an int or a float, rounded down to nanoseconds.
fn time_of_seconds(cx: &mut Cx, value: &Value) -> Res<Timespec> {
    if let Some(seconds) = value.as_float() {
        if seconds.is_nan() {
            return Err(cx.value_error("Invalid value NaN (not a number)"));
        }
        let whole = seconds.floor();
        if whole.abs() >= 9.2e18 {
            return Err(out_of_range(cx));
        }
        let rest = ((seconds - whole) * 1e9).floor() as i64;
        return Ok(Timespec { tv_sec: whole as i64 + rest / 1_000_000_000, tv_nsec: rest % 1_000_000_000 });
    }
    let seconds = ops::index::index(cx, value)?;
    let Some(seconds) = ops::index::small(&seconds) else { return Err(out_of_range(cx)) };
    Ok(Timespec { tv_sec: seconds, tv_nsec: 0 })
}

fn out_of_range(cx: &mut Cx) -> crate::object::Raised {
    crate::object::raise::overflow_error(cx, "timestamp out of range for platform time_t")
}

fn time_of_nanoseconds(cx: &mut Cx, value: &Value) -> Res<Timespec> {
    let nanoseconds = ops::index::index(cx, value)?;
    let Some(nanoseconds) = ops::index::small(&nanoseconds) else {
        return Err(crate::object::raise::overflow_error(cx, "Python int too large to convert to C long"));
    };
    let (tv_sec, tv_nsec) = (nanoseconds.div_euclid(1_000_000_000), nanoseconds.rem_euclid(1_000_000_000));
    Ok(Timespec { tv_sec, tv_nsec })
}

/// The two times that `utime` is to set.
fn timestamps(cx: &mut Cx, times: &Value, ns: Option<&Value>) -> Res<Timestamps> {
    const NOW: Timespec = Timespec { tv_sec: 0, tv_nsec: libc::UTIME_NOW };
    let pair = |value: &Value| match value.exact::<Tuple>().map(Tuple::items) {
        Some([accessed, modified]) => Some([accessed.clone(), modified.clone()]),
        _ => None,
    };
    let (accessed, modified) = match ns {
        Some(_) if !times.is_none() => {
            return Err(cx.value_error("utime: you may specify either 'times' or 'ns' but not both"));
        }
        Some(ns) => {
            let Some([accessed, modified]) = pair(ns) else {
                return Err(cx.type_error("utime: 'ns' must be a tuple of two ints"));
            };
            (time_of_nanoseconds(cx, &accessed)?, time_of_nanoseconds(cx, &modified)?)
        }
        None if times.is_none() => (NOW, NOW),
        None => {
            let Some([accessed, modified]) = pair(times) else {
                return Err(cx.type_error("utime: 'times' must be either a tuple of two ints or None"));
            };
            (time_of_seconds(cx, &accessed)?, time_of_seconds(cx, &modified)?)
        }
    };
    Ok(Timestamps { last_access: accessed, last_modification: modified })
}

fn utime(cx: &mut Cx, value: &Value, times: &Value, ns: Option<&Value>, dir_fd: &Value, follow: bool) -> Res<()> {
    let path = Path::of(cx, value, path_or_fd("utime"))?;
    let times = timestamps(cx, times, ns)?;
    if let Err(fd) = path.place {
        if !dir_fd.is_none() {
            return Err(cx.value_error("utime: can't specify dir_fd without matching path"));
        }
        if !follow {
            return Err(cx.value_error("utime: cannot use fd and follow_symlinks together"));
        }
        let file = open_path(cx, fd, &path.value)?;
        return run(cx, &[&path.value], || rustix::fs::futimens(&file, &times));
    }
    let start = folder(cx, dir_fd, &[&path.value])?;
    let text = path.text();
    run(cx, &[&path.value], || rustix::fs::utimensat(&start, text, &times, follow_flag(follow)))
}

fn make_node(cx: &mut Cx, function: &'static str, value: &Value, mode: i64, device: u64, dir_fd: &Value) -> Res<()> {
    let path = Path::of(cx, value, path(function))?;
    let start = folder(cx, dir_fd, &[&path.value])?;
    let kind = match FileType::from_raw_mode(mode as u32) {
        _ if function == "mkfifo" => FileType::Fifo,
        FileType::Unknown => FileType::RegularFile,
        kind => kind,
    };
    let text = path.text();
    run(cx, &[], || rustix::fs::mknodat(&start, text, kind, mode_of(mode & 0o7777), device))
}

functions! { FUNCTIONS {
    /// Make a folder.
    "mkdir(path, mode=511, *, dir_fd=None)" => |cx: &mut Cx, value: &Value, mode: i64, dir_fd: &Value| -> Res<()> {
        let path = Path::of(cx, value, path("mkdir"))?;
        let start = folder(cx, dir_fd, &[&path.value])?;
        let text = path.text();
        run(cx, &[&path.value], || rustix::fs::mkdirat(&start, text, mode_of(mode)))
    };
    /// Remove an empty folder.
    "rmdir(path, *, dir_fd=None)" => |cx: &mut Cx, path: &Value, dir_fd: &Value| remove(cx, "rmdir", path, dir_fd, AtFlags::REMOVEDIR);
    /// Remove a file.
    "remove(path, *, dir_fd=None)" => |cx: &mut Cx, path: &Value, dir_fd: &Value| remove(cx, "remove", path, dir_fd, AtFlags::empty());
    /// Remove a file.
    "unlink(path, *, dir_fd=None)" => |cx: &mut Cx, path: &Value, dir_fd: &Value| remove(cx, "unlink", path, dir_fd, AtFlags::empty());
    /// Rename a file or folder; a file of the new name is replaced.
    "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)" => |cx: &mut Cx, from: &Value, to: &Value, here: &Value, there: &Value| {
        rename(cx, "rename", [from, to], [here, there])
    };
    /// Rename a file or folder; a file of the new name is replaced.
    "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)" => |cx: &mut Cx, from: &Value, to: &Value, here: &Value, there: &Value| {
        rename(cx, "replace", [from, to], [here, there])
    };
    /// Give a file a second name.
    "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)" =>
        |cx: &mut Cx, from: &Value, to: &Value, here: &Value, there: &Value, follow: bool| -> Res<()> {
            let ([from, to], [here, there]) = two(cx, "link", [from, to], [here, there])?;
            let is_plain = matches!((&here, &there), (Folder::Current, Folder::Current));
            // As the system's `link` does it: a symbolic link is linked itself, unless folders are given.
            let flags = if follow && !is_plain { AtFlags::SYMLINK_FOLLOW } else { AtFlags::empty() };
            let (source, target) = (from.text(), to.text());
            run(cx, &[&from.value, &to.value], || rustix::fs::linkat(&here, source, &there, target, flags))
        };
    /// Make a symbolic link `dst` that leads to `src`.
    "symlink(src, dst, target_is_directory=False, *, dir_fd=None)" => |cx: &mut Cx, from: &Value, to: &Value, _: bool, dir_fd: &Value| -> Res<()> {
        let ([from, to], [_, there]) = two(cx, "symlink", [from, to], [&Value::NONE, dir_fd])?;
        let (source, target) = (from.text(), to.text());
        run(cx, &[&from.value, &to.value], || rustix::fs::symlinkat(source, &there, target))
    };
    /// Where a symbolic link leads.
    "readlink(path, *, dir_fd=None)" => |cx: &mut Cx, value: &Value, dir_fd: &Value| -> Res<Value> {
        let path = Path::of(cx, value, path("readlink"))?;
        let start = folder(cx, dir_fd, &[&path.value])?;
        let text = path.text();
        let target = run(cx, &[&path.value], || rustix::fs::readlinkat(&start, text, Vec::new()))?;
        Ok(path.named(cx, target.as_bytes()))
    };
    /// Whether a path may be used in a way.
    "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)" => access;
    /// (path, mode, *, dir_fd=None, follow_symlinks=(os.name != 'nt'))
    /// Change the permissions of a file.
    "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)" => chmod;
    /// Change the permissions of an open file.
    "fchmod(fd, mode)" => |cx: &mut Cx, fd: super::Fd, mode: i64| run(cx, &[], || rustix::fs::fchmod(&fd.0, mode_of(mode)));
    /// Change whom a file belongs to; -1 leaves it as it is.
    "chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)" => |cx: &mut Cx, path: &Value, uid: &Value, gid: &Value, dir_fd: &Value, follow: bool| {
        chown(cx, "chown", path, [uid, gid], dir_fd, follow)
    };
    /// Change whom a file, or the symbolic link that it is, belongs to.
    "lchown(path, uid, gid)" => |cx: &mut Cx, path: &Value, uid: &Value, gid: &Value| chown(cx, "lchown", path, [uid, gid], &Value::NONE, false);
    /// Change whom an open file belongs to.
    "fchown(fd, uid, gid)" => |cx: &mut Cx, fd: super::Fd, uid: &Value, gid: &Value| -> Res<()> {
        let (uid, gid) = (id(cx, uid, "uid")?, id(cx, gid, "gid")?);
        run(cx, &[], || rustix::fs::fchown(&fd.0, uid.map(Uid::from_raw), gid.map(Gid::from_raw)))
    };
    /// Set the times of the last access and change: `times` in seconds, `ns` in nanoseconds, else now.
    "utime(path, times=None, *, ns=<missing>, dir_fd=None, follow_symlinks=True)" => utime;
    /// Cut a file off, or lengthen it with zeros.
    "truncate(path, length)" => |cx: &mut Cx, value: &Value, length: i64| -> Res<()> {
        let path = Path::of(cx, value, path_or_fd("truncate"))?;
        let size = u64::try_from(length).map_err(|_| Errno::INVAL);
        match &path.place {
            Err(fd) => {
                let file = super::open_file(cx, *fd)?;
                run(cx, &[], || rustix::fs::ftruncate(&file, size?))
            }
            Ok(text) => run(cx, &[&path.value], || {
                let file = rustix::fs::open(text, OFlags::WRONLY | OFlags::CLOEXEC, Mode::empty())?;
                rustix::fs::ftruncate(file, size?)
            }),
        }
    };
    /// Make a pipe with a name.
    "mkfifo(path, mode=438, *, dir_fd=None)" => |cx: &mut Cx, path: &Value, mode: i64, dir_fd: &Value| make_node(cx, "mkfifo", path, mode, 0, dir_fd);
    /// Make a file, a pipe or a device with a name.
    "mknod(path, mode=384, device=0, *, dir_fd=None)" => |cx: &mut Cx, path: &Value, mode: i64, device: i64, dir_fd: &Value| {
        make_node(cx, "mknod", path, mode, device as u64, dir_fd)
    };
    /// Make another folder the root of all paths of this process.
    "chroot(path)" => |cx: &mut Cx, value: &Value| -> Res<()> {
        let path = Path::of(cx, value, path("chroot"))?;
        let text = path.text();
        run(cx, &[&path.value], || rustix::process::chroot(text))
    };
    /// The current folder.
    "getcwd()" => |cx: &mut Cx| -> Res<Value> {
        let folder = run(cx, &[], || rustix::process::getcwd(Vec::new()))?;
        Ok(crate::types::io::open::file_system_text(cx, std::os::unix::ffi::OsStrExt::from_bytes(folder.as_bytes())))
    };
    /// The current folder, as bytes.
    "getcwdb()" => |cx: &mut Cx| -> Res<Value> {
        let folder = run(cx, &[], || rustix::process::getcwd(Vec::new()))?;
        Ok(new_bytes(cx, folder.as_bytes()))
    };
    /// Make another folder the current one.
    "chdir(path)" => |cx: &mut Cx, value: &Value| -> Res<()> {
        let path = Path::of(cx, value, path_or_fd("chdir"))?;
        match &path.place {
            Ok(text) => run(cx, &[&path.value], || rustix::process::chdir(text)),
            Err(fd) => {
                let folder = open_path(cx, *fd, &path.value)?;
                run(cx, &[&path.value], || rustix::process::fchdir(&folder))
            }
        }
    };
    /// Make an open folder the current one.
    "fchdir(fd)" => |cx: &mut Cx, fd: super::HasFileno| -> Res<()> {
        let folder = super::open_file(cx, fd.0)?;
        run(cx, &[], || rustix::process::fchdir(&folder))
    };
    /// Open a file; its number.
    "open(path, flags, mode=511, *, dir_fd=None)" => |cx: &mut Cx, value: &Value, flags: i64, mode: i64, dir_fd: &Value| -> Res<i64> {
        let path = Path::of(cx, value, path("open"))?;
        let start = folder(cx, dir_fd, &[&path.value])?;
        let flags = OFlags::from_bits_retain(flags as u32) | OFlags::CLOEXEC;
        let text = path.text();
        let file = run(cx, &[&path.value], || rustix::fs::openat(&start, text, flags, mode_of(mode)))?;
        Ok(descriptor::keep(file) as i64)
    };
    /// Write everything that waits to be written to any disk.
    "sync()" => |cx: &mut Cx| cx.release(rustix::fs::sync);
    /// The value of an extended attribute of a file.
    "getxattr(path, attribute, *, follow_symlinks=True)" => |cx: &mut Cx, value: &Value, attribute: &Value, follow: bool| -> Res<Value> {
        let (path, name) = (Path::of(cx, value, path_or_fd("getxattr"))?, attribute_name(cx, "getxattr", attribute)?);
        let bytes = with_size(cx, &path, follow, |place, buffer| match place {
            Place::Open(file) => rustix::fs::fgetxattr(file, &name, buffer),
            Place::Path(path, true) => rustix::fs::getxattr(path, &name, buffer),
            Place::Path(path, false) => rustix::fs::lgetxattr(path, &name, buffer),
        })?;
        Ok(new_bytes(cx, &bytes))
    };
    /// The names of the extended attributes of a file.
    "listxattr(path=None, *, follow_symlinks=True)" => |cx: &mut Cx, value: &Value, follow: bool| -> Res<Value> {
        let path = Path::of(cx, value, Wanted { function: "listxattr", argument: "path", also: Also::NumberOrNone })?;
        let bytes = with_size(cx, &path, follow, |place, buffer| match place {
            Place::Open(file) => rustix::fs::flistxattr(file, buffer),
            Place::Path(path, true) => rustix::fs::listxattr(path, buffer),
            Place::Path(path, false) => rustix::fs::llistxattr(path, buffer),
        })?;
        let names = bytes.split(|&byte| byte == 0).filter(|name| !name.is_empty());
        let names = names.map(|name| crate::types::io::open::file_system_text(cx, std::os::unix::ffi::OsStrExt::from_bytes(name))).collect();
        Ok(cx.list(names))
    };
    /// Set an extended attribute of a file.
    "setxattr(path, attribute, value, flags=0, *, follow_symlinks=True)" =>
        |cx: &mut Cx, file: &Value, attribute: &Value, value: &Value, flags: i64, follow: bool| -> Res<()> {
            let (path, name) = (Path::of(cx, file, path_or_fd("setxattr"))?, attribute_name(cx, "setxattr", attribute)?);
            let bytes = ops::buffer::require(cx, value)?;
            let flags = XattrFlags::from_bits_retain(flags as u32);
            on_place(cx, &path, follow, |place| match place {
                Place::Open(file) => rustix::fs::fsetxattr(file, &name, &bytes, flags),
                Place::Path(path, true) => rustix::fs::setxattr(path, &name, &bytes, flags),
                Place::Path(path, false) => rustix::fs::lsetxattr(path, &name, &bytes, flags),
            })
        };
    /// Remove an extended attribute of a file.
    "removexattr(path, attribute, *, follow_symlinks=True)" => |cx: &mut Cx, value: &Value, attribute: &Value, follow: bool| -> Res<()> {
        let (path, name) = (Path::of(cx, value, path_or_fd("removexattr"))?, attribute_name(cx, "removexattr", attribute)?);
        on_place(cx, &path, follow, |place| match place {
            Place::Open(file) => rustix::fs::fremovexattr(file, &name),
            Place::Path(path, true) => rustix::fs::removexattr(path, &name),
            Place::Path(path, false) => rustix::fs::lremovexattr(path, &name),
        })
    };
    /// The number of a device from its two parts.
    "makedev(major, minor, /)" => |_: &mut Cx, major: i64, minor: i64| rustix::fs::makedev(major as u32, minor as u32) as i64;
    /// The first part of the number of a device.
    "major(device, /)" => |_: &mut Cx, device: i64| rustix::fs::major(device as u64) as i64;
    /// The second part of the number of a device.
    "minor(device, /)" => |_: &mut Cx, device: i64| rustix::fs::minor(device as u64) as i64;
    /// Which permissions new files do not get; the mask before.
    "umask(mask, /)" => |_: &mut Cx, mask: super::CInt| rustix::process::umask(Mode::from_raw_mode(mask.0 as u32 & 0o777)).as_raw_mode() as i64;
    /// (name, flags=MFD_CLOEXEC)
    /// A file in memory without a name; its number.
    "memfd_create(name, flags=1)" => |cx: &mut Cx, name: &Value, flags: i64| -> Res<i64> {
        let name = Path::of(cx, name, Wanted { function: "memfd_create", argument: "name", also: Also::Nothing })?;
        let flags = rustix::fs::MemfdFlags::from_bits_retain(flags as u32);
        let text = name.text();
        let file = run(cx, &[], || rustix::fs::memfd_create(text, flags))?;
        Ok(descriptor::keep(file) as i64)
    };
    /// The controlling terminal's name.
    "ctermid()" => |_: &mut Cx| "/dev/tty";
    /// The encoding of a terminal; None if the file is none.
    "device_encoding(fd)" => |cx: &mut Cx, OrNone(fd): OrNone<super::CInt>| -> Res<Value> {
        let Some(fd) = fd else { return Err(cx.type_error("'NoneType' object cannot be interpreted as an integer")) };
        let is_terminal = descriptor::find(fd.0).is_ok_and(rustix::termios::isatty);
        Ok(if is_terminal { cx.str("utf-8") } else { Value::NONE })
    };
} }

fn attribute_name(cx: &mut Cx, function: &'static str, value: &Value) -> Res<std::ffi::CString> {
    Ok(Path::of(cx, value, Wanted { function, argument: "attribute", also: Also::Nothing })?.text().clone())
}

/// What a call about extended attributes is about: an open file, or a path, whose symbolic links may be followed.
enum Place<'a> {
    Open(&'a descriptor::Descriptor),
    Path(&'a std::ffi::CString, bool),
}

fn on_place<T: Send>(
    cx: &mut Cx,
    path: &Path,
    follow: bool,
    mut call: impl FnMut(Place<'_>) -> Result<T, Errno> + Send,
) -> Res<T> {
    match &path.place {
        Ok(text) => run(cx, &[&path.value], || call(Place::Path(text, follow))),
        Err(fd) => {
            let file = open_path(cx, *fd, &path.value)?;
            run(cx, &[&path.value], || call(Place::Open(&file)))
        }
    }
}

/// The bytes that a call gives, in a buffer that grows until they fit.
fn with_size(
    cx: &mut Cx,
    path: &Path,
    follow: bool,
    call: impl Fn(Place<'_>, &mut [u8]) -> Result<usize, Errno> + Send + Sync,
) -> Res<Vec<u8>> {
    for size in [1 << 8, 1 << 16] {
        let result = on_place(cx, path, follow, |place| {
            let mut buffer = vec![0; size];
            match call(place, &mut buffer) {
                Ok(length) => {
                    buffer.truncate(length);
                    Ok(Some(buffer))
                }
                Err(Errno::RANGE) => Ok(None),
                Err(error) => Err(error),
            }
        })?;
        if let Some(bytes) = result {
            return Ok(bytes);
        }
    }
    Err(failed(cx, Errno::RANGE, &[&path.value]))
}
