//! Writes JSON: objects and arrays line by line, rows of tables on one line each.
//!
//! A value stands where the writer is: an item of the array it is in, or what belongs to the key before it.

use super::quote;
use std::fmt::{Display, Write};

#[derive(Default)]
pub(crate) struct Json {
    out: String,
    depth: usize,
    /// How many of the open objects and arrays are on one line with what is around them.
    flat: usize,
    has_items: bool,
    after_key: bool,
}

impl Json {
    /// The text of one object.
    pub(crate) fn document(write: impl FnOnce(&mut Json)) -> String {
        let mut json = Json { after_key: true, ..Json::default() };
        json.object(write);
        json.out.push('\n');
        json.out
    }

    pub(crate) fn object(&mut self, write: impl FnOnce(&mut Json)) {
        self.nested('{', '}', false, write);
    }

    pub(crate) fn array(&mut self, write: impl FnOnce(&mut Json)) {
        self.nested('[', ']', false, write);
    }

    /// An object on one line.
    pub(crate) fn row(&mut self, write: impl FnOnce(&mut Json)) {
        self.nested('{', '}', true, write);
    }

    /// An array on one line.
    pub(crate) fn list(&mut self, write: impl FnOnce(&mut Json)) {
        self.nested('[', ']', true, write);
    }

    /// The key of the value that comes next.
    pub(crate) fn key(&mut self, key: &str) -> &mut Json {
        self.item();
        self.quote(key);
        self.out.push_str(": ");
        self.after_key = true;
        self
    }

    pub(crate) fn string(&mut self, text: &str) {
        self.item();
        self.quote(text);
    }

    pub(crate) fn number(&mut self, number: impl Display) {
        self.item();
        let _ = write!(self.out, "{number}");
    }

    pub(crate) fn bool(&mut self, flag: bool) {
        self.item();
        self.out.push_str(if flag { "true" } else { "false" });
    }

    pub(crate) fn null(&mut self) {
        self.item();
        self.out.push_str("null");
    }

    /// Strings on one line.
    pub(crate) fn strings<'a>(&mut self, strings: impl IntoIterator<Item = &'a str>) {
        self.list(|json| strings.into_iter().for_each(|text| json.string(text)));
    }

    /// Numbers on one line.
    pub(crate) fn numbers(&mut self, numbers: impl IntoIterator<Item = u32>) {
        self.list(|json| numbers.into_iter().for_each(|number| json.number(number)));
    }

    fn nested(&mut self, open: char, close: char, flat: bool, write: impl FnOnce(&mut Json)) {
        self.item();
        self.out.push(open);
        let flat = usize::from(flat || self.flat > 0);
        (self.depth, self.flat, self.has_items) = (self.depth + 1, self.flat + flat, false);
        write(self);
        (self.depth, self.flat) = (self.depth - 1, self.flat - flat);
        if self.has_items && flat == 0 {
            self.line();
        }
        self.out.push(close);
        self.has_items = true;
    }

    fn item(&mut self) {
        if std::mem::take(&mut self.after_key) {
            return;
        }
        if self.has_items {
            self.out.push(',');
        }
        match self.flat {
            0 => self.line(),
            _ if self.has_items => self.out.push(' '),
            _ => {}
        }
        self.has_items = true;
    }

    fn line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n(' ', self.depth * 2));
    }

    fn quote(&mut self, text: &str) {
        self.out.push_str(&quote::json_text(text));
    }
}
