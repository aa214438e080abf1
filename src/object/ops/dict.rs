//! Dicts with Python's equality: a key is compared with nothing borrowed, and the search starts again if that changed the table.

use super::{compare, hash};
use crate::heap::Value;
use crate::object::layout::dict::Dict;
use crate::object::layout::str::Str;
use crate::object::name::Name;
use crate::object::{Cx, Res, raise};

fn payload(dict: &Value) -> &Dict {
    dict.downcast::<Dict>().expect("the caller knows that this is a dict")
}

/// The position of a key.
pub(crate) fn find(cx: &mut Cx, dict: &Dict, key: &Value, hash: i64) -> Res<Option<usize>> {
    // Strings and ints are compared without Python, as long as no other kind of key has the same hash.
    let mut unsure = false;
    let found = dict.table.get(cx).find(hash, |known| match compare::quick_same(known, key) {
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
        let mut probe = dict.table.get(cx).probe(hash);
        while let Some(at) = probe.next(dict.table.get(cx)) {
            let (known, version) = (dict.table.get(cx).key_at(at).clone(), dict.table.get(cx).version());
            let same = compare::same(cx, &known, key)?;
            let table = dict.table.get(cx);
            let is_there = table.version() == version || table.is_live(at) && table.key_at(at).is(&known);
            match same {
                true if is_there => return Ok(Some(at)),
                _ if table.version() != version => continue 'again,
                _ => {}
            }
        }
        return Ok(None);
    }
}

/// The value at a key.
#[inline]
pub(crate) fn get(cx: &mut Cx, dict: &Value, key: &Value) -> Res<Option<Value>> {
    let hash = hash::hash(cx, key)?;
    let dict = payload(dict);
    let at = find(cx, dict, key, hash)?;
    Ok(at.map(|at| dict.value_at(cx, at)))
}

/// `dict[key] = value`, for any dict, without asking a subclass.
#[inline]
pub(crate) fn set(cx: &mut Cx, dict: &Value, key: &Value, value: Value) -> Res<()> {
    let hash = hash::hash(cx, key)?;
    set_hashed(cx, payload(dict), key, hash, value)
}

/// `set` with a hash that is known.
pub(crate) fn set_hashed(cx: &mut Cx, dict: &Dict, key: &Value, hash: i64, value: Value) -> Res<()> {
    match find(cx, dict, key, hash)? {
        Some(at) => {
            drop(dict.store_at(cx, at, value));
            Ok(())
        }
        None => insert(cx, dict, key, hash, value),
    }
}

/// Adds a key that is known to be absent. String keys of dicts with cells are interned, since cells are found by name.
pub(crate) fn insert(cx: &mut Cx, dict: &Dict, key: &Value, hash: i64, value: Value) -> Res<()> {
    let key = match key.exact::<Str>() {
        Some(text) if !text.is_interned() && dict.cells_id(cx).is_some() => cx.intern_value(key).value(),
        _ => key.clone(),
    };
    if dict.insert_new(cx, hash, key, value) { Ok(()) } else { Err(raise::memory_error(cx)) }
}

/// `dict[name] = value`.
pub(crate) fn set_name(cx: &mut Cx, dict: &Value, name: Name, value: Value) -> Res<()> {
    let dict = payload(dict);
    match dict.find_name(cx, name) {
        Some(at) => {
            drop(dict.store_at(cx, at, value));
            Ok(())
        }
        None if dict.insert_new(cx, name.hash(), name.value(), value) => Ok(()),
        None => Err(raise::memory_error(cx)),
    }
}

/// `dict[text] = value`.
pub(crate) fn set_text(cx: &mut Cx, dict: &Value, text: &str, value: Value) {
    let name = cx.intern(text);
    // Without memory for a name of a module nothing will run anyway.
    drop(set_name(cx, dict, name, value));
}

/// The value of a name.
pub(crate) fn get_name(cx: &Cx, dict: &Value, name: Name) -> Option<Value> {
    payload(dict).get_name(cx, name)
}

/// Removes a key and returns its value.
pub(crate) fn remove(cx: &mut Cx, dict: &Value, key: &Value) -> Res<Option<Value>> {
    let hash = hash::hash(cx, key)?;
    let dict = payload(dict);
    let Some(at) = find(cx, dict, key, hash)? else { return Ok(None) };
    let (_, value) = dict.remove_at(cx, at);
    Ok(Some(value))
}

/// The entries of a dict at this moment.
pub(crate) fn entries(cx: &Cx, dict: &Value) -> Vec<(Value, Value)> {
    let dict = payload(dict);
    let mut entries = Vec::with_capacity(dict.len(cx));
    let mut at = 0;
    while let Some((found, key, value)) = dict.next_from(cx, at) {
        entries.push((key, value));
        at = found + 1;
    }
    entries
}
