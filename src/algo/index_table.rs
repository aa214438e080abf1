//! The index part of a hash table: open-addressed slots that hold positions in a dense vector of entries.
//!
//! Dict and set tables keep their entries in a plain vector; what is hashed is only the entry's position, in slots of one,
//! two or four bytes, whichever suffices. The slots know nothing of keys: a search walks the slots that a hash leads to and
//! asks the caller about each entry.
//!
//! Probing: start at `hash & mask`, look at `ROW` further slots in a row if they do not pass the end, then jump by mixing in
//! higher bits of the hash. Consecutive ints thus fall into consecutive slots. `ROW` is 9 for sets, which gives them CPython's
//! order, and 0 for dicts: keys with equal low bits (multiples of 1024) are then found in 10 ns instead of 70, and no other
//! keys were found to profit from rows.
//!
//! Invariants:
//! - the number of slots is a power of two, and at least one is empty, so every search ends;
//! - a slot holds `EMPTY`, `DELETED` or a position; both marks are greater than every position, so the bounds check on
//!   the entries tells a deleted slot from a live one.

/// The memory for a table could not be had; the table is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OutOfMemory;

/// By how many bits of the hash each jump is further mixed.
const PERTURB_SHIFT: u32 = 5;

/// The slots, as narrow as their number allows.
#[derive(Debug, Default)]
pub(crate) enum IndexTable<const ROW: usize> {
    /// No slots: the owner scans its few entries.
    #[default]
    None,
    /// Eight slots, without an allocation.
    Tiny([u8; 8]),
    Narrow(Box<[u8]>),
    Middle(Box<[u16]>),
    Wide(Box<[u32]>),
}

/// What a slot can be made of.
trait Slot: Copy + PartialEq {
    const EMPTY: Self;
    const DELETED: Self;
    fn from_position(position: usize) -> Self;
    fn position(self) -> usize;
}

macro_rules! slots { ($($int:ty)*) => { $(
    impl Slot for $int {
        const EMPTY: Self = Self::MAX;
        const DELETED: Self = Self::MAX - 1;
        #[inline]
        fn from_position(position: usize) -> Self { position as $int }
        #[inline]
        fn position(self) -> usize { self as usize }
    }
)* } }
slots! { u8 u16 u32 }

/// Runs the body with `$slots` bound to the slots at their own width; `$none` where there are none.
macro_rules! with_slots {
    ($table:expr, $slots:ident => $body:expr, $none:expr) => {
        match $table {
            IndexTable::None => $none,
            IndexTable::Tiny($slots) => {
                let $slots = &$slots[..];
                $body
            }
            IndexTable::Narrow($slots) => {
                let $slots = &$slots[..];
                $body
            }
            IndexTable::Middle($slots) => {
                let $slots = &$slots[..];
                $body
            }
            IndexTable::Wide($slots) => {
                let $slots = &$slots[..];
                $body
            }
        }
    };
}

/// Like `with_slots`, to write to them.
macro_rules! with_slots_mut {
    ($table:expr, $slots:ident => $body:expr) => {
        match $table {
            IndexTable::None => {}
            IndexTable::Tiny($slots) => {
                let $slots = &mut $slots[..];
                $body
            }
            IndexTable::Narrow($slots) => {
                let $slots = &mut $slots[..];
                $body
            }
            IndexTable::Middle($slots) => {
                let $slots = &mut $slots[..];
                $body
            }
            IndexTable::Wide($slots) => {
                let $slots = &mut $slots[..];
                $body
            }
        }
    };
}

impl<const ROW: usize> IndexTable<ROW> {
    /// Empty slots, a power of two of them (8 or more). At most two thirds of them may ever be filled.
    pub(crate) fn with_slots(count: usize) -> Result<Self, OutOfMemory> {
        debug_assert!(count.is_power_of_two() && count >= 8, "the number of slots is a power of two");
        Ok(match count.trailing_zeros() {
            ..=3 => Self::tiny(),
            4..=8 => Self::Narrow(empty_slots(count)?),
            9..=16 => Self::Middle(empty_slots(count)?),
            17..=32 => Self::Wide(empty_slots(count)?),
            33.. => return Err(OutOfMemory),
        })
    }

    /// Eight empty slots.
    #[inline]
    pub(crate) const fn tiny() -> Self {
        Self::Tiny([u8::EMPTY; 8])
    }

    /// A copy, where there is memory for it.
    pub(crate) fn try_clone(&self) -> Result<Self, OutOfMemory> {
        Ok(match self {
            Self::None => Self::None,
            Self::Tiny(slots) => Self::Tiny(*slots),
            Self::Narrow(slots) => Self::Narrow(copy_slots(slots)?),
            Self::Middle(slots) => Self::Middle(copy_slots(slots)?),
            Self::Wide(slots) => Self::Wide(copy_slots(slots)?),
        })
    }

