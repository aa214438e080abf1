//! Finalizers and collections: the parts that run Python code. What is garbage, `heap::cycle` finds out.
//!
//! Finalizers never run where an object dies, but at the next instruction boundary (`finalize`); a collection that has become due
//! runs where the loop polls (`Cx::poll`).

use super::exception::{call_back, unraisable};
use super::layout::list::List;
use super::type_object::Type;
use super::{Cx, attr, cache, ops};
use crate::heap::{Classes, GENERATIONS, Value};
use std::collections::HashSet;

/// In `State::gc_debug`: collections put what they find into `gc.garbage` instead of freeing it.
pub(crate) const DEBUG_SAVEALL: u32 = 32;
/// The names under which `State::kept` has `gc.callbacks` and `gc.garbage`.
pub(crate) const CALLBACKS: &str = "gc.callbacks";
pub(crate) const GARBAGE: &str = "gc.garbage";
/// The oldest generation: all objects.
pub(crate) const FULL: usize = GENERATIONS - 1;

impl Cx {
    /// Runs the finalizers of objects that died and the callbacks of weak references, in order. What dies inside one of them is
    /// finalized inside it, as in CPython.
    #[cold]
    #[inline(never)]
    pub(crate) fn finalize(&mut self) {
        self.aside(|cx| {
            while cx.heap().finalizer_pending() {
                let (objects, callbacks) = (cx.heap().take_finalizable(), cx.heap().take_callbacks());
                if cx.state().closed {
                    continue;
                }
                for reference in callbacks {
                    call_back(cx, &reference);
                }
                for object in objects {
                    cx.call_finalizer(&object);
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
        self.tell(generation, "start", 0);
        let mut found = self.read_heap(|cx, heap, quiet| heap.find_garbage(quiet, generation, cx.classes()));
        if found != 0 {
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
        self.heap().end_collection(generation, found);
        self.tell(generation, "stop", found);
        found
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

    /// Puts the condemned objects into `gc.garbage` instead of ending them.
    fn save_garbage(&mut self, generation: usize) {
        let Some(list) = self.kept(GARBAGE) else { return };
        let condemned = self.heap().condemned();
        self.heap().pardon(generation);
        if let Some(list) = list.downcast::<List>() {
            list.items.get_mut(self).extend(condemned);
        }
    }

    /// What a native module keeps for itself.
    pub(crate) fn kept(&self, name: &str) -> Option<Value> {
        self.state().kept.iter().find(|kept| kept.0 == name).map(|kept| kept.1.clone())
    }

    /// Tells `gc.callbacks` that a collection starts or stops.
    fn tell(&mut self, generation: usize, phase: &str, collected: usize) {
        let Some(list) = self.kept(CALLBACKS).filter(|_| !self.state().closed) else { return };
        let callbacks = list.downcast::<List>().map_or(Vec::new(), |list| list.items.get(self).clone());
        if callbacks.is_empty() {
            return;
        }
        self.aside(|cx| {
            let info = cx.dict();
            for (key, count) in [("generation", generation), ("collected", collected), ("uncollectable", 0)] {
                let count = cx.int(count as i64);
                ops::dict::set_text(cx, &info, key, count);
            }
            let phase = cx.str(phase);
            for callback in callbacks {
                if let Err(raised) = cx.call(&callback, &[phase.clone(), info.clone()]) {
                    unraisable(cx, raised, None, &callback);
                }
            }
        });
    }
}
