//! `FileIO`: a file of the system, unbuffered.

use super::descriptor::{self, Descriptor};
use super::{alloc, closed_error, unsupported};
use crate::heap::{Object, Payload, Value};
use crate::object::layout::bytes::Bytes;
use crate::object::native::{attributes, binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Raised, Res, Str, audit, kinds, new_bytes, object, ops, raise};
use crate::sync::terminal;
use crate::types::exception::os_error::from_number;
use rustix::fs::{FileType, OFlags, SeekFrom};
use rustix::io::Errno;
use std::cell::Cell;
use std::path::Path;

/// What a file was opened for.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Mode {
    pub(crate) read: bool,
    pub(crate) write: bool,
    pub(crate) append: bool,
    pub(crate) create: bool,
    pub(crate) update: bool,
}

impl Mode {
    /// The mode of text such as `rb+`.
    fn of(cx: &mut Cx, text: &str) -> Res<Mode> {
        let mut mode = Mode::default();
        let (mut kinds, mut pluses) = (0, 0);
        for c in text.chars() {
            match c {
                'r' => mode.read = true,
                'w' => mode.write = true,
                'a' => mode.append = true,
                'x' => mode.create = true,
                '+' => pluses += 1,
                'b' => continue,
                _ => return Err(cx.value_error(format!("invalid mode: {text}"))),
            }
            kinds += (c != '+') as usize;
        }
        mode.update = pluses == 1;
        if kinds != 1 || pluses > 1 {
            return Err(cx.value_error("Must have exactly one of create/read/write/append mode and at most one plus"));
        }
        Ok(mode)
    }

    pub(crate) fn readable(self) -> bool {
        self.read || self.update
    }

    pub(crate) fn writable(self) -> bool {
        !self.read || self.update
    }

    fn text(self) -> &'static str {
        match (self.create, self.append, self.readable(), self.writable()) {
            (true, _, true, _) => "xb+",
            (true, ..) => "xb",
            (_, true, true, _) => "ab+",
            (_, true, ..) => "ab",
            (.., true, true) => "rb+",
            (.., true, false) => "rb",
            _ => "wb",
        }
    }
}

pub(crate) struct FileIo {
    /// -1 when the file is closed.
    fd: Cell<i32>,
    mode: Cell<Mode>,
    close_fd: Cell<bool>,
    seekable: Cell<Option<bool>>,
    block: Cell<usize>,
    attrs: Payload<Value>,
}

object!(FileIo = kinds::FILE_IO, "FileIO", { attrs });

pub(crate) static FILE_IO: TypeSpec = TypeSpec {
    name: "_io.FileIO",
    shape: FileIo::SHAPE,
    base: Some(&super::base::RAW_IO_BASE),
    doc: "A file, read and written without a buffer.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF,
    slots: Slots {
        repr: Some(repr),
        init: Some(|cx, this, args| init(cx, this, args).map(drop)),
        iter: Some(super::iter),
        next: Some(super::next_line),
        del: Some(super::finalize),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| {
        let inside = FileIo {
            fd: Cell::new(-1),
            mode: Cell::default(),
            close_fd: Cell::new(true),
            seekable: Cell::default(),
            block: Cell::new(super::DEFAULT_BUFFER_SIZE),
            attrs: Payload::new(Value::NONE),
        };
        Ok(alloc(cx, class, inside))
    }),
    methods: &[METHODS, super::NO_PICKLE],
    attributes: &[ATTRIBUTES],
    signature: "(file, mode='r', closefd=True, opener=None)",
    dict: Some(|this| this.downcast::<FileIo>().map(|this| &this.attrs)),
};

fn payload(this: &Value) -> &FileIo {
    this.downcast::<FileIo>().expect("the slots of FileIO get files")
}

binding!(init: "FileIO(self, file, mode='r', closefd=True, opener=None)" =>
|cx: &mut Cx, this: &Value, file: &Value, mode: &Str, close_fd: bool, opener: &Value| -> Res<()> {
    let mode = Mode::of(cx, &mode.to_text())?;
    let inside = payload(this);
    if inside.fd.get() >= 0 && inside.close_fd.get() {
        inside.close(cx)?;
    }
    inside.fd.set(-1);
    open(cx, inside, file, mode, close_fd, opener)?;
    set_name(cx, this, file)
});

