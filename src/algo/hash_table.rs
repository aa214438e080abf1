//! The table behind `dict`: entries in insertion order, found by hash, with an equality that may fail or run anything.
//!
//! ```text
//!   index:    [ .  2  .  0  x  1  . ]          positions of entries; x deleted, . empty (see `index_table`)
//!   entries:  [ (hash, key, value), (hash, key, value), (hash, key, value), hole, ... ]
//! ```
//!
//! The table never compares keys itself. `find` takes an equality that can neither fail nor reach the table. For all
//! others there is `probe`: it yields the positions of entries with the same hash one at a time and borrows the table only
//! for that step, so the caller copies the key out, compares it with nothing borrowed, and looks whether `version` moved:
//!
//! ```text
//!   let mut probe = table.probe(hash);
//!   while let Some(at) = probe.next(&table) {
//!       let (key, version) = (table.key_at(at).clone(), table.version());
//!       let equal = compare(key, wanted)?;                      // may change the table
//!       if table.version() != version { start over }
//!       if equal { return Some(at) }
//!   }
//! ```
//!
//! Invariants:
//! - a position stays valid for one entry until `version` moves; a change of a value alone does not move it;
//! - an entry that is removed leaves a hole, so the others keep their positions; holes go when the table is rebuilt, which
//!   only an insertion does, and at the end of the entries at once;
//! - up to `SMALL` entries there is no index: the entries are scanned;
//! - entries before `head` are holes, so taking the oldest entry again and again is linear, not quadratic.
//!
//! Measured (`cargo test --profile quick hash_table -- --ignored --nocapture`): a find 4-6 ns up to 10^4 entries, 20-40 ns in
//! 10^6; find and insertion together 18-30 ns, growth included; 24 bytes an entry up to 8, then 30 to 35.

use super::index_table::{IndexTable, OutOfMemory, Walk, growth};

/// Up to this many entries are scanned; an index of them would be no faster and one allocation more.
const SMALL: usize = 8;

/// See `index_table`.
const ROW: usize = 0;

#[derive(Clone, Debug)]
struct Entry<K, V> {
    hash: i64,
    key: K,
    value: V,
}

/// A map from keys to values in insertion order. `K` should have a niche (be a pointer): a hole then costs no space.
#[derive(Debug)]
pub(crate) struct HashTable<K, V> {
    entries: Vec<Option<Entry<K, V>>>,
    index: IndexTable<ROW>,
    /// Entries that are not holes.
    live: u32,
    /// How many insertions the index (or `SMALL`) still has room for.
    room: u32,
    /// Everything before it is a hole.
    head: u32,
    version: u32,
}

impl<K, V> Default for HashTable<K, V> {
    #[inline]
    fn default() -> Self {
        HashTable::new()
    }
}

impl<K, V> HashTable<K, V> {
    /// An empty table, which allocates nothing.
    #[inline]
    pub(crate) const fn new() -> Self {
        HashTable { entries: Vec::new(), index: IndexTable::None, live: 0, room: SMALL as u32, head: 0, version: 0 }
    }

    /// An empty table with room for `count` entries.
    pub(crate) fn with_capacity(count: usize) -> Result<Self, OutOfMemory> {
        let mut table = HashTable::new();
        table.reserve(count)?;
        Ok(table)
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.live as usize
    }

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// A number that differs after every change of which keys stand where.
    #[inline]
    pub(crate) fn version(&self) -> u32 {
        self.version
    }

    /// Bytes allocated outside the struct.
    pub(crate) fn allocated(&self) -> usize {
        self.entries.capacity() * size_of::<Option<Entry<K, V>>>() + self.index.allocated()
    }

    /// The position of the first entry with this hash whose key is `same`, an equality that cannot reach the table.
    #[inline]
    pub(crate) fn find(&self, hash: i64, mut same: impl FnMut(&K) -> bool) -> Option<usize> {
        if let IndexTable::None = self.index {
            return self.entries.iter().position(|entry| match entry {
                Some(entry) => entry.hash == hash && same(&entry.key),
                None => false,
            });
        }
        self.index.find(hash, |at| match self.entries.get(at) {
            Some(Some(entry)) => entry.hash == hash && same(&entry.key),
            _ => false,
        })
    }

    /// Starts a search for the entries with this hash.
    #[inline]
    pub(crate) fn probe(&self, hash: i64) -> Probe {
        Probe { hash, next: 0, walk: Walk::new(&self.index, hash) }
    }

