//! What the interpreter knows of each of its threads, and how they wait for one another.
//!
//! Each thread has a `Cx`, which nobody else can reach, and a `Thread`, which all can reach under the GIL: `State::threads` lists them,
//! the main thread first. A thread that gives up the GIL leaves in its `Thread` what others may want to know meanwhile: where it is.
//!
//! Waiting for another thread needs no atomic words: what is waited for changes under the GIL only. A thread that has to wait puts a
//! ticket into the queue of what it waits for, gives up the GIL, and sleeps until somebody takes the ticket out and wakes it.

use super::native::text_of;
use super::stack::{Extent, Frame};
use super::timeline::{Life, Round, Timeline};
use super::{Cx, Res};
use crate::heap::{Payload, Value, Word};
use crate::sync::{Ticket, signal};
use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A thread, as the others see it.
pub(crate) struct Thread {
    /// No two living threads have the same.
    pub(crate) ident: u64,
    /// The system's number.
    pub(crate) native_id: i32,
    /// In the order of their starts; 0 is the main thread.
    pub(crate) number: u64,
    pub(super) parked: Cell<Parked>,
    /// The number of the thread that this one waits for, to import a module.
    pub(crate) awaited: Cell<Option<u64>>,
    /// The frames on the stack that have a frame object (W1): the address of the window, and the object.
    pub(crate) views: Payload<Vec<(usize, Value)>>,
    /// Who waits without end, for what.
    pub(crate) waits: Payload<Option<(Awaited, Arc<Ticket>)>>,
    pub(crate) name: Payload<Option<Value>>,
    pub(crate) statistics: Cell<Statistics>,
    /// When the thread got the GIL.
    pub(super) since: Cell<Instant>,
    /// When it gave the GIL up last, and why, as long as it does not have it back.
    released: Cell<Option<(Instant, Reason)>>,
    /// What modules keep for this thread, by name.
    pub(crate) kept: Payload<Vec<(&'static str, Value)>>,
    /// What `sys.settrace` and `sys.setprofile` set, by `Hook`.
    pub(crate) hooks: Payload<[Option<Value>; 2]>,
}

/// What a thread waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Awaited {
    /// A lock at an address, and the number of the thread that took it.
    Lock(usize, Option<u64>),
    /// The end of the thread with an identifier.
    Thread(u64),
    /// An item of a queue.
    Item,
    /// A file that another thread uses.
    File,
    /// A module that the thread with a number imports.
    Import(u64),
}

/// Why a thread gave up the GIL.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reason {
    /// A call of the system that may take long.
    System,
    /// It waits for another thread.
    Waiting,
    Sleep,
    /// Others asked for it.
    Forced,
}

/// What a thread had of the GIL.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Statistics {
    pub(crate) held: Duration,
    /// Ready to run, but without the GIL.
    pub(crate) waited: Duration,
    /// How often it gave up the GIL, by `Reason`.
    pub(crate) releases: [u64; 4],
}

impl Thread {
    /// The thread gives up the GIL.
    pub(super) fn note_release(&self, reason: Reason) {
        let (mut statistics, now) = (self.statistics.get(), Instant::now());
        self.released.set(Some((now, reason)));
        statistics.held += now.saturating_duration_since(self.since.get());
        statistics.releases[reason as usize] += 1;
        self.statistics.set(statistics);
    }

    /// The thread has the GIL back, which it asked for at some time: what it did since it had it before.
    fn note_return(&self, asked: Instant) -> Round {
        let now = Instant::now();
        let mut statistics = self.statistics.get();
        statistics.waited += now.saturating_duration_since(asked);
        self.statistics.set(statistics);
        let since = self.since.replace(now);
        let (released, reason) = self.released.take().map_or((since, None), |(at, reason)| (at, Some(reason)));
        // A thread that was made to hand over asks at once.
        let asked = asked.clamp(released, now.max(released));
        Round { thread: self.number, since, released, reason, asked, taken: now }
    }

    /// What the thread had of the GIL until now; `runs` if it has it.
    pub(crate) fn total(&self, runs: bool) -> Statistics {
        let mut statistics = self.statistics.get();
        if runs {
            statistics.held += self.since.get().elapsed();
        }
        statistics
    }
}

/// Where a thread was when it gave up the GIL. The words own no count: the thread's context does.
#[derive(Clone, Copy)]
pub(super) struct Parked {
    pub(super) frame: Frame,
    pub(super) handled: Word,
    pub(super) others: [Word; 2],
    pub(super) stack: Extent,
}