/// Sets the attribute `name`.
pub(super) fn set_name(cx: &mut Cx, this: &Value, name: &Value) -> Res<()> {
    let key = cx.names().name;
    crate::object::attr::set(cx, this, key, name)
}

fn open(cx: &mut Cx, this: &FileIo, file: &Value, mode: Mode, close_fd: bool, opener: &Value) -> Res<()> {
    this.mode.set(mode);
    this.close_fd.set(close_fd);
    this.seekable.set(None);
    let by_number = ops::is_int(file) || ops::index::is_index(cx, file);
    if audit::is_heard(cx) {
        let (shown, flags) = (cx.str(mode.text()), cx.int(flags_of(mode).bits() as i64));
        audit::tell(cx, "open", &[file.clone(), shown, flags])?;
    }
    let fd = if by_number {
        super::warn_of_bool(cx, file)?;
        match ops::index::as_index(cx, file)? {
            ..0 => return Err(cx.value_error("negative file descriptor")),
            fd => {
                i32::try_from(fd).map_err(|_| raise::overflow_error(cx, "Python int too large to convert to C int"))?
            }
        }
    } else {
        let path = super::open::path(cx, file)?;
        if !close_fd {
            return Err(cx.value_error("Cannot use closefd=False with file name"));
        }
        if opener.is_none() { open_path(cx, file, mode, &path)? } else { open_by(cx, file, mode, opener)? }
    };
    let checked = match descriptor::find(fd).and_then(rustix::fs::fstat) {
        Ok(found) if FileType::from_raw_mode(found.st_mode) == FileType::Directory => Err(Errno::ISDIR),
        Ok(found) => {
            if found.st_blksize > 1 {
                this.block.set(found.st_blksize as usize);
            }
            Ok(())
        }
        Err(Errno::BADF) => Err(Errno::BADF),
        Err(_) => Ok(()),
    };
    if let Err(error) = checked {
        if !by_number {
            let _ = descriptor::close(fd);
        }
        let files = if error == Errno::BADF { &[][..] } else { std::slice::from_ref(file) };
        return Err(failed(cx, error, files));
    }
    if mode.append
        && let Ok(opened) = descriptor::find(fd)
    {
        let _ = cx.release(move || rustix::fs::seek(opened, SeekFrom::End(0)));
    }
    this.fd.set(fd);
    Ok(())
}

/// The flags of the system for a mode.
fn flags_of(mode: Mode) -> OFlags {
    let access = match (mode.readable(), mode.writable()) {
        (true, true) => OFlags::RDWR,
        (false, true) => OFlags::WRONLY,
        _ => OFlags::RDONLY,
    };
    let more = match mode {
        Mode { create: true, .. } => OFlags::CREATE | OFlags::EXCL,
        Mode { write: true, .. } => OFlags::CREATE | OFlags::TRUNC,
        Mode { append: true, .. } => OFlags::CREATE | OFlags::APPEND,
        _ => OFlags::empty(),
    };
    access | more | OFlags::CLOEXEC
}

/// Opens a file by its path; its number.
fn open_path(cx: &mut Cx, file: &Value, mode: Mode, path: &Path) -> Res<i32> {
    loop {
        match cx.release(|| rustix::fs::open(path, flags_of(mode), rustix::fs::Mode::from_raw_mode(0o666))) {
            Ok(opened) => return Ok(descriptor::keep(opened)),
            Err(Errno::INTR) => cx.poll_if_due()?,
            Err(error) => return Err(failed(cx, error, std::slice::from_ref(file))),
        }
    }
}

/// Opens a file by a function of the program, which returns its number.
fn open_by(cx: &mut Cx, file: &Value, mode: Mode, opener: &Value) -> Res<i32> {
    let flags = cx.int(flags_of(mode).bits() as i64);
    let result = cx.call(opener, &[file.clone(), flags])?;
    if !ops::is_int(&result) {
        return Err(cx.type_error("expected integer from opener"));
    }
    match ops::index::as_index(cx, &result)? {
        fd @ 0.. => i32::try_from(fd).map_err(|_| failed(cx, Errno::BADF, &[])),
        fd => Err(cx.value_error(format!("opener returned {fd}"))),
    }
}

