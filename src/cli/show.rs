//! `baem show`: what a program becomes on its way through the interpreter, in several formats.

use super::input::{self, Input};
use super::options::{self, Given, Row};
use super::{complain, output, status, tell};
use crate::base::diagnostic::Diagnostic;
use crate::bytecode::CodeData;
use crate::bytecode::view::{self, Piece};
use crate::compile::{self, Options, ScopeEntry};
use crate::inspect::code::Columns;
use crate::inspect::notes::Notes;
use crate::inspect::{ast, code, export, graph, page, scopes, select, tokens};
use crate::syntax::ast::Mode;
use crate::syntax::parse;
use std::sync::Arc;

#[rustfmt::skip]
static ROWS: &[Row] = &[
    Row { name: "c", takes: Some("TEXT"), help: "look at a text" },
    Row { name: "m", takes: Some("MODULE"), help: "look at a module: its name, or MODULE:FUNCTION" },
    Row { name: "format", takes: Some("FORMAT"), help: "text, json or html; for code also dot or mermaid (graphs)" },
    Row { name: "o", takes: Some("OUT"), help: "write to a file" },
    Row { name: "O", takes: None, help: "for code: leave assert statements out; twice: docstrings, too" },
    Row { name: "lines", takes: Some("FROM-TO"), help: "for code as text: only what comes from these lines" },
    Row { name: "spans", takes: None, help: "for code as text: line and column of each instruction's start and end" },
    Row { name: "live", takes: None, help: "for code as text: the temporaries in use after each instruction" },
    Row { name: "no-offsets", takes: None, help: "for code as text: without the place of each instruction" },
    Row { name: "schema", takes: None, help: "print the JSON schema of what --format json prints" },
    Row { name: "help", takes: None, help: "print this help" },
    Row { name: "h", takes: None, help: "the same" },
];

/// What `--format json` prints, for programs.
const SCHEMA: &str = include_str!("../../docs/show.schema.json");

const USAGE: &str = "\
usage: baem show STAGE [options] FILE              a file, or - for standard input
       baem show STAGE [options] FILE:FUNCTION     one function or class: f, Class.method, outer.inner
       baem show STAGE [options] -c TEXT           a text
       baem show STAGE [options] -m MODULE         a module

The stages, in the order in which a program goes through them:
  tokens    the words of the text
  ast       the syntax tree
  scopes    what each name means where, and why
  code      the instructions that run (also of a code file from `baem compile`)

Nothing is run. `baem opcodes` explains the instructions.

options:
";

const EXAMPLES: &str = "
examples:
  baem show code -c 'print(1 + 2)'
  baem show code examples/tour.py:timed.wrapper --live
  baem show code examples/tour.py --format html -o tour.html

exit status: 0; 1 if the program has errors; 2 wrong usage, or input or output that cannot be used
";

/// What there is to see of a program.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Tokens,
    Ast,
    Scopes,
    Code,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Text,
    Json,
    Html,
    Dot,
    Mermaid,
}

/// Why there is nothing to show.
enum Trouble {
    /// The program has errors.
    Program(Vec<Diagnostic>),
    /// There is no such function; these are there.
    Missing(Vec<String>),
}

impl From<Vec<Diagnostic>> for Trouble {
    fn from(errors: Vec<Diagnostic>) -> Trouble {
        Trouble::Program(errors)
    }
}

impl From<compile::Failure> for Trouble {
    fn from(error: compile::Failure) -> Trouble {
        Trouble::Program(vec![*error])
    }
}

/// Runs the command; the result is the exit status.
pub(super) fn run(arguments: &[String]) -> u8 {
    match request(arguments) {
        Ok(Request::Print(text)) => super::print(&text),
        Ok(Request::Show(shown)) => shown.run(),
        Err(Refusal::Said(status)) => status,
        Err(Refusal::Say(message)) => {
            complain(&format!("{message}\nTry 'baem show --help'."));
            status::USAGE
        }
    }
}

enum Request {
    Print(String),
    Show(Box<Show>),
}

enum Refusal {
    /// The user was told.
    Said(u8),
    Say(String),
}