impl Thread {
    /// The calling thread.
    pub(super) fn new(number: u64, stack: Extent) -> Rc<Thread> {
        Rc::new(Thread {
            ident: signal::this_thread(),
            native_id: rustix::thread::gettid().as_raw_nonzero().get(),
            number,
            parked: Cell::new(Parked { frame: Frame::NONE, handled: Word::NONE, others: [Word::NONE; 2], stack }),
            awaited: Cell::new(None),
            views: Payload::default(),
            waits: Payload::default(),
            name: Payload::default(),
            statistics: Cell::default(),
            since: Cell::new(Instant::now()),
            released: Cell::new(None),
            kept: Payload::default(),
            hooks: Payload::default(),
        })
    }

    /// Whether a frame's window lies on the thread's stack.
    pub(super) fn owns(&self, base: *mut Word) -> bool {
        self.parked.get().stack.contains(base)
    }

    /// Where the thread is, which is not the calling one.
    pub(super) fn frame(&self) -> Frame {
        self.parked.get().frame
    }
}

/// A module that a thread imports, and those who wait for it.
pub(crate) struct Importing {
    pub(crate) name: String,
    pub(crate) thread: u64,
    pub(crate) waiters: Payload<Waiters>,
}

/// Those who wait for something, in the order of their coming.
#[derive(Default)]
pub(crate) struct Waiters(VecDeque<Arc<Ticket>>);

/// What one thread does at a time, as often as it likes; the others have their turns in the order of their coming.
#[derive(Default)]
pub(crate) struct Turn {
    /// The number of the thread whose turn it is and one more, 0 if it is nobody's, `NEXT` if the first one that waits was woken.
    owner: Cell<u64>,
    depth: Cell<u32>,
    waiters: Payload<Waiters>,
}

const NEXT: u64 = u64::MAX;

impl Turn {
    /// Runs `body` when it is this thread's turn. At the end of the program nobody is waited for.
    pub(crate) fn take<R>(&self, cx: &mut Cx, body: impl FnOnce(&mut Cx) -> Res<R>) -> Res<R> {
        let own = cx.thread().number + 1;
        if self.owner.get() != own {
            if self.owner.get() != 0 && !cx.state().finalizing {
                let result = cx.wait(Awaited::File, &self.waiters, None, false);
                if result.is_err() && self.owner.get() == NEXT && self.waiters.get(cx).is_empty() {
                    self.owner.set(0);
                }
                result?;
            }
            self.owner.set(own);
            self.depth.set(0);
        }
        self.depth.set(self.depth.get() + 1);
        let result = body(cx);
        self.depth.set(self.depth.get() - 1);
        if self.depth.get() == 0 {
            self.owner.set(if self.waiters.get(cx).is_empty() { 0 } else { NEXT });
            self.waiters.get_mut(cx).wake_one();
        }
        result
    }
}

/// How a wait ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Waited {
    Woken,
    TimedOut,
}

impl Waiters {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Wakes the first, if there is one.
    pub(crate) fn wake_one(&mut self) {
        if let Some(ticket) = self.0.pop_front() {
            ticket.wake();
        }
    }

    pub(crate) fn wake_all(&mut self) {
        self.0.drain(..).for_each(|ticket| ticket.wake());
    }
}

impl Cx {
    /// Waits, as the last or the first in the queue, until somebody wakes this thread or the deadline has passed. In the main thread
    /// signals are heeded meanwhile, and what their handlers raise ends the wait; whoever was woken is told so first.
    pub(crate) fn wait(
        &mut self,
        awaited: Awaited,
        queue: &Payload<Waiters>,
        deadline: Option<Instant>,
        is_first: bool,
    ) -> Res<Waited> {
        let turn = self.interp().gil().schedule().map(|schedule| (schedule.clone(), self.thread().number));
        let ticket = Ticket::new(turn);
        let thread = self.thread().clone();
        if deadline.is_none() {
            *thread.waits.get_mut(self) = Some((awaited, ticket.clone()));
            self.check_deadlock();
        }
        let result = self.wait_with(ticket, queue, deadline, is_first);
        drop(thread.waits.take(self));
        result
    }

