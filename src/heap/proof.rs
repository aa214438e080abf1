//! In debug builds: the proof that every traversal is whole.
//!
//! When an object ends, what it shows is compared with the references that it then gives up, and any difference is a fault that the
//! next audit tells. A field that holds values and is left out of a traversal is found that way in the first object of its type that
//! ends, whether it was ever part of a cycle or not; and what the audit finds alive is compared with the counts themselves.

use super::{Header, Heap, Quiet, Word, page, trace_object};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ptr::NonNull;

/// References to counted objects: how many, and the sum of the addresses, which tells two sets of them apart.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct References {
    count: usize,
    sum: usize,
}

impl References {
    fn add(self, word: Word) -> References {
        References { count: self.count + 1, sum: self.sum.wrapping_add(word.bits()) }
    }
}

#[derive(Default)]
pub(super) struct Proof {
    /// What the object that is ending has given up so far.
    given_up: Cell<References>,
    faults: RefCell<BTreeSet<String>>,
}

impl Proof {
    pub(super) fn faults(&self) -> impl Iterator<Item = String> {
        self.faults.borrow().clone().into_iter()
    }
}

/// What an object showed when it was about to end.
pub(super) struct Claim {
    kind: &'static str,
    shown: References,
    /// What the object whose end this is a part of has given up so far.
    outer: References,
}

/// A reference is given up.
///
/// # Safety
/// The word is counted, and its object alive.
pub(super) unsafe fn note(word: Word) {
    // SAFETY: B3: the page of a live object leads to its heap.
    let given_up = unsafe { &(*(*page::page_of(word.header())).heap).proof.given_up };
    given_up.set(given_up.get().add(word));
}

impl Heap {
    /// An object is about to drop what it holds.
    ///
    /// # Safety
    /// The object is alive, and nobody can reach it.
    pub(super) unsafe fn claim(&self, header: NonNull<Header>) -> Claim {
        let mut shown = References::default();
        // SAFETY: nobody can reach the object, so nobody borrows its payload.
        let shape = unsafe {
            let quiet = Quiet::assume();
            trace_object(self.kinds, header, &quiet, |word| {
                if word.is_counted() {
                    shown = shown.add(word)
                }
            });
            header.as_ref().shape.get()
        };
        Claim { kind: self.kind_name(shape), shown, outer: self.proof.given_up.take() }
    }

    /// It has dropped all of it.
    pub(super) fn settle_claim(&self, claim: Claim) {
        let given_up = self.proof.given_up.replace(claim.outer);
        if given_up != claim.shown {
            let (kind, shown, given_up) = (claim.kind, claim.shown.count, given_up.count);
            let what = if shown == given_up { "others".into() } else { shown.to_string() };
            let fault =
                format!("H3: a {kind} that ended gave up {given_up} references, but its traversal shows {what}");
            self.proof.faults.borrow_mut().insert(fault);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::heap::{Kind, Object, OwnedHeap, Quiet, Value, Word, kind_of};
    use crate::sync::Breaker;

    /// Holds two values, and shows one of them.
    struct Careless {
        shown: Value,
        _hidden: Value,
    }

    /// Holds one value, and shows another, which somebody else owns.
    struct Confused(Value, Word);

    // SAFETY: the number is this type's alone in `TEST_KINDS`; that not all is shown is what the test is about.
    unsafe impl Object for Careless {
        const SHAPE: u32 = 8 << 8;
        const NAME: &'static str = "careless";
        const COLLECTABLE: bool = true;
        fn trace(&self, _: &Quiet, show: &mut dyn FnMut(Word)) {
            show(self.shown.word())
        }
    }

    // SAFETY: as above; no collection looks at it.
    unsafe impl Object for Confused {
        const SHAPE: u32 = 9 << 8;
        const NAME: &'static str = "confused";
        const COLLECTABLE: bool = true;
        fn trace(&self, _: &Quiet, show: &mut dyn FnMut(Word)) {
            show(self.1)
        }
    }

    static TEST_KINDS: [Kind; 10] = {
        let mut kinds = [const { Kind::UNUSED }; 10];
        kinds[1] = kind_of::<crate::heap::Float>();
        kinds[8] = kind_of::<Careless>();
        kinds[9] = kind_of::<Confused>();
        kinds
    };

    fn audit(heap: &OwnedHeap, roots: &[&Value]) -> String {
        // SAFETY: the test borrows no payload.
        let quiet = unsafe { Quiet::assume() };
        heap.audit(&quiet, |show| roots.iter().for_each(|root| show(root.word()))).to_string()
    }

    #[test]
    fn an_incomplete_traversal_is_found() {
        let heap = OwnedHeap::new(&TEST_KINDS, Breaker::default());
        let float = || Value::float(&heap, 1e300);
        let (first, second) = (float(), float());
        // Alive, its hidden reference is one that nobody seems to hold.
        let careless = heap.alloc(Careless { shown: first.clone(), _hidden: second.clone() });
        assert_eq!(audit(&heap, &[&careless, &first, &second]), "H1: of the references to a float, 1 are lost\n");
        // Ended, it gave up more than it showed.
        drop(careless);
        let fault = "H3: a careless that ended gave up 2 references, but its traversal shows 1\n";
        assert_eq!(audit(&heap, &[&first, &second]), fault);
        // As many as it showed, but not the same.
        drop(heap.alloc(Confused(first.clone(), second.word())));
        let found = audit(&heap, &[&first, &second]);
        assert!(
            found.contains("H3: a confused that ended gave up 1 references, but its traversal shows others"),
            "{found}"
        );
        drop((first, second));
    }

    #[test]
    fn a_whole_traversal_is_no_fault() {
        let heap = OwnedHeap::new(&TEST_KINDS, Breaker::default());
        let float = Value::float(&heap, 1e300);
        let one = heap.alloc(Careless { shown: float.clone(), _hidden: Value::NONE });
        drop(heap.alloc(Careless { shown: one, _hidden: Value::NONE }));
        assert_eq!(audit(&heap, &[&float]), "");
    }
}
