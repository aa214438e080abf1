//! Who had the GIL when: the rounds of threads as a strip of text, and as a trace for <https://ui.perfetto.dev>.
//!
//! ```text
//! MainThread  ####..........----######
//! worker      ....############--......
//! ```
//!
//! `#` has the GIL, `-` waits for it, `.` does something that does not need it. A column stands for what the thread did most in its time.

use super::json::Json;
use crate::object::thread::Reason;
use crate::object::timeline::{Life, Timeline};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// The columns of a strip.
const COLUMNS: usize = 72;

/// What a thread does at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Doing {
    Holds,
    Waits,
    /// It needs no GIL, for a reason.
    Away(Option<Reason>),
}

/// What a thread did from one time to another, since the recording began.
struct Stretch {
    doing: Doing,
    from: Duration,
    to: Duration,
    /// Why the GIL was given up at the end.
    reason: Option<Reason>,
}

/// A thread with its stretches, one behind the other.
struct Row<'a> {
    life: &'a Life,
    stretches: Vec<Stretch>,
}

impl Row<'_> {
    /// How long the thread did something.
    fn total(&self, wanted: impl Fn(Doing) -> bool) -> Duration {
        self.stretches.iter().filter(|stretch| wanted(stretch.doing)).map(|stretch| stretch.to - stretch.from).sum()
    }
}

/// The program's run.
pub(crate) struct GilTimeline<'a> {
    rows: Vec<Row<'a>>,
    wall: Duration,
    /// For how long nobody had the GIL.
    idle: Duration,
    left_out: u64,
}

fn text_of(reason: Option<Reason>) -> &'static str {
    match reason {
        Some(Reason::System) => "system",
        Some(Reason::Waiting) => "waiting",
        Some(Reason::Sleep) => "sleep",
        Some(Reason::Forced) => "forced",
        None => "end",
    }
}

