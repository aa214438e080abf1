//! The environment, names of files as the system spells them, and numbers that the system was built with.
//!
//! Changing the environment of a process is not safe while other threads may read it. So changes are kept here, and what this process
//! starts gets them.

use super::{Path, c_int, failed, run};
use crate::heap::Value;
use crate::object::layout::bytes::Bytes;
use crate::object::native::{functions, text_of};
use crate::object::{Cx, Res, Str, new_bytes, ops};
use crate::types::io::open::{file_system_text, fspath};
use rustix::io::Errno;
use rustix::process::Resource;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::sync::{LazyLock, Mutex, MutexGuard};

type Variables = BTreeMap<OsString, OsString>;

static VARIABLES: LazyLock<Mutex<Variables>> = LazyLock::new(|| Mutex::new(std::env::vars_os().collect()));

fn lock() -> MutexGuard<'static, Variables> {
    VARIABLES.lock().expect("nobody panics while holding the variables")
}

/// All variables, as a program that is started gets them.
pub(super) fn all() -> Vec<(OsString, OsString)> {
    lock().iter().map(|(name, value)| (name.clone(), value.clone())).collect()
}

pub(super) fn add_values(cx: &mut Cx, dict: &Value) -> Res<()> {
    let environ = cx.dict();
    // In the order of the system.
    for (name, value) in std::env::vars_os() {
        let (name, value) = (new_bytes(cx, name.as_bytes()), new_bytes(cx, value.as_bytes()));
        ops::dict::set(cx, &environ, &name, value)?;
    }
    ops::dict::set_text(cx, dict, "environ", environ);
    for (name, table) in [("sysconf_names", &SYSTEM[..]), ("pathconf_names", &PATHS[..]), ("confstr_names", &TEXTS[..])]
    {
        let names = cx.dict();
        for (key, number) in table {
            let number = cx.int(*number as i64);
            ops::dict::set_text(cx, &names, key, number);
        }
        ops::dict::set_text(cx, dict, name, names);
    }
    Ok(())
}

/// A file name in bytes.
fn encoded(cx: &mut Cx, name: &Value) -> Res<Vec<u8>> {
    let name = fspath(cx, name)?;
    let bytes = match (name.downcast::<Str>(), name.downcast::<Bytes>()) {
        (Some(text), _) => super::text_bytes(cx, text)?,
        (_, bytes) => bytes.map_or(Vec::new(), |bytes| bytes.as_slice().to_vec()),
    };
    Ok(bytes)
}

/// The name of a variable, to be set or removed.
fn variable(cx: &mut Cx, name: &Value, is_set: bool) -> Res<OsString> {
    let name = encoded(cx, name)?;
    check_null(cx, &name)?;
    if is_set && name.contains(&b'=') {
        return Err(cx.value_error("illegal environment variable name"));
    }
    if name.is_empty() || name.contains(&b'=') {
        return Err(failed(cx, Errno::INVAL, &[]));
    }
    Ok(OsString::from_vec(name))
}

fn check_null(cx: &mut Cx, bytes: &[u8]) -> Res<()> {
    if bytes.contains(&0) { Err(cx.value_error("embedded null byte")) } else { Ok(()) }
}

