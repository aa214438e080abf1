//! Reading folders: `listdir`, `scandir` and its `DirEntry`.
//!
//! A folder is read at once when it is opened, so `scandir` keeps nothing open. What reading tells about the kind of a file answers
//! most questions of a `DirEntry`; others ask the system, and `stat` asks it once.

use super::stat::stat_result;
use super::{Also, Path, Wanted, failed, open_path, run};
use crate::heap::{Kind, Object, Payload, Value};
use crate::object::layout::bytes::Bytes;
use crate::object::native::{attributes, functions, methods, readonly};
use crate::object::slots::Slots;
use crate::object::type_object::{NO_NEW, TypeSpec};
use crate::object::{Cx, Exc, Res, Str, generic_alias, kinds, new_bytes, object, ops};
use crate::types::io::descriptor::{self, Descriptor};
use crate::types::io::open::{file_system_bytes, file_system_text};
use crate::types::kind;
use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, Stat};
use rustix::io::Errno;
use std::ffi::{CString, OsStr};
use std::os::unix::ffi::OsStrExt;

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[kind::<DirEntry>(), kind::<ScandirIterator>()];

pub(super) fn add_classes(cx: &mut Cx, dict: &Value) {
    let entry = crate::types::class_of(cx, &DIR_ENTRY);
    crate::types::class_of(cx, &SCANDIR_ITERATOR);
    ops::dict::set_text(cx, dict, "DirEntry", entry);
}

/// A name that was read.
struct Name {
    name: CString,
    kind: FileType,
    inode: u64,
}

/// The names in a folder, in the order of the system, but for the folder itself and the one above it.
fn names(place: Result<&CString, i32>, open: Option<&Descriptor>) -> Result<Vec<Name>, Errno> {
    let dir = match (place, open) {
        (Ok(path), _) => {
            let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
            Dir::new(rustix::fs::open(path, flags, Mode::empty())?)?
        }
        (_, Some(open)) => Dir::read_from(open)?,
        _ => return Err(Errno::BADF),
    };
    let mut names = Vec::new();
    for entry in dir {
        let entry = entry?;
        if !matches!(entry.file_name().to_bytes(), b"." | b"..") {
            names.push(Name { name: entry.file_name().into(), kind: entry.file_type(), inode: entry.ino() });
        }
    }
    Ok(names)
}

fn read(cx: &mut Cx, value: &Value, function: &'static str) -> Res<(Path, Vec<Name>)> {
    let path = Path::of(cx, value, Wanted { function, argument: "path", also: Also::NumberOrNone })?;
    let open = match path.place {
        Err(fd) => Some(open_path(cx, fd, &path.value)?),
        Ok(_) => None,
    };
    let asked = if value.is_none() { Value::NONE } else { path.value.clone() };
    let files = if asked.is_none() { vec![] } else { vec![&asked] };
    let place = path.place.as_ref().map_err(|fd| *fd);
    let names = run(cx, &files, || names(place, open.as_ref()))?;
    Ok((path, names))
}

functions! { FUNCTIONS {
    /// The names in a folder, in no particular order.
    "listdir(path=None)" => |cx: &mut Cx, value: &Value| -> Res<Value> {
        let (path, names) = read(cx, value, "listdir")?;
        let names = names.iter().map(|name| path.named(cx, name.name.as_bytes())).collect();
        Ok(cx.list(names))
    };
    /// An iterator over the entries of a folder, in no particular order.
    "scandir(path=None)" => |cx: &mut Cx, value: &Value| -> Res<Value> {
        let (path, mut names) = read(cx, value, "scandir")?;
        names.reverse();
        let fd = path.place.as_ref().err().copied();
        let inside = ScandirIterator { names: Payload::new(names), folder: path.value, as_bytes: path.as_bytes, fd };
        Ok(cx.alloc(inside))
    };
} }

/// The entries of a folder that were not given out yet, the next one last.
pub(crate) struct ScandirIterator {
    names: Payload<Vec<Name>>,
    folder: Value,
    as_bytes: bool,
    fd: Option<i32>,
}

object!(ScandirIterator = kinds::SCANDIR_ITERATOR, "posix.ScandirIterator", { folder });

static SCANDIR_ITERATOR: TypeSpec = TypeSpec {
    name: "posix.ScandirIterator",
    shape: ScandirIterator::SHAPE,
    doc: "The entries of a folder.",
    flags: NO_NEW,
    slots: Slots { iter: Some(|_, this| Ok(this.clone())), next: Some(next), ..Slots::NONE },
    methods: &[ITERATOR_METHODS],
    ..TypeSpec::DEFAULT
};

fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    let this = this.downcast::<ScandirIterator>().expect("the slots of a type get its instances");
    let Some(Name { name, kind, inode }) = this.names.get_mut(cx).pop() else { return Ok(None) };
    let name = name.into_bytes();
    let path = match this.fd {
        Some(_) => None,
        None => {
            let mut path = match this.folder.downcast::<Str>() {
                Some(text) => file_system_bytes(text),
                None => this.folder.downcast::<Bytes>().map_or(Vec::new(), |bytes| bytes.as_slice().to_vec()),
            };
            if !path.is_empty() && path.last() != Some(&b'/') {
                path.push(b'/');
            }
            path.extend_from_slice(&name);
            Some(path)
        }
    };
    let named = |cx: &mut Cx, bytes: &[u8]| {
        if this.as_bytes { new_bytes(cx, bytes) } else { file_system_text(cx, OsStr::from_bytes(bytes)) }
    };
    let shown = named(cx, &name);
    let path = path.map_or_else(|| shown.clone(), |path| named(cx, &path));
    let entry = DirEntry {
        name: shown,
        path,
        fd: this.fd,
        kind,
        inode,
        status: Payload::default(),
        link_status: Payload::default(),
    };
    Ok(Some(cx.alloc(entry)))
}