    fn wait_with(
        &mut self,
        ticket: Arc<Ticket>,
        queue: &Payload<Waiters>,
        deadline: Option<Instant>,
        is_first: bool,
    ) -> Res<Waited> {
        let waiting = &mut queue.get_mut(self).0;
        if is_first {
            waiting.push_front(ticket.clone())
        } else {
            waiting.push_back(ticket.clone())
        }
        let heeds_signals = self.heeds_signals();
        let result = loop {
            self.release_for(Reason::Waiting, deadline, || ticket.wait(deadline, heeds_signals));
            if ticket.is_woken() {
                return Ok(Waited::Woken);
            }
            if let Err(raised) = self.poll_if_due() {
                break Err(raised);
            }
            if ticket.is_woken() {
                return Ok(Waited::Woken);
            }
            if deadline.is_some_and(|deadline| deadline <= Instant::now()) {
                break Ok(Waited::TimedOut);
            }
        };
        queue.get_mut(self).0.retain(|other| !Arc::ptr_eq(other, &ticket));
        if ticket.is_woken() {
            // Somebody else is to have what this thread does not stay for.
            queue.get_mut(self).wake_one();
        }
        result
    }

    /// Whether nothing can happen any more: all threads wait without end, and no signal calls anything.
    fn check_deadlock(&mut self) {
        let state = self.state();
        if !state.reports_deadlocks || state.finalizing || !state.beginning.is_empty() {
            return;
        }
        let waits = |thread: &Rc<Thread>| matches!(thread.waits.get(self), Some((_, ticket)) if !ticket.is_woken());
        let mut handlers = state.signal_handlers.iter().enumerate();
        let is_usual = |(number, handler): (usize, &Value)| {
            number == signal::SIGINT as usize || handler.word().is_int() || handler.is_none()
        };
        if state.threads.iter().all(waits) && handlers.all(is_usual) {
            let report = self.doors().report_deadlock;
            report(self);
        }
    }

    /// This thread has the GIL back, which it asked for at some time.
    pub(super) fn note_return(&mut self, asked: Instant) {
        let round = self.thread().note_return(asked);
        if let Some(timeline) = &mut self.state_mut().timeline {
            timeline.add(round);
        }
    }

    /// This thread begins; it asked for the GIL at some time.
    pub(super) fn note_begin(&mut self, asked: Instant) {
        let thread = self.thread();
        let (number, since) = (thread.number, thread.since.get());
        if let Some(timeline) = &mut self.state_mut().timeline {
            let round = Round { thread: number, since: asked, released: asked, reason: None, asked, taken: since };
            timeline.add(round);
        }
    }

    /// This thread ends.
    pub(super) fn note_end(&mut self) {
        let name = self.name_of(&self.thread().clone());
        let (number, since, now) = (self.thread().number, self.thread().since.get(), Instant::now());
        if let Some(timeline) = &mut self.state_mut().timeline {
            timeline.add(Round { thread: number, since, released: now, reason: None, asked: now, taken: now });
            timeline.ended.push((number, name, now));
        }
    }

    fn name_of(&self, thread: &Thread) -> Option<String> {
        match thread.name.get(self) {
            Some(name) => Some(text_of(name)),
            None => (thread.number == 0).then(|| "MainThread".to_owned()),
        }
    }

    /// From now on the threads' rounds are recorded.
    pub(crate) fn begin_timeline(&mut self) {
        let since = self.thread().since.get();
        self.state_mut().timeline = Some(Box::new(Timeline::new(since)));
    }

    /// What was recorded, and all threads that there were, in the order of their numbers; the recording is over.
    pub(crate) fn take_timeline(&mut self) -> Option<(Box<Timeline>, Vec<Life>)> {
        let mut timeline = self.state_mut().timeline.take()?;
        let now = Instant::now();
        let named = |number: u64, name: Option<String>| name.unwrap_or_else(|| format!("thread {number}"));
        let mut lives: Vec<Life> = timeline
            .ended
            .drain(..)
            .map(|(number, name, end)| Life { number, name: named(number, name), end, gone: None, since: end })
            .collect();
        for thread in &self.state().threads {
            lives.push(Life {
                number: thread.number,
                name: named(thread.number, self.name_of(thread)),
                end: now,
                gone: thread.released.get(),
                since: thread.since.get(),
            });
        }
        lives.sort_by_key(|life| life.number);
        Some((timeline, lives))
    }

    /// A value that a module keeps for this thread.
    pub(crate) fn kept_for_thread(&self, name: &str) -> Option<Value> {
        self.thread().kept.get(self).iter().find(|kept| kept.0 == name).map(|kept| kept.1.clone())
    }

    /// Keeps a value for this thread; returns what was kept under the name.
    pub(crate) fn keep_for_thread(&mut self, name: &'static str, value: Value) -> Option<Value> {
        let thread = self.thread().clone();
        let kept = thread.kept.get_mut(self);
        match kept.iter_mut().find(|kept| kept.0 == name) {
            Some(known) => Some(std::mem::replace(&mut known.1, value)),
            None => {
                kept.push((name, value));
                None
            }
        }
    }
}
