//! "Did you mean": the closest of some names, by CPython's measure: Levenshtein's distance, in which a change of case costs half as
//! much as another substitution.

const MOVE: usize = 2;
const CASE: usize = 1;
/// More names than this are not looked through.
const MOST_NAMES: usize = 750;
/// Longer names are not compared.
const LONGEST: usize = 40;

/// The name closest to `wrong`, if one is close enough. O(names × length²).
pub(crate) fn closest<'a>(wrong: &str, names: &[&'a str]) -> Option<&'a str> {
    if names.len() > MOST_NAMES {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for &name in names.iter().filter(|name| **name != wrong) {
        let limit = (name.len() + wrong.len() + 3) * MOVE / 6;
        let limit = best.map_or(limit, |(distance, _)| limit.min(distance - 1));
        if let Some(distance) = distance(wrong, name, limit)
            && best.is_none_or(|(known, _)| distance < known)
        {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// The distance of two texts, unless it is above the limit.
fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, rest @ ..], [y, other @ ..]) = (a, b)
        && x == y
    {
        (a, b) = (rest, other);
    }
    while let ([rest @ .., x], [other @ .., y]) = (a, b)
        && x == y
    {
        (a, b) = (rest, other);
    }
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).map(|n| n * MOVE).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], (i + 1) * MOVE);
        for (j, y) in b.iter().enumerate() {
            let substitute = match x {
                _ if x == y => 0,
                _ if x.eq_ignore_ascii_case(y) => CASE,
                _ => MOVE,
            };
            let next = (diagonal + substitute).min(row[j] + MOVE).min(row[j + 1] + MOVE);
            diagonal = std::mem::replace(&mut row[j + 1], next);
        }
    }
    Some(row[b.len()]).filter(|&distance| distance <= limit)
}
