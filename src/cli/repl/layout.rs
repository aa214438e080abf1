//! How a container stands on a terminal: in one line if it fits; else its items below each other if there are containers among them
//! or it is a dict, and as many in a line as fit if they are plain.

use super::screen::width;

/// A value as text.
pub(super) enum Shown {
    Text(String),
    Group { open: &'static str, close: &'static str, items: Vec<Item> },
}

/// An item of a container, with its key in a dict.
pub(super) struct Item {
    pub(super) key: Option<String>,
    pub(super) value: Shown,
}

impl Shown {
    /// In one line. O(text).
    pub(super) fn flat(&self) -> String {
        let mut out = String::new();
        self.write_flat(&mut out);
        out
    }

    fn write_flat(&self, out: &mut String) {
        match self {
            Shown::Text(text) => out.push_str(text),
            Shown::Group { open, close, items } => {
                out.push_str(open);
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { ", " });
                    if let Some(key) = &item.key {
                        out.push_str(key);
                        out.push_str(": ");
                    }
                    item.value.write_flat(out);
                }
                out.push_str(close);
            }
        }
    }

    /// In lines of so many columns, as far as there are places to break. O(text · depth).
    pub(super) fn laid_out(&self, columns: usize) -> String {
        let mut out = String::new();
        self.place(&mut out, (0, 0), columns);
        out
    }

    /// Writes from a column on, with room for so many columns behind it; the result is the column behind it.
    fn place(&self, out: &mut String, (column, behind): (usize, usize), columns: usize) -> usize {
        let flat = self.flat();
        let end = column + width(&flat);
        let (open, close, items) = match self {
            Shown::Group { open, close, items } if end + behind > columns => (open, close, items),
            _ => {
                out.push_str(&flat);
                return end;
            }
        };
        out.push_str(open);
        let inner = column + width(open);
        let is_nested = items.iter().any(|item| item.key.is_some() || matches!(item.value, Shown::Group { .. }));
        let mut at = inner;
        for (number, item) in items.iter().enumerate() {
            let behind = if number + 1 == items.len() { behind + width(close) } else { 1 };
            if number > 0 {
                out.push(',');
                if is_nested || at + 2 + width(&item.value.flat()) + behind > columns {
                    out.push('\n');
                    out.extend(std::iter::repeat_n(' ', inner));
                    at = inner;
                } else {
                    out.push(' ');
                    at += 2;
                }
            }
            if let Some(key) = &item.key {
                out.push_str(key);
                out.push_str(": ");
                at += width(key) + 2;
            }
            at = item.value.place(out, (at, behind), columns);
        }
        out.push_str(close);
        at + width(close)
    }
}

#[cfg(test)]
mod tests {
    use super::{Item, Shown};

    fn list(items: Vec<Shown>) -> Shown {
        let items = items.into_iter().map(|value| Item { key: None, value }).collect();
        Shown::Group { open: "[", close: "]", items }
    }

    fn numbers(count: usize) -> Shown {
        list((0..count).map(|number| Shown::Text((1000 + number).to_string())).collect())
    }

    #[test]
    fn what_fits_stays_in_a_line() {
        assert_eq!(list(vec![numbers(1), numbers(2)]).laid_out(22), "[[1000], [1000, 1001]]");
        assert_eq!(list(vec![numbers(1), numbers(2)]).laid_out(21), "[[1000],\n [1000, 1001]]");
    }

    #[test]
    fn plain_items_fill_lines() {
        assert_eq!(numbers(4).laid_out(12), "[1000, 1001,\n 1002, 1003]");
        assert_eq!(numbers(3).laid_out(11), "[1000,\n 1001,\n 1002]");
    }

    #[test]
    fn values_stand_behind_their_keys() {
        let item = |key: &str, value| Item { key: Some(format!("'{key}'")), value };
        let dict = Shown::Group {
            open: "{",
            close: "}",
            items: vec![item("a", Shown::Text("1".into())), item("names", numbers(3))],
        };
        assert_eq!(dict.flat(), "{'a': 1, 'names': [1000, 1001, 1002]}");
        assert_eq!(dict.laid_out(30), "{'a': 1,\n 'names': [1000, 1001, 1002]}");
        assert_eq!(dict.laid_out(22), "{'a': 1,\n 'names': [1000, 1001,\n           1002]}");
    }
}
