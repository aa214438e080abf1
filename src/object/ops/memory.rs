//! Memory whose size a program controls: refused before anything is allocated that could not be had.

use crate::heap::Value;
use crate::object::{Cx, Res, raise};

/// Blocks below this are not worth asking for first.
const LARGE: usize = 1 << 22;

/// MemoryError unless a block of `count` items of `size` bytes can be had. The check asks the allocator for the block and gives it
/// back, which for large ones reserves address space and touches nothing.
pub(crate) fn check(cx: &mut Cx, count: usize, size: usize) -> Res<()> {
    match count.checked_mul(size) {
        Some(bytes) if bytes < LARGE => Ok(()),
        Some(bytes) if bytes < isize::MAX as usize / 2 && Vec::<u8>::new().try_reserve_exact(bytes).is_ok() => Ok(()),
        _ => Err(raise::memory_error(cx)),
    }
}

/// Makes room for more items at the end of a vector.
pub(crate) fn reserve<T>(cx: &mut Cx, items: &mut Vec<T>, additional: usize) -> Res<()> {
    items.try_reserve(additional).map_err(|_| raise::memory_error(cx))
}

/// An empty vector with room for exactly so many values.
pub(crate) fn vector(cx: &mut Cx, capacity: usize) -> Res<Vec<Value>> {
    let mut items = Vec::new();
    match items.try_reserve_exact(capacity) {
        Ok(()) => Ok(items),
        Err(_) => Err(raise::memory_error(cx)),
    }
}
