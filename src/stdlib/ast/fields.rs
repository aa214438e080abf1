//! The classes of nodes, and how their attributes are read.

use super::layout::Place;
use super::tree::Reader;
use crate::base::span::Span;
use crate::heap::Value;
use crate::object::layout::dict::Dict;
use crate::object::layout::list::List;
use crate::object::native::text_of;
use crate::object::type_object::as_type;
use crate::object::{Cx, Raised, Res, Str, attr, ops, raise};
use std::collections::HashMap;

/// The classes of `_ast` by name, and the one instance of each that has no fields.
pub(super) struct Classes {
    classes: HashMap<String, Value>,
    instances: HashMap<String, Value>,
}

impl Classes {
    pub(super) fn new(cx: &mut Cx) -> Res<Classes> {
        let import = cx.doors().import_module;
        let module = import(cx, "_ast")?;
        let (classes, instances) = (by_name(cx, &module, "_classes")?, by_name(cx, &module, "_instances")?);
        Ok(Classes { classes, instances })
    }

    pub(super) fn class(&self, name: &str) -> &Value {
        self.classes.get(name).expect("_ast has the classes of the grammar")
    }

    pub(super) fn instance(&self, name: &str) -> &Value {
        self.instances.get(name).expect("_ast has an instance of each class without fields")
    }

    /// The name of the class of the grammar of which the value is an instance.
    pub(super) fn name_of(&self, cx: &Cx, value: &Value) -> Option<&str> {
        let class = cx.class_of(value);
        as_type(class).mro(cx).iter().find_map(|class| {
            let (name, known) = self.classes.get_key_value(&as_type(class).text(cx))?;
            known.is(class).then_some(name.as_str())
        })
    }
}

fn by_name(cx: &mut Cx, module: &Value, table: &str) -> Res<HashMap<String, Value>> {
    let name = cx.intern(table);
    let table = attr::get(cx, module, name)?;
    if table.downcast::<Dict>().is_none() {
        return Err(cx.type_error("the tables of _ast are dicts"));
    }
    Ok(ops::dict::entries(cx, &table).into_iter().map(|(name, value)| (text_of(&name), value)).collect())
}

