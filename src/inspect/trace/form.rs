//! The formats of a trace.

use super::{Format, Piece, Sink, Site};
use crate::bytecode::CodeKind;
use crate::heap::Value;
use crate::inspect::brief;
use crate::inspect::quote;
use crate::object::Cx;
use crate::object::watch::{Leave, Place};
use std::time::Instant;

/// Writes events. What is said of an instruction is put together in `out`, piece by piece, and told by `end_op`.
pub(super) trait Form {
    fn head(&self, sink: &mut Sink);
    fn tail(&self, sink: &mut Sink);
    /// Another thread goes on.
    fn thread(&self, sink: &mut Sink, number: u64);
    fn line(&self, sink: &mut Sink, at: &Place<'_>, line: u32, text: &str);
    fn enter(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, resumed: bool);
    fn leave(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, how: Leave, value: &Value);
    fn raised(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, exception: &Value);
    /// An instruction, and the values that it reads.
    fn begin_op(&self, out: &mut Vec<u8>, cx: &Cx, piece: &Piece, site: &Site, at: &Place<'_>);
    /// The instruction's cache did not apply.
    fn missed(&self, out: &mut Vec<u8>);
    /// The result of an instruction that was told already.
    fn begin_result(&self, out: &mut Vec<u8>, site: &Site, depth: usize, thread: u64);
    fn results<'a>(&self, out: &mut Vec<u8>, cx: &Cx, site: &Site, value: &mut dyn FnMut(usize) -> &'a Value);
    /// References that have come or gone: a register, and how many there were, and are, to what it holds.
    fn references(&self, out: &mut Vec<u8>, changes: &[(&str, Option<u32>, u32)]);
    fn end_op(&self, sink: &mut Sink, out: &mut Vec<u8>, began: u64);
    /// The time, in nanoseconds from the start, if the format has times.
    fn now(&self) -> u64 {
        0
    }
}

pub(super) fn new_form(format: Format) -> Box<dyn Form> {
    match format {
        Format::Text => Box::new(Text),
        Format::Jsonl => Box::new(Jsonl),
        Format::Perfetto => Box::new(Perfetto { began: Instant::now() }),
    }
}

/// The last part of a path.
fn short(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

/// The parameters of a function that begins, as `name=value, …`.
fn arguments(cx: &Cx, piece: &Piece, at: &Place<'_>) -> Vec<(String, String)> {
    let parameters = piece.data.parameters();
    (0..parameters).map(|n| (piece.data.register_name(n), brief::text(cx, at.value(n)))).collect()
}

fn line_of(piece: &Piece, at: &Place<'_>, resumed: bool) -> u32 {
    let line = piece.data.position(at.offset).map_or(0, |position| position.line);
    if resumed { line } else { piece.data.first_line }
}

struct Text;

/// So many levels move the text to the right; deeper ones stay there.
const MAX_INDENT: usize = 24;

fn indent(out: &mut Vec<u8>, depth: usize) {
    out.resize(out.len() + 2 * depth.saturating_sub(1).min(MAX_INDENT), b' ');
}

fn pad(out: &mut Vec<u8>, from: usize, width: usize) {
    let have = out.len() - from;
    out.resize(out.len() + width.saturating_sub(have), b' ');
}

/// Where the values begin, behind the indentation.
const VALUES: usize = 52;

impl Text {
    fn say(&self, sink: &mut Sink, depth: usize, text: &str) {
        let mut out = Vec::with_capacity(80);
        indent(&mut out, depth);
        out.extend_from_slice(text.as_bytes());
        sink.event(&out);
    }
}

impl Form for Text {
    fn head(&self, _: &mut Sink) {}
    fn tail(&self, _: &mut Sink) {}

    fn thread(&self, sink: &mut Sink, number: u64) {
        sink.event(format!("-- thread {number}").as_bytes());
    }

    fn line(&self, sink: &mut Sink, at: &Place<'_>, line: u32, text: &str) {
        self.say(sink, at.depth, &format!("{line:4}  {text}"));
    }

    fn enter(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, resumed: bool) {
        let (file, line) = (short(&piece.file), line_of(piece, at, resumed));
        let is_body = matches!(piece.data.kind, CodeKind::Module | CodeKind::Class);
        let arguments: Vec<String> =
            arguments(cx, piece, at).into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        let what = match (resumed, is_body) {
            (true, _) => format!("resume {}", piece.data.qualname),
            (false, true) => format!("run {}", piece.data.qualname),
            (false, false) => format!("call {}({})", piece.data.qualname, arguments.join(", ")),
        };
        self.say(sink, at.depth, &format!("{what}  at {file}:{line}"));
    }

    fn leave(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, how: Leave, value: &Value) {
        let text = match how {
            Leave::Return => format!("return {} from {}", brief::text(cx, value), piece.data.qualname),
            Leave::Yield => format!("yield {} from {}", brief::text(cx, value), piece.data.qualname),
            Leave::Raise => format!("leave {} by {}", piece.data.qualname, brief::text(cx, value)),
        };
        self.say(sink, at.depth, &text);
    }

    fn raised(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, exception: &Value) {
        let (file, line) = (short(&piece.file), line_of(piece, at, true));
        self.say(sink, at.depth, &format!("raise {}  at {file}:{line}", brief::text(cx, exception)));
    }

    fn begin_op(&self, out: &mut Vec<u8>, cx: &Cx, _: &Piece, site: &Site, at: &Place<'_>) {
        indent(out, at.depth);
        let from = out.len();
        out.extend_from_slice(site.shown.as_bytes());
        if site.reads.is_empty() && site.writes.is_empty() {
            return;
        }
        pad(out, from, VALUES);
        for (register, name) in &site.reads {
            // A register that is not bound stands for none, such as the namespace of a module.
            if at.value(*register).is_undef() {
                continue;
            }
            out.extend_from_slice(b"  ");
            out.extend_from_slice(name.as_bytes());
            out.push(b'=');
            brief::write(out, cx, at.value(*register));
        }
    }

    fn missed(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"  (cache missed)");
    }

    fn begin_result(&self, out: &mut Vec<u8>, site: &Site, depth: usize, _: u64) {
        indent(out, depth);
        let from = out.len();
        out.extend_from_slice(format!("      {:5}", site.offset).as_bytes());
        pad(out, from, VALUES);
    }

    fn results<'a>(&self, out: &mut Vec<u8>, cx: &Cx, site: &Site, value: &mut dyn FnMut(usize) -> &'a Value) {
        if site.writes.is_empty() {
            return;
        }
        out.extend_from_slice(b"  =>");
        for (register, name) in &site.writes {
            out.push(b' ');
            out.extend_from_slice(name.as_bytes());
            out.push(b'=');
            brief::write(out, cx, value(*register));
        }
    }

