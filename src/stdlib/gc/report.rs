//! `-X gcreport`: how long the program was stopped by collections, and what came of it; at exit, on standard error.

use crate::heap::GENERATIONS;
use crate::object::Cx;
use crate::object::collect::{Event, Watcher};
use std::cell::RefCell;
use std::io::Write;
use std::time::{Duration, Instant};

/// The pauses of one generation, by length: each power of two is divided into sixteen parts, so a pause is known to 6 %.
#[derive(Clone)]
struct Pauses {
    counts: Vec<u64>,
    longest: Duration,
    /// Collections, and those that freed nothing.
    all: u64,
    fruitless: u64,
    /// How long those took.
    wasted: Duration,
    visited: u64,
    freed: u64,
    total: Duration,
}

const PARTS: u64 = 16;

fn place(nanoseconds: u64) -> usize {
    let nanoseconds = nanoseconds.max(PARTS);
    let power = nanoseconds.ilog2() as u64;
    ((power - 4) * PARTS + (nanoseconds >> (power - 4)) - PARTS) as usize
}

/// The longest pause at a place.
fn longest_at(place: usize) -> u64 {
    let (power, part) = (place as u64 / PARTS, place as u64 % PARTS);
    ((u128::from(PARTS + part + 1) << power) - 1) as u64
}

impl Pauses {
    fn new() -> Pauses {
        let (longest, total, wasted) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
        let counts = vec![0; place(u64::MAX) + 1];
        Pauses { counts, longest, all: 0, fruitless: 0, wasted, visited: 0, freed: 0, total }
    }

    /// The pause that this part of all pauses does not exceed.
    fn percentile(&self, part: f64) -> Duration {
        let wanted = (self.all as f64 * part).ceil() as u64;
        let mut seen = 0;
        let at = self.counts.iter().position(|count| {
            seen += count;
            seen >= wanted
        });
        at.map_or(self.longest, |at| Duration::from_nanos(longest_at(at)).min(self.longest))
    }
}

pub(super) struct Report {
    started: Instant,
    generations: RefCell<Vec<Pauses>>,
}

impl Report {
    pub(super) fn new() -> Report {
        Report { started: Instant::now(), generations: RefCell::new(vec![Pauses::new(); GENERATIONS]) }
    }

    fn text(&self, thresholds: [i32; GENERATIONS]) -> String {
        let generations = self.generations.borrow();
        let mut text = String::from(
            "baem: collections until the program's end; times in microseconds\n\
             generation  collections       p50       p99       max     visited       freed\n",
        );
        for (number, row) in generations.iter().enumerate() {
            let micro = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1e6);
            let (p50, p99, max) = match row.all {
                0 => ("-".into(), "-".into(), "-".into()),
                _ => (micro(row.percentile(0.5)), micro(row.percentile(0.99)), micro(row.longest)),
            };
            text.push_str(&format!(
                "{number:>10}  {:>11}  {p50:>8}  {p99:>8}  {max:>8}  {:>10}  {:>10}\n",
                row.all, row.visited, row.freed
            ));
        }
        let total: Duration = generations.iter().map(|row| row.total).sum();
        let wasted: Duration = generations.iter().map(|row| row.wasted).sum();
        let part = |time: Duration| time.as_secs_f64() / self.started.elapsed().as_secs_f64().max(1e-9);
        let share = part(total);
        text.push_str(&format!(
            "{:.1} % of the time was spent in collections, {:.1} % in those that freed nothing\n",
            share * 100.0,
            part(wasted) * 100.0
        ));
        for sentence in advice(&generations, share, thresholds) {
            text.push_str(&format!("advice: {sentence}\n"));
        }
        text
    }
}

/// What the figures call for, if anything.
fn advice(generations: &[Pauses], share: f64, thresholds: [i32; GENERATIONS]) -> Vec<String> {
    let mut sentences = Vec::new();
    let [young, .., full] = generations else { return sentences };
    if full.all >= 3 && full.fruitless * 10 >= full.all * 9 && full.visited >= 100_000 {
        sentences.push(format!(
            "{} of {} full collections freed nothing and looked at {} objects: gc.freeze() after the program is set up spares them",
            full.fruitless,
            full.all,
            full.visited
        ));
    }
    if young.all >= 20 && young.fruitless * 10 >= young.all * 9 && share > 0.02 {
        sentences.push(format!(
            "{} of {} collections of the youngest generation freed nothing: a first threshold above {} (gc.set_threshold) makes \
             them rarer",
            young.fruitless, young.all, thresholds[0]
        ));
    }
    if full.longest > Duration::from_millis(50) {
        sentences.push(format!(
            "the longest pause was {:.0} ms: if that is too long, call gc.collect() where a pause does no harm, or gc.freeze() what stays",
            full.longest.as_secs_f64() * 1e3
        ));
    }
    sentences
}

impl Watcher for Report {
    fn see(&self, _: &mut Cx, event: &Event<'_>) {
        let Event::Stop(generation, outcome) = event else { return };
        let row = &mut self.generations.borrow_mut()[*generation];
        row.counts[place(outcome.time.as_nanos() as u64)] += 1;
        row.longest = row.longest.max(outcome.time);
        row.total += outcome.time;
        row.all += 1;
        if outcome.collected == 0 {
            row.fruitless += 1;
            row.wasted += outcome.time;
        }
        row.visited += outcome.visited as u64;
        row.freed += outcome.collected as u64;
    }

    fn finish(&self, cx: &mut Cx) -> bool {
        let text = self.text(cx.heap().gc_thresholds());
        // Nobody is left to tell that this fails.
        let _ = std::io::stderr().write_all(text.as_bytes());
        false
    }
}

#[cfg(test)]
mod tests {
    use super::{Pauses, longest_at, place};
    use std::time::Duration;

    #[test]
    fn places_are_in_order_and_close() {
        for nanoseconds in [16_u64, 17, 31, 32, 33, 100, 1000, 123_456_789, u64::MAX] {
            let longest = longest_at(place(nanoseconds));
            assert!(longest >= nanoseconds && longest - nanoseconds <= nanoseconds / 16, "{nanoseconds}");
        }
    }

    #[test]
    fn percentiles_are_those_of_the_pauses() {
        let mut pauses = Pauses::new();
        for nanoseconds in 1..=1000_u64 {
            pauses.counts[place(nanoseconds * 1000)] += 1;
            pauses.all += 1;
        }
        pauses.longest = Duration::from_micros(1000);
        assert!((500..=532).contains(&pauses.percentile(0.5).as_micros()));
        assert_eq!(pauses.percentile(1.0), Duration::from_micros(1000));
    }
}
