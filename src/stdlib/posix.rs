//! `posix`: what the system does with files, folders, environment and processes. `py/os.py` is what programs import.

use super::add_functions;
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::native::functions;
use crate::object::{Cx, Res, Str, new_bytes, ops, raise};
use crate::types::exception::os_error::{from_io, from_number, strerror};
use crate::types::io::descriptor;
use crate::types::io::open::{file_system_bytes, file_system_text, fspath, path};
use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{Error, Read, Seek, SeekFrom, Write};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    for table in [FOLDERS, FILES, NUMBERS, PROCESS] {
        add_functions(cx, dict, "posix", table);
    }
    let constants: &[(&str, i64)] = &[
        ("F_OK", 0),
        ("R_OK", 4),
        ("W_OK", 2),
        ("X_OK", 1),
        ("O_RDONLY", 0),
        ("O_WRONLY", 1),
        ("O_RDWR", 2),
        ("O_CREAT", CREATE),
        ("O_EXCL", EXCLUSIVE),
        ("O_TRUNC", TRUNCATE),
        ("O_APPEND", APPEND),
        ("O_NONBLOCK", 0o4000),
        ("O_CLOEXEC", CLOSE_ON_EXEC),
        ("O_DIRECTORY", 0o200000),
        ("O_NOFOLLOW", 0o400000),
        ("O_SYNC", 0o4010000),
        ("EX_OK", 0),
        ("EX_USAGE", 64),
        ("EX_DATAERR", 65),
        ("EX_NOINPUT", 66),
        ("EX_SOFTWARE", 70),
        ("EX_OSERR", 71),
        ("EX_IOERR", 74),
    ];
    for (name, value) in constants {
        let value = cx.int(*value);
        ops::dict::set_text(cx, dict, name, value);
    }
    Ok(())
}

const CREATE: i64 = 0o100;
const EXCLUSIVE: i64 = 0o200;
const TRUNCATE: i64 = 0o1000;
const APPEND: i64 = 0o2000;
const CLOSE_ON_EXEC: i64 = 0o2000000;

/// Runs a call of the system without the GIL; an error names the path.
fn on_path<T: Send>(cx: &mut Cx, value: &Value, action: impl FnOnce(&Path) -> std::io::Result<T> + Send) -> Res<T> {
    let path = path(cx, value)?;
    let result = cx.release(|| action(&path));
    result.map_err(|error| from_io(cx, &error, std::slice::from_ref(value)))
}

/// As `on_path`, with two paths.
fn on_paths(
    cx: &mut Cx,
    from: &Value,
    to: &Value,
    action: impl FnOnce(&Path, &Path) -> std::io::Result<()> + Send,
) -> Res<()> {
    let (first, second) = (path(cx, from)?, path(cx, to)?);
    let result = cx.release(|| action(&first, &second));
    result.map_err(|error| from_io(cx, &error, &[from.clone(), to.clone()]))
}

/// A name that the system gave: bytes if the program asked with bytes.
fn named(cx: &mut Cx, name: &OsStr, asked: &Value) -> Value {
    if asked.downcast::<Bytes>().is_some() { new_bytes(cx, name.as_bytes()) } else { file_system_text(cx, name) }
}

