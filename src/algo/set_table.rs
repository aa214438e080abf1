//! The table behind `set` and `frozenset`: iterates in the order that CPython's sets have.
//!
//! Programs print sets, and with ints (whose hashes are their values) everyone sees `{1, 2, 3}` for `{3, 1, 2}`. So sets follow
//! CPython's rules for where an element goes, for all elements alike: the number of slots, when and by how much it grows,
//! what a removal leaves behind, which element `pop` takes. The order of elements is that of the slots. What a slot holds is
//! ours: one to four bytes, the position of the element in a dense vector (see `index_table`): a set of 10 takes 200 bytes
//! instead of 512, one of 10^6 takes 28 MB instead of 34.
//!
//! The interface is that of `hash_table`: `find` for equalities that cannot reach the table, `probe` and `version` for the
//! others, as told there.
//!
//! Invariants:
//! - a removed element leaves its slot pointing to a hole in `entries`, which a later element may fill; so `entries.len()` is
//!   the number of slots that are not empty;
//! - fewer than three fifths of the slots (`mask * 3 / 5`) are not empty;
//! - a position stays valid for one element until `version` moves.

use super::index_table::{IndexTable, OutOfMemory, Walk, growth};

/// See `index_table`.
const ROW: usize = 9;

/// The number of slots of a small set.
const LEAST_SLOTS: usize = 8;

/// A set of keys. `K` should have a niche (be a pointer): a removed element then costs no more space than another.
#[derive(Debug)]
pub(crate) struct SetTable<K> {
    entries: Vec<Entry<K>>,
    index: IndexTable<ROW>,
    live: u32,
    version: u32,
    /// The slot at which `pop` goes on.
    finger: u32,
}

/// The empty slot that a search for an element ended at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vacancy(usize);

#[derive(Debug)]
struct Entry<K> {
    hash: i64,
    /// Nothing in a hole.
    key: Option<K>,
}

impl<K> Default for SetTable<K> {
    #[inline]
    fn default() -> Self {
        SetTable::new()
    }
}

impl<K> SetTable<K> {
    /// An empty set, which allocates nothing.
    #[inline]
    pub(crate) const fn new() -> Self {
        SetTable { entries: Vec::new(), index: IndexTable::tiny(), live: 0, version: 0, finger: 0 }
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.live as usize
    }

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// A number that differs after every change of the elements.
    #[inline]
    pub(crate) fn version(&self) -> u32 {
        self.version
    }

    /// Bytes allocated outside the struct.
    pub(crate) fn allocated(&self) -> usize {
        self.entries.capacity() * size_of::<Entry<K>>() + self.index.allocated()
    }

    /// The position of the first element with this hash that is `same`, an equality that cannot reach the table.
    #[inline]
    pub(crate) fn find(&self, hash: i64, mut same: impl FnMut(&K) -> bool) -> Option<usize> {
        self.index.find(hash, |at| match self.entries.get(at) {
            Some(entry) => entry.hash == hash && entry.key.as_ref().is_some_and(&mut same),
            None => false,
        })
    }

    /// As `find`; where nothing is found, the place for such an element, for `insert_vacant`.
    #[inline]
    pub(crate) fn find_or_vacancy(&self, hash: i64, mut same: impl FnMut(&K) -> bool) -> Result<usize, Vacancy> {
        let found = self.index.find_or_vacancy(hash, |at| match self.entries.get(at) {
            Some(entry) => entry.hash == hash && entry.key.as_ref().is_some_and(&mut same),
            None => false,
        });
        found.map_err(Vacancy)
    }

    /// Adds an element that is absent, the set being as it was when `find_or_vacancy` said so. Without memory, it comes back.
    #[inline]
    pub(crate) fn insert_vacant(&mut self, vacancy: Vacancy, hash: i64, key: K) -> Result<(), K> {
        let fill = self.entries.len();
        if fill != self.len() || fill == self.entries.capacity() || is_full(fill + 1, self.index.slot_count()) {
            return self.insert_new(hash, key);
        }
        self.index.fill(vacancy.0, fill);
        self.entries.push(Entry { hash, key: Some(key) });
        self.live += 1;
        self.version = self.version.wrapping_add(1);
        Ok(())
    }

    /// Starts a search for the elements with this hash.
    #[inline]
    pub(crate) fn probe(&self, hash: i64) -> SetProbe {
        SetProbe { hash, walk: Walk::new(&self.index, hash) }
    }

