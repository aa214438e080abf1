//! Tuples whose items have names, as the system's own modules make them: `sys.version_info`, `os.stat_result`, …
//!
//! Such a class is declared by a `Sequence` and made when it is first needed. The visible fields are the tuple's items. Hidden fields
//! are a tuple of their own, under an empty name in the `__dict__` of the instance, which no program sees: the class has no
//! attribute of that name.
//!
//! A visible field without a name stands for the first hidden field: `st[7]` is `st.st_atime` without its fraction.

use crate::heap::Value;
use crate::object::layout::native::{MemberDescriptor, MemberPlace};
use crate::object::layout::tuple::{Tuple, new_tuple};
use crate::object::native::{AttributeDef, NativeDef, binding, methods, readonly, text_of};
use crate::object::slots::Slots;
use crate::object::type_object::{HAS_DICT, NO_NEW, New, TypeSpec, as_type};
use crate::object::{Cx, Name, Res, attr, class, instance, ops};
use crate::types::tuple::TUPLE;

/// The declaration of a class.
pub(crate) struct Sequence {
    spec: TypeSpec,
    /// The names of the items; empty for those without one.
    visible: &'static [&'static str],
    hidden: &'static [&'static str],
}

impl Sequence {
    pub(crate) const fn new(
        name: &'static str,
        doc: &'static str,
        visible: &'static [&'static str],
        hidden: &'static [&'static str],
    ) -> Sequence {
        assert!(visible.len() <= MOST && hidden.len() <= MOST, "there is an attribute for each position");
        let has_hidden = !hidden.is_empty();
        let spec = TypeSpec {
            name,
            base: Some(&TUPLE),
            doc,
            flags: if has_hidden { HAS_DICT } else { 0 },
            slots: Slots { repr: Some(repr), setattr: if has_hidden { Some(refuse) } else { None }, ..Slots::NONE },
            new: Some(new),
            methods: METHOD_TABLES,
            signature: "(sequence, dict={})",
            ..TypeSpec::DEFAULT
        };
        Sequence { spec, visible, hidden }
    }

    /// A class with a constructor of its own.
    pub(crate) const fn made_by(mut self, new: New, signature: &'static str) -> Sequence {
        self.spec.new = Some(new);
        self.spec.signature = signature;
        self
    }

    /// A class of which the interpreter has the one instance.
    pub(crate) const fn single(
        name: &'static str,
        doc: &'static str,
        visible: &'static [&'static str],
        hidden: &'static [&'static str],
    ) -> Sequence {
        let mut sequence = Sequence::new(name, doc, visible, hidden);
        sequence.spec.new = None;
        sequence.spec.flags |= NO_NEW;
        sequence
    }

    /// The class.
    pub(crate) fn class(&'static self, cx: &mut Cx) -> Value {
        let key = self.spec.name;
        if let Some((_, class)) = cx.state().kept.iter().find(|kept| kept.0 == key) {
            return class.clone();
        }
        let base = cx.kind_type(TUPLE.shape);
        let class = class::new_native(cx, &self.spec, &base);
        let mut named = Vec::new();
        let places = ITEMS.iter().zip(self.visible).chain(HIDDEN.iter().zip(self.hidden));
        for (def, name) in places.filter(|(_, name)| !name.is_empty()) {
            let (name, place) = (cx.intern(name), MemberPlace::Native(def));
            let descriptor = cx.alloc(MemberDescriptor { name: name.value(), owner: class.clone(), place });
            class::put(cx, &class, name, descriptor);
            named.push(name.value());
        }
        let unnamed = self.visible.iter().filter(|name| name.is_empty()).count();
        named.truncate(self.visible.len() - unnamed);
        let (match_args, named) = (cx.names().__match_args__, cx.tuple(named));
        class::put(cx, &class, match_args, named);
        let all = self.visible.len() + self.hidden.len();
        for (name, count) in
            [("n_fields", all), ("n_sequence_fields", self.visible.len()), ("n_unnamed_fields", unnamed)]
        {
            let (name, count) = (cx.intern(name), cx.int(count as i64));
            class::put(cx, &class, name, count);
        }
        cx.state_mut().kept.push((key, class.clone()));
        class
    }

    /// An instance with these fields.
    pub(crate) fn make(&'static self, cx: &mut Cx, visible: Vec<Value>, hidden: Vec<Value>) -> Res<Value> {
        let class = self.class(cx);
        build(cx, &class, visible, hidden)
    }
}