functions! { FOLDERS {
    /// The current folder.
    "getcwd()" => |cx: &mut Cx| -> Res<Value> {
        match std::env::current_dir() {
            Ok(folder) => Ok(file_system_text(cx, folder.as_os_str())),
            Err(error) => Err(from_io(cx, &error, &[])),
        }
    };
    /// Make another folder the current one.
    "chdir(path)" => |cx: &mut Cx, path: &Value| on_path(cx, path, |path| std::env::set_current_dir(path));
    /// The names in a folder, in no particular order.
    "listdir(path=None)" => |cx: &mut Cx, path: &Value| -> Res<Value> {
        let here = cx.str(".");
        let path = if path.is_none() { &here } else { path };
        let names = on_path(cx, path, |path| fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.file_name())).collect::<Result<Vec<_>, _>>())?;
        let names = names.iter().map(|name| named(cx, name, path)).collect();
        Ok(cx.list(names))
    };
    /// The names in a folder, each with whether it is a folder, a file, and a symbolic link.
    "scan(path)" => |cx: &mut Cx, path: &Value| -> Res<Value> {
        let entries = on_path(cx, path, |path| {
            let of = |entry: fs::DirEntry| entry.file_type().map(|kind| (entry.file_name(), [kind.is_dir(), kind.is_file(), kind.is_symlink()]));
            fs::read_dir(path)?.map(|entry| entry.and_then(of)).collect::<Result<Vec<_>, _>>()
        })?;
        let mut items = Vec::with_capacity(entries.len());
        for (name, kinds) in entries {
            let mut item = vec![named(cx, &name, path)];
            item.extend(kinds.map(Value::bool));
            items.push(cx.tuple(item));
        }
        Ok(cx.list(items))
    };
    /// Make a folder.
    "mkdir(path, mode=511)" => |cx: &mut Cx, path: &Value, mode: i64| {
        on_path(cx, path, |path| std::os::unix::fs::DirBuilderExt::mode(&mut fs::DirBuilder::new(), mode as u32).create(path))
    };
    /// Remove an empty folder.
    "rmdir(path)" => |cx: &mut Cx, path: &Value| on_path(cx, path, |path| fs::remove_dir(path));
    /// Remove a file.
    "remove(path)" => |cx: &mut Cx, path: &Value| on_path(cx, path, |path| fs::remove_file(path));
    /// Remove a file.
    "unlink(path)" => |cx: &mut Cx, path: &Value| on_path(cx, path, |path| fs::remove_file(path));
    /// Rename a file or folder; a file of the new name is replaced.
    "rename(src, dst)" => |cx: &mut Cx, from: &Value, to: &Value| on_paths(cx, from, to, |from, to| fs::rename(from, to));
    /// Rename a file or folder; a file of the new name is replaced.
    "replace(src, dst)" => |cx: &mut Cx, from: &Value, to: &Value| on_paths(cx, from, to, |from, to| fs::rename(from, to));
    /// Give a file a second name.
    "link(src, dst)" => |cx: &mut Cx, from: &Value, to: &Value| on_paths(cx, from, to, |from, to| fs::hard_link(from, to));
    /// Make a symbolic link `dst` that leads to `src`.
    "symlink(src, dst, target_is_directory=False)" => |cx: &mut Cx, from: &Value, to: &Value, _: bool| {
        on_paths(cx, from, to, |from, to| std::os::unix::fs::symlink(from, to))
    };
    /// Where a symbolic link leads.
    "readlink(path)" => |cx: &mut Cx, path: &Value| -> Res<Value> {
        let target = on_path(cx, path, |path| fs::read_link(path))?;
        Ok(named(cx, target.as_os_str(), path))
    };
    /// The path without symbolic links, as the system knows it.
    "canonical(path)" => |cx: &mut Cx, path: &Value| -> Res<Value> {
        let target = on_path(cx, path, |path| fs::canonicalize(path))?;
        Ok(named(cx, target.as_os_str(), path))
    };
} }

/// What `os.stat_result` is made of.
fn stat_tuple(cx: &mut Cx, metadata: &Metadata) -> Value {
    let nanoseconds =
        |seconds: i64, nanoseconds: i64| seconds.saturating_mul(1_000_000_000).saturating_add(nanoseconds);
    let numbers = [
        metadata.mode() as i64,
        metadata.ino() as i64,
        metadata.dev() as i64,
        metadata.nlink() as i64,
        metadata.uid() as i64,
        metadata.gid() as i64,
        metadata.size() as i64,
        nanoseconds(metadata.atime(), metadata.atime_nsec()),
        nanoseconds(metadata.mtime(), metadata.mtime_nsec()),
        nanoseconds(metadata.ctime(), metadata.ctime_nsec()),
        metadata.blksize() as i64,
        metadata.blocks() as i64,
        metadata.rdev() as i64,
    ];
    let numbers = numbers.iter().map(|&number| cx.int(number)).collect();
    cx.tuple(numbers)
}

/// The file with a number that a program gave.
fn file_of(cx: &mut Cx, fd: i64) -> Res<Arc<File>> {
    let found = i32::try_from(fd).map_err(|_| Error::from_raw_os_error(libc::EBADF)).and_then(descriptor::find);
    found.map_err(|error| from_io(cx, &error, &[]))
}

fn stat(cx: &mut Cx, value: &Value, follow: bool) -> Res<Value> {
    let metadata = if ops::is_int(value) {
        let fd = ops::index::as_index(cx, value)?;
        let file = file_of(cx, fd)?;
        file.metadata().map_err(|error| from_io(cx, &error, &[]))?
    } else {
        on_path(cx, value, |path| if follow { fs::metadata(path) } else { fs::symlink_metadata(path) })?
    };
    Ok(stat_tuple(cx, &metadata))
}