    fn references(&self, out: &mut Vec<u8>, changes: &[(&str, Option<u32>, u32)]) {
        for (name, before, after) in changes {
            let text = match before {
                Some(before) => format!("  {name}: {before}->{after} refs"),
                None if *after == 1 => format!("  {name}: new"),
                None => format!("  {name}: {after} refs"),
            };
            out.extend_from_slice(text.as_bytes());
        }
    }

    fn end_op(&self, sink: &mut Sink, out: &mut Vec<u8>, _: u64) {
        sink.event(out);
    }
}

struct Jsonl;

impl Jsonl {
    fn begin(&self, out: &mut Vec<u8>, event: &str, at: &Place<'_>) {
        self.begin_at(out, event, at.thread, at.depth);
    }

    fn begin_at(&self, out: &mut Vec<u8>, event: &str, thread: u64, depth: usize) {
        out.extend_from_slice(b"{\"event\":\"");
        out.extend_from_slice(event.as_bytes());
        out.extend_from_slice(b"\",\"thread\":");
        brief::write_int(out, thread as i64);
        out.extend_from_slice(b",\"depth\":");
        brief::write_int(out, depth as i64);
    }

    fn place(&self, out: &mut Vec<u8>, piece: &Piece, line: u32) {
        out.extend_from_slice(b",\"function\":");
        quote::json(out, &piece.data.qualname);
        out.extend_from_slice(b",\"file\":");
        quote::json(out, &piece.file);
        out.extend_from_slice(b",\"line\":");
        brief::write_int(out, line as i64);
    }

    fn value(&self, out: &mut Vec<u8>, cx: &Cx, value: &Value) {
        if value.word().is_int() {
            out.push(b'"');
            brief::write_int(out, value.word().as_int());
            return out.push(b'"');
        }
        quote::json(out, &brief::text(cx, value));
    }
}

impl Form for Jsonl {
    fn head(&self, sink: &mut Sink) {
        sink.frame("{\"format\":\"baem-trace\",\"version\":1}\n");
    }

    fn tail(&self, _: &mut Sink) {}

    fn thread(&self, sink: &mut Sink, number: u64) {
        sink.event(format!("{{\"event\":\"thread\",\"thread\":{number}}}").as_bytes());
    }

