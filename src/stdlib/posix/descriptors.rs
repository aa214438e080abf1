//! Open files by their numbers.

use super::{CInt, Fd, HasFileno, failed, open_fd, open_file, run};
use crate::heap::Value;
use crate::object::native::{OrNone, functions};
use crate::object::{Cx, Exc, Res, new_bytes, ops};
use crate::stdlib::struct_sequence::Sequence;
use crate::sync::terminal;
use crate::types::io::open::file_system_text;
use crate::types::io::{descriptor, fill, seek_from};
use rustix::fs::{Advice, FallocateFlags, OFlags};
use rustix::io::{Errno, FdFlags};
use rustix::pipe::PipeFlags;
use rustix::pty::OpenptFlags;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

pub(super) static TERMINAL_SIZE: Sequence =
    Sequence::new("os.terminal_size", "The size of a terminal, in characters.", &["columns", "lines"], &[]);

/// As many bytes as `read` gives, at most `length`.
fn read(cx: &mut Cx, length: i64, mut read: impl FnMut(&mut [u8]) -> Result<usize, Errno> + Send) -> Res<Vec<u8>> {
    let Ok(length) = usize::try_from(length) else { return Err(failed(cx, Errno::INVAL, &[])) };
    ops::memory::check(cx, length, 1)?;
    let mut bytes = vec![0; length];
    let length = run(cx, &[], || read(&mut bytes))?;
    bytes.truncate(length);
    Ok(bytes)
}

/// Where to read or write; an error of the system if it is no position.
fn offset(cx: &mut Cx, offset: i64) -> Res<u64> {
    u64::try_from(offset).map_err(|_| failed(cx, Errno::INVAL, &[]))
}

/// Reads into buffers, one after the other.
fn read_into(cx: &mut Cx, buffers: &Value, call: impl FnMut(&mut [u8]) -> Result<usize, Errno> + Send) -> Res<usize> {
    let buffers = ops::iter::collect_or(cx, buffers, "readv() arg 2 must be a sequence")?;
    let mut lengths = Vec::with_capacity(buffers.len());
    for buffer in &buffers {
        lengths.push(ops::buffer::require(cx, buffer)?.len());
    }
    let bytes = read(cx, lengths.iter().sum::<usize>() as i64, call)?;
    let mut rest = &bytes[..];
    for (buffer, length) in buffers.iter().zip(lengths) {
        let (part, after) = rest.split_at(length.min(rest.len()));
        fill(cx, buffer, part)?;
        rest = after;
    }
    Ok(bytes.len())
}

fn joined(cx: &mut Cx, buffers: &Value) -> Res<Vec<u8>> {
    let mut all = Vec::new();
    for buffer in ops::iter::collect_or(cx, buffers, "writev() arg 2 must be a sequence")? {
        all.extend_from_slice(&ops::buffer::require(cx, &buffer)?);
    }
    Ok(all)
}

fn pair(cx: &mut Cx, (first, second): (rustix::fd::OwnedFd, rustix::fd::OwnedFd)) -> Value {
    let ends = [first, second].map(|end| cx.int(descriptor::keep(end) as i64));
    cx.tuple(ends.to_vec())
}