fn build(cx: &mut Cx, class: &Value, visible: Vec<Value>, hidden: Vec<Value>) -> Res<Value> {
    let shape = as_type(class).shape.get();
    let this = new_tuple(cx.heap(), shape, visible.len(), visible.into_iter());
    if !hidden.is_empty() {
        let (key, hidden) = (cx.intern(""), cx.tuple(hidden));
        instance::set_instance_attr(cx, &this, key, hidden)?;
    }
    Ok(this)
}

/// How many fields of either sort there may be.
const MOST: usize = 24;

macro_rules! attributes_for_places {
    ($get:ident: $($n:literal)*) => { [ $( AttributeDef { name: "", doc: "", get: $get::<$n>, set: Some(readonly), is_member: true }, )* ] };
}
static ITEMS: [AttributeDef; MOST] =
    attributes_for_places!(item: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23);
static HIDDEN: [AttributeDef; MOST] =
    attributes_for_places!(hidden: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23);

fn item<const N: usize>(_: &mut Cx, this: &Value) -> Res<Value> {
    Ok(this.downcast::<Tuple>().and_then(|tuple| tuple.items().get(N)).cloned().unwrap_or(Value::NONE))
}

fn hidden<const N: usize>(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(hidden_of(cx, this).get(N).cloned().unwrap_or(Value::NONE))
}

fn hidden_of(cx: &mut Cx, this: &Value) -> Vec<Value> {
    let key = cx.intern("");
    let tuple = instance::instance_attr(cx, this, key);
    tuple.as_ref().and_then(|tuple| tuple.downcast::<Tuple>()).map_or(Vec::new(), |tuple| tuple.items().to_vec())
}

/// What a class says about its fields.
struct Fields {
    /// The names of all fields that have one, in order.
    names: Vec<String>,
    visible: usize,
    hidden: usize,
    unnamed: usize,
}

impl Fields {
    fn of(cx: &mut Cx, class: &Value) -> Fields {
        let mut count = |name: &str| {
            let name = cx.intern(name);
            as_type(class).own(cx, name).and_then(|count| ops::index::small(&count)).unwrap_or(0) as usize
        };
        let (all, visible, unnamed) = (count("n_fields"), count("n_sequence_fields"), count("n_unnamed_fields"));
        let dict = as_type(class).dict.get(cx);
        let members = dict.iter().filter(|(_, _, value)| value.exact::<MemberDescriptor>().is_some());
        let names = members.map(|(_, name, _)| text_of(name)).collect();
        Fields { names, visible, hidden: all - visible, unnamed }
    }

    fn hidden_names(&self) -> &[String] {
        &self.names[self.visible - self.unnamed..]
    }
}

binding!(new: "structseq(cls, sequence, dict=<missing>)" =>
|cx: &mut Cx, class: &Value, sequence: &Value, dict: Option<&Value>| -> Res<Value> {
    let given = ops::iter::collect_or(cx, sequence, "constructor requires a sequence")?;
    create(cx, class, given, dict)
});