    /// Adds an entry whose key is known to be absent, and returns its position. Without memory, the key and value come back.
    #[inline]
    pub(crate) fn insert_new(&mut self, hash: i64, key: K, value: V) -> Result<usize, (K, V)> {
        if (self.room == 0 || self.entries.len() == self.entries.capacity()) && self.make_room(1).is_err() {
            return Err((key, value));
        }
        let at = self.entries.len();
        self.entries.push(Some(Entry { hash, key, value }));
        self.index.place(hash, at);
        self.live += 1;
        self.room -= 1;
        self.version = self.version.wrapping_add(1);
        Ok(at)
    }

    /// Whether an entry stands at this position.
    #[inline]
    pub(crate) fn is_live(&self, at: usize) -> bool {
        matches!(self.entries.get(at), Some(Some(_)))
    }

    /// Key and value of the entry at a position.
    #[inline]
    pub(crate) fn get_at(&self, at: usize) -> (&K, &V) {
        let entry = self.entry(at);
        (&entry.key, &entry.value)
    }

    #[inline]
    pub(crate) fn hash_at(&self, at: usize) -> i64 {
        self.entry(at).hash
    }

    #[inline]
    pub(crate) fn key_at(&self, at: usize) -> &K {
        &self.entry(at).key
    }

    #[inline]
    pub(crate) fn value_at(&self, at: usize) -> &V {
        &self.entry(at).value
    }

    #[inline]
    pub(crate) fn value_at_mut(&mut self, at: usize) -> &mut V {
        &mut self.entries[at].as_mut().expect("the position is that of an entry").value
    }

    /// Takes out the entry at a position.
    pub(crate) fn remove_at(&mut self, at: usize) -> (K, V) {
        let entry = self.entries[at].take().expect("the position is that of an entry");
        if let Some(slot) = self.index.slot_of(entry.hash, at) {
            self.index.delete(slot);
        }
        self.live -= 1;
        self.version = self.version.wrapping_add(1);
        while let Some(None) = self.entries.last() {
            self.entries.pop();
        }
        while let Some(None) = self.entries.get(self.head as usize) {
            self.head += 1;
        }
        self.head = self.head.min(self.entries.len() as u32);
        (entry.key, entry.value)
    }

    /// Takes out the newest entry, with its hash.
    pub(crate) fn pop_last(&mut self) -> Option<(i64, K, V)> {
        let at = self.entries.len().checked_sub(1)?;
        let hash = self.hash_at(at);
        let (key, value) = self.remove_at(at);
        Some((hash, key, value))
    }

    /// Empties the table and hands its content out, so that it can be dropped when nothing borrows the owner.
    #[must_use = "dropping the content may run anything: do it with nothing borrowed"]
    pub(crate) fn take(&mut self) -> Self {
        let version = self.version.wrapping_add(1);
        std::mem::replace(self, HashTable { version, ..HashTable::new() })
    }

    /// The first entry at `from` or after it, with its position: iteration goes on at that plus one.
    #[inline]
    pub(crate) fn next_from(&self, from: usize) -> Option<(usize, &K, &V)> {
        let from = from.max(self.head as usize);
        let entries = self.entries.get(from..)?.iter().enumerate();
        entries.flat_map(|(offset, entry)| entry.as_ref().map(|entry| (from + offset, &entry.key, &entry.value))).next()
    }

    /// The last entry before `end`, with its position: iteration backwards goes on with that as the end.
    #[inline]
    pub(crate) fn last_before(&self, end: usize) -> Option<(usize, &K, &V)> {
        let end = end.min(self.entries.len());
        let entries = self.entries[..end].iter().enumerate().rev();
        entries.flat_map(|(at, entry)| entry.as_ref().map(|entry| (at, &entry.key, &entry.value))).next()
    }

    /// The position past all entries, where iteration backwards starts.
    #[inline]
    pub(crate) fn end(&self) -> usize {
        self.entries.len()
    }

    /// All entries in order, as hash, key and value.
    #[inline]
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (i64, &K, &V)> {
        self.entries.iter().flatten().map(|entry| (entry.hash, &entry.key, &entry.value))
    }

