//! A stable, adaptive merge sort whose comparison may fail.
//!
//! The method is Timsort (Tim Peters, "listsort", 2002): find runs that are ordered already, extend short ones by binary
//! insertion, merge neighbours, and when one side keeps winning, gallop: search how far it will win instead of comparing one
//! by one. Which runs are merged when is decided by Powersort (J. Ian Munro and Sebastian Wild, "Nearly-Optimal Mergesorts:
//! Fast, Practical Sorting Methods That Optimally Adapt to Existing Runs", ESA 2018): each boundary between runs has a power,
//! its depth in a nearly balanced tree, and merging happens while the boundary before is deeper than the new one.
//!
//! Comparisons in Python are slow calls, so their number is what counts: `len - 1` for input that is ordered or ordered
//! backwards, and as many as CPython needs, give or take a percent, for any other (`timings` prints both).
//! Where a comparison can neither fail nor be observed (all ints, all floats, all strings), `slice::sort_by` is as stable
//! and quicker.
//!
//! Invariant: at every call of the comparison all elements are in the slice or the buffer, none twice, and when it fails,
//! what is in the buffer goes back into the gap that it left. Elements move by swapping with fillers: there is no moment at
//! which a place holds nothing.

use super::index_table::OutOfMemory;

/// Why a sort gave up; the elements are all there, in some order.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum SortError<E> {
    /// The comparison failed.
    Compare(E),
    /// There was no memory for merging.
    Memory,
}

impl<E> From<OutOfMemory> for SortError<E> {
    fn from(_: OutOfMemory) -> Self {
        SortError::Memory
    }
}

/// How often in a row one side must win before galloping begins.
const MIN_GALLOP: usize = 7;

/// Slices shorter than this are sorted by insertion alone.
const MAX_MIN_RUN: usize = 64;

/// Sorts `items` so that no element is less than one before it. `filler` makes worthless elements for the gaps.
pub(crate) fn sort<T, E>(
    items: &mut [T],
    filler: impl Fn() -> T,
    less: impl FnMut(&T, &T) -> Result<bool, E>,
) -> Result<(), SortError<E>> {
    let mut sorter = Sorter { items, buffer: Vec::new(), filler, less, min_gallop: MIN_GALLOP };
    let len = sorter.items.len();
    let min_run = min_run(len);
    let mut pending: Vec<Run> = Vec::new();
    let mut start = 0;
    while start < len {
        let end = sorter.take_run(start, min_run)?;
        let mut run = Run { start, end, power: 0 };
        if let Some(before) = pending.last() {
            let power = power(before, &run, len);
            while let Some(deeper) = pending.pop_if(|last| last.power > power) {
                let left = pending.pop().expect("the first run has power 0 and is never popped as the deeper one");
                sorter.merge(left.start, deeper.start, deeper.end)?;
                pending.push(Run { end: deeper.end, ..left });
            }
            run.power = power;
        }
        pending.push(run);
        start = end;
    }
    while let Some(right) = pending.pop() {
        if let Some(left) = pending.last_mut() {
            sorter.merge(left.start, right.start, right.end)?;
            left.end = right.end;
        }
    }
    Ok(())
}

/// Elements `start..end`, in order. `power` is that of the boundary at `start`.
struct Run {
    start: usize,
    end: usize,
    power: u32,
}

/// The least length of a run, such that `len` divided by it is a power of two or a little less.
fn min_run(len: usize) -> usize {
    let excess = (usize::BITS - len.leading_zeros()).saturating_sub(MAX_MIN_RUN.ilog2());
    (len >> excess) + (len.trailing_zeros() < excess) as usize
}

/// The depth of the boundary between two neighbouring runs: the number of leading binary digits that their middles, as
/// fractions of the whole, have in common, plus one.
fn power(left: &Run, right: &Run, len: usize) -> u32 {
    let digits = |twice_the_middle: usize| ((twice_the_middle as u128) << 63) / len as u128;
    let common = digits(left.start + left.end) ^ digits(right.start + right.end);
    (common as u64).leading_zeros() + 1
}

struct Sorter<'a, T, F, L> {
    items: &'a mut [T],
    buffer: Vec<T>,
    filler: F,
    less: L,
    /// Grows where galloping does not pay and shrinks where it does.
    min_gallop: usize,
}