functions! { FUNCTIONS in "posix" {
    /// Close a file by its number.
    "close(fd)" => |cx: &mut Cx, fd: CInt| -> Res<()> {
        let closed = cx.release(|| descriptor::close(fd.0));
        closed.map_err(|error| failed(cx, error, &[]))
    };
    /// Close the files with numbers in a range, as far as they are open.
    "closerange(fd_low, fd_high, /)" => |cx: &mut Cx, low: CInt, high: CInt| {
        cx.release(|| {
            for fd in low.0..high.0.min(1 << 20) {
                let _ = descriptor::close(fd);
            }
        });
    };
    /// At most so many bytes of a file.
    "read(fd, length, /)" => |cx: &mut Cx, fd: Fd, length: i64| -> Res<Value> {
        let bytes = read(cx, length, |bytes| rustix::io::read(&fd.0, bytes))?;
        Ok(new_bytes(cx, &bytes))
    };
    /// Write bytes to a file; how many were written.
    "write(fd, data, /)" => |cx: &mut Cx, fd: Fd, data: &Value| -> Res<usize> {
        let bytes = ops::buffer::require(cx, data)?;
        run(cx, &[], || terminal::write(&fd.0, &bytes))
    };
    /// At most so many bytes from a position of a file, whose own position stays.
    "pread(fd, length, offset, /)" => |cx: &mut Cx, fd: Fd, length: i64, at: i64| -> Res<Value> {
        let at = offset(cx, at)?;
        let bytes = read(cx, length, |bytes| rustix::io::pread(&fd.0, bytes, at))?;
        Ok(new_bytes(cx, &bytes))
    };
    /// Write bytes at a position of a file, whose own position stays; how many were written.
    "pwrite(fd, buffer, offset, /)" => |cx: &mut Cx, fd: Fd, data: &Value, at: i64| -> Res<usize> {
        let bytes = ops::buffer::require(cx, data)?;
        let at = offset(cx, at)?;
        run(cx, &[], || rustix::io::pwrite(&fd.0, &bytes, at))
    };
    /// Read into several writable buffers; how many bytes.
    "readv(fd, buffers, /)" => |cx: &mut Cx, fd: Fd, buffers: &Value| read_into(cx, buffers, |bytes| rustix::io::read(&fd.0, bytes));
    /// Write several buffers; how many bytes.
    "writev(fd, buffers, /)" => |cx: &mut Cx, fd: Fd, buffers: &Value| -> Res<usize> {
        let bytes = joined(cx, buffers)?;
        run(cx, &[], || terminal::write(&fd.0, &bytes))
    };
    /// Read from a position into several writable buffers; how many bytes.
    "preadv(fd, buffers, offset, flags=0, /)" => |cx: &mut Cx, fd: Fd, buffers: &Value, at: i64, _: i64| -> Res<usize> {
        let at = offset(cx, at)?;
        read_into(cx, buffers, |bytes| rustix::io::pread(&fd.0, bytes, at))
    };
    /// Write several buffers at a position; how many bytes.
    "pwritev(fd, buffers, offset, flags=0, /)" => |cx: &mut Cx, fd: Fd, buffers: &Value, at: i64, _: i64| -> Res<usize> {
        let bytes = joined(cx, buffers)?;
        let at = offset(cx, at)?;
        run(cx, &[], || rustix::io::pwrite(&fd.0, &bytes, at))
    };
    /// Go to a position in a file; where that is.
    "lseek(fd, position, whence, /)" => |cx: &mut Cx, fd: Fd, position: i64, whence: i64| -> Res<i64> {
        let to = seek_from(position, whence);
        run(cx, &[], || rustix::fs::seek(&fd.0, to.ok_or(Errno::INVAL)?).map(|at| at as i64))
    };
    /// Cut a file off, or lengthen it with zeros.
    "ftruncate(fd, length, /)" => |cx: &mut Cx, fd: Fd, length: i64| -> Res<()> {
        let length = offset(cx, length)?;
        run(cx, &[], || rustix::fs::ftruncate(&fd.0, length))
    };
    /// Wait until what was written is on the disk.
    "fsync(fd)" => |cx: &mut Cx, fd: HasFileno| -> Res<()> {
        let file = open_file(cx, fd.0)?;
        run(cx, &[], || rustix::fs::fsync(&file))
    };
    /// Wait until what was written is on the disk, but for what is only about the file.
    "fdatasync(fd)" => |cx: &mut Cx, fd: HasFileno| -> Res<()> {
        let file = open_file(cx, fd.0)?;
        run(cx, &[], || rustix::fs::fdatasync(&file))
    };
    /// Another number for the same open file.
    "dup(fd, /)" => |cx: &mut Cx, fd: CInt| -> Res<i64> {
        descriptor::duplicate(fd.0).map(|fd| fd as i64).map_err(|error| failed(cx, error, &[]))
    };
    /// Make a number one for the same open file as another.
    "dup2(fd, fd2, inheritable=True)" => |cx: &mut Cx, fd: CInt, target: CInt, inheritable: bool| -> Res<i64> {
        let result = if target.0 < 0 { Err(Errno::BADF) } else { descriptor::duplicate_to(fd.0, target.0, inheritable) };
        result.map(|()| target.0 as i64).map_err(|error| failed(cx, error, &[]))
    };
    /// A pipe: the numbers of its ends, to read from and to write to.
    "pipe()" => |cx: &mut Cx| -> Res<Value> {
        let ends = run(cx, &[], || rustix::pipe::pipe_with(PipeFlags::CLOEXEC))?;
        Ok(pair(cx, ends))
    };
    /// A pipe with flags: the numbers of its ends, to read from and to write to.
    "pipe2(flags, /)" => |cx: &mut Cx, flags: CInt| -> Res<Value> {
        let ends = run(cx, &[], || rustix::pipe::pipe_with(PipeFlags::from_bits_retain(flags.0 as u32)))?;
        Ok(pair(cx, ends))
    };
    /// Copy bytes from one file to another, within the system; how many.
    "sendfile(out_fd, in_fd, offset, count)" => |cx: &mut Cx, to: Fd, from: Fd, at: OrNone<i64>, count: i64| -> Res<usize> {
        let mut at = match at.0 {
            Some(at) => Some(offset(cx, at)?),
            None => None,
        };
        let count = offset(cx, count)? as usize;
        run(cx, &[], || rustix::fs::sendfile(&to.0, &from.0, at.as_mut(), count))
    };
    /// Copy bytes from one file to another, within the system; how many.
    "copy_file_range(src, dst, count, offset_src=None, offset_dst=None)" =>
        |cx: &mut Cx, from: CInt, to: CInt, count: i64, at: OrNone<i64>, target: OrNone<i64>| -> Res<usize> {
            let Ok(count) = usize::try_from(count) else {
                return Err(cx.value_error("negative value for 'count' not allowed"));
            };
            let (from, to) = (open_file(cx, from.0)?, open_file(cx, to.0)?);
            let (mut at, mut target) = (at.0.map(|at| at as u64), target.0.map(|at| at as u64));
            run(cx, &[], || rustix::fs::copy_file_range(&from, at.as_mut(), &to, target.as_mut(), count))
        };
    /// Say how a part of a file will be used.
    "posix_fadvise(fd, offset, length, advice, /)" => |cx: &mut Cx, fd: Fd, at: i64, length: i64, advice: i64| -> Res<()> {
        let advice = match advice {
            0 => Advice::Normal,
            1 => Advice::Random,
            2 => Advice::Sequential,
            3 => Advice::WillNeed,
            4 => Advice::DontNeed,
            5 => Advice::NoReuse,
            _ => return Err(failed(cx, Errno::INVAL, &[])),
        };
        let (at, length) = (offset(cx, at)?, offset(cx, length)?);
        run(cx, &[], || rustix::fs::fadvise(&fd.0, at, std::num::NonZeroU64::new(length), advice))
    };
    /// Make sure that there is room on the disk for a part of a file.
    "posix_fallocate(fd, offset, length, /)" => |cx: &mut Cx, fd: Fd, at: i64, length: i64| -> Res<()> {
        let (at, length) = (offset(cx, at)?, offset(cx, length)?);
        run(cx, &[], || rustix::fs::fallocate(&fd.0, FallocateFlags::empty(), at, length))
    };
} }