    /// All values in order, to change them in place.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().flatten().map(|entry| &mut entry.value)
    }

    /// All entries in order, owned.
    pub(crate) fn into_entries(self) -> impl Iterator<Item = (i64, K, V)> {
        self.entries.into_iter().flatten().map(|entry| (entry.hash, entry.key, entry.value))
    }

    /// Makes room for `additional` insertions that will not allocate.
    pub(crate) fn reserve(&mut self, additional: usize) -> Result<(), OutOfMemory> {
        if self.room as usize >= additional && self.entries.capacity() - self.entries.len() >= additional {
            return Ok(());
        }
        self.make_room(additional)
    }

    /// A copy without holes, its keys and values made by the given functions (which count references, and no more).
    pub(crate) fn clone_with(
        &self,
        mut clone_key: impl FnMut(&K) -> K,
        mut clone_value: impl FnMut(&V) -> V,
    ) -> Result<Self, OutOfMemory> {
        let mut copy = HashTable::new();
        let dense = self.entries.len() == self.len();
        if dense && !matches!(self.index, IndexTable::None) {
            copy.entries.try_reserve_exact(self.len()).map_err(|_| OutOfMemory)?;
            copy.index = self.index.try_clone()?;
            copy.room = self.room;
        } else {
            copy.reserve(self.len())?;
        }
        for (hash, key, value) in self.iter() {
            let entry = Entry { hash, key: clone_key(key), value: clone_value(value) };
            if !dense {
                copy.index.place(hash, copy.entries.len());
            }
            copy.entries.push(Some(entry));
        }
        if !dense || matches!(self.index, IndexTable::None) {
            copy.room -= self.live;
        }
        copy.live = self.live;
        Ok(copy)
    }

    #[inline]
    fn entry(&self, at: usize) -> &Entry<K, V> {
        self.entries[at].as_ref().expect("the position is that of an entry")
    }

    /// Grows the entries, or rebuilds the table without holes, so that `additional` more entries fit.
    #[cold]
    #[inline(never)]
    fn make_room(&mut self, additional: usize) -> Result<(), OutOfMemory> {
        if self.room as usize >= additional {
            return self.grow_entries(additional);
        }
        let needed = self.len().checked_add(additional).ok_or(OutOfMemory)?;
        if needed <= SMALL {
            self.remove_holes();
            self.index = IndexTable::None;
            self.room = (SMALL - self.len()) as u32;
            return self.grow_entries(additional);
        }
        let slots = slots_for(needed.max(self.len() + self.len() / 2)).ok_or(OutOfMemory)?;
        let mut index = IndexTable::with_slots(slots)?;
        let room = usable(slots) - self.len();
        let missing = (self.len() + additional).saturating_sub(self.entries.capacity());
        if missing > 0 {
            // Holes count as used for `Vec`, so ask for what is missing beyond the capacity.
            let wanted = self.entries.capacity() + missing.max(growth(self.entries.capacity()).min(room));
            self.entries.try_reserve_exact(wanted - self.entries.len()).map_err(|_| OutOfMemory)?;
        }
        self.remove_holes();
        for (at, entry) in self.entries.iter().flatten().enumerate() {
            index.place(entry.hash, at);
        }
        self.index = index;
        self.room = room as u32;
        self.entries.shrink_to(2 * usable(slots));
        Ok(())
    }

    fn remove_holes(&mut self) {
        if self.entries.len() != self.len() {
            self.entries.retain(Option::is_some);
            self.version = self.version.wrapping_add(1);
        }
        self.head = 0;
    }

    /// Grows the vector of entries, the index having room for them.
    fn grow_entries(&mut self, additional: usize) -> Result<(), OutOfMemory> {
        let (used, capacity) = (self.entries.len(), self.entries.capacity());
        let wanted = (capacity + growth(capacity)).min(used + self.room as usize).max(used + additional);
        self.entries.try_reserve_exact(wanted - used).map_err(|_| OutOfMemory)
    }
}

/// How many entries an index of this many slots may have: two thirds.
fn usable(slots: usize) -> usize {
    slots / 3 * 2
}

/// The least number of slots for this many entries.
fn slots_for(entries: usize) -> Option<usize> {
    let least = entries.checked_mul(3)?.div_ceil(2).checked_next_power_of_two()?;
    if usable(least) >= entries { Some(least) } else { least.checked_mul(2) }
}

/// A search that borrows the table only for each step; see the module's documentation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Probe {
    hash: i64,
    /// The next position to look at where there is no index.
    next: usize,
    walk: Walk<ROW>,
}