/// Whether a path may be used in a way; no error where it cannot be found out.
fn access(cx: &mut Cx, value: &Value, mode: i64) -> Res<bool> {
    let path = path(cx, value)?;
    Ok(cx.release(|| {
        let Ok(metadata) = fs::metadata(&path) else { return false };
        let reads = || if metadata.is_dir() { fs::read_dir(&path).is_ok() } else { File::open(&path).is_ok() };
        let writes = || {
            if metadata.is_dir() {
                !metadata.permissions().readonly()
            } else {
                OpenOptions::new().append(true).open(&path).is_ok()
            }
        };
        let runs = || metadata.permissions().mode() & 0o111 != 0;
        (mode & 4 == 0 || reads()) && (mode & 2 == 0 || writes()) && (mode & 1 == 0 || runs())
    }))
}

functions! { FILES {
    /// What the system knows about a file, as a tuple; see `os.stat`.
    "stat(path, follow_symlinks=True)" => |cx: &mut Cx, path: &Value, follow: bool| stat(cx, path, follow);
    /// Whether a path leads to something; to a folder; to a file.
    "kind(path, follow_symlinks=True)" => |cx: &mut Cx, value: &Value, follow: bool| -> Res<&'static str> {
        let found = if ops::is_int(value) {
            let fd = ops::index::as_index(cx, value)?;
            file_of(cx, fd).ok().and_then(|file| file.metadata().ok())
        } else {
            let Ok(path) = path(cx, value) else {
                fspath(cx, value)?;
                return Ok("");
            };
            cx.release(|| if follow { fs::metadata(&path) } else { fs::symlink_metadata(&path) }).ok()
        };
        Ok(match found {
            None => "",
            Some(metadata) if metadata.is_dir() => "folder",
            Some(metadata) if metadata.is_file() => "file",
            Some(metadata) if metadata.is_symlink() => "link",
            Some(_) => "other",
        })
    };
    /// Whether a path may be used in a way.
    "access(path, mode)" => access;
    /// Change the permissions of a file.
    "chmod(path, mode)" => |cx: &mut Cx, path: &Value, mode: i64| {
        on_path(cx, path, |path| fs::set_permissions(path, fs::Permissions::from_mode(mode as u32)))
    };
    /// Set the times of the last access and change, in nanoseconds.
    "set_times(path, atime, mtime)" => |cx: &mut Cx, path: &Value, accessed: i64, modified: i64| {
        let time = |nanoseconds: i64| match u64::try_from(nanoseconds) {
            Ok(after) => SystemTime::UNIX_EPOCH + Duration::from_nanos(after),
            Err(_) => SystemTime::UNIX_EPOCH - Duration::from_nanos(nanoseconds.unsigned_abs()),
        };
        let times = fs::FileTimes::new().set_accessed(time(accessed)).set_modified(time(modified));
        on_path(cx, path, |path| File::open(path)?.set_times(times))
    };
    /// Cut a file off, or lengthen it with zeros.
    "truncate(path, length)" => |cx: &mut Cx, path: &Value, length: i64| -> Res<()> {
        if ops::is_int(path) {
            let fd = ops::index::as_index(cx, path)?;
            return truncate(cx, fd, length);
        }
        on_path(cx, path, |path| OpenOptions::new().write(true).open(path)?.set_len(length.max(0) as u64))
    };
} }

fn truncate(cx: &mut Cx, fd: i64, length: i64) -> Res<()> {
    let file = file_of(cx, fd)?;
    let Ok(length) = u64::try_from(length) else { return Err(from_number(cx, libc::EINVAL, &[])) };
    let result = cx.release(|| file.set_len(length));
    result.map_err(|error| from_io(cx, &error, &[]))
}

/// Opens a file by the flags of the system.
fn open(cx: &mut Cx, value: &Value, flags: i64, mode: i64) -> Res<i64> {
    let access = flags & 3;
    let mut options = OpenOptions::new();
    options.read(access != 1).write(access != 0).mode(mode as u32);
    // What `OpenOptions` sets itself may not be given as a flag of one's own.
    let own = flags & !(3 | CREATE | EXCLUSIVE | TRUNCATE | APPEND | CLOSE_ON_EXEC);
    options.custom_flags(own as i32);
    if access != 0 {
        options.append(flags & APPEND != 0).truncate(flags & TRUNCATE != 0 && flags & APPEND == 0);
        options.create(flags & CREATE != 0).create_new(flags & (CREATE | EXCLUSIVE) == CREATE | EXCLUSIVE);
    }
    let file = on_path(cx, value, |path| options.open(path))?;
    Ok(descriptor::keep(file) as i64)
}

