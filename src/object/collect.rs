//! Finalizers and collections: the parts that run Python code. What is garbage, `heap::cycle` finds out.
//!
//! Finalizers never run where an object dies, but at the next instruction boundary (`finalize`); a collection that has become due
//! runs where the loop polls (`Cx::poll`).

use super::exception::{call_back, unraisable};
use super::layout::list::List;
use super::type_object::Type;
use super::{Cx, attr, cache, ops};
use crate::heap::{Classes, Due, GENERATIONS, Heap, Look, Outcome, Quiet, Value};
use std::collections::HashSet;
use std::io::Write;
use std::time::Duration;

/// In `State::gc_debug`: collections say what they do.
pub(crate) const DEBUG_STATS: u32 = 1;
/// In `State::gc_debug`: collections name what they find.
pub(crate) const DEBUG_COLLECTABLE: u32 = 2;
/// In `State::gc_debug`: collections put what they find into `gc.garbage` instead of freeing it.
pub(crate) const DEBUG_SAVEALL: u32 = 32;
/// The names under which `State::kept` has `gc.callbacks` and `gc.garbage`.
pub(crate) const CALLBACKS: &str = "gc.callbacks";
pub(crate) const GARBAGE: &str = "gc.garbage";
/// The oldest generation: all objects.
pub(crate) const FULL: usize = GENERATIONS - 1;