/// A stream over a file that is open already.
pub(super) fn new_file(cx: &mut Cx, fd: i32, mode: Mode, close_fd: bool) -> Value {
    let inside = FileIo {
        fd: Cell::new(fd),
        mode: Cell::new(mode),
        close_fd: Cell::new(close_fd),
        seekable: Cell::default(),
        block: Cell::new(super::DEFAULT_BUFFER_SIZE),
        attrs: Payload::new(Value::NONE),
    };
    let class = cx.kind_type(kinds::FILE_IO);
    alloc(cx, &class, inside)
}

impl FileIo {
    pub(super) fn mode(&self) -> Mode {
        self.mode.get()
    }

    pub(super) fn is_closed(&self) -> bool {
        self.fd.get() < 0
    }

    /// The size of blocks that suits the file.
    pub(super) fn block(&self) -> usize {
        self.block.get()
    }

    fn file(&self, cx: &mut Cx) -> Res<Descriptor> {
        if self.is_closed() {
            return Err(cx.value_error("I/O operation on closed file"));
        }
        descriptor::find(self.fd.get()).map_err(|error| failed(cx, error, &[]))
    }

    fn check_readable(&self, cx: &mut Cx) -> Res<()> {
        if self.mode.get().readable() { Ok(()) } else { Err(unsupported(cx, "File not open for reading")) }
    }

    fn check_writable(&self, cx: &mut Cx) -> Res<()> {
        if self.mode.get().writable() { Ok(()) } else { Err(unsupported(cx, "File not open for writing")) }
    }

    /// At most `most` bytes, by one call of the system; `None` when they would have to be waited for, but the file does not wait.
    pub(super) fn read_some(&self, cx: &mut Cx, most: usize) -> Res<Option<Vec<u8>>> {
        let file = self.file(cx)?;
        self.check_readable(cx)?;
        let mut bytes = Vec::new();
        if bytes.try_reserve_exact(most).is_err() {
            return Err(raise::memory_error(cx));
        }
        bytes.resize(most, 0);
        loop {
            let result = cx.release(|| rustix::io::read(&file, &mut bytes[..]));
            match result {
                Ok(length) => {
                    bytes.truncate(length);
                    return Ok(Some(bytes));
                }
                Err(Errno::AGAIN) => return Ok(None),
                Err(error) => retry(cx, error)?,
            };
        }
    }

    /// Everything up to the end; `None` when nothing can be read without waiting, but the file does not wait.
    pub(super) fn read_all(&self, cx: &mut Cx) -> Res<Option<Vec<u8>>> {
        let file = self.file(cx)?;
        self.check_readable(cx)?;
        let mut bytes = Vec::new();
        let mut room = self.remaining(cx) + 1;
        loop {
            // The size that the system knows may be wrong: a full block of it means that there may be more.
            room = room.max(super::DEFAULT_BUFFER_SIZE).max(bytes.len() / 2);
            let start = bytes.len();
            if bytes.try_reserve(room).is_err() {
                return Err(raise::memory_error(cx));
            }
            bytes.resize(start + room, 0);
            let result = cx.release(|| rustix::io::read(&file, &mut bytes[start..]));
            bytes.truncate(start + result.unwrap_or(0));
            match result {
                Ok(0) => return Ok(Some(bytes)),
                Ok(_) => {}
                Err(Errno::AGAIN) if start == 0 => return Ok(None),
                Err(Errno::AGAIN) => return Ok(Some(bytes)),
                Err(error) => retry(cx, error)?,
            };
        }
    }

    /// Writes what it can; `None` when nothing can be written without waiting, but the file does not wait.
    pub(super) fn write_some(&self, cx: &mut Cx, bytes: &[u8]) -> Res<Option<usize>> {
        let file = self.file(cx)?;
        self.check_writable(cx)?;
        loop {
            let result = cx.release(|| terminal::write(&file, bytes));
            match result {
                Ok(length) => return Ok(Some(length)),
                Err(Errno::AGAIN) => return Ok(None),
                Err(error) => retry(cx, error)?,
            };
        }
    }

    pub(super) fn seek(&self, cx: &mut Cx, position: i64, whence: i64) -> Res<i64> {
        let file = self.file(cx)?;
        let Some(to) = super::seek_from(position, whence) else { return Err(failed(cx, Errno::INVAL, &[])) };
        let result = cx.release(|| rustix::fs::seek(file, to));
        result.map(|at| at as i64).map_err(|error| failed(cx, error, &[]))
    }