functions! { NUMBERS {
    /// Open a file; its number.
    "open(path, flags, mode=511)" => open;
    /// Close a file by its number.
    "close(fd)" => |cx: &mut Cx, fd: i64| -> Res<()> {
        let closed = i32::try_from(fd).map_err(|_| Error::from_raw_os_error(libc::EBADF)).and_then(descriptor::close);
        closed.map_err(|error| from_io(cx, &error, &[]))
    };
    /// At most so many bytes of a file.
    "read(fd, length, /)" => |cx: &mut Cx, fd: i64, length: i64| -> Res<Value> {
        let file = file_of(cx, fd)?;
        let Ok(length) = usize::try_from(length) else { return Err(from_number(cx, libc::EINVAL, &[])) };
        ops::memory::check(cx, length, 1)?;
        let mut bytes = vec![0; length];
        match cx.release(|| (&*file).read(&mut bytes)) {
            Ok(length) => Ok(new_bytes(cx, &bytes[..length])),
            Err(error) => Err(from_io(cx, &error, &[])),
        }
    };
    /// Write bytes to a file; how many were written.
    "write(fd, data, /)" => |cx: &mut Cx, fd: i64, data: &Value| -> Res<usize> {
        let file = file_of(cx, fd)?;
        let bytes = ops::buffer::require(cx, data)?;
        let result = cx.release(|| (&*file).write(&bytes));
        result.map_err(|error| from_io(cx, &error, &[]))
    };
    /// Go to a position in a file.
    "lseek(fd, position, whence, /)" => |cx: &mut Cx, fd: i64, position: i64, whence: i64| -> Res<i64> {
        let file = file_of(cx, fd)?;
        let to = match (whence, u64::try_from(position)) {
            (0, Ok(position)) => SeekFrom::Start(position),
            (1, _) => SeekFrom::Current(position),
            (2, _) => SeekFrom::End(position),
            _ => return Err(from_number(cx, libc::EINVAL, &[])),
        };
        (&*file).seek(to).map(|at| at as i64).map_err(|error| from_io(cx, &error, &[]))
    };
    /// Cut a file off, or lengthen it with zeros.
    "ftruncate(fd, length, /)" => truncate;
    /// Wait until what was written is on the disk.
    "fsync(fd)" => |cx: &mut Cx, fd: i64| -> Res<()> {
        let file = file_of(cx, fd)?;
        let result = cx.release(|| file.sync_all());
        result.map_err(|error| from_io(cx, &error, &[]))
    };
    /// Whether a file is a terminal.
    "isatty(fd, /)" => |cx: &mut Cx, fd: i64| file_of(cx, fd).is_ok_and(|file| std::io::IsTerminal::is_terminal(&*file));
    /// Another number for the same open file.
    "dup(fd, /)" => |cx: &mut Cx, fd: i64| -> Res<i64> {
        let result = i32::try_from(fd).map_err(|_| Error::from_raw_os_error(libc::EBADF)).and_then(descriptor::duplicate);
        result.map(|fd| fd as i64).map_err(|error| from_io(cx, &error, &[]))
    };
    /// A pipe: the numbers of its ends, to read from and to write to.
    "pipe()" => |cx: &mut Cx| -> Res<Value> {
        let (reader, writer) = std::io::pipe().map_err(|error| from_io(cx, &error, &[]))?;
        let ends = [File::from(std::os::fd::OwnedFd::from(reader)), File::from(std::os::fd::OwnedFd::from(writer))];
        let ends = ends.map(|end| cx.int(descriptor::keep(end) as i64));
        Ok(cx.tuple(ends.into()))
    };
    /// The columns and lines of the terminal: OSError, since the system is not asked.
    "get_terminal_size(fd=1, /)" => |cx: &mut Cx, _: i64| -> Res<()> { Err(from_number(cx, libc::ENOTTY, &[])) };
} }