impl<T, E, F: Fn() -> T, L: FnMut(&T, &T) -> Result<bool, E>> Sorter<'_, T, F, L> {
    /// The end of the run that starts at `start`, which is made at least `min_run` long if there are as many elements.
    fn take_run(&mut self, start: usize, min_run: usize) -> Result<usize, SortError<E>> {
        let len = self.items.len();
        let mut end = start + 1;
        if end == len {
            return Ok(end);
        }
        let descending = self.less(end, start)?;
        end += 1;
        while end < len && self.less(end, end - 1)? == descending {
            end += 1;
        }
        if descending {
            self.items[start..end].reverse();
        }
        let wanted = len.min(start + min_run);
        while end < wanted {
            let (mut low, mut high) = (start, end);
            while low < high {
                let middle = low + (high - low) / 2;
                if self.less(end, middle)? { high = middle } else { low = middle + 1 }
            }
            self.items[low..=end].rotate_right(1);
            end += 1;
        }
        Ok(end)
    }

    fn less(&mut self, lhs: usize, rhs: usize) -> Result<bool, SortError<E>> {
        (self.less)(&self.items[lhs], &self.items[rhs]).map_err(SortError::Compare)
    }

    /// Merges the runs `start..middle` and `middle..end`.
    fn merge(&mut self, start: usize, middle: usize, end: usize) -> Result<(), SortError<E>> {
        // What is in its place already need not move.
        let less = &mut self.less;
        let (left, right) = self.items[start..end].split_at(middle - start);
        let skipped = gallop(left, 0, |item| Ok(!less(&right[0], item)?))?;
        let (start, left) = (start + skipped, &left[skipped..]);
        let Some(last) = left.last() else { return Ok(()) };
        let end = middle + gallop(right, right.len() - 1, |item| less(item, last))?;
        if end == middle {
            return Ok(());
        }
        self.fill_buffer((middle - start).min(end - middle))?;
        if middle - start <= end - middle {
            self.buffer[..middle - start].swap_with_slice(&mut self.items[start..middle]);
            let mut gap = FrontGap { read: 0, write: start, next: middle };
            let result = self.merge_forwards(&mut gap, middle - start, end);
            let rest = &mut self.buffer[gap.read..middle - start];
            self.items[gap.write..gap.write + rest.len()].swap_with_slice(rest);
            result
        } else {
            self.buffer[..end - middle].swap_with_slice(&mut self.items[middle..end]);
            let mut gap = BackGap { left: end - middle, write: end, next: middle };
            let result = self.merge_backwards(&mut gap, start);
            let rest = &mut self.buffer[..gap.left];
            self.items[gap.write - rest.len()..gap.write].swap_with_slice(rest);
            result
        }
    }

    fn fill_buffer(&mut self, len: usize) -> Result<(), OutOfMemory> {
        if let Some(missing) = len.checked_sub(self.buffer.len()) {
            self.buffer.try_reserve_exact(missing).map_err(|_| OutOfMemory)?;
            self.buffer.resize_with(len, &self.filler);
        }
        Ok(())
    }

    /// Merges the left run, which is `buffer[..len]`, and the right one, which ends at `end`, into the gap before the latter.
    fn merge_forwards(&mut self, gap: &mut FrontGap, len: usize, end: usize) -> Result<(), SortError<E>> {
        let Sorter { items, buffer, less, min_gallop, .. } = self;
        gap.take_right(items, 1);
        loop {
            let (mut left_wins, mut right_wins) = (0, 0);
            while left_wins.max(right_wins) < *min_gallop {
                if gap.next == end || gap.read == len {
                    return Ok(());
                }
                if less(&items[gap.next], &buffer[gap.read]).map_err(SortError::Compare)? {
                    gap.take_right(items, 1);
                    (left_wins, right_wins) = (0, right_wins + 1);
                } else {
                    gap.take_left(items, buffer, 1);
                    (left_wins, right_wins) = (left_wins + 1, 0);
                }
            }
            *min_gallop += 1;
            loop {
                if gap.next == end || gap.read == len {
                    return Ok(());
                }
                *min_gallop -= (*min_gallop > 1) as usize;
                let left = gallop(&buffer[gap.read..len], 0, |item| Ok(!less(&items[gap.next], item)?))?;
                gap.take_left(items, buffer, left);
                if gap.read == len {
                    return Ok(());
                }
                gap.take_right(items, 1);
                if gap.next == end {
                    return Ok(());
                }
                let right = gallop(&items[gap.next..end], 0, |item| less(item, &buffer[gap.read]))?;
                gap.take_right(items, right);
                if gap.next == end {
                    return Ok(());
                }
                gap.take_left(items, buffer, 1);
                if left.max(right) < MIN_GALLOP {
                    break;
                }
            }
            *min_gallop += 1;
        }
    }

    /// Merges the right run, which is `buffer[..gap.left]`, and the left one, which starts at `start`, into the gap after
    /// the latter, from the back.
    fn merge_backwards(&mut self, gap: &mut BackGap, start: usize) -> Result<(), SortError<E>> {
        let Sorter { items, buffer, less, min_gallop, .. } = self;
        gap.take_left(items, 1);
        loop {
            let (mut left_wins, mut right_wins) = (0, 0);
            while left_wins.max(right_wins) < *min_gallop {
                if gap.next == start || gap.left == 0 {
                    return Ok(());
                }
                if less(&buffer[gap.left - 1], &items[gap.next - 1]).map_err(SortError::Compare)? {
                    gap.take_left(items, 1);
                    (left_wins, right_wins) = (left_wins + 1, 0);
                } else {
                    gap.take_right(items, buffer, 1);
                    (left_wins, right_wins) = (0, right_wins + 1);
                }
            }
            *min_gallop += 1;
            loop {
                if gap.next == start || gap.left == 0 {
                    return Ok(());
                }
                *min_gallop -= (*min_gallop > 1) as usize;
                let run = &items[start..gap.next];
                let kept = gallop(run, run.len() - 1, |item| Ok(!less(&buffer[gap.left - 1], item)?))?;
                let left = run.len() - kept;
                gap.take_left(items, left);
                if gap.next == start {
                    return Ok(());
                }
                gap.take_right(items, buffer, 1);
                if gap.left == 0 {
                    return Ok(());
                }
                let run = &buffer[..gap.left];
                let kept = gallop(run, run.len() - 1, |item| less(item, &items[gap.next - 1]))?;
                let right = run.len() - kept;
                gap.take_right(items, buffer, right);
                if gap.left == 0 {
                    return Ok(());
                }
                gap.take_left(items, 1);
                if left.max(right) < MIN_GALLOP {
                    break;
                }
            }
            *min_gallop += 1;
        }
    }
}

