//! The audit: counts every reference there is and compares with every header.

use super::{Header, Heap, KIND_MASK, Kind, Word};
use std::collections::{BTreeMap, HashMap};
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
    /// Broken invariants, one sentence each.
    pub faults: Vec<String>,
}

impl Heap {
    /// Walks all pages, lists and payloads. `roots` shows every counted word outside the heap, once for each count it owns.
    pub fn audit(&self, quiet: &Quiet, roots: impl FnOnce(&mut dyn FnMut(Word))) -> Audit {
        let mut audit = Audit::default();
        let mut counted: HashMap<*mut Header, u32> = HashMap::new();
        let mut count = |word: Word| {
            if word.is_counted() {
                *counted.entry(word.header()).or_default() += 1
            }
        };
        roots(&mut count);
        self.finalize.borrow().iter().chain(self.callbacks.borrow().iter()).copied().for_each(&mut count);
        let (mut free_blocks, mut collectable, mut live) = (0, 0, Vec::new());
        for page in self.pages.borrow().iter() {
            for header in page.headers() {
                // SAFETY: B2: free blocks have a header too.
                let fields = unsafe { &*header };
                if fields.shape.get() == 0 {
                    free_blocks += 1;
                    continue;
                }
                let shape = fields.shape.get();
                let name = if shape & super::INSTANCE != 0 {
                    "instance"
                } else {
                    self.kinds[(shape & KIND_MASK) as usize >> 8].name
                };
                if name == Kind::UNUSED.name {
                    audit.faults.push(format!("H2: shape {shape:#x} has no kind"));
                    continue;
                }
                *audit.live.entry(name).or_default() += 1;
                collectable += page.collectable() as usize;
                live.push((header, name));
                // SAFETY: the object is live and nobody borrows its payload mutably.
                unsafe { super::trace_object(self.kinds, NonNull::new_unchecked(header), quiet, &mut count) };
            }
        }
        for (header, kind) in live {
            let found = counted.remove(&header).unwrap_or(0);
            // SAFETY: as above.
            let claimed = unsafe { (*header).references() };
            if claimed != found {
                audit.faults.push(format!("H1: a {kind} has count {claimed}, but {found} references exist"));
            }
        }
        for _ in counted {
            audit.faults.push("H1: a reference leads to a free block".into());
        }
        self.audit_lists(&mut audit, free_blocks, collectable);
        audit
    }

    fn audit_lists(&self, audit: &mut Audit, free_blocks: usize, collectable: usize) {
        // SAFETY: B2 and H3: both kinds of list hold only blocks of live pages.
        let (on_free_lists, listed) = unsafe {
            let mut on_free_lists = 0;
            for list in self.classes.all() {
                let mut at = list.get();
                while !at.is_null() {
                    on_free_lists += 1;
                    at = *at.add(1).cast::<*mut Header>();
                }
            }
            let (mut listed, mut at) = (0, self.list.next.get());
            while !std::ptr::eq(at, &self.list) {
                listed += 1;
                if !std::ptr::eq((*(*at).next.get()).prev.get(), at) {
                    audit.faults.push("H3: links disagree".into());
                }
                at = (*at).next.get();
            }
            (on_free_lists, listed)
        };
        if on_free_lists != free_blocks {
            audit.faults.push(format!("B2: {free_blocks} free blocks, {on_free_lists} on free lists"));
        }
        if listed != collectable {
            audit.faults.push(format!("H3: {collectable} collectable objects, {listed} listed"));
        }
    }
}
