//! Searching for a part of a text: `find`, `rfind`, `count`, `replace`, and the positions that `split` needs.
//!
//! Texts are slices of bytes, or of 2- or 4-byte characters. Bytes go to the crate `memchr`: to its search for a text, which takes some
//! 700 instructions to begin, or in short texts to that for the first byte. The other units, which are rare, are searched by
//! the algorithm of Knuth, Morris and Pratt, with a quick scan for the first character wherever nothing has matched yet.
//! All take linear time whatever the text.

use super::index_table::OutOfMemory;
use memchr::memmem;

/// What a text consists of.
pub(crate) trait Unit: Copy + Eq {
    /// Where a needle, which is not empty, stands, from the left, no two overlapping.
    fn positions<'a>(hay: &'a [Self], needle: &'a [Self]) -> impl Iterator<Item = usize> + 'a;

    /// The same from the right.
    fn positions_from_right<'a>(hay: &'a [Self], needle: &'a [Self]) -> impl Iterator<Item = usize> + 'a;
}

impl Unit for u8 {
    #[inline]
    fn positions<'a>(hay: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        let mut long = (hay.len() > SHORT).then(|| memmem::find_iter(hay, needle));
        let mut from = 0;
        std::iter::from_fn(move || match &mut long {
            Some(long) => long.next(),
            None => {
                let at = find_short(hay, needle, from)?;
                from = at + needle.len();
                Some(at)
            }
        })
    }

    #[inline]
    fn positions_from_right<'a>(hay: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        memmem::rfind_iter(hay, needle)
    }
}

/// Texts of up to so many bytes count as short.
const SHORT: usize = 200;