impl Probe {
    /// The position of the next entry with the hash. The table must be as it was at the last step.
    #[inline]
    pub(crate) fn next<K, V>(&mut self, table: &HashTable<K, V>) -> Option<usize> {
        if let IndexTable::None = table.index {
            loop {
                let at = self.next;
                let entry = table.entries.get(at)?;
                self.next += 1;
                if entry.as_ref().is_some_and(|entry| entry.hash == self.hash) {
                    return Some(at);
                }
            }
        }
        loop {
            let at = self.walk.next(&table.index)?;
            if let Some(Some(entry)) = table.entries.get(at)
                && entry.hash == self.hash
            {
                return Some(at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::NonZeroU64;

    type Table = HashTable<u64, u64>;

    /// A small generator of pseudo-random numbers, so that failures repeat.
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (self.0 >> 33) % limit
        }
    }

    fn find(table: &Table, hash: i64, key: u64) -> Option<usize> {
        let found = table.find(hash, |candidate| *candidate == key);
        let mut probe = table.probe(hash);
        let probed = std::iter::from_fn(|| probe.next(table)).find(|at| *table.key_at(*at) == key);
        assert_eq!(found, probed);
        found
    }

    /// The slow reference: pairs in a vector.
    fn check(table: &Table, reference: &[(u64, u64)]) {
        assert_eq!(table.len(), reference.len());
        assert!(table.iter().map(|(_, key, value)| (*key, *value)).eq(reference.iter().copied()));
        let mut at = 0;
        for pair in reference {
            let (found, key, value) = table.next_from(at).unwrap();
            assert_eq!((*key, *value), *pair);
            assert_eq!(table.get_at(found), (key, value));
            at = found + 1;
        }
        assert!(table.next_from(at).is_none());
        let mut end = table.end();
        for pair in reference.iter().rev() {
            let (found, key, value) = table.last_before(end).unwrap();
            assert_eq!((*key, *value), *pair);
            end = found;
        }
        assert!(table.last_before(end).is_none());
    }

    fn fuzz(seed: u64, keys: u64, steps: usize, hash: fn(u64) -> i64) {
        let mut random = Random(seed);
        let mut table = Table::new();
        let mut reference: Vec<(u64, u64)> = Vec::new();
        for step in 0..steps {
            let key = random.below(keys);
            let known = reference.iter().position(|pair| pair.0 == key);
            let found = find(&table, hash(key), key);
            assert_eq!(known.is_some(), found.is_some());
            let version = table.version();
            match (random.below(10), known, found) {
                (0, ..) => {
                    let popped = table.pop_last().map(|(_, key, value)| (key, value));
                    assert_eq!(popped, reference.pop());
                }
                (1, ..) if !reference.is_empty() => {
                    let (first, ..) = table.next_from(0).unwrap();
                    assert_eq!(table.remove_at(first), reference.remove(0));
                }
                (2 | 3, Some(known), Some(found)) => assert_eq!(table.remove_at(found), reference.remove(known)),
                (_, Some(known), Some(found)) => {
                    *table.value_at_mut(found) = step as u64;
                    reference[known].1 = step as u64;
                    assert_eq!(version, table.version());
                }
                (_, _, None) => {
                    let at = table.insert_new(hash(key), key, step as u64).unwrap();
                    assert_eq!(table.get_at(at), (&key, &(step as u64)));
                    reference.push((key, step as u64));
                    assert_ne!(version, table.version());
                }
                _ => {}
            }
            if step % 64 == 0 {
                check(&table, &reference);
                let copy = table.clone_with(|key| *key, |value| *value).unwrap();
                check(&copy, &reference);
                reference.iter().for_each(|(key, _)| assert!(find(&copy, hash(*key), *key).is_some()));
            }
            if step % 997 == 996 {
                let taken = table.take();
                check(&taken, &reference);
                assert!(taken.into_entries().map(|(_, key, value)| (key, value)).eq(reference.drain(..)));
                assert!(table.is_empty());
            }
        }
        check(&table, &reference);
    }

    #[test]
    fn agrees_with_a_list_of_pairs() {
        let hashes: [fn(u64) -> i64; 4] = [
            |key| key as i64,
            |key| (key as i64) << 20,
            |key| -(key as i64 % 3),
            |key| key.wrapping_mul(0x9E3779B97F4A7C15) as i64,
        ];
        for (seed, hash) in hashes.into_iter().enumerate() {
            fuzz(seed as u64, 12, 3000, hash);
            fuzz(seed as u64 + 10, 300, 6000, hash);
        }
    }

    #[test]
    fn copies_take_more_entries() {
        for count in [0, 5, 8, 9, 100, 171, 1000] {
            let mut table = Table::new();
            (0..count).for_each(|key| assert!(table.insert_new(key as i64, key, key).is_ok()));
            let mut copy = table.clone_with(|key| *key, |value| *value).unwrap();
            (count..2 * count).for_each(|key| assert!(copy.insert_new(key as i64, key, key).is_ok()));
            check(&copy, &(0..2 * count).map(|key| (key, key)).collect::<Vec<_>>());
            (0..2 * count).for_each(|key| assert!(find(&copy, key as i64, key).is_some()));
        }
    }

    #[test]
    fn grows_through_all_widths() {
        let mut table = Table::new();
        for key in 0..100_000 {
            table.insert_new(key as i64, key, key).unwrap();
        }
        (0..100_000).for_each(|key| assert_eq!(table.find(key as i64, |found| *found == key), Some(key as usize)));
        assert_eq!(table.find(100_000, |_| true), None);
    }

    #[test]
    fn a_queue_stays_small() {
        let mut table = HashTable::<NonZeroU64, u64>::new();
        for key in 1..100_000 {
            table.insert_new(key as i64, NonZeroU64::new(key).unwrap(), key).unwrap();
            if key > 20 {
                let (oldest, ..) = table.next_from(0).unwrap();
                assert_eq!(table.remove_at(oldest).1, key - 20);
            }
        }
        assert!(table.allocated() < 4000, "{}", table.allocated());
    }

    #[test]
    fn reserved_room_is_enough() {
        for count in [1, 8, 9, 170, 171, 5000] {
            let mut table = HashTable::<NonZeroU64, u64>::with_capacity(count).unwrap();
            let before = table.allocated();
            for key in 1..=count as u64 {
                table.insert_new(key as i64, NonZeroU64::new(key).unwrap(), key).unwrap();
            }
            assert_eq!(before, table.allocated());
        }
        assert!(Table::with_capacity(usize::MAX).is_err());
        assert!(Table::with_capacity(1 << 50).is_err());
    }

    #[test]
    fn holes_cost_no_space() {
        assert_eq!(size_of::<Option<Entry<NonZeroU64, NonZeroU64>>>(), 24);
        assert_eq!(size_of::<HashTable<NonZeroU64, NonZeroU64>>(), 64);
    }

    #[test]
    #[ignore = "prints timings"]
    fn timings() {
        use std::hint::black_box;
        use std::time::Instant;
        let mix = |key: u64| (key.wrapping_mul(0x9E3779B97F4A7C15) ^ (key << 7)) as i64;
        for count in [4u64, 8, 9, 100, 10_000, 1_000_000] {
            for (name, hash) in
                [("ints", (|key| key as i64) as fn(u64) -> i64), ("step", |key| (key as i64) << 10), ("strs", mix)]
            {
                let rounds = (20_000_000 / count).max(1);
                let start = Instant::now();
                let mut table = HashTable::<NonZeroU64, NonZeroU64>::new();
                for _ in 0..rounds {
                    table = HashTable::new();
                    for key in 1..=count {
                        let word = NonZeroU64::new(key).unwrap();
                        if table.find(hash(key), |found| *found == word).is_none() {
                            table.insert_new(hash(key), word, word).unwrap();
                        }
                    }
                }
                let insert = start.elapsed().as_nanos() as f64 / (rounds * count) as f64;
                let keys: Vec<NonZeroU64> = {
                    let mut random = Random(1);
                    (0..count.max(1000)).map(|_| NonZeroU64::new(1 + random.below(count)).unwrap()).collect()
                };
                let start = Instant::now();
                let mut found = 0;
                let rounds = (20_000_000 / keys.len()).max(1);
                for _ in 0..rounds {
                    for key in &keys {
                        found += table.find(hash(key.get()), |found| found == key).unwrap_or(0);
                    }
                }
                black_box(found);
                let get = start.elapsed().as_nanos() as f64 / (rounds * keys.len()) as f64;
                let bytes = table.allocated() as f64 / count as f64;
                println!(
                    "{count:8} {name}: insert {insert:5.1} ns, random find {get:5.1} ns, {bytes:5.1} bytes an entry"
                );
            }
        }
    }
}
