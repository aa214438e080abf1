//! `itertools`: iterators that combine, select and group. Each is a type; the folder's files go by what they do.

mod arrange;
mod endless;
mod group;
mod select;
mod tee;

use arrange::{Combinations, CombinationsWithReplacement, Permutations, Product};
use endless::{Count, Cycle, Repeat};
use group::{Accumulate, Batched, GroupBy, Grouper, Pairwise, ZipLongest};
use select::{Chain, Compress, DropWhile, FilterFalse, Islice, StarMap, TakeWhile};
use tee::{Tee, TeeBlock};

use super::add_functions;
use crate::heap::{Kind, Value};
use crate::object::native::NativeDef;
use crate::object::slots::Next;
use crate::object::type_object::{BASE_TYPE, New, TypeSpec};
use crate::object::{Args, Cx, Res, ops};
use crate::types::iterators::{iterator_slots, positional};
use crate::types::kind;

/// The classes, in the order of their names.
static TYPES: &[&TypeSpec] = &[
    &group::GROUPER,
    &tee::TEE,
    &tee::TEE_BLOCK,
    &group::ACCUMULATE,
    &group::BATCHED,
    &select::CHAIN,
    &arrange::COMBINATIONS,
    &arrange::COMBINATIONS_WITH_REPLACEMENT,
    &select::COMPRESS,
    &endless::COUNT,
    &endless::CYCLE,
    &select::DROP_WHILE,
    &select::FILTER_FALSE,
    &group::GROUP_BY,
    &select::ISLICE,
    &group::PAIRWISE,
    &arrange::PERMUTATIONS,
    &arrange::PRODUCT,
    &endless::REPEAT,
    &select::STAR_MAP,
    &select::TAKE_WHILE,
    &group::ZIP_LONGEST,
];

/// How the heap treats the payloads.
pub(crate) const PAYLOADS: &[(u32, Kind)] = &[
    kind::<Accumulate>(),
    kind::<Batched>(),
    kind::<Chain>(),
    kind::<Combinations>(),
    kind::<CombinationsWithReplacement>(),
    kind::<Compress>(),
    kind::<Count>(),
    kind::<Cycle>(),
    kind::<DropWhile>(),
    kind::<FilterFalse>(),
    kind::<GroupBy>(),
    kind::<Grouper>(),
    kind::<Islice>(),
    kind::<Pairwise>(),
    kind::<Permutations>(),
    kind::<Product>(),
    kind::<Repeat>(),
    kind::<StarMap>(),
    kind::<TakeWhile>(),
    kind::<Tee>(),
    kind::<TeeBlock>(),
    kind::<ZipLongest>(),
];

/// Fills the module.
pub(crate) fn make(cx: &mut Cx, dict: &Value) -> Res<()> {
    for spec in TYPES {
        let class = crate::types::class_of(cx, spec);
        let name = spec.name.rsplit('.').next().unwrap_or_default();
        ops::dict::set_text(cx, dict, name, class);
    }
    add_functions(cx, dict, "itertools", tee::FUNCTIONS);
    Ok(())
}

/// The declaration of one of the classes.
const fn iterator_type(
    name: &'static str,
    shape: u32,
    doc: &'static str,
    new: New,
    next: Next,
    methods: &'static [&'static [NativeDef]],
) -> TypeSpec {
    TypeSpec {
        name,
        shape,
        doc,
        flags: BASE_TYPE,
        slots: iterator_slots(next),
        new: Some(new),
        methods,
        ..TypeSpec::DEFAULT
    }
}

/// Exactly `N` positional arguments of a constructor.
fn expect<'a, const N: usize>(cx: &mut Cx, class: &Value, name: &str, args: Args<'a>) -> Res<&'a [Value; N]> {
    let given = positional(cx, class, name, args)?;
    given.try_into().map_err(|_| {
        let s = if N == 1 { "" } else { "s" };
        cx.type_error(format!("{name} expected {N} argument{s}, got {}", given.len()))
    })
}