    /// How many slots there are.
    #[inline]
    pub(crate) fn slot_count(&self) -> usize {
        with_slots!(self, slots => slots.len(), 0)
    }

    /// Bytes allocated outside the struct.
    pub(crate) fn allocated(&self) -> usize {
        match self {
            Self::Tiny(_) => 0,
            _ => with_slots!(self, slots => size_of_val(slots), 0),
        }
    }

    /// The position in a slot, if it is filled: `None` for an empty slot, some position past every entry for a deleted one.
    #[inline]
    pub(crate) fn at(&self, slot: usize) -> Option<usize> {
        with_slots!(self, slots => filled(slots, slot), None)
    }

    /// The first slot at `from` or after it that holds a position which `accept` takes, and that position.
    #[inline]
    pub(crate) fn next_filled(&self, from: usize, accept: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
        fn next<S: Slot>(slots: &[S], from: usize, accept: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
            let mut from = from;
            loop {
                from += slots.get(from..)?.iter().position(|slot| *slot != S::EMPTY)?;
                let position = slots[from].position();
                if accept(position) {
                    return Some((from, position));
                }
                from += 1;
            }
        }
        with_slots!(self, slots => next(slots, from, accept), None)
    }

    /// The first position on the way of `hash` that `accept` takes.
    #[inline]
    pub(crate) fn find(&self, hash: i64, accept: impl FnMut(usize) -> bool) -> Option<usize> {
        with_slots!(self, slots => find::<_, ROW>(slots, hash, accept).map(|slot| slots[slot].position()), None)
    }

    /// As `find`; where nothing is found, the empty slot that the search ended at.
    #[inline]
    pub(crate) fn find_or_vacancy(&self, hash: i64, accept: impl FnMut(usize) -> bool) -> Result<usize, usize> {
        with_slots!(self, slots => {
            let slot = search::<_, ROW>(slots, hash, accept);
            match filled(slots, slot) {
                Some(position) => Ok(position),
                None => Err(slot),
            }
        }, Err(0))
    }

    /// Puts `position` into an empty slot that `find_or_vacancy` ended at.
    #[inline]
    pub(crate) fn fill(&mut self, slot: usize, position: usize) {
        fn put<S: Slot>(slots: &mut [S], slot: usize, position: usize) {
            debug_assert!(slots[slot] == S::EMPTY);
            slots[slot] = S::from_position(position);
        }
        with_slots_mut!(self, slots => put(slots, slot, position));
    }

    /// The slot that holds `position`, which was placed under `hash`.
    pub(crate) fn slot_of(&self, hash: i64, position: usize) -> Option<usize> {
        with_slots!(self, slots => find::<_, ROW>(slots, hash, |candidate| candidate == position), None)
    }

    /// Puts `position` into the first empty slot on the way of `hash`.
    #[inline]
    pub(crate) fn place(&mut self, hash: i64, position: usize) {
        with_slots_mut!(self, slots => place::<_, ROW>(slots, hash, position));
    }

    /// Marks a slot as deleted.
    pub(crate) fn delete(&mut self, slot: usize) {
        fn mark<S: Slot>(slots: &mut [S], slot: usize) {
            slots[slot] = S::DELETED;
        }
        with_slots_mut!(self, slots => mark(slots, slot));
    }
}

/// A walk over the positions that a hash leads to, which borrows the table only for each step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Walk<const ROW: usize> {
    slot: usize,
    /// Slots left in the current row.
    run: usize,
    /// The slot that the current row began at.
    base: usize,
    perturb: u64,
}

impl<const ROW: usize> Walk<ROW> {
    #[inline]
    pub(crate) fn new(table: &IndexTable<ROW>, hash: i64) -> Self {
        let mask = table.slot_count().wrapping_sub(1);
        let base = hash as usize & mask;
        Walk { slot: base, run: run_at::<ROW>(base, mask), base, perturb: hash as u64 }
    }

    /// The next filled slot's position (past every entry for a deleted slot), or `None` when an empty slot ends the walk.
    #[inline]
    pub(crate) fn next(&mut self, table: &IndexTable<ROW>) -> Option<usize> {
        let position = table.at(self.slot)?;
        if self.run > 0 {
            self.run -= 1;
            self.slot += 1;
        } else {
            let mask = table.slot_count().wrapping_sub(1);
            self.base = jump(self.base, mask, &mut self.perturb);
            self.slot = self.base;
            self.run = run_at::<ROW>(self.base, mask);
        }
        Some(position)
    }
}

