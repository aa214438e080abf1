//! When this process runs: schedulers, processors, priorities.

use super::{CInt, c_int, failed, process::SCHED_PARAM, run};
use crate::heap::Value;
use crate::object::native::functions;
use crate::object::{Cx, Res, Tuple, ops};
use crate::sync::process;
use crate::types::exception::os_error::from_io;
use rustix::io::Errno;
use rustix::process::{Pid, Uid};

fn pid(pid: i32) -> Option<Pid> {
    // 0 means this process.
    Pid::from_raw(pid)
}

/// The priority that a `sched_param` holds.
pub(super) fn priority_of(cx: &mut Cx, value: &Value) -> Res<i32> {
    let (class, own) = (SCHED_PARAM.class(cx), cx.type_of(value));
    match value.downcast::<Tuple>() {
        Some(fields) if own.is(&class) => {
            let priority = ops::index::as_index(cx, &fields.items()[0])?;
            i32::try_from(priority)
                .map_err(|_| cx.raise(crate::object::Exc::OverflowError, "sched_priority out of range"))
        }
        _ => Err(cx.type_error("must have a sched_param object")),
    }
}

fn done<T>(cx: &mut Cx, result: std::io::Result<T>) -> Res<T> {
    result.map_err(|error| from_io(cx, &error, &[]))
}

/// The scheduling of what `which` says: a process, a group, or the processes of a user.
fn get_priority(which: i64, who: i32) -> Result<i32, Errno> {
    match which {
        0 => rustix::process::getpriority_process(pid(who)),
        1 => rustix::process::getpriority_pgrp(pid(who)),
        2 => rustix::process::getpriority_user(Uid::from_raw(who as u32)),
        _ => Err(Errno::INVAL),
    }
}

fn set_priority(which: i64, who: i32, priority: i32) -> Result<(), Errno> {
    match which {
        0 => rustix::process::setpriority_process(pid(who), priority),
        1 => rustix::process::setpriority_pgrp(pid(who), priority),
        2 => rustix::process::setpriority_user(Uid::from_raw(who as u32), priority),
        _ => Err(Errno::INVAL),
    }
}

/// How many processors the system uses.
fn processors() -> Option<usize> {
    let text = std::fs::read_to_string("/sys/devices/system/cpu/online").ok()?;
    let range = |range: &str| -> Option<usize> {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        Some(last.parse::<usize>().ok()? + 1 - first.parse::<usize>().ok()?)
    };
    text.trim().split(',').map(range).sum()
}

functions! { FUNCTIONS {
    /// The scheduling of a process, a group, or a user's processes.
    "getpriority(which, who)" => |cx: &mut Cx, which: i64, who: i64| -> Res<i64> {
        Ok(run(cx, &[], || get_priority(which, who as i32))? as i64)
    };
    /// Set the scheduling of a process, a group, or a user's processes.
    "setpriority(which, who, priority)" => |cx: &mut Cx, which: i64, who: i64, priority: CInt| {
        run(cx, &[], || set_priority(which, who as i32, priority.0))
    };
    /// Add to how much this process lets others go first; the sum.
    "nice(increment, /)" => |cx: &mut Cx, increment: CInt| -> Res<i64> { Ok(run(cx, &[], || rustix::process::nice(increment.0))? as i64) };
    /// Let another process run.
    "sched_yield()" => |cx: &mut Cx| cx.release(std::thread::yield_now);
    /// The processors on which a process may run.
    "sched_getaffinity(pid, /)" => |cx: &mut Cx, target: CInt| -> Res<Value> {
        let set = run(cx, &[], || rustix::thread::sched_getaffinity(pid(target.0)))?;
        let numbers: Vec<Value> = (0..rustix::thread::CpuSet::MAX_CPU).filter(|&cpu| set.is_set(cpu)).map(|cpu| cx.int(cpu as i64)).collect();
        let (class, numbers) = (cx.kind_type(crate::object::kinds::SET), cx.list(numbers));
        cx.call(&class, &[numbers])
    };
    /// Set on which processors a process may run.
    "sched_setaffinity(pid, mask, /)" => |cx: &mut Cx, target: CInt, mask: &Value| -> Res<()> {
        let mut set = rustix::thread::CpuSet::new();
        for number in ops::iter::collect(cx, mask)? {
            match c_int(cx, &number)? {
                cpu @ 0.. if (cpu as usize) < rustix::thread::CpuSet::MAX_CPU => set.set(cpu as usize),
                ..0 => return Err(cx.value_error("negative CPU number")),
                _ => return Err(failed(cx, Errno::INVAL, &[])),
            }
        }
        run(cx, &[], || rustix::thread::sched_setaffinity(pid(target.0), &set))
    };
    /// How many processors there are.
    "cpu_count()" => |cx: &mut Cx| processors().map_or(Value::NONE, |count| cx.int(count as i64));
    /// The highest priority of a scheduler.
    "sched_get_priority_max(policy)" => |_: &mut Cx, policy: i64| if matches!(policy, 1 | 2) { 99i64 } else { 0 };
    /// The lowest priority of a scheduler.
    "sched_get_priority_min(policy)" => |_: &mut Cx, policy: i64| if matches!(policy, 1 | 2) { 1i64 } else { 0 };
    /// The scheduler of a process.
    "sched_getscheduler(pid, /)" => |cx: &mut Cx, target: CInt| -> Res<i64> { done(cx, process::scheduler(target.0)).map(i64::from) };
    /// Set the scheduler of a process, and its priority there.
    "sched_setscheduler(pid, policy, param, /)" => |cx: &mut Cx, target: CInt, policy: CInt, param: &Value| -> Res<()> {
        let priority = priority_of(cx, param)?;
        done(cx, process::set_scheduler(target.0, policy.0, priority)).map(drop)
    };
    /// The priority of a process for its scheduler.
    "sched_getparam(pid, /)" => |cx: &mut Cx, target: CInt| -> Res<Value> {
        let priority = done(cx, process::scheduling_priority(target.0))?;
        let fields = vec![cx.int(priority as i64)];
        SCHED_PARAM.make(cx, fields, Vec::new())
    };
    /// Set the priority of a process for its scheduler.
    "sched_setparam(pid, param, /)" => |cx: &mut Cx, target: CInt, param: &Value| -> Res<()> {
        let priority = priority_of(cx, param)?;
        done(cx, process::set_scheduling_priority(target.0, priority)).map(drop)
    };
    /// For how many seconds a process runs before others of its priority.
    "sched_rr_get_interval(pid, /)" => |cx: &mut Cx, target: CInt| -> Res<f64> { done(cx, process::scheduling_interval(target.0)) };
} }
