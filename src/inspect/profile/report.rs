//! What a profile says: tables and annotated code as text, everything as JSON, the tree of calls as folded stacks.

use super::{Counts, Piece, Site};
use crate::base::Source;
use crate::bytecode::{CodeData, view};
use crate::bytecode::{Instr, SPECS};
use crate::inspect::json::Json;
use crate::inspect::notes::{Note, Notes};
use crate::inspect::page;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Shape {
    #[default]
    Text,
    Json,
    /// The page of `baem show code --format html` for the program, shaded.
    Html,
    /// `outer;inner weight`, a line a stack, weighed by instructions.
    Folded,
    /// The same, weighed by microseconds.
    FoldedTime,
}

/// What is to be said.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    pub(crate) shape: Shape,
    /// How many rows a table has at most, and how many functions are shown with their code.
    pub(crate) top: usize,
}

impl Default for Report {
    fn default() -> Report {
        Report { shape: Shape::Text, top: 10 }
    }
}

impl Report {
    pub(crate) fn render(&self, counts: &Counts) -> String {
        match self.shape {
            Shape::Text => self.text(counts),
            Shape::Json => json(counts),
            Shape::Html => shaded_page(counts),
            Shape::Folded => folded(counts, |count, _| count),
            Shape::FoldedTime => folded(counts, |_, time| time.as_micros() as u64),
        }
    }

    fn text(&self, counts: &Counts) -> String {
        let mut out = String::new();
        let pieces = sorted(counts);
        let files: std::collections::BTreeSet<&str> = pieces.iter().map(|piece| piece.file()).collect();
        let plural = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let _ = writeln!(
            out,
            "{} instructions in {:.3} s, in {} of {}",
            grouped(counts.total),
            counts.elapsed.as_secs_f64(),
            plural(pieces.len(), "function"),
            plural(files.len(), "file"),
        );
        let share = |count: u64| 100.0 * count as f64 / counts.total.max(1) as f64;
        let _ =
            writeln!(out, "\nfunctions\n{:>14}  share  {:>9}  {:>12}  function", "instructions", "self ms", "calls");
        for piece in pieces.iter().take(self.top) {
            let (count, time) = piece.sums();
            let _ = writeln!(
                out,
                "{:>14} {:5.1} %  {:>9.3}  {:>12}  {}",
                grouped(count),
                share(count),
                milliseconds(time),
                grouped(piece.calls),
                piece.title(),
            );
        }
        let _ = writeln!(out, "\nlines\n{:>14}  share  {:>9}  line", "instructions", "self ms");
        for (file, line, text, count, time) in lines(&pieces).into_iter().take(self.top) {
            let place = format!("{}:{line}", short(file));
            let _ = writeln!(
                out,
                "{:>14} {:5.1} %  {:>9.3}  {place:<20} {text}",
                grouped(count),
                share(count),
                milliseconds(time)
            );
        }
        for piece in pieces.iter().take(self.top) {
            annotated(&mut out, piece, counts.total);
        }
        let ops = opcodes(counts);
        let _ = writeln!(out, "\nopcodes\n{:>14}  share  opcode", "executions");
        for (op, count) in ops.iter().take(self.top) {
            let _ = writeln!(out, "{:>14} {:5.1} %  {}", grouped(*count), share(*count), name(*op));
        }
        let _ = writeln!(out, "\npairs of opcodes\n{:>14}  share  first, then", "executions");
        for (first, second, count) in pairs(counts).iter().take(self.top) {
            let _ =
                writeln!(out, "{:>14} {:5.1} %  {:20} {}", grouped(*count), share(*count), name(*first), name(*second));
        }
        let slow = unspecialized(&pieces);
        if !slow.is_empty() {
            let _ = writeln!(out, "\nnot specialized\n{:>14}  place, instruction, and why", "executions");
        }
        for (piece, offset, site, why) in slow.into_iter().take(self.top) {
            let line = piece.line(offset);
            let instr = Instr(piece.data.words[offset] as usize);
            let shown = piece.data.show_instruction(offset, instr);
            let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            let generic = grouped(site.count - site.hits);
            let _ = writeln!(out, "{generic:>14}  {}:{line}  {shown}: {why}", short(piece.file()));
        }
        out
    }
}