fn create(cx: &mut Cx, class: &Value, mut given: Vec<Value>, dict: Option<&Value>) -> Res<Value> {
    let fields = Fields::of(cx, class);
    let name = as_type(class).text(cx);
    let entries = match dict {
        Some(dict) if dict.downcast::<crate::object::layout::dict::Dict>().is_none() => {
            return Err(cx.type_error(format!("{name}() takes a dict as second arg, if any")));
        }
        Some(dict) => ops::dict::entries(cx, dict),
        None => Vec::new(),
    };
    let (least, most) = (fields.visible, fields.visible + fields.hidden);
    let bound = match given.len() {
        count if count < least && fields.hidden == 0 => Some(("a ", least)),
        count if count > most && fields.hidden == 0 => Some(("a ", most)),
        count if count < least => Some(("an at least ", least)),
        count if count > most => Some(("an at most ", most)),
        _ => None,
    };
    if let Some((what, bound)) = bound {
        let count = given.len();
        return Err(cx.type_error(format!("{name}() takes {what}{bound}-sequence ({count}-sequence given)")));
    }
    let mut hidden = given.split_off(least);
    let mut used = 0;
    let from_sequence = hidden.len();
    for (at, name) in fields.hidden_names().iter().enumerate().skip(from_sequence) {
        let found = entries.iter().find(|(key, _)| text_of(key) == *name);
        used += found.is_some() as usize;
        let stands_for = given.get(least - fields.unnamed + at).filter(|_| at < fields.unnamed);
        hidden.push(match found {
            Some((_, value)) => value.clone(),
            None => stands_for.cloned().unwrap_or(Value::NONE),
        });
    }
    if used < entries.len() {
        return Err(cx.type_error(format!("{name}() got duplicate or unexpected field name(s)")));
    }
    for (at, value) in hidden.iter_mut().enumerate().take(fields.unnamed.min(from_sequence)) {
        if value.is_none() {
            *value = given[least - fields.unnamed + at].clone();
        }
    }
    build(cx, class, given, hidden)
}

/// The slot `__setattr__`: there is nowhere to put an attribute.
fn refuse(cx: &mut Cx, this: &Value, name: Name, _: Option<&Value>) -> Res<()> {
    if cx.lookup(cx.ty(this), name).is_some() {
        return readonly(cx, this, None);
    }
    let class = cx.type_name(this);
    let message = format!("'{class}' object has no attribute '{name}' and no __dict__ for setting new attributes");
    Err(attr::attribute_error(cx, message, this, name))
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = cx.type_of(this);
    let names = Fields::of(cx, &class).names;
    let items = this.downcast::<Tuple>().map_or(&[][..], Tuple::items);
    let mut shown = Vec::new();
    for (name, item) in names.iter().zip(items) {
        shown.push(format!("{name}={}", ops::repr_text(cx, item)?));
    }
    let name = as_type(&class).text(cx);
    Ok(cx.str(&format!("{name}({})", shown.join(", "))))
}

static METHOD_TABLES: &[&[NativeDef]] = &[METHODS];

methods! { METHODS in "structseq" {
    /// The class, and what makes a copy of the tuple.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let class = cx.type_of(this);
        let (fields, hidden, dict) = (Fields::of(cx, &class), hidden_of(cx, this), cx.dict());
        for (name, value) in fields.hidden_names().iter().zip(hidden) {
            ops::dict::set_text(cx, &dict, name, value);
        }
        let items = cx.tuple(this.downcast::<Tuple>().map_or(Vec::new(), |tuple| tuple.items().to_vec()));
        let args = cx.tuple(vec![items, dict]);
        Ok(cx.tuple(vec![class, args]))
    };
    /// A copy in which some fields have other values.
    "__replace__(self, /, **changes)" => |cx: &mut Cx, this: &Value, changes: &Value| -> Res<Value> {
        let class = cx.type_of(this);
        let fields = Fields::of(cx, &class);
        if fields.unnamed != 0 {
            let name = as_type(&class).text(cx);
            let message = format!("__replace__() is not supported for {name} because it has unnamed field(s)");
            return Err(cx.type_error(message));
        }
        let mut values = this.downcast::<Tuple>().map_or(Vec::new(), |tuple| tuple.items().to_vec());
        values.extend(hidden_of(cx, this));
        let mut unknown = Vec::new();
        for (key, value) in ops::dict::entries(cx, changes) {
            match fields.names.iter().position(|name| *name == text_of(&key)) {
                Some(at) => values[at] = value,
                None => unknown.push(key),
            }
        }
        if !unknown.is_empty() {
            let unknown = cx.list(unknown);
            let unknown = ops::repr_text(cx, &unknown)?;
            return Err(cx.type_error(format!("Got unexpected field name(s): {unknown}")));
        }
        let hidden = values.split_off(fields.visible);
        build(cx, &class, values, hidden)
    };
} }