/// The gap of a forward merge: `items[write..next]` are fillers, `buffer[read..]` will fill it.
struct FrontGap {
    read: usize,
    write: usize,
    next: usize,
}

impl FrontGap {
    #[inline]
    fn take_right<T>(&mut self, items: &mut [T], count: usize) {
        for _ in 0..count {
            items.swap(self.write, self.next);
            self.write += 1;
            self.next += 1;
        }
    }

    #[inline]
    fn take_left<T>(&mut self, items: &mut [T], buffer: &mut [T], count: usize) {
        items[self.write..self.write + count].swap_with_slice(&mut buffer[self.read..self.read + count]);
        self.write += count;
        self.read += count;
    }
}

/// The gap of a backward merge: `items[next..write]` are fillers, `buffer[..left]` will fill it.
struct BackGap {
    left: usize,
    write: usize,
    next: usize,
}

impl BackGap {
    #[inline]
    fn take_left<T>(&mut self, items: &mut [T], count: usize) {
        for _ in 0..count {
            self.write -= 1;
            self.next -= 1;
            items.swap(self.write, self.next);
        }
    }

    #[inline]
    fn take_right<T>(&mut self, items: &mut [T], buffer: &mut [T], count: usize) {
        self.write -= count;
        self.left -= count;
        items[self.write..self.write + count].swap_with_slice(&mut buffer[self.left..self.left + count]);
    }
}