impl Piece {
    fn file(&self) -> &str {
        self.data.source.as_ref().map_or("<unknown>", |source| source.name())
    }

    fn title(&self) -> String {
        format!("{}  at {}:{}", self.data.qualname, short(self.file()), self.data.first_line)
    }

    fn line(&self, offset: usize) -> u32 {
        self.data.position(offset as u32).map_or(0, |position| position.line)
    }

    fn sums(&self) -> (u64, Duration) {
        (self.sites.iter().map(|site| site.count).sum(), self.sites.iter().map(|site| site.time).sum())
    }

    /// Every instruction: its offset, itself as compiled, and what was counted.
    fn instructions(&self) -> impl Iterator<Item = (usize, Instr, &Site)> {
        self.data.instructions().map(|(offset, instr)| (offset, instr, &self.sites[offset]))
    }
}

/// The pieces of code, those with most instructions first.
fn sorted(counts: &Counts) -> Vec<&Piece> {
    let mut pieces: Vec<&Piece> = counts.pieces.iter().collect();
    pieces.sort_by_key(|piece| {
        let place = (piece.file().to_string(), piece.data.first_line, piece.data.qualname.to_string());
        (std::cmp::Reverse(piece.sums().0), place)
    });
    pieces
}

fn short(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

fn name(op: u8) -> String {
    SPECS[op as usize].name.to_uppercase()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// A number with commas between the thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// File, number, text, executions and time of each line, those with most executions first.
fn lines<'a>(pieces: &[&'a Piece]) -> Vec<(&'a str, u32, &'a str, u64, Duration)> {
    let mut lines: BTreeMap<(&str, u32), (&str, u64, Duration)> = BTreeMap::new();
    for piece in pieces {
        for (offset, _, site) in piece.instructions().filter(|row| row.2.count > 0) {
            let line = piece.line(offset);
            let text = piece.data.source.as_ref().map_or("", |source| source.line_text(line).trim());
            let row = lines.entry((piece.file(), line)).or_insert((text, 0, Duration::ZERO));
            row.1 += site.count;
            row.2 += site.time;
        }
    }
    let mut lines: Vec<_> = lines.into_iter().map(|((file, line), row)| (file, line, row.0, row.1, row.2)).collect();
    lines.sort_by_key(|row| std::cmp::Reverse(row.3));
    lines
}

fn opcodes(counts: &Counts) -> Vec<(u8, u64)> {
    let mut ops: Vec<(u8, u64)> = (0..SPECS.len())
        .map(|op| (op as u8, (0..256).map(|before| counts.pairs[before << 8 | op]).sum()))
        .filter(|row| row.1 > 0)
        .collect();
    ops.sort_by_key(|row| std::cmp::Reverse(row.1));
    ops
}

fn pairs(counts: &Counts) -> Vec<(u8, u8, u64)> {
    let all = counts.pairs.iter().enumerate().filter(|pair| *pair.1 > 0);
    let mut pairs: Vec<_> = all.map(|(at, &count)| ((at >> 8) as u8, at as u8, count)).collect();
    pairs.sort_by_key(|row| std::cmp::Reverse(row.2));
    pairs
}

/// In which form an instruction is, and why in no better one; `None` if there is nothing to say.
fn state(instr: Instr, site: &Site) -> Option<String> {
    if site.count == 0 {
        return None;
    }
    let hits = 100.0 * site.hits as f64 / site.count as f64;
    match why(instr, site) {
        Some(_) if site.count == 1 => None,
        None if site.hits > 0 => Some(format!("{hits:.0} % {}", site.kinds.join("; "))),
        why => why,
    }
}

