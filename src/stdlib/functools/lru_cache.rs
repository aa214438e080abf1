//! `lru_cache`: a function that remembers its results, all of them or those that were asked for last.
//!
//! Keys of calls with one int or string are that argument; all others are tuples of the arguments, with a mark before those given
//! by name. With a bound, results stand in a ring of links, the newest first; the dict leads from a key to its link.

use crate::heap::{Object, Payload, Value};
use crate::object::layout::dict::Dict;
use crate::object::layout::int::Int;
use crate::object::native::{binding, methods};
use crate::object::slots::Slots;
use crate::object::type_object::{BASE_TYPE, HAS_DICT, HAS_WEAKREF, METHOD_DESCRIPTOR, TypeSpec};
use crate::object::{Args, Cx, DICT_ATTRIBUTE, Res, Str, Trace, attr, kinds, object, ops};
use std::cell::Cell;

/// A result in the ring.
struct Link {
    newer: usize,
    older: usize,
    key: Value,
    result: Value,
}

impl Trace for Link {
    fn trace(&self, _: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        show(self.key.word());
        show(self.result.word());
    }
}

/// The links; the one at 0 holds nothing and closes the ring: its `older` is the newest, its `newer` the oldest result.
#[derive(Default)]
struct Ring {
    links: Vec<Link>,
    /// Links that were taken out.
    unused: Vec<usize>,
}

impl Trace for Ring {
    fn trace(&self, quiet: &crate::heap::Quiet, show: &mut dyn FnMut(crate::heap::Word)) {
        self.links.trace(quiet, show);
    }
}

impl Ring {
    fn new() -> Ring {
        let end = Link { newer: 0, older: 0, key: Value::NONE, result: Value::NONE };
        Ring { links: vec![end], unused: Vec::new() }
    }

    fn unlink(&mut self, at: usize) {
        let (newer, older) = (self.links[at].newer, self.links[at].older);
        self.links[newer].older = older;
        self.links[older].newer = newer;
    }

    /// Makes a link that is in no ring the newest.
    fn put_first(&mut self, at: usize) {
        let newest = self.links[0].older;
        self.links[at].newer = 0;
        self.links[at].older = newest;
        self.links[newest].newer = at;
        self.links[0].older = at;
    }

    fn add(&mut self, key: Value, result: Value) -> usize {
        let link = Link { newer: 0, older: 0, key, result };
        let at = match self.unused.pop() {
            Some(at) => {
                self.links[at] = link;
                at
            }
            None => {
                self.links.push(link);
                self.links.len() - 1
            }
        };
        self.put_first(at);
        at
    }

    /// Takes the oldest result out: its link.
    fn take_oldest(&mut self) -> (Value, Value) {
        let at = self.links[0].newer;
        self.unlink(at);
        self.unused.push(at);
        let link = &mut self.links[at];
        (std::mem::replace(&mut link.key, Value::NONE), std::mem::replace(&mut link.result, Value::NONE))
    }
}

pub(crate) struct LruCache {
    function: Value,
    /// Which results are known: from keys to results, or to places in the ring if there is a bound.
    known: Value,
    ring: Payload<Ring>,
    limit: Option<usize>,
    typed: bool,
    hits: Cell<i64>,
    misses: Cell<i64>,
    /// The class of what `cache_info` returns.
    info: Value,
    /// Stands between positional arguments and those given by name.
    mark: Value,
    /// `__dict__`.
    attrs: Payload<Value>,
}

object!(LruCache = kinds::LRU_CACHE, "functools._lru_cache_wrapper", { function, known, ring, info, mark, attrs });

pub(super) static LRU_CACHE: TypeSpec = TypeSpec {
    name: "functools._lru_cache_wrapper",
    shape: LruCache::SHAPE,
    doc: "A function that remembers its results.",
    flags: BASE_TYPE | HAS_DICT | HAS_WEAKREF | METHOD_DESCRIPTOR,
    slots: Slots {
        call: Some(call),
        descr_get: Some(|cx, this, instance, _| match instance {
            Some(instance) => Ok(attr::bind(cx, this, instance)),
            None => Ok(this.clone()),
        }),
        ..Slots::NONE
    },
    new: Some(new),
    methods: &[METHODS],
    attributes: &[std::slice::from_ref(&DICT_ATTRIBUTE)],
    dict: Some(|this| this.downcast::<LruCache>().map(|cache| &cache.attrs)),
    ..TypeSpec::DEFAULT
};

fn payload(this: &Value) -> &LruCache {
    this.downcast::<LruCache>().expect("the slots of the cache get one")
}