    #[inline]
    pub(crate) fn key_at(&self, at: usize) -> &K {
        self.entries[at].key.as_ref().expect("the position is that of an element")
    }

    #[inline]
    pub(crate) fn hash_at(&self, at: usize) -> i64 {
        self.entries[at].hash
    }

    /// Adds an element that is known to be absent. Without memory, it comes back.
    #[inline]
    pub(crate) fn insert_new(&mut self, hash: i64, key: K) -> Result<(), K> {
        if let Some(hole) = self.hole_for(hash) {
            self.entries[hole] = Entry { hash, key: Some(key) };
            self.live += 1;
            self.version = self.version.wrapping_add(1);
            return Ok(());
        }
        if self.entries.len() == self.entries.capacity() && self.grow_entries().is_err() {
            return Err(key);
        }
        let fill = self.entries.len() + 1;
        if is_full(fill, self.index.slot_count()) {
            return self.insert_and_rebuild(hash, key);
        }
        self.append(hash, key);
        Ok(())
    }

    /// Takes out the element at a position.
    pub(crate) fn remove_at(&mut self, at: usize) -> K {
        self.take_out(at).1
    }

    /// Takes out one element with its hash: the first one in order after the one that the last call took.
    pub(crate) fn pop(&mut self) -> Option<(i64, K)> {
        if self.is_empty() {
            return None;
        }
        let start = self.finger as usize & (self.index.slot_count() - 1);
        let (slot, at) = self.live_slot(start).or_else(|| self.live_slot(0)).expect("there is an element");
        self.finger = slot as u32 + 1;
        Some(self.take_out(at))
    }

    /// Empties the set and hands its content out, so that it can be dropped when nothing borrows the owner.
    #[must_use = "dropping the content may run anything: do it with nothing borrowed"]
    pub(crate) fn take(&mut self) -> Self {
        let version = self.version.wrapping_add(1);
        std::mem::replace(self, SetTable { version, ..SetTable::new() })
    }

    /// The first element at slot `from` or after it: the slot to go on from, the hash and the key.
    #[inline]
    pub(crate) fn next_from(&self, from: usize) -> Option<(usize, i64, &K)> {
        let (slot, at) = self.live_slot(from)?;
        Some((slot + 1, self.hash_at(at), self.key_at(at)))
    }