functions! { SETTINGS in "posix" {
    /// Whether a file is a terminal.
    "isatty(fd, /)" => |_: &mut Cx, fd: CInt| descriptor::find(fd.0).is_ok_and(rustix::termios::isatty);
    /// Whether reading and writing wait.
    "get_blocking(fd, /)" => |cx: &mut Cx, fd: Fd| -> Res<bool> {
        Ok(!run(cx, &[], || rustix::fs::fcntl_getfl(&fd.0))?.contains(OFlags::NONBLOCK))
    };
    /// Set whether reading and writing wait.
    "set_blocking(fd, blocking, /)" => |cx: &mut Cx, fd: Fd, blocking: bool| run(cx, &[], || {
        let mut flags = rustix::fs::fcntl_getfl(&fd.0)?;
        flags.set(OFlags::NONBLOCK, !blocking);
        rustix::fs::fcntl_setfl(&fd.0, flags)
    });
    /// Whether programs that this one starts have the file open as well.
    "get_inheritable(fd, /)" => |cx: &mut Cx, fd: Fd| -> Res<bool> {
        Ok(!run(cx, &[], || rustix::io::fcntl_getfd(&fd.0))?.contains(FdFlags::CLOEXEC))
    };
    /// Set whether programs that this one starts have the file open as well.
    "set_inheritable(fd, inheritable, /)" => |cx: &mut Cx, fd: &Value, inheritable: &Value| -> Res<()> {
        let (file, inheritable) = (open_fd(cx, fd)?, super::c_int(cx, inheritable)? != 0);
        run(cx, &[], || {
            let mut flags = rustix::io::fcntl_getfd(&file)?;
            flags.set(FdFlags::CLOEXEC, !inheritable);
            rustix::io::fcntl_setfd(&file, flags)
        })
    };
    /// The size of a terminal, in characters.
    "get_terminal_size(fd=<missing>, /)" => |cx: &mut Cx, fd: Option<CInt>| -> Res<Value> {
        let file = open_file(cx, fd.map_or(1, |fd| fd.0))?;
        let size = run(cx, &[], || rustix::termios::tcgetwinsize(&file))?;
        let fields = vec![cx.int(size.ws_col as i64), cx.int(size.ws_row as i64)];
        TERMINAL_SIZE.make(cx, fields, Vec::new())
    };
    /// The name of a terminal.
    "ttyname(fd, /)" => |cx: &mut Cx, fd: Fd| -> Res<Value> {
        let name = run(cx, &[], || rustix::termios::ttyname(&fd.0, Vec::new()))?;
        Ok(file_system_text(cx, OsStr::from_bytes(name.as_bytes())))
    };
    /// The group of processes that a terminal listens to.
    "tcgetpgrp(fd, /)" => |cx: &mut Cx, fd: Fd| -> Res<i64> {
        Ok(run(cx, &[], || rustix::termios::tcgetpgrp(&fd.0))?.as_raw_nonzero().get() as i64)
    };
    /// Set the group of processes that a terminal listens to.
    "tcsetpgrp(fd, pgid, /)" => |cx: &mut Cx, fd: Fd, group: CInt| run(cx, &[], || {
        rustix::termios::tcsetpgrp(&fd.0, rustix::process::Pid::from_raw(group.0).ok_or(Errno::INVAL)?)
    });
    /// A terminal for a program to be watched: the numbers of its two ends.
    "openpty()" => |cx: &mut Cx| -> Res<Value> {
        let ends = run(cx, &[], || {
            let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
            let master = rustix::pty::openpt(flags)?;
            rustix::pty::grantpt(&master)?;
            rustix::pty::unlockpt(&master)?;
            let name = rustix::pty::ptsname(&master, Vec::new())?;
            let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
            let slave = rustix::fs::open(&name, flags, rustix::fs::Mode::empty())?;
            Ok((master, slave))
        })?;
        Ok(pair(cx, ends))
    };
    /// The master's end of a new terminal.
    "posix_openpt(oflag, /)" => |cx: &mut Cx, flags: CInt| -> Res<i64> {
        let end = run(cx, &[], || rustix::pty::openpt(OpenptFlags::from_bits_retain(flags.0 as u32)))?;
        Ok(descriptor::keep(end) as i64)
    };
    /// Give the user the other end of a terminal.
    "grantpt(fd, /)" => |cx: &mut Cx, fd: HasFileno| -> Res<()> {
        let file = open_file(cx, fd.0)?;
        run(cx, &[], || rustix::pty::grantpt(&file))
    };
    /// Let the other end of a terminal be opened.
    "unlockpt(fd, /)" => |cx: &mut Cx, fd: HasFileno| -> Res<()> {
        let file = open_file(cx, fd.0)?;
        run(cx, &[], || rustix::pty::unlockpt(&file))
    };
    /// The name of the other end of a terminal.
    "ptsname(fd, /)" => |cx: &mut Cx, fd: HasFileno| -> Res<Value> {
        let file = open_file(cx, fd.0)?;
        let name = run(cx, &[], || rustix::pty::ptsname(&file, Vec::new()))?;
        Ok(file_system_text(cx, OsStr::from_bytes(name.as_bytes())))
    };
    /// (initval, flags=EFD_CLOEXEC)
    /// A file that holds a number, for threads and processes to wake each other.
    "eventfd(initval, flags=524288)" => |cx: &mut Cx, value: i64, flags: CInt| -> Res<i64> {
        let Ok(value) = u32::try_from(value) else {
            return Err(cx.raise(Exc::OverflowError, "Python int too large to convert to C unsigned int"));
        };
        let flags = rustix::event::EventfdFlags::from_bits_retain(flags.0 as u32);
        let file = run(cx, &[], || rustix::event::eventfd(value, flags))?;
        Ok(descriptor::keep(file) as i64)
    };
    /// The number that an event file holds, which becomes 0.
    "eventfd_read(fd)" => |cx: &mut Cx, fd: Fd| -> Res<Value> {
        let mut bytes = [0; 8];
        run(cx, &[], || rustix::io::read(&fd.0, &mut bytes[..]))?;
        Ok(cx.big_int(u64::from_ne_bytes(bytes).into()))
    };
    /// Add to the number that an event file holds.
    "eventfd_write(fd, value)" => |cx: &mut Cx, fd: Fd, value: i64| -> Res<()> {
        run(cx, &[], || rustix::io::write(&fd.0, &(value as u64).to_ne_bytes())).map(drop)
    };
} }
