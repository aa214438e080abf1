//! The page of `baem show --format html`: its structure and its colors everywhere, and what it does in a Chromium where there is one
//! (`BAEM_CHROMIUM`, or on `PATH`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn show(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_baem"))
        .current_dir(root())
        .arg("show")
        .args(arguments)
        .output()
        .expect("baem runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("pages are UTF-8")
}

fn page(stage: &str) -> String {
    show(&[stage, "--format", "html", "examples/tour.py"])
}

/// What stands between two texts, each time they do.
fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).map(move |rest| rest.split(close).next().unwrap_or_default())
}

/// Elements that hold others are closed in turn.
#[test]
fn elements_are_closed() {
    let void = ["meta", "input", "rect", "path"];
    let open_ended = ["html", "head", "body", "li", "p"];
    for stage in ["tokens", "ast", "scopes", "code"] {
        let page = page(stage);
        let markup = page.split("<script>").next().unwrap_or_default();
        let style = markup.find("<style>").expect("there is a style")..markup.find("</style>").expect("it ends");
        let markup = markup.replace(&markup[style], "<style>");
        let mut open: Vec<&str> = Vec::new();
        for tag in markup.split('<').skip(1) {
            let end = tag.find('>').unwrap_or_else(|| panic!("{stage}: a tag without end: {tag:.40}"));
            let name = tag[..end].split([' ', '/']).find(|word| !word.is_empty()).unwrap_or_default();
            if void.contains(&name) || open_ended.contains(&name) || name.starts_with('!') {
                continue;
            }
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name), "{stage}");
            } else {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{stage}: {open:?}");
    }
}

/// The page refers to nothing outside itself, and forbids itself to.
#[test]
fn nothing_is_loaded() {
    for stage in ["tokens", "ast", "scopes", "code"] {
        let page = page(stage);
        for word in ["http:", "https:", "src=", "@import", "url(", "<link"] {
            assert!(!page.contains(word), "{stage}: {word}");
        }
        assert!(page.contains("default-src 'none'"));
        for word in ["<html lang=en>", "<title>", "name=viewport", "aria-label", "prefers-color-scheme: dark"] {
            assert!(page.contains(word), "{stage}: {word}");
        }
    }
}

/// The page has what the text has: each instruction, and a graph for code that branches.
#[test]
fn the_page_has_what_the_text_has() {
    let (page, text) = (page("code"), show(&["code", "examples/tour.py"]));
    let is_instruction = |line: &&str| {
        let mut words = line.trim_start_matches(['│', '└', ' ']).split("  ");
        let number =
            words.next().is_some_and(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()));
        number && words.next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
    };
    let rows = between(&page, "<pre class=rows", "</pre>").flat_map(|rows| rows.lines().skip(1));
    let rows = rows.filter(|row| row.starts_with(|first: char| first.is_ascii_digit())).count();
    assert_eq!(rows, text.lines().filter(is_instruction).count());
    assert!(rows > 500);
    assert_eq!(page.matches("<details class=piece").count(), text.matches("    line ").count());
    // The script draws the graphs from the blocks that each piece names.
    let graphs: Vec<&str> = between(&page, "data-blocks=\"", "\"").collect();
    assert!(graphs.len() > 5 && graphs.len() == page.matches("<details class=graph").count());
    for (blocks, summary) in graphs.iter().zip(between(&page, "<summary>control flow: ", "</summary>")) {
        assert!(blocks.starts_with('0'), "{blocks}");
        let count = blocks.split(' ').count();
        assert!(summary.starts_with(&format!("{count} blocks")), "{summary}: {blocks}");
        let jumps = blocks.split(' ').filter_map(|block| block.split_once('>')?.1.parse::<usize>().ok());
        assert!(jumps.clone().all(|to| to < count), "{blocks}");
        assert_eq!(summary.contains("loop"), blocks.contains('l'), "{summary}: {blocks}");
    }
    assert!(graphs.iter().any(|blocks| blocks.contains('l')), "there are loops");
    assert!(graphs.iter().any(|blocks| blocks.contains('h')), "and handlers");
    assert!(between(&page, "data-regions=\"", "\"").any(|regions| !regions.is_empty()), "and regions");
}

