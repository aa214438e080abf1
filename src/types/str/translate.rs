//! `translate` and `maketrans`.

use super::{finish, payload};
use crate::heap::Value;
use crate::object::exception_tree::Exc;
use crate::object::layout::dict::Dict;
use crate::object::layout::str::{Str, StrBuilder};
use crate::object::native::methods;
use crate::object::{Cx, Res, exception, ops, raise};

methods! { METHODS in "str" {
    /// The text with each character replaced by what the table has for its number: a number, a string, or None for nothing.
    "translate(self, table, /)" => translate;
    /// A table for `translate`: from a dict, or from characters, what stands for them, and characters to leave out.
    static "maketrans(x, y=<missing>, z=<missing>, /)" => maketrans;
} }

/// What becomes of a character.
#[derive(Clone)]
enum Mapped {
    Char(u32),
    Text(Value),
    Nothing,
}

fn lookup(cx: &mut Cx, table: &Value, c: u32) -> Res<Mapped> {
    let key = cx.int(c as i64);
    let found = ops::item::get(cx, table, &key);
    let Some(found) = exception::catch(cx, found, Exc::LookupError)? else { return Ok(Mapped::Char(c)) };
    if found.is_none() {
        return Ok(Mapped::Nothing);
    }
    if found.downcast::<Str>().is_some() {
        return Ok(Mapped::Text(found));
    }
    if !ops::is_int(&found) {
        return Err(cx.type_error("character mapping must return integer, None or str"));
    }
    match ops::index::small(&found) {
        Some(c @ 0..0x110000) => Ok(Mapped::Char(c as u32)),
        _ => Err(cx.value_error("character mapping must be in range(0x110000)")),
    }
}

fn translate(cx: &mut Cx, this: &Value, table: &Value) -> Res<Value> {
    let text = payload(this);
    let mut builder = StrBuilder::with_capacity(text.len());
    // A dict answers the same each time, so each ASCII character is looked up once.
    let mut known: [Option<Mapped>; 128] = [const { None }; 128];
    let keep = table.exact::<Dict>().is_some();
    for c in text.iter() {
        let seen = known.get(c as usize).filter(|_| keep).cloned().flatten();
        let mapped = match seen {
            Some(mapped) => mapped,
            None => {
                let mapped = lookup(cx, table, c)?;
                if let Some(place) = known.get_mut(c as usize) {
                    *place = Some(mapped.clone());
                }
                mapped
            }
        };
        match mapped {
            Mapped::Char(c) => builder.push(c),
            Mapped::Text(text) => {
                let text = payload(&text);
                if !builder.try_reserve(text.len()) {
                    return Err(raise::memory_error(cx));
                }
                builder.push_str(text);
            }
            Mapped::Nothing => {}
        }
    }
    Ok(finish(cx, &builder))
}

fn maketrans(cx: &mut Cx, x: &Value, y: Option<&Value>, z: Option<&Str>) -> Res<Value> {
    let table = cx.dict();
    let Some(y) = y else {
        if x.exact::<Dict>().is_none() && x.downcast::<Dict>().is_none() {
            return Err(cx.type_error("if you give only one argument to maketrans it must be a dict"));
        }
        for (key, value) in ops::dict::entries(cx, x) {
            let key = match key.downcast::<Str>() {
                Some(text) if text.len() == 1 => cx.int(text.char_at(0) as i64),
                Some(_) => return Err(cx.value_error("string keys in translate table must be of length 1")),
                None if ops::is_int(&key) => key,
                None => return Err(cx.type_error("keys in translate table must be strings or integers")),
            };
            ops::dict::set(cx, &table, &key, value)?;
        }
        return Ok(table);
    };
    let Some(to) = y.downcast::<Str>() else {
        return Err(raise::wrong_argument(cx, "maketrans() argument 2 must be str", y));
    };
    let Some(from) = x.downcast::<Str>() else {
        return Err(cx.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    if from.len() != to.len() {
        return Err(cx.value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in from.iter().zip(to.iter()) {
        let (key, value) = (cx.int(from as i64), cx.int(to as i64));
        ops::dict::set(cx, &table, &key, value)?;
    }
    for c in z.into_iter().flat_map(Str::iter) {
        let key = cx.int(c as i64);
        ops::dict::set(cx, &table, &key, Value::NONE)?;
    }
    Ok(table)
}
