//! Code files that were changed at random and sealed again, so that only the reader and the verifier stand between them and the loop: each
//! is refused, or runs to whatever end, but never crashes. The children have little memory and little time.
//!
//! `BAEM_FUZZ_ROUNDS=1000000 cargo test --release --test mutated` runs a million; `BAEM_FUZZ_FROM` is the number of the first.

#![cfg(unix)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

const ROUNDS: usize = 3_000;

/// A child that takes longer is ended: mutated loops may be endless.
const PATIENCE: Duration = Duration::from_secs(5);

/// The magic and the fingerprint, then the checksum of all that follows.
const CHECKSUM: std::ops::Range<usize> = 13..21;

/// The checksum of a code file: FNV-1a.
fn checksum(bytes: &[u8]) -> [u8; 8] {
    let step = |state: u64, &byte: &u8| (state ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step).to_le_bytes()
}

/// A small random number generator: a failure can be repeated.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }
}

/// The file with some bytes changed, by the number of the round.
fn mutated(whole: &[u8], round: usize) -> Vec<u8> {
    let mut random = Random(round as u64);
    (0..9).for_each(|_| _ = random.next(2));
    let (mut file, begin) = (whole.to_vec(), CHECKSUM.end);
    let length = file.len() - begin - 8;
    for _ in 0..[1, 1, 1, 2, 4][random.next(5)] {
        let at = begin + random.next(length);
        match random.next(4) {
            0 => file[at] ^= 1 << random.next(8),
            1 => file[at] = random.next(256) as u8,
            2 => file[at] = file[begin + random.next(length)],
            _ => {
                let from = begin + random.next(length);
                file.copy_within(from..from + 8, at);
            }
        }
    }
    let sum = checksum(&file[begin..]);
    file[CHECKSUM].copy_from_slice(&sum);
    file
}

/// How a run ended: by itself with a status, or by us.
fn run(path: &Path) -> Option<std::process::ExitStatus> {
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -v 2097152; ulimit -c 0; exec \"$0\" \"$1\"", env!("CARGO_BIN_EXE_baem")])
        .arg(path)
        .env("BAEM_AUDIT", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a shell runs");
    let (began, mut pause) = (Instant::now(), Duration::from_millis(1));
    loop {
        if let Some(status) = child.try_wait().expect("it is our child") {
            return Some(status);
        }
        if began.elapsed() > PATIENCE {
            child.kill().expect("it is our child");
            child.wait().expect("it was ended");
            return None;
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    }
}

#[test]
fn mutated_code_never_crashes() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<usize>().ok());
    let (from, rounds) = (number("BAEM_FUZZ_FROM").unwrap_or(0), number("BAEM_FUZZ_ROUNDS").unwrap_or(ROUNDS));
    let folder = std::env::temp_dir().join(format!("baem-mutated-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the files");
    let whole = folder.join("whole");
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mutated/program.py");
    let compiled = Command::new(env!("CARGO_BIN_EXE_baem")).arg("compile").arg(program).arg("-o").arg(&whole).status();
    assert!(compiled.expect("baem runs").success());
    assert_eq!(run(&whole).and_then(|status| status.code()), Some(0), "what was not changed runs");
    let bytes = std::fs::read(&whole).expect("it was written");
    assert_eq!(bytes[CHECKSUM], checksum(&bytes[CHECKSUM.end..]), "the checksum is where this test thinks");
    let (next, executed, crashed) = (AtomicUsize::new(from), AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for worker in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            let (folder, bytes, next, executed, crashed) = (&folder, &bytes, &next, &executed, &crashed);
            scope.spawn(move || {
                let path = folder.join(worker.to_string());
                loop {
                    let round = next.fetch_add(1, Relaxed);
                    if round >= from + rounds {
                        return;
                    }
                    std::fs::write(&path, mutated(bytes, round)).expect("the file can be written");
                    match run(&path).map(|status| (status.code(), status)) {
                        // Refused.
                        Some((Some(2), _)) => {}
                        None | Some((Some(0 | 1), _)) => _ = executed.fetch_add(1, Relaxed),
                        Some((_, status)) => crashed.lock().expect("nobody panics").push((round, status.to_string())),
                    }
                }
            });
        }
    });
    let crashed = crashed.into_inner().expect("nobody panicked");
    println!("{rounds} mutations, of which {} were executed", executed.load(Relaxed));
    assert!(crashed.is_empty(), "rounds and how they ended: {crashed:?}");
    assert!(executed.load(Relaxed) > rounds / 10, "enough of them get past the verifier");
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
}