impl<'a> GilTimeline<'a> {
    pub(crate) fn new(timeline: &Timeline, lives: &'a [Life]) -> GilTimeline<'a> {
        let since_begin = |at: Instant| at.saturating_duration_since(timeline.began);
        let end = lives.iter().map(|life| since_begin(life.end)).max().unwrap_or_default();
        let mut rows: Vec<Row<'a>> = lives.iter().map(|life| Row { life, stretches: Vec::new() }).collect();
        let row_of = |thread: u64| rows.binary_search_by_key(&thread, |row| row.life.number).ok();
        let places: Vec<Option<usize>> = timeline.rounds.iter().map(|round| row_of(round.thread)).collect();
        for (round, place) in timeline.rounds.iter().zip(places) {
            let Some(place) = place else { continue };
            let [since, released, asked, taken] =
                [round.since, round.released, round.asked, round.taken].map(since_begin);
            let stretches = &mut rows[place].stretches;
            add(stretches, Doing::Holds, since, released, round.reason);
            add(stretches, Doing::Away(round.reason), released, asked, None);
            add(stretches, Doing::Waits, asked, taken, None);
        }
        for row in &mut rows {
            let (since, end) = (since_begin(row.life.since), since_begin(row.life.end));
            match row.life.gone {
                Some((released, reason)) => {
                    let released = since_begin(released);
                    add(&mut row.stretches, Doing::Holds, since, released, Some(reason));
                    add(&mut row.stretches, Doing::Away(Some(reason)), released, end, None);
                }
                None => add(&mut row.stretches, Doing::Holds, since, end, None),
            }
        }
        let mut held: Vec<(Duration, Duration)> = rows
            .iter()
            .flat_map(|row| row.stretches.iter().filter(|stretch| stretch.doing == Doing::Holds))
            .map(|stretch| (stretch.from, stretch.to))
            .collect();
        held.sort();
        // The gaps between the stretches in which somebody has the GIL.
        let (mut idle, mut last) = (Duration::ZERO, Duration::ZERO);
        for (from, to) in held {
            idle += from.saturating_sub(last);
            last = last.max(to);
        }
        GilTimeline { rows, wall: end, idle: idle + end.saturating_sub(last), left_out: timeline.left_out }
    }

    /// The strip, and a table of what each thread had.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let width = self.rows.iter().map(|row| row.life.name.chars().count()).max().unwrap_or(0).max(6);
        let column = self.wall / COLUMNS as u32;
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "the GIL: # has it   - waits for it   . needs none; a column is {:.3} ms",
            milliseconds(column)
        );
        for row in &self.rows {
            let _ = writeln!(text, "{:<width$}  {}", row.life.name, strip(row, column));
        }
        let _ = writeln!(
            text,
            "\n{:<width$}  {:>11}  {:>11}  {:>11}  {:>11}",
            "thread", "held ms", "waited ms", "away ms", "lived ms"
        );
        let mut held = Duration::ZERO;
        for row in &self.rows {
            let own = row.total(|doing| doing == Doing::Holds);
            let waited = row.total(|doing| doing == Doing::Waits);
            let away = row.total(|doing| matches!(doing, Doing::Away(_)));
            let begin = row.stretches.first().map_or(Duration::ZERO, |first| first.from);
            let end = row.stretches.last().map_or(Duration::ZERO, |last| last.to);
            let times = [own, waited, away, end - begin].map(milliseconds);
            let _ = writeln!(
                text,
                "{:<width$}  {:>11.3}  {:>11.3}  {:>11.3}  {:>11.3}",
                row.life.name, times[0], times[1], times[2], times[3]
            );
            held += own;
        }
        let [held, idle, wall] = [held, self.idle, self.wall].map(milliseconds);
        let _ = writeln!(text, "{:<width$}  held {held:.3} ms + idle {idle:.3} ms = {wall:.3} ms", "GIL");
        if self.left_out > 0 {
            let _ = writeln!(text, "{} rounds more were not kept", self.left_out);
        }
        text
    }

    /// The trace: an event for each stretch, in a track for each thread.
    pub(crate) fn perfetto(&self) -> String {
        let microseconds = |time| milliseconds(time) * 1e3;
        Json::document(|json| {
            json.key("displayTimeUnit").string("ms");
            json.key("traceEvents").array(|json| {
                name_of(json, "process_name", 0, "baem: the GIL");
                for row in &self.rows {
                    name_of(json, "thread_name", row.life.number, &row.life.name);
                    for stretch in &row.stretches {
                        let name = match stretch.doing {
                            Doing::Holds => "held",
                            Doing::Waits => "waited",
                            Doing::Away(reason) => text_of(reason),
                        };
                        json.row(|json| {
                            json.key("ph").string("X");
                            json.key("cat").string("gil");
                            json.key("pid").number(1);
                            json.key("tid").number(row.life.number);
                            json.key("ts").number(format_args!("{:.3}", microseconds(stretch.from)));
                            json.key("dur").number(format_args!("{:.3}", microseconds(stretch.to - stretch.from)));
                            json.key("name").string(name);
                            if stretch.doing == Doing::Holds {
                                json.key("args").row(|json| json.key("released").string(text_of(stretch.reason)));
                            }
                        });
                    }
                }
            });
            json.key("otherData").row(|json| {
                json.key("wall_us").number(format_args!("{:.3}", microseconds(self.wall)));
                json.key("idle_us").number(format_args!("{:.3}", microseconds(self.idle)));
                json.key("left_out").number(self.left_out);
            });
        })
    }
}

/// Says what the process or a thread is called.
fn name_of(json: &mut Json, what: &str, thread: u64, name: &str) {
    json.row(|json| {
        json.key("ph").string("M");
        json.key("pid").number(1);
        json.key("tid").number(thread);
        json.key("name").string(what);
        json.key("args").row(|json| json.key("name").string(name));
    });
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn add(stretches: &mut Vec<Stretch>, doing: Doing, from: Duration, to: Duration, reason: Option<Reason>) {
    if from < to {
        stretches.push(Stretch { doing, from, to, reason });
    }
}

/// What a thread did most in each column's time.
fn strip(row: &Row<'_>, column: Duration) -> String {
    let mut times = [[Duration::ZERO; 3]; COLUMNS];
    let nanoseconds = column.as_nanos().max(1);
    for stretch in &row.stretches {
        let kind = match stretch.doing {
            Doing::Holds => 0,
            Doing::Waits => 1,
            Doing::Away(_) => 2,
        };
        let first = (stretch.from.as_nanos() / nanoseconds) as usize;
        for (at, time) in times.iter_mut().enumerate().skip(first) {
            let begin = column * at as u32;
            if begin >= stretch.to {
                break;
            }
            time[kind] += stretch.to.min(begin + column).saturating_sub(stretch.from.max(begin));
        }
    }
    let marks = times.iter().map(|[held, waited, away]| match held.max(waited).max(away) {
        most if most.is_zero() => ' ',
        most if most == held => '#',
        most if most == waited => '-',
        _ => '.',
    });
    marks.collect::<String>().trim_end().to_owned()
}
