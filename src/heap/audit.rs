//! The audit: counts every reference there is and compares with every header; and tells what no root leads to.

use super::{Header, Heap, INSTANCE, KIND_MASK, Kind, Word};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ptr::NonNull;

/// Proof that nothing runs and no payload is borrowed mutably, so the whole heap may be read.
pub struct Quiet(());

impl Quiet {
    /// # Safety
    /// For as long as the result lives, the caller keeps the GIL and an exclusive borrow of the `Holder`, which ends all borrows
    /// of payloads (P1), and hands that `Holder` to nobody.
    pub unsafe fn assume() -> Quiet {
        Quiet(())
    }
}

// SAFETY: the promise made to `assume`.
unsafe impl super::Holder for Quiet {}

/// What the audit found.
#[derive(Debug, Default)]
pub struct Audit {
    /// Live objects by kind.
    pub live: BTreeMap<&'static str, usize>,
    /// Those of them that no root leads to: garbage that awaits its collection, or, after one, leaks.
    pub unreachable: BTreeMap<&'static str, usize>,
    /// Broken invariants, one sentence each.
    pub faults: Vec<String>,
    /// References that nothing was found to hold, one sentence for each object.
    pub lost: Vec<String>,
}

impl Audit {
    /// Whether every object is reachable and every count right.
    pub fn is_clean(&self) -> bool {
        self.unreachable.is_empty() && self.faults.is_empty() && self.lost.is_empty()
    }

    /// Takes for granted that somebody whom the audit did not see holds what nothing else leads to.
    pub fn forgive_holders(&mut self) {
        self.unreachable.clear();
        self.lost.clear();
    }
}

impl std::fmt::Display for Audit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (kind, count) in &self.unreachable {
            writeln!(f, "leaked: {kind} × {count}")?;
        }
        self.faults.iter().chain(&self.lost).try_for_each(|fault| writeln!(f, "{fault}"))
    }
}

impl Heap {
    /// Walks all pages, lists and payloads. `roots` shows every counted word outside the heap, once for each count it owns.
    pub fn audit(&self, quiet: &Quiet, roots: impl FnOnce(&mut dyn FnMut(Word))) -> Audit {
        let mut audit = Audit::default();
        let mut found: HashMap<*mut Header, u32> = HashMap::new();
        let mut count = |word: Word| {
            if word.is_counted() {
                *found.entry(word.header()).or_default() += 1
            }
        };
        roots(&mut count);
        self.due.borrow().iter().for_each(|due| count(due.1));
        let mut reached: HashSet<*mut Header> = HashSet::new();
        let mut waiting: Vec<*mut Header> = found.keys().copied().collect();
        let mut count = |word: Word| {
            if word.is_counted() {
                *found.entry(word.header()).or_default() += 1
            }
        };
        let (mut free_blocks, mut collectable, mut live) = (0, 0, HashMap::new());
        for page in self.pages.borrow().iter() {
            for header in page.headers() {
                // SAFETY: B2: free blocks have a header too.
                let shape = unsafe { (*header).shape.get() };
                if shape == 0 {
                    free_blocks += 1;
                    continue;
                }
                let kind = match shape & INSTANCE {
                    0 => self.kinds[(shape & KIND_MASK) as usize >> 8].name,
                    _ => "instance",
                };
                if kind == Kind::UNUSED.name {
                    audit.faults.push(format!("H2: an object has the shape {shape:#x}, which no kind of object has"));
                    continue;
                }
                *audit.live.entry(kind).or_default() += 1;
                collectable += page.collectable() as usize;
                live.insert(header, kind);
                // SAFETY: the object is live and nobody borrows its payload mutably.
                unsafe { super::trace_object(self.kinds, NonNull::new_unchecked(header), quiet, &mut count) };
            }
        }
        while let Some(header) = waiting.pop() {
            if live.contains_key(&header) && reached.insert(header) {
                let mut follow = |word: Word| {
                    if word.is_counted() {
                        waiting.push(word.header())
                    }
                };
                // SAFETY: as above.
                unsafe { super::trace_object(self.kinds, NonNull::new_unchecked(header), quiet, &mut follow) };
            }
        }
        for (header, kind) in live {
            if !reached.contains(&header) {
                *audit.unreachable.entry(kind).or_default() += 1;
            }
            let found = found.remove(&header).unwrap_or(0);
            // SAFETY: as above.
            let claimed = unsafe { (*header).references() };
            if claimed > found {
                audit.lost.push(format!("H1: of the references to a {kind}, {} are lost", claimed - found));
            } else if claimed < found {
                audit.faults.push(format!("H1: a {kind} counts {claimed} references, but there are {found}"));
            }
        }
        for _ in found {
            audit.faults.push("H1: a reference leads to an object that was freed".into());
        }
        #[cfg(debug_assertions)]
        audit.faults.extend(self.proof.faults());
        self.audit_lists(&mut audit, free_blocks, collectable);
        audit.faults.sort();
        audit.lost.sort();
        audit
    }

    fn audit_lists(&self, audit: &mut Audit, free_blocks: usize, collectable: usize) {
        let (mut on_free_lists, mut listed) = (0, 0);
        // SAFETY: B2 and H3: both kinds of list hold only blocks of live pages.
        unsafe {
            for list in self.classes.free_lists() {
                let mut at = list.get();
                while !at.is_null() {
                    on_free_lists += 1;
                    at = *at.add(1).cast::<*mut Header>();
                }
            }
            for links in self.collector.lists().flat_map(|list| list.iter()) {
                listed += 1;
                if !std::ptr::eq((*links.next.get()).prev.get(), links) {
                    audit.faults.push("H3: the links of two neighbors in a list of the collector disagree".into());
                }
            }
        }
        if on_free_lists != free_blocks {
            audit
                .faults
                .push(format!("B2: there are {free_blocks} free blocks, but {on_free_lists} on the free lists"));
        }
        if listed != collectable {
            audit.faults.push(format!("H3: there are {collectable} collectable objects, but {listed} in the lists"));
        }
    }
}
