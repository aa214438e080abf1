//! `lock` and `RLock`. Both change under the GIL only; see `object::thread` for how one waits.

use super::{Patience, patience};
use crate::heap::{Object, Payload, Value};
use crate::object::native::{binding, methods};
use crate::object::slots::Slots;
use crate::object::thread::{Waited, Waiters};
use crate::object::type_object::{BASE_TYPE, HAS_WEAKREF, TypeSpec};
use crate::object::{Cx, Res, kinds, object, ops, raise};
use std::cell::Cell;

/// What one thread has at a time. Anybody may release it.
#[derive(Default)]
pub(super) struct Lock {
    locked: Cell<bool>,
    waiters: Payload<Waiters>,
}

object!(Lock = kinds::LOCK, "_thread.lock", leaf);

pub(super) static LOCK: TypeSpec = TypeSpec {
    name: "_thread.lock",
    shape: Lock::SHAPE,
    doc: "A lock: one thread has it, until somebody releases it; others that acquire it wait.",
    flags: HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| {
            let state = if payload(this).locked.get() { "locked" } else { "unlocked" };
            let (class, address) = (cx.type_name(this), this.word().bits());
            Ok(cx.str(&format!("<{state} {class} object at {address:#x}>")))
        }),
        ..Slots::NONE
    },
    new: Some(new_lock),
    methods: &[METHODS],
    signature: "()",
    ..TypeSpec::DEFAULT
};

binding!(new_lock: "lock(cls, /)" => |cx: &mut Cx, _: &Value| cx.alloc(Lock::default()));

fn payload(this: &Value) -> &Lock {
    this.downcast::<Lock>().expect("the slots of locks get locks")
}

methods! { METHODS in "lock" {
    /// Take the lock, after waiting for it if `blocking` is true, so many seconds at most; whether it was taken.
    "acquire(self, /, blocking=True, timeout=-1)" => acquire;
    /// Take the lock, after waiting for it if `blocking` is true, so many seconds at most; whether it was taken.
    "acquire_lock(self, /, blocking=True, timeout=-1)" => acquire;
    /// Give the lock up; RuntimeError if nobody has it.
    "release(self, /)" => release;
    /// Give the lock up; RuntimeError if nobody has it.
    "release_lock(self, /)" => release;
    /// Whether somebody has the lock.
    "locked(self, /)" => |_: &mut Cx, this: &Lock| this.locked.get();
    /// Whether somebody has the lock.
    "locked_lock(self, /)" => |_: &mut Cx, this: &Lock| this.locked.get();
    /// Take the lock.
    "__enter__(self, /)" => |cx: &mut Cx, this: &Lock| take(cx, this, Patience { waits: true, deadline: None });
    /// Give the lock up.
    "__exit__(self, /, *exc_info)" => |cx: &mut Cx, this: &Lock, _: &[Value]| release(cx, this);
    /// Make a new lock of it, in the child of a fork.
    "_at_fork_reinit(self, /)" => |cx: &mut Cx, this: &Lock| {
        this.locked.set(false);
        drop(this.waiters.take(cx));
    };
} }

fn acquire(cx: &mut Cx, this: &Lock, blocking: bool, timeout: &Value) -> Res<bool> {
    let patience = match timeout.as_int() {
        Some(-1) => Patience { waits: blocking, deadline: None },
        _ => patience(cx, blocking, timeout)?,
    };
    take(cx, this, patience)
}

fn take(cx: &mut Cx, this: &Lock, patience: Patience) -> Res<bool> {
    let mut was_woken = false;
    while this.locked.get() {
        if !patience.waits || cx.wait(&this.waiters, patience.deadline, was_woken)? == Waited::TimedOut {
            return Ok(false);
        }
        was_woken = true;
    }
    this.locked.set(true);
    Ok(true)
}

fn release(cx: &mut Cx, this: &Lock) -> Res<()> {
    if !this.locked.replace(false) {
        return Err(raise::runtime_error(cx, "release unlocked lock"));
    }
    this.waiters.get_mut(cx).wake_one();
    Ok(())
}

/// A lock that the thread which has it may take again.
#[derive(Default)]
pub(super) struct RLock {
    /// How often the owner has taken it; 0 when it is free.
    count: Cell<u64>,
    owner: Cell<u64>,
    waiters: Payload<Waiters>,
}

object!(RLock = kinds::RLOCK, "_thread.RLock", leaf);