/// A number in a file of the system's own.
fn own_id(take: impl Fn(&Metadata) -> u32) -> i64 {
    fs::metadata("/proc/self").map_or(0, |metadata| take(&metadata) as i64)
}

functions! { PROCESS {
    /// The environment: a dict of bytes.
    "environment()" => |cx: &mut Cx| -> Res<Value> {
        let dict = cx.dict();
        for (name, value) in std::env::vars_os() {
            let (name, value) = (new_bytes(cx, &name.into_vec()), new_bytes(cx, &value.into_vec()));
            ops::dict::set(cx, &dict, &name, value)?;
        }
        Ok(dict)
    };
    /// The string, bytes, or path of an object with `__fspath__`.
    "fspath(path)" => |cx: &mut Cx, path: &Value| fspath(cx, path);
    /// A file name in bytes.
    "fsencode(filename)" => |cx: &mut Cx, name: &Value| -> Res<Value> {
        let name = fspath(cx, name)?;
        Ok(match name.downcast::<Str>() {
            Some(text) => new_bytes(cx, &file_system_bytes(text)),
            None => name,
        })
    };
    /// A file name as text.
    "fsdecode(filename)" => |cx: &mut Cx, name: &Value| -> Res<Value> {
        let name = fspath(cx, name)?;
        Ok(match name.downcast::<Bytes>() {
            Some(bytes) => file_system_text(cx, OsStr::from_bytes(bytes.as_slice())),
            None => name,
        })
    };
    /// The number of this process.
    "getpid()" => |_: &mut Cx| std::process::id() as i64;
    /// The number of the process that started this one.
    "getppid()" => |_: &mut Cx| std::os::unix::process::parent_id() as i64;
    /// The number of the user.
    "getuid()" => |_: &mut Cx| own_id(MetadataExt::uid);
    /// The number of the user whose rights count.
    "geteuid()" => |_: &mut Cx| own_id(MetadataExt::uid);
    /// The number of the group.
    "getgid()" => |_: &mut Cx| own_id(MetadataExt::gid);
    /// The number of the group whose rights count.
    "getegid()" => |_: &mut Cx| own_id(MetadataExt::gid);
    /// Random bytes that nobody can predict.
    "urandom(size, /)" => |cx: &mut Cx, size: i64| -> Res<Value> {
        let Ok(size) = usize::try_from(size) else { return Err(cx.value_error("negative argument not allowed")) };
        ops::memory::check(cx, size, 1)?;
        let mut bytes = vec![0; size];
        let result = cx.release(|| File::open("/dev/urandom")?.read_exact(&mut bytes));
        match result {
            Ok(()) => Ok(new_bytes(cx, &bytes)),
            Err(error) => Err(from_io(cx, &error, &[])),
        }
    };
    /// How many processors there are.
    "cpu_count()" => |cx: &mut Cx| std::thread::available_parallelism().map_or(Value::NONE, |count| cx.int(count.get() as i64));
    /// The system's text for the number of an error.
    "strerror(code, /)" => |cx: &mut Cx, code: i64| -> Res<String> {
        i32::try_from(code).map(strerror).map_err(|_| raise::overflow_error(cx, "signed integer is greater than maximum"))
    };
    /// System, computer, release, version and machine.
    "uname()" => |cx: &mut Cx| {
        let read = |name: &str| fs::read_to_string(PathBuf::from("/proc/sys/kernel").join(name)).unwrap_or_default().trim_end().to_owned();
        let mut parts: Vec<Value> = ["ostype", "hostname", "osrelease", "version"].iter().map(|name| cx.str(&read(name))).collect();
        parts.push(cx.str(std::env::consts::ARCH));
        cx.tuple(parts)
    };
    /// Run a command in a shell; its exit status, as `wait` reports it.
    "system(command)" => |cx: &mut Cx, command: &Value| -> Res<i64> {
        let command = path(cx, command)?;
        let result = cx.release(|| std::process::Command::new("/bin/sh").arg("-c").arg(command.as_os_str()).status());
        match result {
            Ok(status) => Ok(std::os::unix::process::ExitStatusExt::into_raw(status) as i64),
            Err(error) => Err(from_io(cx, &error, &[])),
        }
    };
    /// End the process at once, without cleaning up.
    "_exit(status)" => |_: &mut Cx, status: i64| -> Res<()> { std::process::exit(status as i32) };
    /// End the process at once, with a signal.
    "abort()" => |_: &mut Cx| -> Res<()> { std::process::abort() };
} }