/// Text has a contrast of 4.5 or more on every background (WCAG AA), lines one of 3, in both sets of colors.
#[test]
fn colors_can_be_told_apart() {
    let style = std::fs::read_to_string(root().join("src/inspect/page/page.css")).expect("the style is there");
    let sets: Vec<BTreeMap<&str, &str>> = style
        .split('}')
        .filter(|block| block.contains("--page:"))
        .map(|block| {
            let pairs = block.split("--").skip(1).filter_map(|rest| rest.split_once(": "));
            pairs.map(|(name, color)| (name, color.split(';').next().unwrap_or_default())).collect()
        })
        .collect();
    assert_eq!(sets.len(), 3);
    assert_eq!(sets[1], sets[2], "dark by wish of the system or of the reader is the same");
    let texts = ["ink", "dim", "name", "operand", "label", "jump"];
    let grounds = ["page", "panel", "on", "near", "hit", "try", "loop"];
    for colors in &sets {
        for ground in grounds {
            for text in texts {
                let found = contrast(colors[text], colors[ground]);
                assert!(found >= 4.5, "{text} on {ground}: {found:.2}");
            }
            for line in ["edge", "try-edge", "focus"] {
                let found = contrast(colors[line], colors[ground]);
                assert!(found >= 3.0, "{line} on {ground}: {found:.2}");
            }
        }
    }
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of `#rrggbb`.
fn luminance(color: &str) -> f64 {
    let part = |at: usize| {
        let value = u8::from_str_radix(&color[at..at + 2], 16).expect("colors are hexadecimal");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn chromium() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("BAEM_CHROMIUM") {
        return (!path.is_empty()).then(|| path.into());
    }
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}

/// A page after a script of `tests/page` ran in it, in a browser if there is one: the report that the script leaves.
fn browsed(name: &str, page: &str, script: &str, patience: &str) -> Option<String> {
    let Some(chromium) = chromium() else {
        eprintln!("no Chromium here: the page is tested by its structure alone");
        return None;
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    let script = std::fs::read_to_string(root().join("tests/page").join(script)).expect("the script is there");
    let file = folder.join("page.html");
    std::fs::write(&file, page.replace("</body>", &format!("<script>{script}</script></body>")))
        .expect("the target folder can be written");
    let mut browser = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"])
        .args(["--window-size=1400,900", "--host-resolver-rules=MAP * ~NOTFOUND", patience])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg("--dump-dom")
        .arg(format!("file://{}", file.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the browser starts");
    let pipe = browser.stdout.take().expect("its output is piped");
    let reader = std::thread::spawn(move || std::io::read_to_string(pipe).unwrap_or_default());
    let started = Instant::now();
    while !reader.is_finished() && started.elapsed() < Duration::from_secs(120) {
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = browser.kill();
    let _ = browser.wait();
    let dom = reader.join().expect("the reader does not panic");
    let report = between(&dom, "<pre id=\"report\">", "</pre>").next().unwrap_or("the browser gave no report");
    println!("{report}");
    Some(report.to_owned())
}

/// Timers of the page run at once, for so long in its own time.
const VIRTUAL_TIME: &str = "--virtual-time-budget=20000";

/// Pointing, folding, searching, moving by keys and changing colors do what they should.
#[test]
fn the_page_works_in_a_browser() {
    if let Some(report) = browsed("page", &page("code"), "script.js", VIRTUAL_TIME) {
        assert!(report.ends_with("end of the report") && !report.contains("FAILED"), "{report}");
    }
}

/// The counts of a profile stand before its lines and instructions, which are shaded.
#[test]
fn the_page_of_a_profile_has_columns_of_counts() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("profile.html");
    let status = Command::new(env!("CARGO_BIN_EXE_baem"))
        .current_dir(root())
        .args(["profile", "--format", "html", "-o"])
        .args([&file, Path::new("examples/tour.py")])
        .stdout(Stdio::null())
        .status();
    assert!(status.expect("baem runs").success());
    let page = std::fs::read_to_string(&file).expect("it was written");
    if let Some(report) = browsed("profile", &page, "profile.js", VIRTUAL_TIME) {
        assert!(report.ends_with("end of the report") && !report.contains("FAILED"), "{report}");
    }
}

/// A page of 10,000 lines can be used soon, in real time. Most is the browser's reading; the limit is far off, for slow machines.
#[test]
fn the_page_of_a_long_file_opens() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("opens.py");
    std::fs::write(&file, long_program()).expect("the target folder can be written");
    let page = show(&["code", "--format", "html", &file.display().to_string()]);
    if let Some(report) = browsed("long", &page, "opens.js", "--no-default-browser-check") {
        let milliseconds = report.strip_prefix("opened after ").and_then(|rest| rest.strip_suffix(" ms"));
        let milliseconds: u64 = milliseconds.and_then(|number| number.parse().ok()).expect(&report);
        assert!(milliseconds < 30_000, "{report}");
    }
}

/// A dense program of 10,000 lines: calls, attributes, comprehensions, loops and handlers in classes.
fn long_program() -> String {
    let class = include_str!("page/long.py").split_once('\n').expect("the first line says what it is").1;
    (0..10_000 / class.lines().count()).map(|i| class.replace("{i}", &i.to_string())).collect()
}

/// A page of a dense file of 10,000 lines has at most 5 MB.
#[test]
fn the_page_of_a_long_file_is_small() {
    let source = long_program();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("long.py");
    std::fs::write(&file, &source).expect("the target folder can be written");
    let page = show(&["code", "--format", "html", &file.display().to_string()]);
    assert!(page.len() <= 5_000_000, "{} bytes for {} lines", page.len(), source.lines().count());
}