/// The first position of a needle, which is not empty, from `from` on.
fn find_short(hay: &[u8], needle: &[u8], mut from: usize) -> Option<usize> {
    let last = hay.len().checked_sub(needle.len())?;
    while from <= last {
        let at = from + memchr::memchr(needle[0], &hay[from..=last])?;
        if hay[at..at + needle.len()] == *needle {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

macro_rules! wide { ($($unit:ty)*) => { $(
    impl Unit for $unit {
        fn positions<'a>(hay: &'a [$unit], needle: &'a [$unit]) -> impl Iterator<Item = usize> + 'a {
            matches(|at| hay[at], hay.len(), |at| needle[at], needle.len())
        }

        fn positions_from_right<'a>(hay: &'a [$unit], needle: &'a [$unit]) -> impl Iterator<Item = usize> + 'a {
            let (len, last) = (needle.len(), needle.len().wrapping_sub(1));
            matches(|at| hay[hay.len() - 1 - at], hay.len(), move |at| needle[last - at], len)
                .map(move |at| hay.len() - len - at)
        }
    }
)* } }
wide! { u16 u32 }

/// Where the needle stands, no two overlapping. Both are functions of an index, so that they can be read backwards.
fn matches<T: Copy + Eq>(
    hay: impl Fn(usize) -> T,
    hay_len: usize,
    needle: impl Fn(usize) -> T,
    needle_len: usize,
) -> impl Iterator<Item = usize> {
    // `borders[n]`: the longest beginning, shorter than `n + 1`, that the first `n + 1` units also end in.
    let mut borders = if needle_len <= hay_len { vec![0; needle_len] } else { Vec::new() };
    let mut border = 0;
    for at in 1..borders.len() {
        while border > 0 && needle(at) != needle(border) {
            border = borders[border - 1];
        }
        border += (needle(at) == needle(border)) as usize;
        borders[at] = border;
    }
    let mut at = 0;
    std::iter::from_fn(move || {
        if borders.is_empty() {
            return None;
        }
        let mut matched = 0;
        while at < hay_len {
            if matched == 0 {
                let first = needle(0);
                at = (at..hay_len).find(|at| hay(*at) == first)?;
            } else {
                while matched > 0 && hay(at) != needle(matched) {
                    matched = borders[matched - 1];
                }
            }
            matched += (hay(at) == needle(matched)) as usize;
            at += 1;
            if matched == needle_len {
                return Some(at - needle_len);
            }
        }
        None
    })
}

/// The first position of the needle; an empty one is at the start.
#[inline]
pub(crate) fn find<T: Unit>(hay: &[T], needle: &[T]) -> Option<usize> {
    if needle.is_empty() { Some(0) } else { T::positions(hay, needle).next() }
}

/// The last position of the needle; an empty one is at the end.
#[inline]
pub(crate) fn rfind<T: Unit>(hay: &[T], needle: &[T]) -> Option<usize> {
    if needle.is_empty() { Some(hay.len()) } else { T::positions_from_right(hay, needle).next() }
}

/// How often the needle occurs without overlapping; an empty one is between any two units and at both ends.
pub(crate) fn count<T: Unit>(hay: &[T], needle: &[T]) -> usize {
    if needle.is_empty() { hay.len() + 1 } else { T::positions(hay, needle).count() }
}

/// The text with at most `limit` occurrences of the needle replaced, from the left; none if there are none.
pub(crate) fn replace<T: Unit>(
    hay: &[T],
    needle: &[T],
    replacement: &[T],
    limit: usize,
) -> Result<Option<Vec<T>>, OutOfMemory> {
    let found =
        if needle.is_empty() { hay.len() + 1 } else { T::positions(hay, needle).take(limit).count() }.min(limit);
    if found == 0 {
        return Ok(None);
    }
    let added = replacement.len().checked_mul(found).ok_or(OutOfMemory)?;
    let len = (hay.len() - needle.len() * found).checked_add(added).ok_or(OutOfMemory)?;
    let mut text = Vec::new();
    text.try_reserve_exact(len).map_err(|_| OutOfMemory)?;
    let mut rest = 0;
    if needle.is_empty() {
        for at in 0..found {
            text.extend_from_slice(&hay[rest..at]);
            text.extend_from_slice(replacement);
            rest = at;
        }
    } else {
        for at in T::positions(hay, needle).take(found) {
            text.extend_from_slice(&hay[rest..at]);
            text.extend_from_slice(replacement);
            rest = at + needle.len();
        }
    }
    text.extend_from_slice(&hay[rest..]);
    Ok(Some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Positions found the slow way.
    fn slow(hay: &[u8], needle: &[u8]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut at = 0;
        while at + needle.len() <= hay.len() {
            if hay[at..].starts_with(needle) {
                found.push(at);
                at += needle.len();
            } else {
                at += 1;
            }
        }
        found
    }

    fn slow_from_right(hay: &[u8], needle: &[u8]) -> Vec<usize> {
        let (hay, needle): (Vec<u8>, Vec<u8>) =
            (hay.iter().rev().copied().collect(), needle.iter().rev().copied().collect());
        slow(&hay, &needle).into_iter().map(|at| hay.len() - needle.len() - at).collect()
    }

    fn check<T: Unit + From<u8> + std::fmt::Debug>(hay: &[u8], needle: &[u8]) {
        let (wide_hay, wide_needle): (Vec<T>, Vec<T>) =
            (hay.iter().map(|unit| T::from(*unit)).collect(), needle.iter().map(|unit| T::from(*unit)).collect());
        let expected = slow(hay, needle);
        assert_eq!(T::positions(&wide_hay, &wide_needle).collect::<Vec<_>>(), expected);
        assert_eq!(T::positions_from_right(&wide_hay, &wide_needle).collect::<Vec<_>>(), slow_from_right(hay, needle));
        assert_eq!(find(&wide_hay, &wide_needle), expected.first().copied());
        assert_eq!(count(&wide_hay, &wide_needle), expected.len());
        let text = |units: &[u8]| units.iter().map(|unit| (b'a' + unit) as char).collect::<String>();
        for limit in [0, 1, 2, usize::MAX] {
            let replaced = replace(&wide_hay, &wide_needle, &[T::from(9), T::from(8)], limit).unwrap();
            let expected = text(hay).replacen(&text(needle), "ji", limit);
            let expected: Vec<T> = expected.bytes().map(|byte| T::from(byte - b'a')).collect();
            assert_eq!(replaced.unwrap_or(wide_hay.clone()), expected);
        }
    }

    #[test]
    fn agrees_with_the_slow_way() {
        let mut random = 1u64;
        let mut next = |limit: u64| {
            random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (random >> 33) % limit
        };
        for _ in 0..3000 {
            let letters = 1 + next(3);
            let hay: Vec<u8> = (0..next(60)).map(|_| next(letters) as u8).collect();
            let needle: Vec<u8> = (0..1 + next(6)).map(|_| next(letters) as u8).collect();
            check::<u8>(&hay, &needle);
            check::<u16>(&hay, &needle);
            check::<u32>(&hay, &needle);
        }
    }

    #[test]
    fn an_empty_needle_is_everywhere() {
        assert_eq!(find(b"ab", b""), Some(0));
        assert_eq!(rfind(b"ab", b""), Some(2));
        assert_eq!(count(b"ab", b""), 3);
        assert_eq!(replace(b"ab", b"", b"-", usize::MAX), Ok(Some(b"-a-b-".to_vec())));
        assert_eq!(replace(b"ab", b"", b"-", 2), Ok(Some(b"-a-b".to_vec())));
        assert_eq!(replace(b"ab", b"", b"-", 0), Ok(None));
        assert_eq!(replace(b"", b"", b"x", 1), Ok(Some(b"x".to_vec())));
        assert_eq!(replace(b"ab", b"c", b"-", 2), Ok(None));
    }

    #[test]
    fn repetitive_text_takes_linear_time() {
        let hay = vec![1u16; 300_000];
        let mut needle = vec![1u16; 100_000];
        needle.push(2);
        assert_eq!(find(&hay, &needle), None);
        needle.reverse();
        assert_eq!(rfind(&hay, &needle), None);
    }
}