methods! { ITERATOR_METHODS in "posix.ScandirIterator" {
    /// Ends the iteration.
    "close(self, /)" => |cx: &mut Cx, this: &ScandirIterator| drop(std::mem::take(this.names.get_mut(cx)));
    /// The iterator itself.
    "__enter__(self, /)" => |_: &mut Cx, this: &Value| this.clone();
    /// Ends the iteration.
    "__exit__(self, /, *args)" => |cx: &mut Cx, this: &ScandirIterator, _: &[Value]| drop(std::mem::take(this.names.get_mut(cx)));
} }

/// A name in a folder, with what reading the folder told about it.
pub(crate) struct DirEntry {
    name: Value,
    path: Value,
    /// The folder, if it was given by its number: the path starts from it.
    fd: Option<i32>,
    kind: FileType,
    inode: u64,
    /// What `stat` found, with and without following a symbolic link.
    status: Payload<Option<Value>>,
    link_status: Payload<Option<Value>>,
}

object!(DirEntry = kinds::DIR_ENTRY, "posix.DirEntry", { name, path, status, link_status });

static DIR_ENTRY: TypeSpec = TypeSpec {
    name: "posix.DirEntry",
    shape: DirEntry::SHAPE,
    doc: "A name in a folder, with what reading the folder told about it.",
    flags: NO_NEW,
    slots: Slots {
        repr: Some(|cx, this| {
            let name = payload(this).name.clone();
            let name = ops::repr_text(cx, &name)?;
            Ok(cx.str(&format!("<DirEntry {name}>")))
        }),
        ..Slots::NONE
    },
    methods: &[METHODS],
    attributes: &[ATTRIBUTES],
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &DirEntry {
    this.downcast::<DirEntry>().expect("the slots of a type get its instances")
}

impl DirEntry {
    fn path_bytes(&self) -> Vec<u8> {
        match (self.path.downcast::<Str>(), self.path.downcast::<Bytes>()) {
            (Some(text), _) => file_system_bytes(text),
            (_, bytes) => bytes.map_or(Vec::new(), |bytes| bytes.as_slice().to_vec()),
        }
    }

    fn ask(&self, cx: &mut Cx, follow: bool) -> Res<Stat> {
        let flags = if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
        let path = self.path_bytes();
        match self.fd {
            Some(fd) => {
                let folder = descriptor::find(fd).map_err(|error| failed(cx, error, &[&self.path]))?;
                run(cx, &[&self.path], || rustix::fs::statat(&folder, &path, flags))
            }
            None => run(cx, &[&self.path], || rustix::fs::statat(rustix::fs::CWD, &path, flags)),
        }
    }

    fn stat(&self, cx: &mut Cx, follow: bool) -> Res<Value> {
        // What is no link has one status.
        let follow = follow && matches!(self.kind, FileType::Symlink | FileType::Unknown);
        let known = if follow { &self.status } else { &self.link_status };
        if let Some(status) = known.get(cx) {
            return Ok(status.clone());
        }
        let found = self.ask(cx, follow)?;
        let status = stat_result(cx, &found)?;
        drop(known.replace(cx, Some(status.clone())));
        Ok(status)
    }

    /// Whether this is a file of that kind; false if it is gone.
    fn is(&self, cx: &mut Cx, wanted: FileType, follow: bool) -> Res<bool> {
        if self.kind != FileType::Unknown && !(follow && self.kind == FileType::Symlink) {
            return Ok(self.kind == wanted);
        }
        let status = self.stat(cx, follow);
        let Some(status) = crate::object::exception::catch(cx, status, Exc::FileNotFoundError)? else {
            return Ok(false);
        };
        let items = status.downcast::<crate::object::Tuple>().map_or(&[][..], crate::object::Tuple::items);
        let mode = items.first().and_then(ops::index::small).unwrap_or(0);
        Ok(FileType::from_raw_mode(mode as u32) == wanted)
    }
}

methods! { METHODS in "posix.DirEntry" {
    /// Whether this is a folder.
    "is_dir(self, /, *, follow_symlinks=True)" => |cx: &mut Cx, this: &DirEntry, follow: bool| this.is(cx, FileType::Directory, follow);
    /// Whether this is a file.
    "is_file(self, /, *, follow_symlinks=True)" => |cx: &mut Cx, this: &DirEntry, follow: bool| this.is(cx, FileType::RegularFile, follow);
    /// Whether this is a symbolic link.
    "is_symlink(self, /)" => |cx: &mut Cx, this: &DirEntry| this.is(cx, FileType::Symlink, false);
    /// False: there are no junctions here.
    "is_junction(self, /)" => |_: &mut Cx, _: &DirEntry| false;
    /// What the system knows about the file; asked once.
    "stat(self, /, *, follow_symlinks=True)" => |cx: &mut Cx, this: &DirEntry, follow: bool| this.stat(cx, follow);
    /// The number of the file in its file system.
    "inode(self, /)" => |cx: &mut Cx, this: &DirEntry| cx.big_int(this.inode.into());
    /// The path.
    "__fspath__(self, /)" => |_: &mut Cx, this: &DirEntry| this.path.clone();
    /// A type for annotations.
    class "__class_getitem__(cls, object, /)" => |cx: &mut Cx, class: &Value, item: &Value| generic_alias(cx, class, item);
} }

attributes! { ATTRIBUTES {
    /// The name in the folder.
    "name" => |_, this| Ok(payload(this).name.clone()), readonly;
    /// The folder's path, as it was given, with the name.
    "path" => |_, this| Ok(payload(this).path.clone()), readonly;
} }
