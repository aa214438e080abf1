//! `baem opcodes`: the instruction reference, from the table alone.

use super::json::Json;
use crate::bytecode::{Field, Kind, SPECS, Section, Spec};
use std::fmt::Write;

const HEAD: &str = "\
# Instructions

This page is made by `baem opcodes --format md` from the table in `src/bytecode/ops.rs`; `BLESS=1 cargo test` rewrites it.

Code runs on registers: arguments and local variables first, then temporaries (`t0`, `t1`, …), each of which is written once, used once
and empty again. An instruction is a word of 64 bits, behind which stand the words of its inline cache, if it has one:

```text
63       48 47       32 31       16 15    8 7     0
│    c     │     b     │     a     │ flags │  op   │   then the cache words
```

| an operand that is | is | and means |
|---|---|---|
";

const KINDS: &[(Kind, &str, &str)] = &[
    (Kind::Out, "a register", "written last, and only on success"),
    (Kind::In, "a register", "read; a temporary is used up"),
    (Kind::Keep, "a register", "read; a temporary stays"),
    (Kind::Both, "a temporary", "used up, and written last"),
    (Kind::Items, "the first temporary, and in c their number", "consecutive temporaries, all used up"),
    (Kind::Outs, "the first temporary, and in c their number", "consecutive temporaries, all written last"),
    (
        Kind::Star,
        "the first temporary; c has the items before the star, and after it << 8",
        "as `outs`, one more for the star",
    ),
    (
        Kind::Args,
        "a window of temporaries, and in b a number",
        "uses up the arguments, from the third on; the first gets the result",
    ),
    (Kind::Call, "a window of temporaries, and in b a number", "as `args`, and uses up the callee in the first"),
    (
        Kind::Method,
        "a window of temporaries",
        "uses up the receiver in the third; writes the first, and the third, which may be unbound then",
    ),
    (Kind::Imm, "16 bits", "a small int"),
    (Kind::Name, "a number", "of a name of the code"),
    (Kind::Konst, "a number", "of a constant of the code"),
    (Kind::Count, "a number", "itself"),
    (Kind::Local, "a register", "a local that is not read, and may be unbound"),
    (Kind::Locals, "a number", "of the locals of the code; dumps leave it out"),
    (Kind::Flag, "a bit", "a yes or no; dumps show it if it is set"),
    (Kind::Label, "16 bits", "where it jumps to, in words from the instruction"),
    (Kind::Far, "32 bits in b and c", "the same, for long ways"),
];

fn title(section: Section) -> (&'static str, &'static str, &'static str) {
    match section {
        Section::Simple => ("simple", "Simple instructions", "A handler, and nothing else."),
        Section::Hot => ("hot", "Hot instructions", "A handler, and a fast path in the loop."),
        Section::Quick => (
            "quick",
            "Quick instructions",
            "What the loop makes of others when it has seen their operands. They are in no code file.",
        ),
        Section::Inline => {
            ("inline", "Instructions of the loop", "What the loop alone can do: moves, jumps, calls, returns.")
        }
    }
}

/// The operands as a row of the table has them.
fn operands(spec: &Spec) -> String {
    let shown =
        spec.operands.iter().map(|&(field, kind, name)| format!("{}: {} {name}", field_name(field), kind.name()));
    shown.collect::<Vec<_>>().join(", ")
}

fn field_name(field: Field) -> &'static str {
    match field {
        Field::A => "a",
        Field::B => "b",
        Field::C => "c",
        Field::F => "f",
    }
}

/// The reference as a page of Markdown.
pub(crate) fn markdown() -> String {
    let mut out = HEAD.to_owned();
    for (kind, what, meaning) in KINDS {
        let _ = writeln!(out, "| `{}` | {what} | {meaning} |", kind.name());
    }
    for section in [Section::Simple, Section::Hot, Section::Inline, Section::Quick] {
        let (_, title, what) = title(section);
        let _ = writeln!(
            out,
            "\n## {title}\n\n{what}\n\n| instruction | operands | cache words | what it does |\n|---|---|---|---|"
        );
        for spec in SPECS.iter().filter(|spec| spec.section == section) {
            let doc = spec.doc.trim().replace('|', "\\|");
            let operands = if spec.operands.is_empty() { String::new() } else { format!("`{}`", operands(spec)) };
            let _ = writeln!(out, "| `{}` | {operands} | {} | {doc} |", spec.name.to_uppercase(), spec.caches);
        }
    }
    out
}

/// The reference for a terminal: of all instructions, or of those named. The name of one that is not there is the error.
pub(crate) fn text(names: &[String]) -> Result<String, String> {
    let is_named = |spec: &Spec, name: &String| spec.name.eq_ignore_ascii_case(name);
    if let Some(name) = names.iter().find(|name| !SPECS.iter().any(|spec| is_named(spec, name))) {
        return Err(name.clone());
    }
    let mut out = String::new();
    if names.is_empty() {
        out.push_str("Operands: where in the word each stands, of what kind it is, and its name.\n");
        for (kind, what, meaning) in KINDS {
            let _ = writeln!(out, "  {:<8} {what}: {meaning}", kind.name());
        }
    }
    for section in [Section::Simple, Section::Hot, Section::Inline, Section::Quick] {
        let (_, title, what) = title(section);
        if names.is_empty() {
            let _ = writeln!(out, "\n{title}: {what}");
        }
        let wanted = |spec: &&Spec| names.is_empty() || names.iter().any(|name| is_named(spec, name));
        for spec in SPECS.iter().filter(|spec| spec.section == section).filter(wanted) {
            let _ = writeln!(out, "  {:<20} {}", spec.name.to_uppercase(), operands(spec));
            let _ = writeln!(out, "  {:<20} {}", "", spec.doc.trim());
        }
    }
    Ok(out)
}

/// The reference for programs.
pub(crate) fn json() -> String {
    Json::document(|json| {
        json.key("format").string("baem-opcodes");
        json.key("version").number(super::export::VERSION);
        json.key("instructions").array(|json| {
            for spec in SPECS {
                json.row(|json| {
                    json.key("number").number(spec.op as usize);
                    json.key("name").string(spec.name);
                    json.key("section").string(title(spec.section).0);
                    json.key("cache_words").number(spec.caches);
                    json.key("operands").list(|json| {
                        for &(field, kind, role) in spec.operands {
                            json.object(|json| {
                                json.key("field").string(field_name(field));
                                json.key("kind").string(kind.name());
                                json.key("role").string(role);
                            });
                        }
                    });
                    json.key("doc").string(spec.doc.trim());
                });
            }
        });
    })
}

#[cfg(test)]
mod tests {
    use super::{KINDS, markdown};
    use crate::bytecode::SPECS;
    use std::path::Path;

    /// The page in the repository is the one that the table gives.
    #[test]
    fn the_reference_is_that_of_the_table() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/opcodes.md");
        let page = markdown();
        if std::env::var_os("BLESS").is_some_and(|value| value != "0") {
            std::fs::write(&path, &page).expect("the repository can be written");
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        let line = known.lines().zip(page.lines()).position(|(one, other)| one != other);
        assert!(known == page, "docs/opcodes.md differs from the table at line {line:?}: BLESS=1 rewrites it");
    }

    /// Every kind of operand is explained, and every instruction has a sentence.
    #[test]
    fn all_is_explained() {
        for spec in SPECS {
            assert!(!spec.doc.trim().is_empty(), "{}", spec.name);
            for (_, kind, _) in spec.operands {
                assert!(KINDS.iter().any(|row| row.0 == *kind), "{kind:?}");
            }
        }
    }
}