/// Why an instruction that has specialized forms runs in its generic one.
fn why(instr: Instr, site: &Site) -> Option<String> {
    if !instr.spec().has_forms() || site.count == 0 {
        return None;
    }
    let generic = site.count - site.hits;
    let kinds = if site.kinds.is_empty() { "these operands".to_string() } else { site.kinds.join("; ") };
    if site.misses > 1 {
        return Some(format!("{} misses: it met {kinds}", grouped(site.misses)));
    }
    if generic <= 1 + site.misses {
        let once = site.count == 1;
        return once.then(|| "ran once, which fills the cache".to_string());
    }
    Some(format!("no form for {kinds}"))
}

/// Instructions that ran more than once in their generic form though they have others, those that did so most first.
fn unspecialized<'a>(pieces: &[&'a Piece]) -> Vec<(&'a Piece, usize, &'a Site, String)> {
    let all = pieces.iter().flat_map(|piece| piece.instructions().map(move |row| (*piece, row)));
    let mut slow: Vec<_> = all
        .filter(|(_, (_, _, site))| site.count - site.hits > 1)
        .filter_map(|(piece, (offset, instr, site))| Some((piece, offset, site, why(instr, site)?)))
        .collect();
    slow.sort_by_key(|row| std::cmp::Reverse(row.2.count - row.2.hits));
    slow
}

/// How hot an instruction is, as a bar.
fn bar(share: f64) -> &'static str {
    const BARS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
    BARS[((share * 4.0).ceil() as usize).clamp(0, 8)]
}

/// The code of a piece, with counts: as `baem show code` writes it.
fn annotated(out: &mut String, piece: &Piece, total: u64) {
    let _ = writeln!(out, "\n{}", piece.title());
    let mut line_before = 0;
    for (offset, instr, site) in piece.instructions() {
        let line = piece.line(offset);
        if line != line_before {
            line_before = line;
            let text = piece.data.source.as_ref().map_or("", |source| source.line_text(line).trim());
            let _ = writeln!(out, "{:>21}{line:4}  {text}", "");
        }
        let shown = piece.data.show_instruction(offset, instr);
        let (name, operands) = shown.split_once(' ').unwrap_or((&shown, ""));
        let share = 100.0 * site.count as f64 / total.max(1) as f64;
        let count = if site.count == 0 { String::new() } else { grouped(site.count) };
        let state = state(instr, site).unwrap_or_default();
        let row = format!("{count:>14} {} {:>10}  {name:16} {:<28} {state}", bar(share), offset, operands.trim_start());
        let _ = writeln!(out, "{}", row.trim_end());
    }
}

/// The page of the program's own file, on which the counts stand beside the instructions and the lines.
fn shaded_page(counts: &Counts) -> String {
    let mut notes = Notes { title: format!("{} instructions", grouped(counts.total)), ..Notes::default() };
    // What nothing called is the program itself.
    let Some((stack, ..)) = counts.stacks.iter().find(|(stack, ..)| stack.len() == 1) else {
        return page::code(&[], &Source::new("nothing ran", ""), &notes);
    };
    let program = &counts.pieces[stack[0]].data;
    let shown = view::pieces(program);
    let counted: HashMap<*const CodeData, &Piece> =
        counts.pieces.iter().map(|piece| (Arc::as_ptr(&piece.data), piece)).collect();
    let pieces = shown.iter().map(|piece| counted.get(&std::ptr::from_ref(piece.code)).copied());
    let pieces: Vec<(usize, &Piece)> =
        pieces.enumerate().filter_map(|(number, piece)| Some((number, piece?))).collect();
    let most = pieces.iter().flat_map(|(_, piece)| piece.sites.iter().map(|site| site.count)).max().unwrap_or(0).max(1);
    let mut lines: BTreeMap<u32, (u64, Duration)> = BTreeMap::new();
    for &(number, piece) in &pieces {
        for (offset, instr, site) in piece.instructions().filter(|row| row.2.count > 0) {
            let heat = site.count as f32 / most as f32;
            let text = state(instr, site).unwrap_or_default();
            notes.instruction(number, offset as u32, Note { heat, count: grouped(site.count), text });
            let line = lines.entry(piece.line(offset)).or_default();
            *line = (line.0 + site.count, line.1 + site.time);
        }
    }
    let most = lines.values().map(|line| line.0).max().unwrap_or(0).max(1);
    for (line, (count, time)) in lines {
        // Time is sampled: of a line that the clock saw hardly or never, it cannot be said that it took none.
        let text = if milliseconds(time) < 0.05 { String::new() } else { format!("{:.1} ms", milliseconds(time)) };
        notes.line(line, Note { heat: count as f32 / most as f32, count: grouped(count), text });
    }
    match &program.source {
        Some(source) => page::code(&shown, source, &notes),
        None => page::code(&shown, &Source::new("code without its source", ""), &notes),
    }
}