functions! { FUNCTIONS in "posix" {
    /// Set a variable of the environment of programs that are started.
    "putenv(name, value, /)" => |cx: &mut Cx, name: &Value, value: &Value| -> Res<()> {
        let (name, value) = (variable(cx, name, true)?, encoded(cx, value)?);
        check_null(cx, &value)?;
        lock().insert(name, OsString::from_vec(value));
        Ok(())
    };
    /// Remove a variable from the environment of programs that are started.
    "unsetenv(name, /)" => |cx: &mut Cx, name: &Value| -> Res<()> {
        let name = variable(cx, name, false)?;
        lock().remove(&name);
        Ok(())
    };
    /// The string, bytes, or path of an object with `__fspath__`.
    "fspath(path)" => |cx: &mut Cx, path: &Value| fspath(cx, path);
    /// A file name in bytes.
    "fsencode(filename)" => |cx: &mut Cx, name: &Value| -> Res<Value> {
        let bytes = encoded(cx, name)?;
        Ok(new_bytes(cx, &bytes))
    };
    /// A file name as text; what is no text becomes surrogates.
    "fsdecode(filename)" => |cx: &mut Cx, name: &Value| -> Res<Value> {
        let name = fspath(cx, name)?;
        Ok(match name.downcast::<Bytes>() {
            Some(bytes) => file_system_text(cx, OsStr::from_bytes(bytes.as_slice())),
            None => name,
        })
    };
    /// A number that the system was built with, or counts; -1 for no limit.
    "sysconf(name, /)" => |cx: &mut Cx, name: &Value| -> Res<Value> {
        let number = configuration(cx, name, &SYSTEM)?;
        let pages = |bytes: u64| bytes / rustix::param::page_size() as u64;
        let memory = rustix::system::sysinfo();
        let unit = memory.mem_unit as u64;
        let value = match number {
            SC_ARG_MAX => rustix::process::getrlimit(Resource::Stack).current.map_or(-1, |stack| (stack / 4) as i64),
            SC_CHILD_MAX => rustix::process::getrlimit(Resource::Nproc).current.map_or(-1, |limit| limit as i64),
            SC_CLK_TCK => rustix::param::clock_ticks_per_second() as i64,
            SC_NGROUPS_MAX => 65536,
            SC_OPEN_MAX => rustix::process::getrlimit(Resource::Nofile).current.map_or(-1, |limit| limit as i64),
            SC_VERSION => 200_809,
            SC_PAGESIZE => rustix::param::page_size() as i64,
            SC_IOV_MAX => 1024,
            SC_NPROCESSORS_CONF | SC_NPROCESSORS_ONLN => std::thread::available_parallelism().map_or(1, |count| count.get() as i64),
            SC_PHYS_PAGES => pages(memory.totalram as u64 * unit) as i64,
            SC_AVPHYS_PAGES => pages(memory.freeram as u64 * unit) as i64,
            SC_GETPW_R_SIZE_MAX | SC_GETGR_R_SIZE_MAX => 1024,
            SC_HOST_NAME_MAX | SC_LOGIN_NAME_MAX => 64,
            SC_LINE_MAX => 2048,
            SC_SYMLOOP_MAX => -1,
            _ => return Err(failed(cx, Errno::INVAL, &[])),
        };
        Ok(cx.int(value))
    };
    /// A limit of the file system that a file is in; -1 for none.
    "pathconf(path, name)" => |cx: &mut Cx, file: &Value, name: &Value| -> Res<i64> {
        let path = Path::of(cx, file, super::path_or_fd("pathconf"))?;
        let number = configuration(cx, name, &PATHS)?;
        let found = match &path.place {
            Ok(text) => run(cx, &[&path.value], || rustix::fs::statvfs(text))?,
            Err(fd) => {
                let file = super::open_path(cx, *fd, &path.value)?;
                run(cx, &[&path.value], || rustix::fs::fstatvfs(&file))?
            }
        };
        path_limit(cx, number, found.f_namemax)
    };
    /// A limit of the file system that an open file is in; -1 for none.
    "fpathconf(fd, name, /)" => |cx: &mut Cx, fd: super::Fd, name: &Value| -> Res<i64> {
        let number = configuration(cx, name, &PATHS)?;
        let found = run(cx, &[], || rustix::fs::fstatvfs(&fd.0))?;
        path_limit(cx, number, found.f_namemax)
    };
    /// A text that the system was built with.
    "confstr(name, /)" => |cx: &mut Cx, name: &Value| -> Res<Value> {
        match configuration(cx, name, &TEXTS)? {
            0 => Ok(cx.str("/bin:/usr/bin")),
            _ => Err(failed(cx, Errno::INVAL, &[])),
        }
    };
} }