    fn line(&self, sink: &mut Sink, at: &Place<'_>, line: u32, text: &str) {
        let mut out = Vec::with_capacity(128);
        self.begin(&mut out, "line", at);
        out.extend_from_slice(format!(",\"line\":{line},\"text\":").as_bytes());
        quote::json(&mut out, text);
        out.push(b'}');
        sink.event(&out);
    }

    fn enter(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, resumed: bool) {
        let mut out = Vec::with_capacity(128);
        self.begin(&mut out, if resumed { "resume" } else { "call" }, at);
        self.place(&mut out, piece, line_of(piece, at, resumed));
        if !resumed {
            out.extend_from_slice(b",\"arguments\":{");
            for (n, (name, value)) in arguments(cx, piece, at).into_iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                quote::json(&mut out, &name);
                out.push(b':');
                quote::json(&mut out, &value);
            }
            out.push(b'}');
        }
        out.push(b'}');
        sink.event(&out);
    }

    fn leave(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, how: Leave, value: &Value) {
        let mut out = Vec::with_capacity(128);
        let (event, key) = match how {
            Leave::Return => ("return", "value"),
            Leave::Yield => ("yield", "value"),
            Leave::Raise => ("leave", "exception"),
        };
        self.begin(&mut out, event, at);
        self.place(&mut out, piece, line_of(piece, at, true));
        out.extend_from_slice(format!(",\"{key}\":").as_bytes());
        self.value(&mut out, cx, value);
        out.push(b'}');
        sink.event(&out);
    }

    fn raised(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, exception: &Value) {
        let mut out = Vec::with_capacity(128);
        self.begin(&mut out, "raise", at);
        self.place(&mut out, piece, line_of(piece, at, true));
        out.extend_from_slice(b",\"exception\":");
        self.value(&mut out, cx, exception);
        out.push(b'}');
        sink.event(&out);
    }

    fn begin_op(&self, out: &mut Vec<u8>, cx: &Cx, piece: &Piece, site: &Site, at: &Place<'_>) {
        self.begin(out, "op", at);
        self.place(out, piece, site.line);
        out.extend_from_slice(b",\"offset\":");
        brief::write_int(out, site.offset as i64);
        out.extend_from_slice(b",\"op\":\"");
        out.extend(site.name.bytes().map(|byte| byte.to_ascii_uppercase()));
        out.extend_from_slice(b"\",\"operands\":");
        quote::json(out, &site.operands);
        out.extend_from_slice(b",\"in\":{");
        for (n, (register, name)) in site.reads.iter().enumerate() {
            if n > 0 {
                out.push(b',');
            }
            quote::json(out, name);
            out.push(b':');
            self.value(out, cx, at.value(*register));
        }
        out.push(b'}');
    }

    fn missed(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b",\"missed\":true");
    }

    fn begin_result(&self, out: &mut Vec<u8>, site: &Site, depth: usize, thread: u64) {
        self.begin_at(out, "result", thread, depth);
        out.extend_from_slice(b",\"offset\":");
        brief::write_int(out, site.offset as i64);
    }

    fn results<'a>(&self, out: &mut Vec<u8>, cx: &Cx, site: &Site, value: &mut dyn FnMut(usize) -> &'a Value) {
        out.extend_from_slice(b",\"out\":{");
        for (n, (register, name)) in site.writes.iter().enumerate() {
            if n > 0 {
                out.push(b',');
            }
            quote::json(out, name);
            out.push(b':');
            self.value(out, cx, value(*register));
        }
        out.push(b'}');
    }

    fn references(&self, out: &mut Vec<u8>, changes: &[(&str, Option<u32>, u32)]) {
        out.extend_from_slice(b",\"references\":{");
        for (n, (name, before, after)) in changes.iter().enumerate() {
            if n > 0 {
                out.push(b',');
            }
            quote::json(out, name);
            let before = before.map_or("null".to_string(), |before| before.to_string());
            out.extend_from_slice(format!(":[{before},{after}]").as_bytes());
        }
        out.push(b'}');
    }

    fn end_op(&self, sink: &mut Sink, out: &mut Vec<u8>, _: u64) {
        out.push(b'}');
        sink.event(out);
    }
}

struct Perfetto {
    began: Instant,
}

impl Perfetto {
    /// An event of a phase, up to its arguments.
    fn event(&self, phase: &str, name: &str, category: &str, at: &Place<'_>, time: u64) -> Vec<u8> {
        let mut out = Vec::with_capacity(128);
        out.extend_from_slice(b"{\"name\":");
        quote::json(&mut out, name);
        let (thread, whole, rest) = (at.thread, time / 1000, time % 1000);
        out.extend_from_slice(
            format!(",\"cat\":\"{category}\",\"ph\":\"{phase}\",\"pid\":1,\"tid\":{thread},\"ts\":{whole}.{rest:03}")
                .as_bytes(),
        );
        out
    }
}

