//! What the system knows about files and file systems: `stat`, `statvfs`.

use super::{Path, folder, open_path, path, path_or_fd, run};
use crate::heap::Value;
use crate::object::layout::native::Native;
use crate::object::native::functions;
use crate::object::{Cx, Res, ops};
use crate::stdlib::struct_sequence::Sequence;
use crate::types::io::descriptor;
use rustix::fs::{AtFlags, FileType, Stat};

static STAT_RESULT: Sequence = Sequence::new(
    "os.stat_result",
    "What the system knows about a file: ten numbers as a tuple, and more as attributes.",
    &["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "", "", ""],
    &[
        "st_atime",
        "st_mtime",
        "st_ctime",
        "st_atime_ns",
        "st_mtime_ns",
        "st_ctime_ns",
        "st_blksize",
        "st_blocks",
        "st_rdev",
    ],
);

static STATVFS_RESULT: Sequence = Sequence::new(
    "os.statvfs_result",
    "What the system knows about a file system.",
    &[
        "f_bsize",
        "f_frsize",
        "f_blocks",
        "f_bfree",
        "f_bavail",
        "f_files",
        "f_ffree",
        "f_favail",
        "f_flag",
        "f_namemax",
    ],
    &["f_fsid"],
);

pub(super) fn add_classes(cx: &mut Cx, dict: &Value) {
    for (name, sequence) in [("stat_result", &STAT_RESULT), ("statvfs_result", &STATVFS_RESULT)] {
        let class = sequence.class(cx);
        ops::dict::set_text(cx, dict, name, class);
    }
}

/// An `os.stat_result`.
pub(super) fn stat_result(cx: &mut Cx, found: &Stat) -> Res<Value> {
    let times = [
        (found.st_atime, found.st_atime_nsec as i64),
        (found.st_mtime, found.st_mtime_nsec as i64),
        (found.st_ctime, found.st_ctime_nsec as i64),
    ];
    let large = |cx: &mut Cx, number: u64| cx.big_int(number.into());
    let mut visible = vec![
        cx.int(found.st_mode as i64),
        large(cx, found.st_ino),
        large(cx, found.st_dev),
        large(cx, found.st_nlink),
        cx.int(found.st_uid as i64),
        cx.int(found.st_gid as i64),
        cx.int(found.st_size),
    ];
    visible.extend(times.map(|(seconds, _)| cx.int(seconds)));
    let mut hidden = Vec::with_capacity(9);
    hidden.extend(times.map(|(seconds, rest)| cx.float(seconds as f64 + rest as f64 * 1e-9)));
    hidden.extend(times.map(|(seconds, rest)| cx.big_int((seconds as i128 * 1_000_000_000 + rest as i128).into())));
    hidden.extend([cx.int(found.st_blksize), cx.int(found.st_blocks), large(cx, found.st_rdev)]);
    STAT_RESULT.make(cx, visible, hidden)
}

fn stat(cx: &mut Cx, value: &Value, dir_fd: &Value, follow: bool) -> Res<Value> {
    let path = Path::of(cx, value, path_or_fd("stat"))?;
    if let Err(fd) = path.place {
        if !dir_fd.is_none() {
            return Err(cx.value_error("stat: can't specify dir_fd without matching path"));
        }
        let file = open_path(cx, fd, &path.value)?;
        let found = run(cx, &[&path.value], || rustix::fs::fstat(&file))?;
        return stat_result(cx, &found);
    }
    let found = status(cx, &path, dir_fd, follow)?;
    stat_result(cx, &found)
}

/// The status of a path.
fn status(cx: &mut Cx, path: &Path, dir_fd: &Value, follow: bool) -> Res<Stat> {
    let start = folder(cx, dir_fd, &[&path.value])?;
    let flags = if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
    let text = path.text();
    run(cx, &[&path.value], || rustix::fs::statat(&start, text, flags))
}

/// What a path or number leads to, if anything: `None` for what has no status, and for paths that are none.
fn kind(cx: &mut Cx, value: &Value, follow: bool) -> Res<Option<FileType>> {
    let path = match Path::of(cx, value, path_or_fd("stat")) {
        Ok(path) => path,
        Err(raised) if raised.is(cx, crate::object::Exc::ValueError) => return Ok(None),
        Err(raised) => return Err(raised),
    };
    let flags = if follow { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
    let found = match &path.place {
        Ok(text) => cx.release(|| rustix::fs::statat(rustix::fs::CWD, text, flags)),
        Err(fd) => descriptor::find(*fd).and_then(rustix::fs::fstat),
    };
    Ok(found.ok().map(|found| FileType::from_raw_mode(found.st_mode)))
}

functions! { FUNCTIONS in "posix" {
    /// What the system knows about a file.
    "stat(path, *, dir_fd=None, follow_symlinks=True)" => stat;
    /// What the system knows about a file, or about the symbolic link that it is.
    "lstat(path, *, dir_fd=None)" => |cx: &mut Cx, value: &Value, dir_fd: &Value| -> Res<Value> {
        let path = Path::of(cx, value, path("lstat"))?;
        let found = status(cx, &path, dir_fd, false)?;
        stat_result(cx, &found)
    };
    /// What the system knows about an open file.
    "fstat(fd)" => |cx: &mut Cx, fd: super::Fd| -> Res<Value> {
        let found = run(cx, &[], || rustix::fs::fstat(&fd.0))?;
        stat_result(cx, &found)
    };
    /// What the system knows about the file system that a file is in.
    "statvfs(path)" => |cx: &mut Cx, value: &Value| -> Res<Value> {
        let path = Path::of(cx, value, path_or_fd("statvfs"))?;
        let found = match &path.place {
            Ok(text) => run(cx, &[&path.value], || rustix::fs::statvfs(text))?,
            Err(fd) => {
                let file = open_path(cx, *fd, &path.value)?;
                run(cx, &[&path.value], || rustix::fs::fstatvfs(&file))?
            }
        };
        statvfs_result(cx, &found)
    };
    /// What the system knows about the file system that an open file is in.
    "fstatvfs(fd, /)" => |cx: &mut Cx, fd: super::Fd| -> Res<Value> {
        let found = run(cx, &[], || rustix::fs::fstatvfs(&fd.0))?;
        statvfs_result(cx, &found)
    };
} }

fn statvfs_result(cx: &mut Cx, found: &rustix::fs::StatVfs) -> Res<Value> {
    let numbers = [
        found.f_bsize,
        found.f_frsize,
        found.f_blocks,
        found.f_bfree,
        found.f_bavail,
        found.f_files,
        found.f_ffree,
        found.f_favail,
        found.f_flag.bits(),
        found.f_namemax,
    ];
    let visible = numbers.map(|number| cx.big_int(number.into())).to_vec();
    let id = cx.big_int(found.f_fsid.into());
    STATVFS_RESULT.make(cx, visible, vec![id])
}

/// Puts the functions of `os.path` that are native into the module, with an underscore.
pub(super) fn add_questions(cx: &mut Cx, dict: &Value) {
    let module = cx.str("posix");
    for def in QUESTIONS {
        let function = cx.alloc(Native { def, this: Value::UNDEF, module: module.clone() });
        ops::dict::set_text(cx, dict, &format!("_{}", def.signature.name()), function);
    }
}

functions! { QUESTIONS in "posix" {
    /// Whether a path leads to something.
    "exists(path, follow_symlinks=True)" => |cx: &mut Cx, path: &Value, follow: bool| Ok(kind(cx, path, follow)?.is_some());
    /// Whether a path leads to a folder.
    "isdir(s)" => |cx: &mut Cx, path: &Value| Ok(kind(cx, path, true)? == Some(FileType::Directory));
    /// Whether a path leads to a file.
    "isfile(path)" => |cx: &mut Cx, path: &Value| Ok(kind(cx, path, true)? == Some(FileType::RegularFile));
    /// Whether a path is a symbolic link.
    "islink(path)" => |cx: &mut Cx, path: &Value| Ok(kind(cx, path, false)? == Some(FileType::Symlink));
} }