    /// All elements in order, with their hashes.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (i64, &K)> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let (next, hash, key) = self.next_from(from)?;
            from = next;
            Some((hash, key))
        })
    }

    /// All elements, in no particular order: the quick way to visit each once.
    pub(crate) fn keys_unordered(&self) -> impl Iterator<Item = &K> {
        self.entries.iter().filter_map(|entry| entry.key.as_ref())
    }

    /// Makes room before `count` elements of another set or dict are added, which is when CPython does it too.
    pub(crate) fn reserve_merge(&mut self, count: usize) -> Result<(), OutOfMemory> {
        let slots = self.index.slot_count();
        if is_full(self.entries.len() + count, slots) {
            let roomy = self.room_for(slots_above((self.len() + count).saturating_mul(2))?)?;
            self.move_to(roomy);
        }
        Ok(())
    }

    /// Drops what removed elements left behind if it is much; belongs after the removal of many.
    pub(crate) fn tidy_after_removals(&mut self) -> Result<(), OutOfMemory> {
        if self.entries.len() - self.len() > (self.index.slot_count() - 1) / 4 {
            let smaller = self.room_for(slots_after_growth(self.len())?)?;
            self.move_to(smaller);
        }
        Ok(())
    }

    /// The set that `set(this)` makes, its keys made by the given function (which counts references, and no more).
    pub(crate) fn clone_with(&self, mut clone_key: impl FnMut(&K) -> K) -> Result<Self, OutOfMemory> {
        let mut copy = SetTable::new();
        copy.reserve_merge(self.len())?;
        copy.entries.try_reserve_exact(self.len()).map_err(|_| OutOfMemory)?;
        if copy.index.slot_count() == self.index.slot_count() && self.entries.len() == self.len() {
            copy.index = self.index.try_clone()?;
            let clone = |entry: &Entry<K>| Entry { hash: entry.hash, key: entry.key.as_ref().map(&mut clone_key) };
            copy.entries.extend(self.entries.iter().map(clone));
            copy.live = self.live;
        } else {
            self.iter().for_each(|(hash, key)| copy.append(hash, clone_key(key)));
        }
        Ok(copy)
    }

    /// The first slot at `from` or after it that holds an element, with its position.
    #[inline]
    fn live_slot(&self, from: usize) -> Option<(usize, usize)> {
        self.index.next_filled(from, |at| self.entries.get(at).is_some_and(|entry| entry.key.is_some()))
    }

    /// The hole that an element with this hash fills: the last one on its way to an empty slot.
    #[inline]
    fn hole_for(&self, hash: i64) -> Option<usize> {
        if self.entries.len() == self.len() {
            return None;
        }
        let mut hole = None;
        self.index.find(hash, |at| {
            if self.entries[at].key.is_none() {
                hole = Some(at);
            }
            false
        });
        hole
    }

    #[inline]
    fn append(&mut self, hash: i64, key: K) {
        self.index.place(hash, self.entries.len());
        self.entries.push(Entry { hash, key: Some(key) });
        self.live += 1;
        self.version = self.version.wrapping_add(1);
    }

    fn take_out(&mut self, at: usize) -> (i64, K) {
        self.live -= 1;
        self.version = self.version.wrapping_add(1);
        let entry = &mut self.entries[at];
        (entry.hash, entry.key.take().expect("the position is that of an element"))
    }

    #[cold]
    fn grow_entries(&mut self) -> Result<(), OutOfMemory> {
        let (fill, slots) = (self.entries.len(), self.index.slot_count());
        let wanted = growth(fill).min(slots * 3 / 5 + 1 - fill).max(1);
        self.entries.try_reserve_exact(wanted).map_err(|_| OutOfMemory)
    }

    #[cold]
    #[inline(never)]
    fn insert_and_rebuild(&mut self, hash: i64, key: K) -> Result<(), K> {
        let Ok(roomy) = slots_after_growth(self.len() + 1).and_then(|slots| self.room_for(slots)) else {
            return Err(key);
        };
        // The element first takes a slot among the old ones: that decides when it is its turn to move.
        self.append(hash, key);
        self.move_to(roomy);
        Ok(())
    }

    /// Empty slots, and space for the elements that there are and one more.
    fn room_for(&self, slots: usize) -> Result<(IndexTable<ROW>, Vec<Entry<K>>), OutOfMemory> {
        let mut entries = Vec::new();
        entries.try_reserve_exact(self.len() + 1).map_err(|_| OutOfMemory)?;
        Ok((IndexTable::with_slots(slots)?, entries))
    }

    /// Moves the elements, in their order, into new slots.
    fn move_to(&mut self, (mut index, mut entries): (IndexTable<ROW>, Vec<Entry<K>>)) {
        let mut from = 0;
        while let Some((slot, at)) = self.live_slot(from) {
            let (hash, key) = (self.entries[at].hash, self.entries[at].key.take());
            index.place(hash, entries.len());
            entries.push(Entry { hash, key });
            from = slot + 1;
        }
        self.entries = entries;
        self.index = index;
        self.version = self.version.wrapping_add(1);
    }
}

/// Whether this many slots in use are too many, of a number of slots.
#[inline]
fn is_full(fill: usize, slots: usize) -> bool {
    fill * 5 >= (slots - 1) * 3
}

/// The slots of a set that has become full, or is full of what removed elements left, with this many elements.
fn slots_after_growth(len: usize) -> Result<usize, OutOfMemory> {
    slots_above(if len > 50_000 { len * 2 } else { len * 4 })
}

/// The least permitted number of slots above a number.
fn slots_above(number: usize) -> Result<usize, OutOfMemory> {
    let slots = number.checked_add(1).and_then(usize::checked_next_power_of_two).ok_or(OutOfMemory)?;
    Ok(slots.max(LEAST_SLOTS))
}

/// A search that borrows the set only for each step; see `hash_table`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SetProbe {
    hash: i64,
    walk: Walk<ROW>,
}

