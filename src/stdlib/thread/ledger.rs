//! Who had the GIL for how long, who waited for it, and why it was given up: `threading.gil_stats()` and `-X gilstats`.
//!
//! At any time one thread has the GIL, or nobody wants it: what all threads held and the idle time add up to the time that has passed.

use crate::heap::Value;
use crate::object::thread::{Reason, Statistics};
use crate::object::{Cx, Str, native::text_of};
use std::fmt::Write;
use std::rc::Rc;

/// A thread: its number, name, identifier unless it has ended, and what it had.
struct Row {
    number: u64,
    name: Value,
    ident: Option<u64>,
    statistics: Statistics,
}

fn rows(cx: &Cx) -> Vec<Row> {
    let state = cx.state();
    let ended = state.ended.iter().map(|(number, name, statistics)| Row {
        number: *number,
        name: name.clone(),
        ident: None,
        statistics: *statistics,
    });
    let living = state.threads.iter().map(|thread| Row {
        number: thread.number,
        name: match thread.name.get(cx) {
            Some(name) => name.clone(),
            None if thread.number == 0 => cx.str("MainThread"),
            None => Value::NONE,
        },
        ident: Some(thread.ident),
        statistics: thread.total(Rc::ptr_eq(thread, cx.thread())),
    });
    let mut rows: Vec<Row> = ended.chain(living).collect();
    rows.sort_by_key(|row| row.number);
    rows
}

/// `_thread._gil_stats()`.
pub(super) fn stats(cx: &mut Cx) -> Value {
    let mut items = Vec::new();
    for row in rows(cx) {
        let count = |reason: Reason| cx.int(row.statistics.releases[reason as usize] as i64);
        let fields = vec![
            cx.int(row.number as i64),
            row.name.clone(),
            row.ident.map_or(Value::NONE, |ident| cx.int(ident as i64)),
            cx.float(row.statistics.held.as_secs_f64()),
            cx.float(row.statistics.waited.as_secs_f64()),
            count(Reason::Forced),
            count(Reason::System),
            count(Reason::Waiting),
            count(Reason::Sleep),
        ];
        items.push(cx.tuple(fields));
    }
    let (wall, items) = (cx.float(cx.state().began.elapsed().as_secs_f64()), cx.list(items));
    cx.tuple(vec![wall, items])
}

/// The table that `-X gilstats` prints at the end.
pub(crate) fn table(cx: &Cx) -> String {
    let wall = cx.state().began.elapsed().as_secs_f64();
    let mut text = format!(
        "{:<24} {:>10} {:>10} {:>8} {:>8} {:>8} {:>8}\n",
        "thread", "held s", "waited s", "forced", "system", "waiting", "sleep"
    );
    let mut held = 0.0;
    for row in rows(cx) {
        let Statistics { held: own, waited, releases } = row.statistics;
        let name = match row.name.downcast::<Str>() {
            Some(_) => text_of(&row.name),
            None => format!("thread {}", row.number),
        };
        let [system, waiting, sleep, forced] = releases;
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{name:<24} {:>10.6} {:>10.6} {forced:>8} {system:>8} {waiting:>8} {sleep:>8}",
            own.as_secs_f64(),
            waited.as_secs_f64()
        );
        held += own.as_secs_f64();
    }
    let _ = writeln!(text, "held {held:.6} s + idle {:.6} s = {wall:.6} s", (wall - held).max(0.0));
    text
}
