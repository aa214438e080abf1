//! One plain function for each `simple` or `hot` row; its signature is the row. No frame, no pc, no unsafe: a test or compiled code
//! calls them just as the loop does. Operands are borrowed from registers; results are owned.

mod arith;
mod attrs;
mod build;
mod exceptions;
mod functions;
mod imports;
mod iteration;
mod names;
mod patterns;
mod typing;

pub(super) use arith::{
    add, add_imm, bit_and, bit_and_imm, bit_or, bit_xor, contains, div, eq, floor_div, floor_div_imm, ge, gt, invert,
    is, le, lt, mat_mul, modulo, modulo_imm, mul, mul_imm, ne, negative, not, positive, power, shift_left,
    shift_left_imm, shift_right, shift_right_imm, sub, sub_imm,
};
pub(super) use attrs::{
    delete_attr, delete_subscript, load_attr, slice, store_attr, store_slice, store_subscript, subscript, subscript_imm,
};
pub(super) use build::{
    build_dict, build_list, build_set, build_slice, build_string, build_tuple, convert, dict_merge, dict_set,
    dict_update, display, format_simple, format_with, list_append, list_extend, list_to_tuple, set_add, set_update,
    spread_arguments, spread_keywords,
};
pub(super) use exceptions::{
    join_groups, load_enter, load_exit, matches, raise, raise_again, raise_from, reraise, split_group, spread_exception,
};
pub(super) use functions::{
    delete_cell, load_cell, load_common, make_cell, make_function, new_cell, store_cell, touch, unbound_cell,
    unbound_local, watch,
};
pub(super) use imports::{import_from, import_name, import_star};
pub(super) use iteration::{
    async_gen_wrap, delegate, get_aiter, get_anext, get_awaitable, get_iter, get_len, get_yield_from_iter, unpack,
    unpack_star,
};
pub(super) use names::{
    delete_global, delete_name, find_name, load_global, load_name, setup_annotations, store_global, store_name,
};
pub(super) use patterns::{copy_without, is_mapping, is_sequence, match_class, match_keys};
pub(super) use typing::make_typing;