pub(super) static RLOCK: TypeSpec = TypeSpec {
    name: "_thread.RLock",
    shape: RLock::SHAPE,
    doc: "A lock that its owner may take several times, and must release as often.",
    flags: BASE_TYPE | HAS_WEAKREF,
    slots: Slots {
        repr: Some(|cx, this| {
            let inside = this.downcast::<RLock>().expect("the slots of locks get locks");
            let (count, owner) = (inside.count.get(), inside.owner.get());
            let state = if count == 0 { "unlocked" } else { "locked" };
            let (class, address) = (crate::object::class_path(cx, &cx.type_of(this))?, this.word().bits());
            Ok(cx.str(&format!("<{state} {class} object owner={owner} count={count} at {address:#x}>")))
        }),
        ..Slots::NONE
    },
    new: Some(|cx, class, _| Ok(cx.alloc_as(class, RLock::default()))),
    methods: &[RLOCK_METHODS],
    ..TypeSpec::DEFAULT
};

methods! { RLOCK_METHODS in "RLock" {
    /// Take the lock once more, after waiting for it if `blocking` is true, so many seconds at most; whether it was taken.
    "acquire(self, /, blocking=True, timeout=-1)" => |cx: &mut Cx, this: &RLock, blocking: bool, timeout: &Value| -> Res<bool> {
        let patience = patience(cx, blocking, timeout)?;
        take_again(cx, this, patience, 1)
    };
    /// Give the lock up once; RuntimeError if another thread has it, or nobody.
    "release(self, /)" => release_once;
    /// Whether the calling thread has the lock.
    "_is_owned(self, /)" => |cx: &mut Cx, this: &RLock| is_owned(cx, this);
    /// How often the calling thread has taken the lock.
    "_recursion_count(self, /)" => |cx: &mut Cx, this: &RLock| if is_owned(cx, this) { this.count.get() as i64 } else { 0 };
    /// Take the lock back as it was when `_release_save` gave it up.
    "_acquire_restore(self, state, /)" => |cx: &mut Cx, this: &RLock, state: &Value| -> Res<()> {
        let state = ops::iter::collect(cx, state)?;
        let [count, owner] = &state[..] else { return Err(cx.type_error("state must be a pair")) };
        let (count, owner) = (ops::index::as_index(cx, count)?, ops::index::as_index(cx, owner)?);
        take_again(cx, this, Patience { waits: true, deadline: None }, count as u64)?;
        this.owner.set(owner as u64);
        Ok(())
    };
    /// Give the lock up altogether; what `_acquire_restore` needs.
    "_release_save(self, /)" => |cx: &mut Cx, this: &RLock| -> Res<Value> {
        if this.count.get() == 0 {
            return Err(raise::runtime_error(cx, "cannot release un-acquired lock"));
        }
        let state = vec![cx.int(this.count.get() as i64), cx.int(this.owner.get() as i64)];
        free(cx, this);
        Ok(cx.tuple(state))
    };
    /// Take the lock.
    "__enter__(self, /)" => |cx: &mut Cx, this: &RLock| take_again(cx, this, Patience { waits: true, deadline: None }, 1);
    /// Give the lock up.
    "__exit__(self, /, *exc_info)" => |cx: &mut Cx, this: &RLock, _: &[Value]| release_once(cx, this);
    /// Make a new lock of it, in the child of a fork.
    "_at_fork_reinit(self, /)" => |cx: &mut Cx, this: &RLock| {
        this.count.set(0);
        this.owner.set(0);
        drop(this.waiters.take(cx));
    };
} }

fn is_owned(cx: &Cx, this: &RLock) -> bool {
    this.count.get() > 0 && this.owner.get() == cx.thread().ident
}

fn take_again(cx: &mut Cx, this: &RLock, patience: Patience, times: u64) -> Res<bool> {
    if is_owned(cx, this) {
        this.count.set(this.count.get() + times);
        return Ok(true);
    }
    let mut was_woken = false;
    while this.count.get() != 0 {
        if !patience.waits || cx.wait(&this.waiters, patience.deadline, was_woken)? == Waited::TimedOut {
            return Ok(false);
        }
        was_woken = true;
    }
    this.count.set(times);
    this.owner.set(cx.thread().ident);
    Ok(true)
}

fn release_once(cx: &mut Cx, this: &RLock) -> Res<()> {
    if !is_owned(cx, this) {
        return Err(raise::runtime_error(cx, "cannot release un-acquired lock"));
    }
    match this.count.get() {
        1 => free(cx, this),
        count => this.count.set(count - 1),
    }
    Ok(())
}

fn free(cx: &mut Cx, this: &RLock) {
    this.count.set(0);
    this.owner.set(0);
    this.waiters.get_mut(cx).wake_one();
}