impl Form for Perfetto {
    fn head(&self, sink: &mut Sink) {
        sink.frame(
            "{\"displayTimeUnit\":\"ns\",\"otherData\":{\"format\":\"baem-trace\",\"version\":1},\"traceEvents\":[\n",
        );
    }

    fn tail(&self, sink: &mut Sink) {
        sink.frame("\n]}\n");
    }

    fn thread(&self, _: &mut Sink, _: u64) {}
    fn line(&self, _: &mut Sink, _: &Place<'_>, _: u32, _: &str) {}

    fn enter(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, resumed: bool) {
        let mut out = self.event("B", &piece.data.qualname, if resumed { "resume" } else { "call" }, at, self.now());
        out.extend_from_slice(b",\"args\":{\"file\":");
        quote::json(&mut out, &piece.file);
        out.extend_from_slice(format!(",\"line\":{}", line_of(piece, at, resumed)).as_bytes());
        for (name, value) in arguments(cx, piece, at).into_iter().filter(|_| !resumed) {
            out.push(b',');
            quote::json(&mut out, &format!("argument {name}"));
            out.push(b':');
            quote::json(&mut out, &value);
        }
        out.extend_from_slice(b"}}");
        sink.event(&out);
    }

    fn leave(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, how: Leave, value: &Value) {
        let (category, key) = match how {
            Leave::Return => ("return", "value"),
            Leave::Yield => ("yield", "value"),
            Leave::Raise => ("leave", "exception"),
        };
        let mut out = self.event("E", &piece.data.qualname, category, at, self.now());
        out.extend_from_slice(format!(",\"args\":{{\"{key}\":").as_bytes());
        quote::json(&mut out, &brief::text(cx, value));
        out.extend_from_slice(b"}}");
        sink.event(&out);
    }

    fn raised(&self, sink: &mut Sink, cx: &Cx, piece: &Piece, at: &Place<'_>, exception: &Value) {
        let mut out = self.event("i", &brief::text(cx, exception), "raise", at, self.now());
        out.extend_from_slice(format!(",\"s\":\"t\",\"args\":{{\"line\":{}}}}}", line_of(piece, at, true)).as_bytes());
        sink.event(&out);
    }

    fn begin_op(&self, out: &mut Vec<u8>, cx: &Cx, _: &Piece, site: &Site, at: &Place<'_>) {
        *out = self.event("X", &site.name.to_uppercase(), "op", at, self.now());
        out.extend_from_slice(format!(",\"args\":{{\"line\":{},\"offset\":{}", site.line, site.offset).as_bytes());
        out.extend_from_slice(b",\"operands\":");
        quote::json(out, &site.operands);
        for (register, name) in &site.reads {
            out.push(b',');
            quote::json(out, name);
            out.push(b':');
            quote::json(out, &brief::text(cx, at.value(*register)));
        }
    }

    fn missed(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b",\"missed\":true");
    }

    fn begin_result(&self, _: &mut Vec<u8>, _: &Site, _: usize, _: u64) {}

    fn results<'a>(&self, out: &mut Vec<u8>, cx: &Cx, site: &Site, value: &mut dyn FnMut(usize) -> &'a Value) {
        if out.is_empty() {
            return;
        }
        for (register, name) in &site.writes {
            out.push(b',');
            quote::json(out, &format!("{name} after"));
            out.push(b':');
            quote::json(out, &brief::text(cx, value(*register)));
        }
    }

    fn references(&self, out: &mut Vec<u8>, changes: &[(&str, Option<u32>, u32)]) {
        if out.is_empty() {
            return;
        }
        for (name, before, after) in changes {
            let before = before.map_or("null".to_string(), |before| before.to_string());
            out.extend_from_slice(b",");
            quote::json(out, &format!("references of {name}"));
            out.extend_from_slice(format!(":[{before},{after}]").as_bytes());
        }
    }

    fn end_op(&self, sink: &mut Sink, out: &mut Vec<u8>, began: u64) {
        if out.is_empty() {
            return;
        }
        let time = self.now().saturating_sub(began);
        out.extend_from_slice(format!("}},\"dur\":{}.{:03}}}", time / 1000, time % 1000).as_bytes());
        sink.event(out);
    }

    fn now(&self) -> u64 {
        self.began.elapsed().as_nanos() as u64
    }
}
