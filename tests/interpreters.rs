//! Two interpreters in one process share no lock: what one holds does not keep the other from running.

use baem::embed::testing::run;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

const WORK: &str = "
total = 0
for number in range(1_500_000):
    total += number % 7
assert total == 4499995, total
";

const LONG: Duration = Duration::from_secs(120);

/// Runs what takes more of the stack than threads of tests have.
fn spawn<R: Send + 'static>(work: impl FnOnce() -> R + Send + 'static) -> thread::JoinHandle<R> {
    thread::Builder::new().stack_size(8 << 20).spawn(work).expect("a thread can be started")
}

#[test]
fn one_runs_while_the_other_holds_its_lock() {
    let (tell_held, held) = mpsc::channel();
    let (tell_done, done) = mpsc::channel();
    let holder = spawn(move || {
        run("", move || {
            tell_held.send(()).expect("the test waits");
            // The lock of this interpreter is held all the time.
            done.recv_timeout(LONG).expect("the other interpreter runs to its end");
        })
    });
    held.recv_timeout(LONG).expect("the first interpreter starts");
    let program =
        format!("import threading\n{WORK}\nthread = threading.Thread(target=print)\nthread.start()\nthread.join()");
    let other = spawn(move || {
        let is_fine = run(&program, || {});
        tell_done.send(()).expect("the first interpreter waits");
        is_fine
    });
    assert!(other.join().expect("no panic"), "the second interpreter's program failed");
    assert!(holder.join().expect("no panic"), "the first interpreter failed");
}

/// How long the calling thread was ready to run without a processor, as far as the system tells.
fn delay() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().nth(1)?.parse().ok().map(Duration::from_nanos)
}

#[test]
fn two_processors_are_used() {
    fn timed() -> (Duration, Option<Duration>) {
        let (begin, before) = (Instant::now(), delay());
        assert!(run(WORK, || {}), "the program failed");
        (begin.elapsed(), delay().zip(before).map(|(after, before)| after.saturating_sub(before)))
    }
    let alone: Duration = (0..2).map(|_| spawn(timed).join().expect("no panic").0).sum();
    let begin = Instant::now();
    let both = [spawn(timed), spawn(timed)].map(|thread| thread.join().expect("no panic"));
    let together = begin.elapsed();
    let ratio = alone.as_secs_f64() / together.as_secs_f64();
    println!("one after the other {alone:?}, together {together:?}: {ratio:.2} times as fast");
    // The figure says something of locks only where both threads had a processor whenever they were ready.
    let had_processors = both.iter().all(|(time, delay)| delay.is_some_and(|delay| delay * 20 < *time));
    if thread::available_parallelism().is_ok_and(|count| count.get() > 1) && had_processors {
        assert!(ratio >= 1.8, "two interpreters are only {ratio:.2} times as fast as one");
    }
}