/// By how much a vector of entries grows: the reallocation of a large block moves pages and copies nothing, so large
/// tables can grow in small steps and waste little.
pub(crate) fn growth(capacity: usize) -> usize {
    match capacity {
        0 => 3,
        1..4 => 5,
        4..16 => capacity,
        16..0x1_0000 => capacity / 2,
        _ => capacity / 4,
    }
}

fn copy_slots<S: Slot>(slots: &[S]) -> Result<Box<[S]>, OutOfMemory> {
    let mut copy = Vec::new();
    copy.try_reserve_exact(slots.len()).map_err(|_| OutOfMemory)?;
    copy.extend_from_slice(slots);
    Ok(copy.into_boxed_slice())
}

fn empty_slots<S: Slot>(count: usize) -> Result<Box<[S]>, OutOfMemory> {
    let mut slots = Vec::new();
    slots.try_reserve_exact(count).map_err(|_| OutOfMemory)?;
    slots.resize(count, S::EMPTY);
    Ok(slots.into_boxed_slice())
}

#[inline]
fn filled<S: Slot>(slots: &[S], slot: usize) -> Option<usize> {
    let content = slots[slot];
    (content != S::EMPTY).then(|| content.position())
}

/// How many slots after `base` belong to its row.
#[inline]
fn run_at<const ROW: usize>(base: usize, mask: usize) -> usize {
    if mask - base >= ROW { ROW } else { 0 }
}

#[inline]
fn jump(base: usize, mask: usize, perturb: &mut u64) -> usize {
    *perturb >>= PERTURB_SHIFT;
    base.wrapping_mul(5).wrapping_add(1).wrapping_add(*perturb as usize) & mask
}

#[inline]
fn find<S: Slot, const ROW: usize>(slots: &[S], hash: i64, accept: impl FnMut(usize) -> bool) -> Option<usize> {
    let slot = search::<S, ROW>(slots, hash, accept);
    filled(slots, slot).map(|_| slot)
}

/// The first slot on the way of a hash that is empty, or whose position `accept` takes.
#[inline]
fn search<S: Slot, const ROW: usize>(slots: &[S], hash: i64, mut accept: impl FnMut(usize) -> bool) -> usize {
    let mask = slots.len() - 1;
    let mut perturb = hash as u64;
    let mut base = hash as usize & mask;
    loop {
        let row = &slots[base..=base + run_at::<ROW>(base, mask)];
        for (offset, content) in row.iter().enumerate() {
            if *content == S::EMPTY || accept(content.position()) {
                return base + offset;
            }
        }
        base = jump(base, mask, &mut perturb);
    }
}

#[inline]
fn place<S: Slot, const ROW: usize>(slots: &mut [S], hash: i64, position: usize) {
    let mask = slots.len() - 1;
    let mut perturb = hash as u64;
    let mut base = hash as usize & mask;
    loop {
        for offset in 0..=run_at::<ROW>(base, mask) {
            let slot = base + offset;
            if slots[slot] == S::EMPTY {
                slots[slot] = S::from_position(position);
                return;
            }
        }
        base = jump(base, mask, &mut perturb);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_width_finds_what_was_placed() {
        for slots in [8, 16, 256, 512, 65_536, 131_072] {
            let mut table = IndexTable::<9>::with_slots(slots).unwrap();
            let count = slots * 2 / 3;
            let hash = |position: usize| (position as i64).wrapping_mul(1 << 13) ^ -5;
            (0..count).for_each(|position| table.place(hash(position), position));
            for position in 0..count {
                assert_eq!(table.find(hash(position), |found| found == position), Some(position));
            }
            assert_eq!(table.find(1234, |_| false), None);
            let slot = table.slot_of(hash(1), 1).unwrap();
            table.delete(slot);
            assert_eq!(table.find(hash(1), |found| found == 1), None);
            assert!(table.at(slot).unwrap() > count);
        }
    }

    #[test]
    fn a_walk_visits_what_a_search_visits() {
        let mut table = IndexTable::<9>::with_slots(64).unwrap();
        (0..40).for_each(|position| table.place(position as i64 * 64, position));
        for hash in [0, 64, 6400, 7, -1] {
            let mut seen = Vec::new();
            table.find(hash, |position| {
                seen.push(position);
                false
            });
            let mut walk = Walk::new(&table, hash);
            let walked: Vec<usize> = std::iter::from_fn(|| walk.next(&table)).collect();
            assert_eq!(walked, seen);
        }
    }
}