fn path_limit(cx: &mut Cx, number: i32, longest_name: u64) -> Res<i64> {
    Ok(match number {
        0 => 127,
        1 | 2 => 255,
        3 => longest_name as i64,
        4 | 5 => 4096,
        6 | 7 => 1,
        8 => 0,
        _ => return Err(failed(cx, Errno::INVAL, &[])),
    })
}

/// The number of a setting, which may be given by its name.
fn configuration(cx: &mut Cx, name: &Value, table: &[(&str, i32)]) -> Res<i32> {
    if ops::is_int(name) {
        return c_int(cx, name);
    }
    if name.downcast::<Str>().is_none() {
        return Err(cx.type_error("configuration names must be strings or integers"));
    }
    let name = text_of(name);
    match table.iter().find(|row| row.0 == name) {
        Some(row) => Ok(row.1),
        None => Err(cx.value_error("unrecognized configuration name")),
    }
}

const SC_ARG_MAX: i32 = 0;
const SC_CHILD_MAX: i32 = 1;
const SC_CLK_TCK: i32 = 2;
const SC_NGROUPS_MAX: i32 = 3;
const SC_OPEN_MAX: i32 = 4;
const SC_VERSION: i32 = 29;
const SC_PAGESIZE: i32 = 30;
const SC_LINE_MAX: i32 = 43;
const SC_IOV_MAX: i32 = 60;
const SC_GETGR_R_SIZE_MAX: i32 = 69;
const SC_GETPW_R_SIZE_MAX: i32 = 70;
const SC_LOGIN_NAME_MAX: i32 = 71;
const SC_NPROCESSORS_CONF: i32 = 83;
const SC_NPROCESSORS_ONLN: i32 = 84;
const SC_PHYS_PAGES: i32 = 85;
const SC_AVPHYS_PAGES: i32 = 86;
const SC_SYMLOOP_MAX: i32 = 173;
const SC_HOST_NAME_MAX: i32 = 180;

/// The settings that `sysconf` knows.
static SYSTEM: [(&str, i32); 19] = [
    ("SC_ARG_MAX", SC_ARG_MAX),
    ("SC_CHILD_MAX", SC_CHILD_MAX),
    ("SC_CLK_TCK", SC_CLK_TCK),
    ("SC_NGROUPS_MAX", SC_NGROUPS_MAX),
    ("SC_OPEN_MAX", SC_OPEN_MAX),
    ("SC_VERSION", SC_VERSION),
    ("SC_PAGESIZE", SC_PAGESIZE),
    ("SC_PAGE_SIZE", SC_PAGESIZE),
    ("SC_LINE_MAX", SC_LINE_MAX),
    ("SC_IOV_MAX", SC_IOV_MAX),
    ("SC_GETGR_R_SIZE_MAX", SC_GETGR_R_SIZE_MAX),
    ("SC_GETPW_R_SIZE_MAX", SC_GETPW_R_SIZE_MAX),
    ("SC_LOGIN_NAME_MAX", SC_LOGIN_NAME_MAX),
    ("SC_NPROCESSORS_CONF", SC_NPROCESSORS_CONF),
    ("SC_NPROCESSORS_ONLN", SC_NPROCESSORS_ONLN),
    ("SC_PHYS_PAGES", SC_PHYS_PAGES),
    ("SC_AVPHYS_PAGES", SC_AVPHYS_PAGES),
    ("SC_SYMLOOP_MAX", SC_SYMLOOP_MAX),
    ("SC_HOST_NAME_MAX", SC_HOST_NAME_MAX),
];

/// The settings that `pathconf` knows.
static PATHS: [(&str, i32); 9] = [
    ("PC_LINK_MAX", 0),
    ("PC_MAX_CANON", 1),
    ("PC_MAX_INPUT", 2),
    ("PC_NAME_MAX", 3),
    ("PC_PATH_MAX", 4),
    ("PC_PIPE_BUF", 5),
    ("PC_CHOWN_RESTRICTED", 6),
    ("PC_NO_TRUNC", 7),
    ("PC_VDISABLE", 8),
];

/// The settings that `confstr` knows.
static TEXTS: [(&str, i32); 1] = [("CS_PATH", 0)];
