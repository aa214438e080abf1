//! `-X gctrace`: every collection, phase by phase and object by object, on standard error; `-X gctrace=json` one JSON object a line.
//!
//! Objects are numbered anew in each collection, in the order in which it looks at them. What is written of an object is enough to check
//! the verdict: it survives if references are left over when those from the other objects (and from the table of classes) are
//! subtracted, if it is the class of objects that finalizers have just made, or if an object that survives leads to it, also as its class.

use super::class_name;
use crate::heap::{Look, Outcome, Value};
use crate::object::Cx;
use crate::object::collect::{Event, Watcher};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::io::Write;

#[derive(Default)]
pub(super) struct Trace {
    json: bool,
    /// How many collections there were, this one included.
    collections: Cell<usize>,
    numbers: RefCell<HashMap<usize, usize>>,
}

impl Trace {
    pub(super) fn new(json: bool) -> Trace {
        Trace { json, ..Trace::default() }
    }

    fn number(&self, object: usize) -> usize {
        let mut numbers = self.numbers.borrow_mut();
        let next = numbers.len() + 1;
        *numbers.entry(object).or_insert(next)
    }

    fn list(&self, objects: &[usize], mark: &str) -> String {
        let numbers = objects.iter().map(|&object| format!("{mark}{}", self.number(object)));
        numbers.collect::<Vec<_>>().join(if self.json { "," } else { " " })
    }

    fn start(&self, generation: usize) -> String {
        let collection = self.collections.get();
        if self.json {
            return format!("{{\"event\":\"start\",\"collection\":{collection},\"generation\":{generation}}}\n");
        }
        format!("gc {collection}: start, generation {generation}\n")
    }

    fn looked(&self, cx: &Cx, time: usize, looks: &[Look]) -> String {
        let (collection, mut text) = (self.collections.get(), String::new());
        for look in looks {
            self.number(look.object);
        }
        for look in looks {
            let (number, class) = (self.number(look.object), class_name(cx, look.shape));
            let Look { references, from_table, unexplained, instances, survives, .. } = look;
            let verdict = if *survives { "survives" } else { "condemned" };
            if self.json {
                let (refs, leads) = (self.list(&look.refers_to, ""), look.class.map(|class| self.number(class)));
                let leads = leads.map_or("null".into(), |class| class.to_string());
                text.push_str(&format!(
                    "{{\"event\":\"look\",\"collection\":{collection},\"time\":{time},\"object\":{number},\"type\":\"{class}\",\
                     \"refcount\":{references},\"table\":{from_table},\"gc_refs\":{unexplained},\"instances\":{instances},\"refs\":[{refs}],\
                     \"class\":{leads},\"verdict\":\"{verdict}\"}}\n"
                ));
                continue;
            }
            let plural = if *references == 1 { "" } else { "s" };
            let phase = if time == 1 { "look" } else { "look again" };
            text.push_str(&format!("gc {collection}: {phase}: #{number} {class}: {references} reference{plural}"));
            if *from_table != 0 {
                text.push_str(&format!(", {from_table} of the table of classes"));
            }
            text.push_str(&format!(", {unexplained} unexplained"));
            if *instances != 0 {
                text.push_str(&format!(", {instances} new instances"));
            }
            if !look.refers_to.is_empty() {
                text.push_str(&format!(", refers to {}", self.list(&look.refers_to, "#")));
            }
            if let Some(class) = look.class {
                text.push_str(&format!(", instance of #{}", self.number(class)));
            }
            text.push_str(&format!(": {verdict}\n"));
        }
        text
    }

    fn finalizer(&self, cx: &Cx, object: &Value) -> String {
        let (collection, number) = (self.collections.get(), self.number(object.word().bits()));
        if self.json {
            return format!("{{\"event\":\"finalize\",\"collection\":{collection},\"object\":{number}}}\n");
        }
        format!("gc {collection}: finalize: #{number} {}\n", class_name(cx, object.shape()))
    }

    fn freeing(&self, count: usize) -> String {
        let collection = self.collections.get();
        if self.json {
            return format!("{{\"event\":\"free\",\"collection\":{collection},\"objects\":{count}}}\n");
        }
        format!("gc {collection}: free, {count} objects\n")
    }

    fn stop(&self, generation: usize, outcome: Outcome) -> String {
        let (collection, seconds) = (self.collections.get(), outcome.time.as_secs_f64());
        let Outcome { collected, candidates, visited, .. } = outcome;
        if self.json {
            return format!(
                "{{\"event\":\"stop\",\"collection\":{collection},\"generation\":{generation},\"collected\":{collected},\
                 \"candidates\":{candidates},\"visited\":{visited},\"duration\":{seconds:.9}}}\n"
            );
        }
        let milliseconds = seconds * 1e3;
        format!("gc {collection}: stop, {collected} of {candidates} objects freed in {milliseconds:.3} ms\n")
    }
}

impl Watcher for Trace {
    fn see(&self, cx: &mut Cx, event: &Event<'_>) {
        let text = match event {
            Event::Start(generation) => {
                self.collections.set(self.collections.get() + 1);
                self.numbers.borrow_mut().clear();
                self.start(*generation)
            }
            Event::Looked(time, looks) => self.looked(cx, *time, looks),
            Event::Finalizer(object) => self.finalizer(cx, object),
            Event::Freeing(count) => self.freeing(*count),
            Event::Stop(generation, outcome) => self.stop(*generation, *outcome),
            Event::Line(_) | Event::Touched(_) => return,
        };
        // Nobody is left to tell that this fails.
        let _ = std::io::stderr().write_all(text.as_bytes());
    }

    fn wants_looks(&self) -> bool {
        true
    }
}
