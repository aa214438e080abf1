//! `:trace`: runs a text as the prompt would, and tells what ran, instruction by instruction, as `baem trace` writes it.
//!
//! Of a long run the beginning and the end are told. What was told is there as well when an error or Ctrl-C has ended the run.

use super::display::grouped;
use super::execute::{self, Place};
use crate::base::Source;
use crate::heap::Value;
use crate::inspect::trace::{Options, Trace};
use crate::object::watch::Observer;
use crate::object::{Cx, Res, source};
use crate::syntax::ast::Mode;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::io;
use std::rc::Rc;
use std::sync::Arc;

/// So many lines are told of the beginning, and of the end.
const FIRST: usize = 500;
const LAST: usize = 100;

/// The first lines of a text, and the last ones.
#[derive(Default)]
struct Ends {
    first: Vec<u8>,
    count: u64,
    last: VecDeque<Vec<u8>>,
}

impl Ends {
    fn text(&self) -> String {
        let mut text = self.first.clone();
        let left_out = self.count - (FIRST as u64).min(self.count) - self.last.len() as u64;
        if left_out > 0 {
            text.extend_from_slice(format!("… {} lines are left out …\n", grouped(left_out as usize)).as_bytes());
        }
        self.last.iter().for_each(|line| text.extend_from_slice(line));
        String::from_utf8_lossy(&text).into_owned()
    }
}

struct Writer(Rc<RefCell<Ends>>);

impl io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let ends = &mut *self.0.borrow_mut();
        // A trace writes whole lines.
        for line in bytes.split_inclusive(|&byte| byte == b'\n') {
            ends.count += 1;
            if ends.count <= FIRST as u64 {
                ends.first.extend_from_slice(line);
                continue;
            }
            let mut place =
                if ends.last.len() == LAST { ends.last.pop_front().unwrap_or_default() } else { Vec::new() };
            place.clear();
            place.extend_from_slice(line);
            ends.last.push_back(place);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Runs a text; what was told of the run, and how it ended: with the value of an expression, with None otherwise.
pub(super) fn run(cx: &mut Cx, place: &Place, name: &str, text: &str) -> (String, Res<Value>) {
    let ends = Rc::new(RefCell::new(Ends::default()));
    let trace = Trace::new(Options::default(), Box::new(Writer(ends.clone())));
    let source = Arc::new(Source::new(name, text.to_owned() + "\n"));
    let options = source::options(cx, 0);
    // Statements have no value, and what awaits something is not compiled by itself.
    let expression = source::code_of(cx, &source, Mode::Eval, options).ok();
    let before = cx.watch.observer.clone();
    cx.observe(Some(trace.clone()));
    let result = match expression {
        Some(code) => {
            let run = cx.doors().run_code;
            run(cx, &code, &place.globals, &place.locals, &Value::NONE)
        }
        None => execute::run(cx, place, &source, &mut 0).map(|()| Value::NONE),
    };
    cx.observe(before);
    trace.finish(cx);
    let told = ends.borrow().text();
    (told, result)
}

#[cfg(test)]
mod tests {
    use super::{Ends, FIRST, LAST, Writer};
    use std::cell::RefCell;
    use std::io::Write;
    use std::rc::Rc;

    fn told(lines: usize) -> String {
        let ends = Rc::new(RefCell::new(Ends::default()));
        for line in 0..lines {
            Writer(ends.clone()).write_all(format!("{line}\n").as_bytes()).expect("nothing is written");
        }
        let ends = ends.borrow();
        ends.text()
    }

    #[test]
    fn the_ends_of_a_long_text_are_kept() {
        let whole = told(FIRST + LAST);
        assert!(whole.lines().count() == FIRST + LAST && !whole.contains('…'));
        let cut = told(FIRST + LAST + 1_000);
        assert_eq!(cut.lines().count(), FIRST + LAST + 1);
        assert!(cut.contains("\n499\n… 1,000 lines are left out …\n1500\n") && cut.ends_with("\n1599\n"), "{cut}");
    }
}