struct Show {
    stage: Stage,
    format: Format,
    columns: Columns,
    optimize: u8,
    input: Input,
    out: Option<String>,
}

fn request(arguments: &[String]) -> Result<Request, Refusal> {
    let given = options::read(ROWS, arguments).map_err(Refusal::Say)?;
    if given.has("help") || given.has("h") {
        return Ok(Request::Print(format!("{USAGE}{}{EXAMPLES}", options::help(ROWS))));
    }
    if given.has("schema") {
        return Ok(Request::Print(SCHEMA.to_owned()));
    }
    let refuse = |message: &str| Err(Refusal::Say(message.to_owned()));
    let Some((stage, rest)) = given.rest.split_first() else {
        return refuse("show takes a stage (tokens, ast, scopes or code) and a file");
    };
    let stage = match stage.as_str() {
        "tokens" => Stage::Tokens,
        "ast" => Stage::Ast,
        "scopes" => Stage::Scopes,
        "code" => Stage::Code,
        other => {
            let hint =
                if input_exists(other) { format!("; did you mean `baem show code {other}`?") } else { String::new() };
            return Err(Refusal::Say(format!(
                "there is no stage {other} to show: there are tokens, ast, scopes and code{hint}"
            )));
        }
    };
    let format = match given.value("format") {
        None | Some("text") => Format::Text,
        Some("json") => Format::Json,
        Some("html") => Format::Html,
        Some("dot" | "mermaid") if stage != Stage::Code => return refuse("only code has graphs: baem show code"),
        Some("dot") => Format::Dot,
        Some("mermaid") => Format::Mermaid,
        Some(other) => {
            return Err(Refusal::Say(format!(
                "there is no format {other}: there are text, json, html, dot and mermaid"
            )));
        }
    };
    let columns = columns(&given, stage == Stage::Code && format == Format::Text)?;
    if given.has("O") && stage != Stage::Code {
        return refuse("-O is for code");
    }
    let input = match (rest, given.value("c"), given.value("m")) {
        ([file], None, None) => input::file(file),
        ([], Some(text), None) => Ok(input::text(text)),
        ([], None, Some(module)) => input::module(module),
        ([], None, None) => return refuse("show takes a file, -c TEXT or -m MODULE"),
        ([_, _, ..], ..) => return refuse("show takes one file"),
        _ => return refuse("show takes one of a file, -c TEXT and -m MODULE"),
    };
    let optimize = given.count("O").min(2) as u8;
    let out = given.value("o").map(str::to_owned);
    let input = input.map_err(Refusal::Said)?;
    Ok(Request::Show(Box::new(Show { stage, format, columns, optimize, input, out })))
}

fn input_exists(file: &str) -> bool {
    std::path::Path::new(file).is_file()
}

fn columns(given: &Given, applies: bool) -> Result<Columns, Refusal> {
    if let Some(option) = ["lines", "spans", "live", "no-offsets"].into_iter().find(|name| given.has(name) && !applies)
    {
        return Err(Refusal::Say(format!("--{option} is for code as text")));
    }
    let lines = match given.value("lines") {
        None => None,
        Some(range) => {
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            match (from.parse(), to.parse()) {
                (Ok(from), Ok(to)) if from <= to => Some((from, to)),
                _ => return Err(Refusal::Say(format!("--lines {range}: two numbers of lines are wanted, say 3-7"))),
            }
        }
    };
    let (offsets, spans, live) = (!given.has("no-offsets"), given.has("spans"), given.has("live"));
    Ok(Columns { offsets, spans, live, lines, ..Columns::default() })
}