    pub(super) fn is_seekable(&self, cx: &mut Cx) -> Res<bool> {
        let file = self.file(cx)?;
        let seekable = self.seekable.get().unwrap_or_else(|| rustix::fs::tell(file).is_ok());
        self.seekable.set(Some(seekable));
        Ok(seekable)
    }

    pub(super) fn truncate(&self, cx: &mut Cx, size: i64) -> Res<()> {
        let file = self.file(cx)?;
        self.check_writable(cx)?;
        let Ok(size) = u64::try_from(size) else { return Err(failed(cx, Errno::INVAL, &[])) };
        let result = cx.release(|| rustix::fs::ftruncate(file, size));
        result.map_err(|error| failed(cx, error, &[]))
    }

    pub(super) fn is_terminal(&self, cx: &mut Cx) -> Res<bool> {
        let file = self.file(cx)?;
        Ok(rustix::termios::isatty(file))
    }

    /// How many bytes are left, as far as the system knows.
    pub(super) fn remaining(&self, cx: &mut Cx) -> usize {
        let Ok(file) = self.file(cx) else { return 0 };
        let (size, at) =
            (rustix::fs::fstat(&file).map_or(0, |found| found.st_size), rustix::fs::tell(file).unwrap_or(0));
        (size.max(0) as u64).saturating_sub(at) as usize
    }

    pub(super) fn close(&self, cx: &mut Cx) -> Res<()> {
        let fd = self.fd.replace(-1);
        if !self.close_fd.get() || fd < 0 {
            return Ok(());
        }
        let result = cx.release(move || descriptor::close(fd));
        result.map_err(|error| failed(cx, error, &[]))
    }
}

/// Goes on after a signal; other errors are raised.
fn retry(cx: &mut Cx, error: Errno) -> Res<()> {
    if error != Errno::INTR {
        return Err(failed(cx, error, &[]));
    }
    cx.poll_if_due()
}

/// The exception of a failed call of the system.
pub(super) fn failed(cx: &mut Cx, error: Errno, files: &[Value]) -> Raised {
    from_number(cx, error.raw_os_error(), files)
}

