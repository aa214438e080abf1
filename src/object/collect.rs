//! Finalizers and collections: the parts that run Python code. What is garbage, `heap::cycle` finds out.
//!
//! Finalizers never run where an object dies, but at the next instruction boundary (`finalize`); a collection that has become due
//! runs where the loop polls (`Cx::poll`).

use super::exception::{call_back, unraisable};
use super::layout::list::List;
use super::type_object::Type;
use super::{Cx, attr, cache, ops};
use crate::heap::{Classes, Due, GENERATIONS, Outcome, Value};
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

impl Cx {
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
        let mut found = self.read_heap(|cx, heap, quiet| heap.find_garbage(quiet, generation, cx.classes()));
        if found != 0 {
            self.report_garbage();
            if self.finalize_condemned() {
                found = self.read_heap(|cx, heap, quiet| heap.look_again(quiet, generation, cx.classes()));
            }
            if self.state().gc_debug & DEBUG_SAVEALL != 0 && !self.state().closed {
                self.save_garbage(generation);
            }
            self.forget_classes();
            self.heap().free_garbage();
            self.finalize();
        }
        let outcome = self.heap().sum_up(generation, found);
        if !self.state().closed {
            self.report_end(outcome);
            self.tell(generation, "stop", outcome);
        }
        self.heap().end_collection();
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
        let callback = |cx: &Cx, at: usize| list.downcast::<List>().and_then(|list| list.items.get(cx).get(at).cloned());
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