/// How many elements of `run` satisfy `before`, which holds for a beginning of it: searches from `hint` in steps that double.
fn gallop<T, E>(run: &[T], hint: usize, mut before: impl FnMut(&T) -> Result<bool, E>) -> Result<usize, SortError<E>> {
    let mut before = |at: usize| before(&run[at]).map_err(SortError::Compare);
    let (mut low, mut high);
    let mut step = 1;
    if before(hint)? {
        (low, high) = (hint + 1, run.len());
        while step < run.len() - hint {
            if !before(hint + step)? {
                high = hint + step;
                break;
            }
            low = hint + step + 1;
            step = step * 2 + 1;
        }
    } else {
        (low, high) = (0, hint);
        while step <= hint {
            if before(hint - step)? {
                low = hint - step + 1;
                break;
            }
            high = hint - step;
            step = step * 2 + 1;
        }
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle)? { low = middle + 1 } else { high = middle }
    }
    Ok(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (self.0 >> 33) % limit
        }
    }

    /// Inputs of many shapes: (key, original place).
    fn inputs() -> Vec<Vec<(u64, usize)>> {
        let mut random = Random(7);
        let mut inputs: Vec<Vec<u64>> = Vec::new();
        for len in [0, 1, 2, 3, 10, 63, 64, 65, 100, 127, 500, 1000, 4321] {
            inputs.push((0..len).collect());
            inputs.push((0..len).rev().collect());
            inputs.push(vec![5; len as usize]);
            for limit in [2, 10, 1 << 40] {
                inputs.push((0..len).map(|_| random.below(limit)).collect());
            }
            inputs.push((0..len).map(|at| if at % 50 == 0 { random.below(len) } else { at }).collect());
            inputs.push((0..len).map(|at| at % (len / 7 + 1)).collect());
            inputs.push((0..len).map(|at| if at < len / 2 { at * 2 } else { (len - at) * 2 + 1 }).collect());
            let mut saw = Vec::new();
            while saw.len() < len as usize {
                let (from, count) = (random.below(1000), 1 + random.below(200));
                if random.below(2) == 0 {
                    saw.extend(from..from + count)
                } else {
                    saw.extend((from..from + count).rev())
                }
            }
            inputs.push(saw);
        }
        inputs.into_iter().map(|keys| keys.into_iter().zip(0..).collect()).collect()
    }

    #[test]
    fn agrees_with_a_stable_sort() {
        for input in inputs() {
            let mut sorted = input.clone();
            sort(&mut sorted, Default::default, |lhs, rhs| Ok::<_, ()>(lhs.0 < rhs.0)).unwrap();
            let mut expected = input.clone();
            expected.sort_by_key(|item| item.0);
            assert_eq!(sorted, expected);
        }
    }

    #[test]
    fn a_failure_loses_no_element() {
        let mut random = Random(3);
        for input in inputs() {
            for _ in 0..20 {
                let mut left = 1 + random.below(input.len() as u64 * 8 + 1);
                let mut items = input.clone();
                let result = sort(&mut items, Default::default, |lhs, rhs| {
                    left -= 1;
                    if left == 0 { Err("stop") } else { Ok(lhs.0 < rhs.0) }
                });
                assert!(matches!(result, Ok(()) | Err(SortError::Compare("stop"))));
                let mut expected = input.clone();
                items.sort();
                expected.sort();
                assert_eq!(items, expected);
            }
        }
    }

    #[test]
    fn a_senseless_comparison_does_no_harm() {
        let mut random = Random(11);
        for input in inputs() {
            let mut items = input.clone();
            sort(&mut items, Default::default, |_, _| Ok::<_, ()>(random.below(3) == 0)).unwrap();
            let mut expected = input.clone();
            items.sort();
            expected.sort();
            assert_eq!(items, expected);
        }
    }

    fn comparisons(mut items: Vec<u64>) -> usize {
        let mut count = 0;
        let less = |lhs: &u64, rhs: &u64| {
            count += 1;
            Ok::<_, ()>(lhs < rhs)
        };
        sort(&mut items, u64::default, less).unwrap();
        count
    }

    #[test]
    fn ordered_input_takes_one_comparison_an_element() {
        for len in [2, 50, 64, 1000, 100_000] {
            assert_eq!(comparisons((0..len).collect()), len as usize - 1);
            assert_eq!(comparisons((0..len).rev().collect()), len as usize - 1);
            assert_eq!(comparisons(vec![1; len as usize]), len as usize - 1);
        }
    }

    #[test]
    #[ignore = "prints timings"]
    fn timings() {
        let mut random = Random(1);
        let shuffled: Vec<u64> = (0..1_000_000).map(|_| random.below(1 << 31)).collect();
        let few: Vec<u64> = (0..1_000_000).map(|_| random.below(100)).collect();
        let two: Vec<u64> = (0..1_000_000u64).map(|at| at * 7 % 500_000).collect();
        for (name, input) in [("random", shuffled), ("few values", few), ("saw", two)] {
            let mut items = input.clone();
            let start = std::time::Instant::now();
            sort(&mut items, u64::default, |lhs, rhs| Ok::<_, ()>(lhs < rhs)).unwrap();
            let ours = start.elapsed();
            let mut items = input.clone();
            let start = std::time::Instant::now();
            items.sort();
            println!("{name}: {ours:?}, std {:?}, {} comparisons", start.elapsed(), comparisons(input));
        }
    }
}
