//! The command line: one row a flag, from which parsing and `--help` follow.

use crate::stdlib::sys::Flags;
use std::fmt::Write;

/// What the command line asks for.
#[derive(Debug, Default)]
pub(super) struct Request {
    pub(super) what: What,
    /// `sys.argv[1:]`.
    pub(super) arguments: Vec<String>,
    pub(super) flags: Flags,
    pub(super) unbuffered: bool,
    pub(super) skip_first_line: bool,
    /// `-V` given twice.
    pub(super) whole_version: bool,
    /// `-X` options.
    pub(super) options: Vec<String>,
    /// `-W` options.
    pub(super) warnings: Vec<String>,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum What {
    /// The prompt, or the program on standard input if that is no terminal.
    #[default]
    Prompt,
    File(String),
    Text(String),
    Module(String),
    Stdin,
    Version,
    Help,
    Divergences,
}

/// A flag.
struct Flag {
    short: Option<char>,
    long: Option<&'static str>,
    help: &'static str,
    effect: Effect,
}

enum Effect {
    Switch(fn(&mut Request)),
    /// Takes an argument, whose name this is.
    Value(&'static str, fn(&mut Request, String)),
    /// Takes an argument that says what to run: what follows it belongs to the program.
    Program(&'static str, fn(String) -> What),
    /// CPython has it, baem does not: why.
    Refused(&'static str),
}
use Effect::{Program, Refused, Switch, Value};

const fn flag(short: char, help: &'static str, effect: Effect) -> Flag {
    Flag { short: Some(short), long: None, help, effect }
}

const fn long(short: Option<char>, long: &'static str, help: &'static str, effect: Effect) -> Flag {
    Flag { short, long: Some(long), help, effect }
}

#[rustfmt::skip]
static FLAGS: &[Flag] = &[
    flag('c', "run TEXT as a program", Program("TEXT", What::Text)),
    flag('m', "run a module as a program", Program("MODULE", What::Module)),
    flag('i', "go on at the prompt after the program, also if that failed", Switch(|r| r.flags.inspect = true)),
    flag('q', "no version at the prompt's start", Switch(|r| r.flags.quiet = true)),
    flag('u', "write standard output and error at once", Switch(|r| r.unbuffered = true)),
    flag('O', "leave assert statements out; twice: docstrings, too", Switch(|r| r.flags.optimize = (r.flags.optimize + 1).min(2))),
    flag('W', "what becomes of warnings: ignore, default, error, … or action:message:category:module:line",
        Value("FILTER", |r, v| r.warnings.push(v))),
    flag('x', "skip the first line of the program's file", Switch(|r| r.skip_first_line = true)),
    flag('E', "ignore the variables PYTHON…", Switch(|r| r.flags.ignore_environment = true)),
    flag('P', "do not look for modules beside the program", Switch(|r| r.flags.safe_path = true)),
    flag('I', "isolated: -E, -P and -s", Switch(|r| {
        (r.flags.isolated, r.flags.ignore_environment, r.flags.safe_path, r.flags.no_user_site) = (true, true, true, true);
    })),
    flag('B', "write no code files (baem never writes any)", Switch(|_| {})),
    flag('s', "no modules of the user's own (baem knows none)", Switch(|r| r.flags.no_user_site = true)),
    flag('S', "no module site (baem has none)", Switch(|_| {})),
    flag('b', "warn when bytes are compared with text or made text by str(); twice: these are errors", Switch(|r| r.flags.bytes_warning += 1)),
    flag('d', "", Refused("it has no parser to debug; see `baem show tokens` and `baem show ast`")),
    flag('v', "", Refused("it does not report imports")),
    flag('X', "an option of the interpreter, see below", Value("OPTION", |r, v| r.options.push(v))),
    long(Some('V'), "version", "print the version; twice: of what it is made", Switch(|r| {
        r.whole_version = r.what == What::Version;
        r.what = What::Version;
    })),
    long(Some('h'), "help", "print this help", Switch(|r| r.what = What::Help)),
    long(Some('?'), "help", "", Switch(|r| r.what = What::Help)),
    long(None, "divergences", "print where baem differs from CPython on purpose", Switch(|r| r.what = What::Divergences)),
];

/// What stands behind the name of an `-X` option.
enum Takes {
    Nothing,
    /// A value, which must be there: what the help calls it.
    Any(&'static str),
    /// One of these; an empty one stands for the name alone.
    OneOf(&'static [&'static str]),
}
use Takes::{Any, Nothing, OneOf};

/// The options behind `-X`.
#[rustfmt::skip]
static OPTIONS: &[(&str, Takes, &str)] = &[
    ("int_max_str_digits", Any("N"), "how many digits an int may have in text"),
    ("lib", Any("FOLDER"), "a folder with more modules, searched after all others"),
    ("utf8", Nothing, "text is UTF-8 (it always is)"),
    ("gc", OneOf(&["classic", "modern"]), "when to collect: thresholds 700, 10, 10 or 2000, 10, 10 (modern, the default)"),
    ("gctrace", OneOf(&["", "text", "json"]), "tell of every collection, its phases and verdicts on standard error"),
    ("gcreport", Nothing, "tell at exit how long collections took, and what came of them"),
    ("gil", Any("seed:N"), "threads take turns by the number N, the same each time"),
    ("gil-check", OneOf(&["every"]), "threads switch wherever they may: where a loop goes back, and at calls"),
    ("gilstats", Nothing, "tell at exit which thread had the interpreter's lock, and for how long"),
    ("leakcheck", Nothing, "tell at exit what only cycles kept alive, and which lines closed them; exit status 83"),
    ("stress", Nothing, "collect garbage and switch threads all the time, for tests"),
    ("roundtrip", Nothing, "write code in the file format and read it back before it runs, for tests"),
    ("fail_request", Any("N"), "pretend that there was no memory when it was asked for the Nth time, for tests"),
    ("audit", Nothing, "check at exit that the heap is empty, for tests"),
    ("audit_every", Any("N"), "check the heap at every Nth allocation, for tests"),
];

/// Reads a command line, the program's name left out. The error is a sentence for the user.
pub(super) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Request, String> {
    let mut request = Request::default();
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        let program = if argument == "-" {
            Some(What::Stdin)
        } else if argument == "--" {
            rest.next().map(What::File)
        } else if let Some(name) = argument.strip_prefix("--") {
            let flag = FLAGS.iter().find(|flag| flag.long == Some(name));
            match flag.map(|flag| &flag.effect) {
                Some(Switch(set)) => set(&mut request),
                _ => return Err(format!("unknown option --{name}")),
            }
            continue;
        } else if let Some(letters) = argument.strip_prefix('-') {
            match short_flags(&mut request, letters, &mut rest)? {
                None => continue,
                program => program,
            }
        } else {
            Some(What::File(argument))
        };
        let asked = matches!(request.what, What::Version | What::Help | What::Divergences);
        if let Some(program) = program.filter(|_| !asked) {
            request.what = program;
        }
        request.arguments.extend(rest);
        break;
    }
    for option in &request.options {
        let name = option.split('=').next().unwrap_or_default();
        let value = option[name.len()..].strip_prefix('=').unwrap_or("");
        match OPTIONS.iter().find(|row| row.0 == name).map(|row| &row.1) {
            None => return Err(format!("unknown option -X {name}")),
            Some(Any(_)) if name == option => return Err(format!("-X {name} takes a value: -X {name}=…")),
            Some(Nothing) if name != option => return Err(format!("-X {name} takes no value")),
            Some(OneOf(values)) if !values.contains(&value) => {
                let known = values.iter().filter(|value| !value.is_empty()).copied().collect::<Vec<_>>().join(" or ");
                return Err(format!("-X {name} takes {known}"));
            }
            Some(_) => {}
        }
    }
    Ok(request)
}

/// Reads `-abc` or `-cTEXT`; what is to be run, if the flags say that.
fn short_flags(
    request: &mut Request,
    letters: &str,
    rest: &mut impl Iterator<Item = String>,
) -> Result<Option<What>, String> {
    for (at, letter) in letters.char_indices() {
        let flag =
            FLAGS.iter().find(|flag| flag.short == Some(letter)).ok_or_else(|| format!("unknown option -{letter}"))?;
        let mut value = |name: &str| {
            let inline = &letters[at + letter.len_utf8()..];
            let value = if inline.is_empty() { rest.next() } else { Some(inline.to_string()) };
            value.ok_or_else(|| format!("argument expected for the -{letter} option: {name}"))
        };
        match flag.effect {
            Switch(set) => set(request),
            Value(name, set) => {
                set(request, value(name)?);
                break;
            }
            Program(name, what) => return Ok(Some(what(value(name)?))),
            Refused(reason) => return Err(format!("baem has no option -{letter}: {reason}")),
        }
    }
    Ok(None)
}

/// The text of `--help`.
pub(super) fn help() -> String {
    let mut text = String::from(
        "baem runs Python programs, and shows what becomes of them on the way.\n\n\
         usage: baem [flags] FILE [arguments]         run a program: a file, or a folder with a __main__.py\n\
         \u{20}      baem [flags] -c TEXT [arguments]      run a text\n\
         \u{20}      baem [flags] -m MODULE [arguments]    run a module\n\
         \u{20}      baem [flags] - [arguments]            run what comes on standard input\n\
         \u{20}      baem [flags]                          the same, or a prompt if that is a terminal\n\
         \u{20}      baem check FILE …                     report the syntax errors of files, and run nothing\n\
         \u{20}      baem compile FILE -o OUT              write the code of a file, which `baem OUT` runs\n\
         \u{20}      baem opcodes                          explain the instructions that code consists of\n\
         \u{20}      baem show tokens|ast|scopes|code FILE print what a file becomes (baem show --help)\n\
         \u{20}      baem trace [options] FILE             run a program and tell each instruction: baem trace --help\n\
         \u{20}      baem profile [options] FILE           run a program and count its instructions: baem profile --help\n\nflags:\n",
    );
    for flag in FLAGS.iter().filter(|flag| !flag.help.is_empty()) {
        let mut name = flag.short.map_or("   ".into(), |short| format!("-{short}"));
        if let Value(argument, _) | Program(argument, _) = flag.effect {
            let _ = write!(name, " {argument}");
        }
        if let Some(long) = flag.long {
            let comma = if flag.short.is_some() { ", " } else { " " };
            let _ = write!(name, "{comma}--{long}");
        }
        let _ = writeln!(text, "  {name:<18} {}", flag.help);
    }
    text.push_str("\noptions behind -X:\n");
    for (name, takes, help) in OPTIONS {
        let name = match takes {
            Nothing => name.to_string(),
            Any(value) => format!("{name}={value}"),
            OneOf(["", values @ ..]) => format!("{name}[={}]", values.join("|")),
            OneOf(values) => format!("{name}={}", values.join("|")),
        };
        let _ = writeln!(text, "  {name:<24} {help}");
    }
    text.push_str(
        "\nvariables:\n\
         \u{20} PYTHONPATH               folders to look for modules in, before baem's own\n\
         \u{20} PYTHONSTARTUP            a file to run before the first prompt\n\
         \u{20} PYTHONHASHSEED           the secret of string hashes: a number, or random\n\
         \u{20} PYTHONINTMAXSTRDIGITS    as -X int_max_str_digits\n\
         \u{20} PYTHONINSPECT, PYTHONOPTIMIZE, PYTHONSAFEPATH, PYTHONUNBUFFERED, PYTHONWARNINGS\n\
         \u{20}                          as -i, -O, -P, -u, -W\n\
         \u{20} NO_COLOR, FORCE_COLOR    no colors in error messages, or always\n\
         \u{20} BAEM_KEYS, BAEM_THEME, BAEM_INDENT, BAEM_HINTS, BAEM_HISTORY\n\
         \u{20}                          the prompt: emacs or vi; dark, light, plain or style=codes:…; the others may be\n\
         \u{20}                          off, and the last names a file\n\n\
         exit status: 0, or what the program says; 1 uncaught exception, or errors found by check; 2 wrong usage or\n\
         input; 70 internal error of baem; 83 leakcheck found something; 84 deadlock;\n\
         120 standard output could not be written; 130 Ctrl-C\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::{What, parse};

    fn request(line: &str) -> Result<super::Request, String> {
        parse(line.split_whitespace().map(str::to_string))
    }

    #[test]
    fn flags_may_be_joined() {
        let read = request("-iOOq -Werror -W ignore -cpass -c x").expect("is right");
        assert_eq!((read.flags.inspect, read.flags.optimize, read.flags.quiet), (true, 2, true));
        assert_eq!(read.warnings, ["error", "ignore"]);
        assert_eq!((read.what, read.arguments), (What::Text("pass".into()), vec!["-c".into(), "x".into()]));
    }

    #[test]
    fn what_follows_the_program_is_its_own() {
        let read = request("-O a.py -O --help").expect("is right");
        assert_eq!((read.what, read.arguments.len(), read.flags.optimize), (What::File("a.py".into()), 2, 1));
        assert_eq!(request("-- -x.py").expect("is right").what, What::File("-x.py".into()));
        assert_eq!(request("-V a.py").expect("is right").what, What::Version);
    }

    #[test]
    fn what_is_unknown_is_refused() {
        for line in ["-Z", "-OZ", "--long", "-c", "-v", "-X nonsense", "-X int_max_str_digits", "-X utf8=1"] {
            assert!(request(line).is_err(), "{line}");
        }
    }
}