/// What those hear who watch collections.
pub(crate) enum Event<'a> {
    /// A collection of a generation starts.
    Start(usize),
    /// It has looked at objects, for the first or the second time.
    Looked(usize, &'a [Look]),
    /// The finalizer of an object is about to run.
    Finalizer(&'a Value),
    /// The condemned objects are about to be freed.
    Freeing(usize),
    /// A collection of a generation stops.
    Stop(usize, Outcome),
    /// A statement of the program starts or ends: only if somebody wants lines (`State::watched_lines`).
    Line(Step),
    /// The instruction that comes next may change this object: as above.
    Touched(&'a Value),
}

/// A place in a statement where code that is watched tells of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Start,
    End,
    /// The end of an import, which runs what is not the program's.
    Imported,
}

/// Somebody who watches collections. It must not run Python code.
pub(crate) trait Watcher {
    fn see(&self, cx: &mut Cx, event: &Event<'_>);
    /// The program has ended, and is still all there; true if the exit status is to tell that there was a leak.
    fn finish(&self, _: &mut Cx) -> bool {
        false
    }
    /// Whether it wants to know of each object.
    fn wants_looks(&self) -> bool {
        false
    }
}

impl Cx {
    /// Tells the watchers, of which there are none unless the command line asked for them.
    #[inline]
    pub(crate) fn watch(&mut self, event: Event<'_>) {
        if !self.state().watchers.is_empty() {
            self.tell_watchers(&event)
        }
    }

    /// Tells the watchers that the program has ended; true if there was a leak.
    pub(crate) fn finish_watchers(&mut self) -> bool {
        let leaked =
            self.state().watchers.clone().into_iter().fold(false, |leaked, watcher| watcher.finish(self) | leaked);
        // What goes now goes because everything does.
        drop(std::mem::take(&mut self.state_mut().watchers));
        leaked
    }

    #[cold]
    fn tell_watchers(&mut self, event: &Event<'_>) {
        for watcher in self.state().watchers.clone() {
            watcher.see(self, event);
        }
    }

    /// Runs the finalizers of objects that died and the callbacks of weak references, in order. What dies inside one of them is
    /// finalized inside it, and what died with a finalized object before the next one: as if freeing were recursive.
    #[cold]
    #[inline(never)]
    pub(crate) fn finalize(&mut self) {
        self.aside(|cx| {
            let mut waiting = Vec::new();
            loop {
                if cx.heap().finalizer_pending() {
                    waiting.extend(cx.heap().take_due().into_iter().rev());
                }
                let Some((due, object)) = waiting.pop() else { break };
                match due {
                    _ if cx.state().closed => {}
                    Due::Callback => call_back(cx, &object),
                    Due::Finalizer => cx.call_finalizer(&object),
                }
            }
        })
    }

    /// Runs something that Python code did not ask for at this place: what this thread was about to do stays as it was.
    fn aside(&mut self, body: impl FnOnce(&mut Cx)) {
        let outer = (
            std::mem::replace(&mut self.handled, Value::NONE),
            std::mem::replace(&mut self.caught, Value::NONE),
            std::mem::replace(&mut self.return_value, Value::NONE),
            std::mem::take(&mut self.reraising),
        );
        body(self);
        (self.handled, self.caught, self.return_value, self.reraising) = outer;
    }

    /// Calls `__del__`, or closes a generator.
    fn call_finalizer(&mut self, object: &Value) {
        let del = self.ty(object).slots.get(self).del;
        if let Some(del) = del
            && let Err(raised) = del(self, object)
        {
            let name = self.names().__del__;
            let class = self.type_of(object);
            let method = attr::get_optional(self, &class, name).ok().flatten().unwrap_or(Value::NONE);
            unraisable(self, raised, None, &method);
        }
    }

    /// Collects the garbage of a generation and the younger ones. Returns how many objects it was; 0 while a collection is under way.
    pub(crate) fn collect(&mut self, generation: usize) -> usize {
        if !self.heap().begin_collection() {
            return 0;
        }
        if !self.state().closed {
            self.tell(generation, "start", Outcome::default());
            self.report_start(generation);
        }
        self.watch(Event::Start(generation));
        let mut found = self.look(1, |heap, quiet, classes, log| heap.find_garbage(quiet, generation, classes, log));
        if found != 0 {
            self.report_garbage();
            if self.finalize_condemned() {
                found = self.look(2, |heap, quiet, classes, log| heap.look_again(quiet, generation, classes, log));
            }
            if self.state().gc_debug & DEBUG_SAVEALL != 0 && !self.state().closed {
                self.save_garbage(generation);
            }
            self.watch(Event::Freeing(found));
            self.forget_classes();
            self.heap().free_garbage();
            self.finalize();
        }
        let outcome = self.heap().sum_up(generation, found);
        if !self.state().closed {
            self.report_end(outcome);
            self.tell(generation, "stop", outcome);
        }
        self.watch(Event::Stop(generation, outcome));
        self.heap().end_collection();
        found
    }

    /// Lets the heap look for garbage, and the watchers look over its shoulder.
    fn look(
        &mut self,
        time: usize,
        search: impl FnOnce(&Heap, &Quiet, Option<&dyn Classes>, Option<&mut Vec<Look>>) -> usize,
    ) -> usize {
        let mut log = self.state().watchers.iter().any(|watcher| watcher.wants_looks()).then(Vec::new);
        let found = self.read_heap(|cx, heap, quiet| search(heap, quiet, cx.classes(), log.as_mut()));
        if let Some(log) = log {
            self.watch(Event::Looked(time, &log));
        }
        found
    }

    // What `gc.set_debug` asks for.

    fn report_start(&mut self, generation: usize) {
        if self.state().gc_debug & DEBUG_STATS != 0 {
            let sizes = self.heap().generation_sizes().map(|size| format!(" {size}")).concat();
            let frozen = self.heap().frozen_count();
            self.say(&format!(
                "gc: collecting generation {generation}...\ngc: objects in each generation:{sizes}\n\
                 gc: objects in permanent generation: {frozen}\n"
            ));
        }
    }

    fn report_garbage(&mut self) {
        if self.state().gc_debug & DEBUG_COLLECTABLE == 0 || self.state().closed {
            return;
        }
        for object in self.condemned() {
            let (class, address) = (self.type_name(&object), object.word().bits());
            self.say(&format!("gc: collectable <{class} {address:#x}>\n"));
        }
    }

    fn report_end(&mut self, outcome: Outcome) {
        if self.state().gc_debug & DEBUG_STATS != 0 {
            let seconds = outcome.time.as_secs_f64();
            let found = outcome.collected;
            self.say(&format!("gc: done, {found} unreachable, 0 uncollectable, {seconds:.4}s elapsed\n"));
        }
    }

    /// Writes to `sys.stderr`, or to standard error when that does not work.
    fn say(&mut self, text: &str) {
        self.aside(|cx| {
            let (stderr, write) = (cx.names().stderr, cx.names().write);
            let stream = ops::dict::get_name(cx, &cx.state().sys.clone(), stderr);
            let words = cx.str(text);
            let written = stream.map(|stream| cx.call_method(&stream, write, &[words]));
            if !matches!(written, Some(Ok(_))) {
                // Nobody is left to tell that this fails.
                let _ = std::io::stderr().write_all(text.as_bytes());
            }
        })
    }

    /// The table of classes, while there is one.
    fn classes(&self) -> Option<&dyn Classes> {
        let state = self.state();
        (!state.closed).then_some(&state.shapes)
    }

    /// Runs the callbacks of weak references to condemned objects, then the objects' finalizers; false if nothing ran.
    fn finalize_condemned(&mut self) -> bool {
        let mut ran = self.heap().finalizer_pending();
        self.finalize();
        if self.state().closed {
            return false;
        }
        while let Some(object) = self.heap().next_finalizable() {
            ran = true;
            self.watch(Event::Finalizer(&object));
            self.aside(|cx| cx.call_finalizer(&object));
            drop(object);
            self.finalize();
        }
        ran
    }

    /// Condemned classes leave the table of shapes. Their numbers may be given to other classes, so no cache may know them.
    fn forget_classes(&mut self) {
        let dead: HashSet<usize> = self.heap().condemned_of::<Type>().iter().map(|class| class.word().bits()).collect();
        if dead.is_empty() || self.state().closed {
            return;
        }
        let retired = self.state_mut().shapes.retire(|class| dead.contains(&class.word().bits()));
        cache::flush(self);
        drop(retired);
    }

    /// The condemned objects that Python code may see: those that have a class.
    fn condemned(&self) -> Vec<Value> {
        let condemned = self.heap().condemned().into_iter();
        condemned.filter(|object| self.class_of(object).downcast::<Type>().is_some()).collect()
    }

    /// Puts the condemned objects into `gc.garbage` instead of ending them.
    fn save_garbage(&mut self, generation: usize) {
        let Some(list) = self.kept(GARBAGE) else { return };
        let condemned = self.condemned();
        self.heap().pardon(generation);
        if let Some(list) = list.downcast::<List>() {
            list.items.get_mut(self).extend(condemned);
        }
    }

    /// What a native module keeps for itself.
    pub(crate) fn kept(&self, name: &str) -> Option<Value> {
        self.state().kept.iter().find(|kept| kept.0 == name).map(|kept| kept.1.clone())
    }

    /// Tells `gc.callbacks` that a collection starts or stops. Callbacks may change the list.
    fn tell(&mut self, generation: usize, phase: &str, outcome: Outcome) {
        let Some(list) = self.kept(CALLBACKS) else { return };
        let callback =
            |cx: &Cx, at: usize| list.downcast::<List>().and_then(|list| list.items.get(cx).get(at).cloned());
        if callback(self, 0).is_none() {
            return;
        }
        self.aside(|cx| {
            let info = cx.dict();
            for (key, count) in [("generation", generation), ("collected", outcome.collected), ("uncollectable", 0)] {
                let count = cx.int(count as i64);
                ops::dict::set_text(cx, &info, key, count);
            }
            set_effort(cx, &info, outcome.candidates as u64, outcome.visited as u64, outcome.time);
            let phase = cx.str(phase);
            let mut at = 0;
            while let Some(callback) = callback(cx, at) {
                if let Err(raised) = cx.call(&callback, &[phase.clone(), info.clone()]) {
                    unraisable(cx, raised, None, &callback);
                }
                at += 1;
            }
        });
    }
}

/// Adds what a collection, or all of a generation, took to a dict.
pub(crate) fn set_effort(cx: &mut Cx, dict: &Value, candidates: u64, visited: u64, time: Duration) {
    for (key, count) in [("candidates", candidates), ("visited", visited)] {
        let count = cx.int(count as i64);
        ops::dict::set_text(cx, dict, key, count);
    }
    let seconds = cx.float(time.as_secs_f64());
    ops::dict::set_text(cx, dict, "duration", seconds);
}