impl SetProbe {
    /// The position of the next element with the hash. The set must be as it was at the last step.
    #[inline]
    pub(crate) fn next<K>(&mut self, set: &SetTable<K>) -> Option<usize> {
        loop {
            let at = self.walk.next(&set.index)?;
            if let Some(entry) = set.entries.get(at)
                && entry.hash == self.hash
                && entry.key.is_some()
            {
                return Some(at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::num::NonZeroU64;

    type Set = SetTable<i64>;

    const LIST_OF_12: [i64; 12] = [0, 67, 3, 37, 74, 10, 47, 84, 20, 30, 57, 94];
    const LIST_OF_40: [i64; 39] = [
        0, 1, 512, 386, 8, 530, 787, 27, 797, 805, 423, 937, 173, 558, 179, 180, 59, 60, 64, 322, 707, 962, 203, 719,
        726, 343, 216, 729, 348, 480, 1000, 490, 877, 622, 497, 242, 763, 125, 766,
    ];
    const AFTER_REMOVAL: [i64; 43] = [
        0, 132, 133, 7, 264, 11, 140, 14, 143, 22, 154, 28, 161, 33, 35, 165, 44, 175, 176, 49, 182, 55, 56, 187, 66,
        196, 70, 198, 203, 77, 209, 88, 91, 220, 98, 99, 231, 110, 112, 242, 119, 121, 253,
    ];
    const POPPED: [i64; 6] = [0, 132, 133, 7, 264, 11];
    const COPIED: [i64; 37] = [
        140, 14, 143, 22, 154, 28, 161, 33, 35, 165, 44, 175, 176, 49, 182, 55, 56, 187, 66, 196, 70, 198, 203, 77,
        209, 88, 91, 220, 98, 99, 231, 110, 112, 242, 119, 121, 253,
    ];

    fn set(keys: impl IntoIterator<Item = i64>) -> Set {
        let mut set = Set::new();
        keys.into_iter().for_each(|key| add(&mut set, key));
        set
    }

    fn add(set: &mut Set, key: i64) {
        if set.find(key, |found| *found == key).is_none() {
            set.insert_new(key, key).unwrap();
        }
    }

    fn remove(set: &mut Set, key: i64) {
        let mut probe = set.probe(key);
        let at = std::iter::from_fn(|| probe.next(set)).find(|at| *set.key_at(*at) == key);
        if let Some(at) = at {
            assert_eq!(set.remove_at(at), key);
        }
    }

    fn list(set: &Set) -> Vec<i64> {
        set.iter().map(|(hash, key)| (assert_eq!(hash, *key), *key).1).collect()
    }

    /// The expectations were printed by CPython 3.13.
    #[test]
    fn small_ints_come_in_cpythons_order() {
        assert_eq!(list(&set([3, 1, 2])), [1, 2, 3]);
        assert_eq!(list(&set([100, 5, 8, 0, 16])), [0, 100, 5, 8, 16]);
        assert_eq!(list(&set([8, 0, 16, 24])), [8, 0, 16, 24]);
        assert_eq!(list(&set([64, 32, 0, 96, 1, 33, 65])), [64, 0, 32, 96, 1, 33, 65]);
        assert_eq!(list(&set((0..12).map(|i| i * 37 % 101))), LIST_OF_12);
        assert_eq!(list(&set((0..40).map(|i| i * i * i % 1009))), LIST_OF_40);
    }

    #[test]
    fn removal_and_pop_keep_cpythons_order() {
        let mut numbers = set((0..30).map(|i| i * 7));
        (0..30).step_by(3).for_each(|i| remove(&mut numbers, i * 7));
        (0..25).for_each(|i| add(&mut numbers, i * 11));
        assert_eq!(list(&numbers), AFTER_REMOVAL);
        let popped: Vec<i64> = (0..6).map(|_| numbers.pop().unwrap().1).collect();
        assert_eq!(popped, POPPED);
        let copy = numbers.clone_with(|key| *key).unwrap();
        assert_eq!(list(&copy), COPIED);
    }

    /// Long random histories; the sums over the order of elements were computed by CPython 3.13.
    #[test]
    fn histories_keep_cpythons_order() {
        let histories: [(u64, u32, usize, u64); 4] = [
            (10, 0, 5000, 15447936292734113288),
            (200, 0, 5000, 1033390712319766177),
            (300, 12, 5000, 6454696904384866617),
            (5000, 35, 20000, 7300583571397470060),
        ];
        for (limit, shift, steps, expected) in histories {
            let mut random = 1u64;
            let mut next = move |limit: u64| {
                random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                (random >> 33) % limit
            };
            let (mut table, mut sum) = (Set::new(), 0u64);
            let mut show = |key: i64| sum = sum.wrapping_mul(31).wrapping_add(key as u64);
            for step in 0..steps {
                let key = (next(limit) as i64) << shift;
                match next(20) {
                    0..11 => add(&mut table, key),
                    11..17 => remove(&mut table, key),
                    17 => table.pop().into_iter().for_each(|(_, key)| show(key)),
                    18 => {
                        let other = set(0..next(limit) as i64 / 4);
                        table.reserve_merge(other.len()).unwrap();
                        other.iter().for_each(|(_, key)| add(&mut table, *key));
                    }
                    _ if next(50) == 0 => {
                        (0..limit as i64).step_by(2).for_each(|key| remove(&mut table, key << shift));
                        table.tidy_after_removals().unwrap();
                    }
                    _ => {}
                }
                if step % 100 == 99 {
                    table.iter().for_each(|(_, key)| show(*key));
                    table.clone_with(|key| *key).unwrap().iter().for_each(|(_, key)| show(*key));
                }
            }
            assert_eq!(sum, expected, "{limit} {shift}");
        }
        let large = set((0..300_000).map(|i| i * 7919 % 1_000_003));
        let sum = large.iter().fold(0u64, |sum, (_, key)| sum.wrapping_mul(31).wrapping_add(*key as u64));
        assert_eq!(sum, 4538348405479306893);
    }

    #[test]
    fn agrees_with_an_ordered_set() {
        let mut random = 1u64;
        let mut next = move |limit: u64| {
            random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (random >> 33) % limit
        };
        for (limit, shift) in [(10, 0), (200, 0), (200, 12), (5000, 3)] {
            let (mut table, mut reference) = (Set::new(), BTreeSet::new());
            for _ in 0..20_000 {
                let key = (next(limit) as i64) << shift;
                match next(20) {
                    0..10 => {
                        add(&mut table, key);
                        reference.insert(key);
                    }
                    10..18 => {
                        remove(&mut table, key);
                        reference.remove(&key);
                    }
                    18 => {
                        let popped = table.pop();
                        assert_eq!(popped.is_some(), popped.is_some_and(|(_, key)| reference.remove(&key)));
                    }
                    _ => table.tidy_after_removals().unwrap(),
                }
                assert_eq!(table.len(), reference.len());
            }
            let sorted: BTreeSet<i64> = table.iter().map(|(_, key)| *key).collect();
            assert_eq!(sorted, reference);
            let copy = table.clone_with(|key| *key).unwrap();
            assert_eq!(copy.keys_unordered().copied().collect::<BTreeSet<_>>(), reference);
            assert_eq!(table.take().len(), reference.len());
            assert!(table.is_empty() && table.pop().is_none());
        }
    }

    #[test]
    fn is_smaller_than_wide_slots() {
        let mut table = SetTable::<NonZeroU64>::new();
        for key in 1..=1_000_000 {
            table.insert_new(key, NonZeroU64::new(key as u64).unwrap()).unwrap();
        }
        assert!(table.allocated() < 29_000_000, "{}", table.allocated());
        assert_eq!(size_of::<SetTable<NonZeroU64>>(), 64);
    }

    #[test]
    #[ignore = "prints timings"]
    fn timings() {
        use std::time::Instant;
        for count in [4i64, 100, 10_000, 1_000_000] {
            let rounds = (10_000_000 / count).max(1);
            let start = Instant::now();
            let mut table = Set::new();
            (0..rounds).for_each(|_| table = set((0..count).map(|key| key * 7919 % 1_000_003)));
            let insert = start.elapsed().as_nanos() as f64 / (rounds * count) as f64;
            let start = Instant::now();
            let mut found = 0;
            for key in (0..rounds * count).map(|key| key * 31 % 1_000_003) {
                found += table.find(key, |found| *found == key).is_some() as usize;
            }
            let find = start.elapsed().as_nanos() as f64 / (rounds * count) as f64;
            let start = Instant::now();
            let sum: i64 = (0..rounds).map(|_| table.iter().map(|(_, key)| *key).sum::<i64>()).sum();
            let each = start.elapsed().as_nanos() as f64 / (rounds * count) as f64;
            println!("{count:8}: add {insert:5.1} ns, find {find:5.1} ns ({found}), iterate {each:5.1} ns ({sum})");
        }
    }
}