impl<'a> Reader<'a, '_> {
    /// What is not a node of this kind.
    #[cold]
    pub(super) fn unexpected(&self, cx: &mut Cx, what: &str, node: &Value) -> Raised {
        match ops::repr_text(cx, node) {
            Ok(shown) => cx.type_error(format!("expected some sort of {what}, but got {shown}")),
            Err(raised) => raised,
        }
    }

    /// An attribute that may be missing; None counts as missing.
    pub(super) fn optional(&self, cx: &mut Cx, node: &Value, field: &str) -> Res<Option<Value>> {
        let name = cx.intern(field);
        Ok(attr::get_optional(cx, node, name)?.filter(|value| !value.is_none()))
    }

    /// An attribute that must be there, be it None.
    pub(super) fn present(&self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<Value> {
        let name = cx.intern(field);
        match attr::get_optional(cx, node, name)? {
            Some(value) => Ok(value),
            None => Err(cx.type_error(format!("required field \"{field}\" missing from {class}"))),
        }
    }

    /// An attribute that must be there and not be None.
    pub(super) fn required(&self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<Value> {
        let value = self.present(cx, node, class, field)?;
        if value.is_none() {
            return Err(cx.value_error(format!("field '{field}' is required for {class}")));
        }
        Ok(value)
    }

    /// The items of a list; a missing one is empty.
    pub(super) fn items(&self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<Vec<Value>> {
        let name = cx.intern(field);
        let Some(value) = attr::get_optional(cx, node, name)? else { return Ok(Vec::new()) };
        let Some(list) = value.downcast::<List>() else {
            let found = cx.type_name(&value);
            return Err(cx.type_error(format!("{class} field \"{field}\" must be a list, not a {found}")));
        };
        Ok(list.items.get(cx).clone())
    }

    /// The items of a list that may not be empty.
    pub(super) fn some_items(&self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<Vec<Value>> {
        let items = self.items(cx, node, class, field)?;
        if items.is_empty() {
            return Err(cx.value_error(format!("empty {field} on {class}")));
        }
        Ok(items)
    }

    pub(super) fn identifier(&self, cx: &mut Cx, value: &Value) -> Res<&'a str> {
        let Some(text) = value.exact::<Str>() else {
            return Err(cx.type_error("AST identifier must be of type str"));
        };
        match text.to_utf8() {
            Some(text) => Ok(self.arena.alloc_str(&text)),
            None => Err(cx.value_error("AST identifier must not contain surrogates")),
        }
    }

    /// An identifier that is not one of the constants.
    pub(super) fn variable(&self, cx: &mut Cx, value: &Value) -> Res<&'a str> {
        let name = self.identifier(cx, value)?;
        if matches!(name, "None" | "True" | "False") {
            return Err(cx.value_error(format!("identifier field can't represent '{name}' constant")));
        }
        Ok(name)
    }

    pub(super) fn required_identifier(&self, cx: &mut Cx, node: &Value, class: &str, field: &str) -> Res<&'a str> {
        let value = self.required(cx, node, class, field)?;
        self.identifier(cx, &value)
    }

    pub(super) fn optional_identifier(&self, cx: &mut Cx, node: &Value, field: &str) -> Res<Option<&'a str>> {
        match self.optional(cx, node, field)? {
            Some(value) => self.identifier(cx, &value).map(Some),
            None => Ok(None),
        }
    }

    /// A comment on a type, or the like: of no use, but a string.
    pub(super) fn check_string(&self, cx: &mut Cx, node: &Value, field: &str) -> Res<()> {
        match self.optional(cx, node, field)? {
            Some(value) if value.exact::<Str>().is_none() => Err(cx.type_error("AST string must be of type str")),
            _ => Ok(()),
        }
    }

    pub(super) fn int(&self, cx: &mut Cx, value: &Value) -> Res<i64> {
        if !ops::is_int(value) {
            let shown = ops::repr_text(cx, value)?;
            return Err(cx.value_error(format!("invalid integer value: {shown}")));
        }
        match ops::index::small(value).filter(|&int| i32::try_from(int).is_ok()) {
            Some(int) => Ok(int),
            None => Err(raise::overflow_error(cx, "Python int too large to convert to C int")),
        }
    }

    /// Where a node ends: where it begins unless it says so, but patterns and type parameters have to.
    fn end(&self, cx: &mut Cx, node: &Value, what: &str, field: &str, start: i64) -> Res<i64> {
        let end = match what {
            "pattern" | "type_param" => Some(self.present(cx, node, what, field)?),
            _ => self.optional(cx, node, field)?,
        };
        end.map_or(Ok(start), |end| self.int(cx, &end))
    }

    /// Where a node stands; `what` is its kind: `stmt`, `expr`.
    pub(super) fn span(&mut self, cx: &mut Cx, node: &Value, what: &str) -> Res<Span> {
        let (line, column) = (self.present(cx, node, what, "lineno")?, self.present(cx, node, what, "col_offset")?);
        let start: Place = (self.int(cx, &line)?, self.int(cx, &column)?);
        let (line, column) = start;
        let end_line = self.end(cx, node, what, "end_lineno", line)?;
        let end_column = self.end(cx, node, what, "end_col_offset", column)?;
        let message = if line > end_line {
            format!("AST node line range ({line}, {end_line}) is not valid")
        } else if line < 0 && end_line != line || column < 0 && column != end_column {
            format!("AST node column range ({column}, {end_column}) for line range ({line}, {end_line}) is not valid")
        } else if line == end_line && column > end_column {
            format!("line {line}, column {column}-{end_column} is not a valid range")
        } else {
            return Ok(self.layout.span(start, (end_line, end_column)));
        };
        Err(cx.value_error(message))
    }
}