methods! { METHODS in "functools._lru_cache_wrapper" {
    /// How often a result was known, and how often not; how many results may be kept, and how many are.
    "cache_info(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let cache = payload(this);
        let size = cache.known.downcast::<Dict>().map_or(0, |known| known.len(cx));
        let limit = cache.limit.map_or(Value::NONE, |limit| cx.int(limit as i64));
        let numbers = [cx.int(cache.hits.get()), cx.int(cache.misses.get()), limit, cx.int(size as i64)];
        cx.call(&cache.info, &numbers)
    };
    /// Forget all results.
    "cache_clear(self, /)" => |cx: &mut Cx, this: &Value| {
        let cache = payload(this);
        cache.hits.set(0);
        cache.misses.set(0);
        let known = cache.known.downcast::<Dict>().map(|known| known.take_all(cx));
        let ring = cache.ring.replace(cx, Ring::new());
        drop((known, ring.links));
    };
    /// The name by which a pickle finds the function.
    "__reduce__(self, /)" => |cx: &mut Cx, this: &Value| -> Res<Value> {
        let name = cx.names().__qualname__;
        attr::get(cx, this, name)
    };
    /// The function itself.
    "__copy__(self, /)" => |_: &mut Cx, this: &Value| this.clone();
    /// The function itself.
    "__deepcopy__(self, memo, /)" => |_: &mut Cx, this: &Value, _: &Value| this.clone();
} }

binding!(new: "lru_cache(cls, user_function, maxsize, typed, cache_info_type)" =>
    |cx: &mut Cx, class: &Value, function: &Value, limit: &Value, typed: bool, info: &Value| -> Res<Value> {
        if !ops::is_callable(cx, function) {
            return Err(cx.type_error("the first argument must be callable"));
        }
        let limit = match limit.is_none() {
            true => None,
            false if !ops::index::is_index(cx, limit) => {
                return Err(cx.type_error("maxsize should be integer or None"));
            }
            false => Some(ops::index::as_ssize(cx, limit)?.max(0) as usize),
        };
        let object = cx.object_type();
        let mark = cx.call(&object, &[])?;
        let made = LruCache {
            function: function.clone(),
            known: cx.dict(),
            ring: Payload::new(Ring::new()),
            limit,
            typed,
            hits: Cell::new(0),
            misses: Cell::new(0),
            info: info.clone(),
            mark,
            attrs: Payload::new(Value::NONE),
        };
        Ok(cx.alloc_as(class, made))
    }
);

/// What calls with the same result have in common.
fn key_of(cx: &mut Cx, cache: &LruCache, args: Args<'_>) -> Value {
    let positional = args.positional();
    if !cache.typed
        && !args.has_keywords()
        && let [only] = positional
        && (only.word().is_int() || only.exact::<Str>().is_some() || only.exact::<Int>().is_some())
    {
        return only.clone();
    }
    let mut parts = positional.to_vec();
    if args.has_keywords() {
        parts.push(cache.mark.clone());
        for (name, value) in args.keywords() {
            parts.extend([name.clone(), value.clone()]);
        }
    }
    if cache.typed {
        parts.extend(args.all().iter().map(|value| cx.type_of(value)));
    }
    cx.tuple(parts)
}

fn call(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    cx.check_native_stack()?;
    let cache = payload(this);
    let count_miss = || cache.misses.set(cache.misses.get() + 1);
    if cache.limit == Some(0) {
        count_miss();
        return cx.call_args(&cache.function, args);
    }
    let key = key_of(cx, cache, args);
    let hash = ops::hash::hash(cx, &key)?;
    let known = cache.known.downcast::<Dict>().expect("the cache keeps a dict");
    if let Some(at) = ops::dict::find(cx, known, &key, hash)? {
        cache.hits.set(cache.hits.get() + 1);
        let found = known.value_at(cx, at);
        let (Some(_), Some(at)) = (cache.limit, found.as_int()) else { return Ok(found) };
        let ring = cache.ring.get_mut(cx);
        ring.unlink(at as usize);
        ring.put_first(at as usize);
        return Ok(ring.links[at as usize].result.clone());
    }
    count_miss();
    let result = cx.call_args(&cache.function, args)?;
    let Some(limit) = cache.limit else {
        ops::dict::set_hashed(cx, known, &key, hash, result.clone())?;
        return Ok(result);
    };
    // The call itself may have brought the result in.
    if ops::dict::find(cx, known, &key, hash)?.is_some() {
        return Ok(result);
    }
    if known.len(cx) >= limit {
        let (oldest, old_result) = cache.ring.get_mut(cx).take_oldest();
        ops::dict::remove(cx, &cache.known, &oldest)?;
        drop((oldest, old_result));
    }
    let at = cache.ring.get_mut(cx).add(key.clone(), result.clone());
    let at = cx.int(at as i64);
    ops::dict::set_hashed(cx, known, &key, hash, at)?;
    Ok(result)
}