impl Show {
    fn run(&self) -> u8 {
        let source = &self.input.source;
        let shown = match &self.input.undecodable {
            Some(error) => Err(Trouble::Program(vec![error.clone()])),
            None if self.input.code.is_some() && self.stage != Stage::Code => {
                complain(&format!("{} is a code file, which holds code alone: try baem show code", self.input.name));
                return status::USAGE;
            }
            None => match self.stage {
                Stage::Tokens => self.tokens(),
                Stage::Ast => self.ast(),
                Stage::Scopes => self.scopes(),
                Stage::Code => self.code(),
            },
        };
        match shown {
            Ok(text) => output::write(self.out.as_deref(), text.as_bytes()),
            Err(Trouble::Program(errors)) => {
                errors.iter().for_each(|error| tell(&error.render(source)));
                status::FAILED
            }
            Err(Trouble::Missing(names)) => {
                let path = self.input.path.as_deref().unwrap_or_default();
                complain(&format!("{} has no function or class {path}; {}", self.input.name, known(&names)));
                status::USAGE
            }
        }
    }

    fn tokens(&self) -> Result<String, Trouble> {
        let source = &self.input.source;
        let mut tokens = tokens::tokens(source);
        if let Some(path) = &self.input.path {
            let arena = bumpalo::Bump::new();
            let parsed = parse::parse(&arena, source.text(), Mode::Exec)?;
            let span = select::span(&ast::nodes(parsed.module), path).map_err(Trouble::Missing)?;
            tokens.retain(|token| span.start <= token.span.start && token.span.end <= span.end);
        }
        Ok(match self.format {
            Format::Json => export::tokens(&tokens, source),
            Format::Html => page::tokens(&tokens, source),
            Format::Text | Format::Dot | Format::Mermaid => tokens::text(&tokens, source),
        })
    }

    fn ast(&self) -> Result<String, Trouble> {
        let source = &self.input.source;
        let arena = bumpalo::Bump::new();
        let parsed = parse::parse(&arena, source.text(), Mode::Exec)?;
        let nodes = ast::nodes(parsed.module);
        let nodes = match &self.input.path {
            Some(path) => &nodes[select::nodes(&nodes, path).map_err(Trouble::Missing)?],
            None => &nodes[..],
        };
        Ok(match self.format {
            Format::Json => export::ast(nodes, source),
            Format::Html => page::ast(nodes, source),
            Format::Text | Format::Dot | Format::Mermaid => ast::text(nodes, source),
        })
    }

    fn scopes(&self) -> Result<String, Trouble> {
        let source = &self.input.source;
        let arena = bumpalo::Bump::new();
        let parsed = parse::parse(&arena, source.text(), Mode::Exec)?;
        let view = compile::scopes(parsed.module, source)?;
        let scopes: Vec<ScopeEntry<'_>> = view.each().collect();
        let scopes = match &self.input.path {
            Some(path) => &scopes[select::scopes(&scopes, path).map_err(Trouble::Missing)?],
            None => &scopes[..],
        };
        Ok(match self.format {
            Format::Json => export::scopes(scopes, source),
            Format::Html => page::scopes(scopes, source),
            Format::Text | Format::Dot | Format::Mermaid => scopes::text(scopes),
        })
    }

    fn code(&self) -> Result<String, Trouble> {
        let source = &self.input.source;
        let code: Arc<CodeData> = match &self.input.code {
            Some(code) => code.clone(),
            None => {
                let arena = bumpalo::Bump::new();
                let parsed = parse::parse(&arena, source.text(), Mode::Exec)?;
                compile::compile(parsed.module, source, Options::new(self.optimize, 0))?.code
            }
        };
        let pieces: Vec<Piece<'_>> = view::pieces(&code);
        let pieces = match &self.input.path {
            Some(path) => select::pieces(pieces, path).map_err(Trouble::Missing)?,
            None => pieces,
        };
        Ok(match self.format {
            Format::Text => code::text(&pieces, &self.columns),
            Format::Json => export::code(&pieces, source.name()),
            Format::Html => page::code(&pieces, source, &Notes::default()),
            Format::Dot => graph::dot(&pieces, source.name()),
            Format::Mermaid => graph::mermaid(&pieces),
        })
    }
}

/// What there is instead, in a few words.
fn known(names: &[String]) -> String {
    const SHOWN: usize = 12;
    match names {
        [] => "it has none".to_owned(),
        names if names.len() > SHOWN => format!("it has {}, …", names[..SHOWN].join(", ")),
        names => format!("it has {}", names.join(", ")),
    }
}