/// The stacks, as flame graphs take them.
fn folded(counts: &Counts, weight: impl Fn(u64, Duration) -> u64) -> String {
    let label = |piece: &usize| {
        let piece = &counts.pieces[*piece];
        format!("{} ({}:{})", piece.data.qualname, short(piece.file()), piece.data.first_line).replace(';', ":")
    };
    let mut stacks: BTreeMap<String, u64> = BTreeMap::new();
    for (stack, count, time) in &counts.stacks {
        let weight = weight(*count, *time);
        if weight > 0 {
            *stacks.entry(stack.iter().map(label).collect::<Vec<_>>().join(";")).or_insert(0) += weight;
        }
    }
    stacks.into_iter().fold(String::new(), |mut out, (stack, weight)| {
        let _ = writeln!(out, "{stack} {weight}");
        out
    })
}

/// Everything that was counted. `docs/profile.schema.json` says what the keys mean.
fn json(counts: &Counts) -> String {
    Json::document(|json| {
        json.key("format").string("baem-profile");
        json.key("version").number(1);
        json.key("instructions").number(counts.total);
        seconds(json, counts.elapsed);
        json.key("functions").array(|json| sorted(counts).into_iter().for_each(|piece| function(json, piece)));
        json.key("opcodes").array(|json| {
            for (op, count) in opcodes(counts) {
                json.row(|json| {
                    json.key("op").string(&name(op));
                    json.key("count").number(count);
                });
            }
        });
        json.key("pairs").array(|json| {
            for (first, second, count) in pairs(counts) {
                json.row(|json| {
                    json.key("first").string(&name(first));
                    json.key("second").string(&name(second));
                    json.key("count").number(count);
                });
            }
        });
    })
}

fn seconds(json: &mut Json, time: Duration) {
    json.key("seconds").number(format_args!("{:.6}", time.as_secs_f64()));
}

fn function(json: &mut Json, piece: &Piece) {
    let (count, time) = piece.sums();
    json.object(|json| {
        json.key("name").string(&piece.data.qualname);
        json.key("file").string(piece.file());
        json.key("line").number(piece.data.first_line);
        json.key("calls").number(piece.calls);
        json.key("instructions").number(count);
        seconds(json, time);
        json.key("sites").array(|json| {
            for (offset, instr, site) in piece.instructions().filter(|row| row.2.count > 0) {
                let shown = piece.data.show_instruction(offset, instr);
                let (name, operands) = shown.split_once(' ').unwrap_or((&shown, ""));
                json.row(|json| {
                    json.key("offset").number(offset);
                    json.key("line").number(piece.line(offset));
                    json.key("op").string(name);
                    json.key("operands").string(operands.trim_start());
                    json.key("count").number(site.count);
                    json.key("hits").number(site.hits);
                    json.key("misses").number(site.misses);
                    json.key("operand_types").strings(site.kinds.iter().map(String::as_str));
                    match why(instr, site) {
                        Some(why) => json.key("not_specialized").string(&why),
                        None => json.key("not_specialized").null(),
                    }
                    seconds(json, site.time);
                });
            }
        });
    });
}
