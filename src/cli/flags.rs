//! The command line: one row a flag, from which parsing and `--help` follow.

use std::fmt::Write;

/// What the command line asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) what: What,
    /// `sys.argv[1:]`.
    pub(super) arguments: Vec<String>,
    pub(super) optimize: u8,
    pub(super) inspect: bool,
    pub(super) quiet: bool,
    pub(super) unbuffered: bool,
    pub(super) isolated: bool,
    pub(super) ignore_environment: bool,
    pub(super) safe_path: bool,
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
}

/// A flag.
struct Flag {
    short: char,
    long: Option<&'static str>,
    /// The name of the argument, for flags that take one.
    argument: Option<&'static str>,
    help: &'static str,
    set: fn(&mut Request, String),
    /// What follows belongs to the program.
    ends: bool,
}

static FLAGS: &[Flag] = &[
    Flag {
        short: 'c',
        long: None,
        argument: Some("TEXT"),
        help: "run TEXT as a program",
        set: |r, v| r.what = What::Text(v),
        ends: true,
    },
    Flag {
        short: 'm',
        long: None,
        argument: Some("MODULE"),
        help: "run a module as a program",
        set: |r, v| r.what = What::Module(v),
        ends: true,
    },
    Flag {
        short: 'i',
        long: None,
        argument: None,
        help: "go on at the prompt after the program",
        set: |r, _| r.inspect = true,
        ends: false,
    },
    Flag {
        short: 'q',
        long: None,
        argument: None,
        help: "no version at the prompt's start",
        set: |r, _| r.quiet = true,
        ends: false,
    },
    Flag {
        short: 'u',
        long: None,
        argument: None,
        help: "write standard output and error at once",
        set: |r, _| r.unbuffered = true,
        ends: false,
    },
    Flag {
        short: 'O',
        long: None,
        argument: None,
        help: "leave assert statements out; twice: docstrings, too",
        set: |r, _| r.optimize = (r.optimize + 1).min(2),
        ends: false,
    },
    Flag {
        short: 'B',
        long: None,
        argument: None,
        help: "write no code files (baem writes none by itself)",
        set: |_, _| {},
        ends: false,
    },
    Flag {
        short: 'E',
        long: None,
        argument: None,
        help: "ignore PYTHON* variables",
        set: |r, _| r.ignore_environment = true,
        ends: false,
    },
    Flag {
        short: 'I',
        long: None,
        argument: None,
        help: "isolated: -E, -P and -s",
        set: |r, _| {
            r.isolated = true;
            r.ignore_environment = true;
            r.safe_path = true
        },
        ends: false,
    },
    Flag {
        short: 'P',
        long: None,
        argument: None,
        help: "do not look for modules beside the program",
        set: |r, _| r.safe_path = true,
        ends: false,
    },
    Flag {
        short: 's',
        long: None,
        argument: None,
        help: "no modules of the user's own (baem has none)",
        set: |_, _| {},
        ends: false,
    },
    Flag {
        short: 'S',
        long: None,
        argument: None,
        help: "no site module (baem has none)",
        set: |_, _| {},
        ends: false,
    },
    Flag {
        short: 'W',
        long: None,
        argument: Some("FILTER"),
        help: "what becomes of warnings",
        set: |r, v| r.warnings.push(v),
        ends: false,
    },
    Flag {
        short: 'X',
        long: None,
        argument: Some("OPTION"),
        help: "an option of the interpreter: stress, roundtrip, audit",
        set: |r, v| r.options.push(v),
        ends: false,
    },
    Flag {
        short: 'V',
        long: Some("version"),
        argument: None,
        help: "print the version and exit",
        set: |r, _| r.what = What::Version,
        ends: true,
    },
    Flag {
        short: 'h',
        long: Some("help"),
        argument: None,
        help: "print this help and exit",
        set: |r, _| r.what = What::Help,
        ends: true,
    },
];

/// Reads a command line, the program's name left out. The error is a sentence for the user.
pub(super) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Request, String> {
    let mut request = Request::default();
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        if argument == "-" {
            request.what = What::Stdin;
        } else if let Some(long) = argument.strip_prefix("--").filter(|long| !long.is_empty()) {
            let flag =
                FLAGS.iter().find(|flag| flag.long == Some(long)).ok_or_else(|| format!("unknown option --{long}"))?;
            (flag.set)(&mut request, String::new());
            if !flag.ends {
                continue;
            }
        } else if let Some(short) =
            argument.strip_prefix('-').filter(|short| !short.starts_with('-') && !short.is_empty())
        {
            if !short_flags(&mut request, short, &mut rest)? {
                continue;
            }
        } else if argument == "--" {
            match rest.next() {
                Some(file) => request.what = What::File(file),
                None => break,
            }
        } else {
            request.what = What::File(argument);
        }
        request.arguments.extend(rest);
        break;
    }
    Ok(request)
}

/// Reads `-abc` or `-cTEXT`; true if what follows belongs to the program.
fn short_flags(request: &mut Request, short: &str, rest: &mut impl Iterator<Item = String>) -> Result<bool, String> {
    for (at, letter) in short.char_indices() {
        let flag = FLAGS.iter().find(|flag| flag.short == letter).ok_or_else(|| format!("unknown option -{letter}"))?;
        if let Some(name) = flag.argument {
            let inline = &short[at + letter.len_utf8()..];
            let value = if inline.is_empty() { rest.next() } else { Some(inline.to_string()) };
            let value = value.ok_or_else(|| format!("argument expected for the -{letter} option: {name}"))?;
            (flag.set)(request, value);
            return Ok(flag.ends);
        }
        (flag.set)(request, String::new());
        if flag.ends {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The text of `--help`.
pub(super) fn help() -> String {
    let mut text = String::from(
        "baem runs Python programs, and shows what happens inside.\n\n\
         usage: baem [flags] FILE [arguments]     run a program\n\
         \u{20}      baem [flags] -c TEXT [arguments]  run a text\n\
         \u{20}      baem [flags] -m MODULE [arguments]\n\
         \u{20}      baem [flags] -                    run what comes on standard input\n\
         \u{20}      baem [flags]                      try Python at a prompt\n\
         \u{20}      baem check FILE …                 report syntax errors without running anything\n\
         \u{20}      baem show tokens|ast|scopes|code FILE\n\nflags:\n",
    );
    for flag in FLAGS {
        let mut name = format!("-{}", flag.short);
        if let Some(argument) = flag.argument {
            let _ = write!(name, " {argument}");
        }
        if let Some(long) = flag.long {
            let _ = write!(name, ", --{long}");
        }
        let _ = writeln!(text, "  {name:<15} {}", flag.help);
    }
    text.push_str(
        "\nvariables:\n\
         \u{20} PYTHONPATH      folders to look for modules in, before the standard library\n\
         \u{20} PYTHONHASHSEED  the secret of string hashes: a number, or random\n\
         \u{20} NO_COLOR        no colors in error messages\n\n\
         exit status: 0, or what the program says; 1 uncaught exception, or errors found by check; 2 wrong usage or\n\
         input; 70 internal error of baem; 120 standard output could not be written; 130 Ctrl-C\n",
    );
    text
}
