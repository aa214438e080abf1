//! How quick the prompt is. `cargo test --release --test repl -- --ignored` prints the figures, each beside what it is to be; on a
//! machine that does something else besides they say little.

use super::terminal::{Run, Terminal};
use std::time::{Duration, Instant};

const SIZE: (u16, u16) = (100, 40);
/// So often each thing is measured.
const TIMES: usize = 50;

/// Measures, and prints what it found.
pub fn measure(run: &Run) -> Result<(), String> {
    println!("\nprompt of {}", run.baem.display());
    let mut ready = Vec::new();
    for _ in 0..TIMES / 2 {
        let shell =
            Run { command: "sh -i".into(), baem: run.baem.clone(), env: run.env.clone(), folder: run.folder.clone() };
        let mut terminal = Terminal::start(&shell, SIZE, false)?;
        terminal.await_prompt()?;
        ready.push(timed(|| {
            terminal.send("exec baem -q\r")?;
            terminal.await_text(">>> ▮")
        })?);
    }
    show("ready, started by a shell", ready, 15);

    let mut terminal = Terminal::start(run, SIZE, true)?;
    terminal.await_prompt()?;
    let lines: Vec<String> = (0..499).map(|n| format!("    y{n} = [x + {n}, 'text', len(str({n}))]  # why")).collect();
    terminal.send(&format!("<Paste>def f(x):<Enter>{}<End paste>", lines.join("<Enter>")))?;
    terminal.await_text("y498")?;
    keys(&mut terminal, "key at the end of 500 lines", "q")?;
    terminal.send("<Repeat 50 \x7f><Repeat 250 \x1b[A>")?;
    terminal.await_text("▮")?;
    terminal.settled();
    keys(&mut terminal, "key in their middle", "q")?;
    keys(&mut terminal, "bracket in their middle", "(")?;
    // Up would scroll where the screen ends, with the cursor in its place.
    keys(&mut terminal, "cursor left", "<Left>")?;
    terminal.send("<C-c>")?;
    terminal.await_text("KeyboardInterrupt")?;

    let paste = format!("<Paste>total = 0{}<End paste>\r", "<Enter>total += 1".repeat(7_600));
    let pasted = timed(|| {
        terminal.send(&paste)?;
        terminal.send("<C-l>'it is', total\r")?;
        terminal.await_text("('it is', 7600)")
    })?;
    show("7,600 lines pasted and run", vec![pasted], 2_000);

    terminal.send("<C-l>x = list(range(10**6)); 'made'<Enter>")?;
    terminal.await_text("made")?;
    terminal.settled();
    let large = timed(|| {
        terminal.send("x\r")?;
        terminal.await_text("1,000,000 items")
    })?;
    show("a list of a million items", vec![large], 100);
    Ok(())
}

fn timed(body: impl FnOnce() -> Result<(), String>) -> Result<Duration, String> {
    let began = Instant::now();
    body().map(|()| began.elapsed())
}

/// Presses a key again and again, each time until the screen has answered.
fn keys(terminal: &mut Terminal, what: &str, key: &str) -> Result<(), String> {
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let cursor = terminal.cursor();
        times.push(timed(|| {
            terminal.send(key)?;
            terminal.await_cursor_from(cursor)
        })?);
    }
    show(what, times, 5);
    Ok(())
}

fn show(what: &str, mut times: Vec<Duration>, most: u64) {
    times.sort();
    let in_ms = |time: Duration| time.as_secs_f64() * 1e3;
    let (median, worst) = (in_ms(times[times.len() / 2]), in_ms(times[times.len() - 1]));
    println!("{what:28} {median:9.2} ms   worst {worst:9.2}   wanted {most}");
}
