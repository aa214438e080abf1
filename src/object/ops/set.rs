//! Sets with Python's equality: as `ops::dict`.

use super::{compare, hash};
use crate::heap::Value;
use crate::object::layout::set::SetBody;
use crate::object::{Cx, Res, raise};

/// The position of an element.
pub(crate) fn find(cx: &mut Cx, set: &SetBody, key: &Value, hash: i64) -> Res<Option<usize>> {
    let mut unsure = false;
    let found = set.table.get(cx).find(hash, |known| match compare::quick_same(known, key) {
        Some(same) => same,
        None => {
            unsure = true;
            false
        }
    });
    if !unsure {
        return Ok(found);
    }
    'again: loop {
        let mut probe = set.table.get(cx).probe(hash);
        while let Some(at) = probe.next(set.table.get(cx)) {
            let (known, version) = (set.table.get(cx).key_at(at).clone(), set.table.get(cx).version());
            let same = compare::same(cx, &known, key)?;
            if set.table.get(cx).version() != version {
                continue 'again;
            }
            if same {
                return Ok(Some(at));
            }
        }
        return Ok(None);
    }
}

/// Adds an element; false if an equal one was there.
pub(crate) fn add(cx: &mut Cx, set: &SetBody, key: &Value) -> Res<bool> {
    let hash = hash::hash(cx, key)?;
    add_hashed(cx, set, key, hash)
}

/// `add` with a hash that is known.
pub(crate) fn add_hashed(cx: &mut Cx, set: &SetBody, key: &Value, hash: i64) -> Res<bool> {
    let mut unsure = false;
    let place = set.table.get(cx).find_or_vacancy(hash, |known| match compare::quick_same(known, key) {
        Some(same) => same,
        None => {
            unsure = true;
            false
        }
    });
    let inserted = match place {
        _ if unsure => match find(cx, set, key, hash)? {
            Some(_) => return Ok(false),
            None => set.table.get_mut(cx).insert_new(hash, key.clone()),
        },
        Ok(_) => return Ok(false),
        Err(vacancy) => set.table.get_mut(cx).insert_vacant(vacancy, hash, key.clone()),
    };
    match inserted {
        Ok(()) => Ok(true),
        Err(_) => Err(raise::memory_error(cx)),
    }
}

/// The elements at this moment, with their hashes.
pub(crate) fn elements(cx: &Cx, set: &SetBody) -> Vec<(i64, Value)> {
    set.table.get(cx).iter().map(|(hash, key)| (hash, key.clone())).collect()
}