methods! { METHODS in "_io.FileIO" {
    /// At most `size` bytes, or everything up to the end.
    "read(self, size=-1, /)" => |cx: &mut Cx, this: &FileIo, size: &Value| -> Res<Value> {
        let bytes = match super::size_of(cx, size)? {
            Some(size) => match this.read_some(cx, size)? {
                Some(bytes) => bytes,
                None => return Ok(Value::NONE),
            },
            None => match this.read_all(cx)? {
                Some(bytes) => bytes,
                None => return Ok(Value::NONE),
            },
        };
        Ok(new_bytes(cx, &bytes))
    };
    /// Everything up to the end.
    "readall(self, /)" => |cx: &mut Cx, this: &FileIo| -> Res<Value> {
        Ok(this.read_all(cx)?.map_or(Value::NONE, |bytes| new_bytes(cx, &bytes)))
    };
    /// Read into a writable bytes-like object; how many bytes.
    "readinto(self, buffer, /)" => |cx: &mut Cx, this: &FileIo, buffer: &Value| -> Res<Value> {
        let length = room_in(cx, buffer, "readinto() argument 1")?;
        match this.read_some(cx, length)? {
            Some(bytes) => fill(cx, buffer, &bytes).map(|length| cx.int(length as i64)),
            None => Ok(Value::NONE),
        }
    };
    /// A line, its end included; at most `size` bytes of it.
    "readline(self, size=-1, /)" => |cx: &mut Cx, this: &FileIo, size: &Value| -> Res<Value> {
        let most = super::size_of(cx, size)?.unwrap_or(usize::MAX);
        let mut line = Vec::new();
        while line.len() < most && line.last() != Some(&b'\n') {
            match this.read_some(cx, 1)?.as_deref() {
                Some(&[byte]) => line.push(byte),
                _ => break,
            }
        }
        Ok(new_bytes(cx, &line))
    };
    /// Write bytes; how many were written.
    "write(self, b, /)" => |cx: &mut Cx, this: &FileIo, bytes: &Value| -> Res<Value> {
        let bytes = ops::buffer::require(cx, bytes)?;
        Ok(this.write_some(cx, &bytes)?.map_or(Value::NONE, |length| cx.int(length as i64)))
    };
    /// Go to a position: from the start, from here (`whence` 1) or from the end (2).
    "seek(self, pos, whence=0, /)" => |cx: &mut Cx, this: &FileIo, position: i64, whence: i64| this.seek(cx, position, whence);
    /// The position.
    "tell(self, /)" => |cx: &mut Cx, this: &FileIo| this.seek(cx, 0, 1);
    /// Cut the file off, or lengthen it with zeros.
    "truncate(self, size=None, /)" => |cx: &mut Cx, this: &FileIo, size: &Value| -> Res<i64> {
        let size = if size.is_none() { this.seek(cx, 0, 1)? } else { ops::index::as_index(cx, size)? };
        this.truncate(cx, size)?;
        Ok(size)
    };
    /// Close the file.
    "close(self, /)" => |cx: &mut Cx, this: &FileIo| this.close(cx);
    /// Nothing: there is no buffer.
    "flush(self, /)" => |cx: &mut Cx, this: &FileIo| if this.is_closed() { Err(closed_error(cx)) } else { Ok(()) };
    /// Whether the file can be read.
    "readable(self, /)" => |cx: &mut Cx, this: &FileIo| this.file(cx).map(|_| this.mode.get().readable());
    /// Whether the file can be written.
    "writable(self, /)" => |cx: &mut Cx, this: &FileIo| this.file(cx).map(|_| this.mode.get().writable());
    /// Whether the file has positions.
    "seekable(self, /)" => |cx: &mut Cx, this: &FileIo| this.is_seekable(cx);
    /// Whether the file is a terminal.
    "isatty(self, /)" => |cx: &mut Cx, this: &FileIo| this.is_terminal(cx);
    /// The number of the file.
    "fileno(self, /)" => |cx: &mut Cx, this: &FileIo| this.file(cx).map(|_| this.fd.get() as i64);
} }

/// How many bytes a writable bytes-like object has room for; `what` is the argument, for messages.
pub(super) fn room_in(cx: &mut Cx, buffer: &Value, what: &str) -> Res<usize> {
    let writes = buffer.downcast::<Bytes>().is_none();
    match ops::buffer::bytes_of(cx, buffer)? {
        Some(bytes) if writes => Ok(bytes.len()),
        _ => Err(raise::wrong_type(cx, &format!("{what} must be read-write bytes-like object"), buffer)),
    }
}

/// Puts bytes at the start of a writable bytes-like object; how many.
pub(crate) fn fill(cx: &mut Cx, buffer: &Value, bytes: &[u8]) -> Res<usize> {
    let (start, end) = (cx.int(0), cx.int(bytes.len() as i64));
    let part = ops::slice::new_slice(cx, start, end, Value::NONE);
    let bytes = new_bytes(cx, bytes);
    ops::item::set(cx, buffer, &part, &bytes)?;
    Ok(bytes.downcast::<Bytes>().map_or(0, |bytes| bytes.as_slice().len()))
}

attributes! { ATTRIBUTES {
    /// Whether the file is closed.
    "closed" => |_, this| Ok(Value::bool(payload(this).is_closed()));
    /// What the file was opened for.
    "mode" => |cx, this| Ok(cx.str(payload(this).mode.get().text()));
    /// Whether closing the stream closes the file.
    "closefd" => |_, this| Ok(Value::bool(payload(this).close_fd.get()));
    /// The size of blocks that suit the file.
    "_blksize" => |cx, this| Ok(cx.int(payload(this).block() as i64)), |_, _, _| Ok(());
} }

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let inside = payload(this);
    if inside.is_closed() {
        return Ok(cx.str("<_io.FileIO [closed]>"));
    }
    let (mode, close_fd) = (inside.mode.get().text(), if inside.close_fd.get() { "True" } else { "False" });
    if super::get_optional(cx, this, "name")?.is_none() {
        return Ok(cx.str(&format!("<_io.FileIO fd={} mode='{mode}' closefd={close_fd}>", inside.fd.get())));
    }
    super::stream_repr(cx, this, &format!(" mode='{mode}' closefd={close_fd}"))
}
