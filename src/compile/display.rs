//! Displays of tuples, lists, sets and dicts, and formatted strings.

use super::unit::{Compiler, Res};
use crate::bytecode::{Const, Conversion, Reg, Run};
use crate::syntax::ast::{self, DictItem, Expr, ExprKind, FStringPart};

/// Items that a display takes at once; a longer one grows item by item.
const CHUNK: usize = 30;

impl<'a> Compiler<'a> {
    pub(super) fn sequence(&mut self, items: &'a [Expr<'a>], is_list: bool, want: Option<Reg>) -> Res<Reg> {
        let simple = items.len() <= CHUNK && !items.iter().any(|item| matches!(item.kind, ExprKind::Starred(_)));
        if simple {
            let first = self.items(items)?;
            self.free_from(first);
            let dst = self.destination(want);
            let items = Run(first, items.len() as u16);
            if is_list {
                self.asm.build_list(dst, items)
            } else {
                self.asm.build_tuple(dst, items)
            }
            return Ok(dst);
        }
        let list = self.long_list(items)?;
        if is_list {
            return Ok(self.end_destination(list, want));
        }
        self.free_from(list);
        let dst = self.destination(want);
        self.asm.list_to_tuple(dst, list);
        Ok(dst)
    }

    /// Evaluates items into consecutive temporaries.
    fn items(&mut self, items: &'a [Expr<'a>]) -> Res<Reg> {
        let first = self.top();
        for item in items {
            self.value_on_top(item)?;
        }
        Ok(first)
    }

    /// A list, in a new temporary, that is built piece by piece.
    pub(super) fn long_list(&mut self, items: &'a [Expr<'a>]) -> Res<Reg> {
        if items.len() > 2
            && let Some(constant) = self.fold_items(items)
        {
            let list = self.temporary();
            self.asm.build_list(list, Run(list, 0));
            let constant = self.load_const(constant, None);
            self.asm.list_extend(list, constant);
            self.free_from(constant);
            return Ok(list);
        }
        let plain = items.iter().take(CHUNK).take_while(|item| !matches!(item.kind, ExprKind::Starred(_))).count();
        let first = self.items(&items[..plain])?;
        self.free_from(first);
        let list = self.temporary();
        self.asm.build_list(list, Run(first, plain as u16));
        for item in &items[plain..] {
            match item.kind {
                ExprKind::Starred(iterable) => {
                    let iterable = self.value(iterable)?;
                    self.asm.list_extend(list, iterable);
                }
                _ => {
                    let value = self.value(item)?;
                    self.asm.list_append(list, value);
                }
            }
            self.free_from(Reg(list.0 + 1));
        }
        Ok(list)
    }

    pub(super) fn set(&mut self, items: &'a [Expr<'a>], want: Option<Reg>) -> Res<Reg> {
        let starred = items.iter().any(|item| matches!(item.kind, ExprKind::Starred(_)));
        if items.len() <= CHUNK && !starred {
            let first = self.items(items)?;
            self.free_from(first);
            let dst = self.destination(want);
            self.asm.build_set(dst, Run(first, items.len() as u16));
            return Ok(dst);
        }
        let set = self.chain_destination(want);
        self.asm.build_set(set, Run(set, 0));
        if let Some(Const::Tuple(items)) = self.fold_items(items) {
            let constant = self.load_const(Const::FrozenSet(items), None);
            self.asm.set_update(set, constant);
            self.free_from(constant);
            return Ok(self.end_destination(set, want));
        }
        for item in items {
            let top = self.top();
            match item.kind {
                ExprKind::Starred(iterable) => {
                    let iterable = self.value(iterable)?;
                    self.asm.set_update(set, iterable);
                }
                _ => {
                    let value = self.value(item)?;
                    self.asm.set_add(set, value);
                }
            }
            self.free_from(top);
        }
        Ok(self.end_destination(set, want))
    }

    pub(super) fn dict(&mut self, items: &'a [DictItem<'a>], want: Option<Reg>) -> Res<Reg> {
        let plain = items.iter().take(CHUNK / 2).take_while(|item| item.key.is_some()).count();
        let first = self.top();
        for item in &items[..plain] {
            self.value_on_top(item.key.expect("plain items have keys"))?;
            self.value_on_top(item.value)?;
        }
        self.free_from(first);
        if plain == items.len() {
            let dst = self.destination(want);
            self.asm.build_dict(dst, Run(first, 2 * plain as u16));
            return Ok(dst);
        }
        let dict = self.temporary();
        self.asm.build_dict(dict, Run(first, 2 * plain as u16));
        for item in &items[plain..] {
            match item.key {
                Some(key) => {
                    let key = self.operand(key, &[item.value])?;
                    let value = self.value(item.value)?;
                    self.asm.dict_set(dict, key, value);
                }
                None => {
                    let mapping = self.value(item.value)?;
                    self.asm.dict_update(dict, mapping);
                }
            }
            self.free_from(Reg(dict.0 + 1));
        }
        Ok(self.end_destination(dict, want))
    }

    // Formatted strings.

    pub(super) fn joined_string(&mut self, parts: &'a [FStringPart<'a>], want: Option<Reg>) -> Res<Reg> {
        match parts {
            [] => return Ok(self.load_const(Const::Str(Box::default()), want)),
            [FStringPart::Literal { text, .. }] => return Ok(self.load_const(Const::Str(text.bytes().into()), want)),
            [FStringPart::Field(_)] => return self.string_part(&parts[0], want),
            _ => {}
        }
        if parts.len() <= CHUNK {
            let first = self.top();
            for part in parts {
                let dst = self.temporary();
                self.string_part(part, Some(dst))?;
            }
            self.free_from(first);
            let dst = self.destination(want);
            self.asm.build_string(dst, Run(first, parts.len() as u16));
            return Ok(dst);
        }
        // Chunks are joined, and the result begins the next chunk.
        let whole = self.temporary();
        self.asm.build_string(whole, Run(whole, 0));
        for chunk in parts.chunks(CHUNK) {
            for part in chunk {
                let dst = self.temporary();
                self.string_part(part, Some(dst))?;
            }
            self.asm.build_string(whole, Run(whole, chunk.len() as u16 + 1));
            self.free_from(Reg(whole.0 + 1));
        }
        Ok(self.end_destination(whole, want))
    }

    fn string_part(&mut self, part: &'a FStringPart<'a>, want: Option<Reg>) -> Res<Reg> {
        let field = match part {
            FStringPart::Literal { text, .. } => return Ok(self.load_const(Const::Str(text.bytes().into()), want)),
            FStringPart::Field(field) => field,
        };
        self.deeper(field.span)?;
        let outside = std::mem::replace(&mut self.asm.span, field.span);
        let bottom = self.top();
        let mut value = self.value(&field.value)?;
        if let Some(conversion) = field.conversion {
            let how = match conversion {
                ast::Conversion::Str => Conversion::Str,
                ast::Conversion::Repr => Conversion::Repr,
                ast::Conversion::Ascii => Conversion::Ascii,
            };
            self.free_from(bottom);
            let converted = self.temporary();
            self.asm.convert(converted, value, how as u16);
            value = converted;
        }
        let dst = match field.spec {
            None => {
                self.free_from(bottom);
                let dst = self.destination(want);
                self.asm.format_simple(dst, value);
                dst
            }
            Some(spec) => {
                let value = if self.is_rebound(value) { self.copy_to_top(value) } else { value };
                let spec = self.joined_string(spec, None)?;
                self.free_from(bottom);
                let dst = self.destination(want);
                self.asm.format_with(dst, value, spec);
                dst
            }
        };
        self.asm.span = outside;
        self.depth -= 1;
        Ok(dst)
    }

    pub(super) fn copy_to_top(&mut self, value: Reg) -> Reg {
        let copy = self.temporary();
        self.asm.copy(copy, value);
        copy
    }
}
