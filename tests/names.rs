//! What modules and types offer, name by name, compared with what CPython 3.13 offers.
//!
//! `tests/names/*.txt` were written by CPython: a line for each name, with what it is and how it is called. The same program,
//! `tests/names/list.py`, runs on baem, and every line that is not there must be in `tests/names/differences.txt`, under the reason
//! why; and what is there must differ. `BLESS=1` rewrites that list: new entries come under `not there yet`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// The reason under which `BLESS=1` puts what has none.
const NOT_YET: &str = "not there yet";

/// A line of a list: what the name is, and how it is called if that is known.
type Names = BTreeMap<String, (String, String)>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/names")
}

fn names(text: &str) -> Names {
    let entry = |line: &str| {
        let mut parts = line.splitn(3, ' ').map(str::to_owned);
        Some((parts.next()?, (parts.next()?, parts.next().unwrap_or_default())))
    };
    text.lines().filter_map(entry).collect()
}

/// The modules, by the files that CPython wrote.
fn modules() -> Vec<String> {
    let files = fs::read_dir(folder()).expect("the folder of the lists can be read");
    let stems = files.filter_map(|file| {
        let name = file.expect("the folder can be listed").file_name().into_string().ok()?;
        name.strip_suffix(".txt").map(str::to_owned)
    });
    let mut stems: Vec<String> = stems.filter(|stem| stem != "differences").collect();
    stems.sort();
    stems
}

/// What baem says about a module; nothing if it has none.
fn ours(module: &str) -> Names {
    let program = folder().join("list.py");
    let output = Command::new(env!("CARGO_BIN_EXE_baem")).args(["-W", "ignore"]).arg(program).arg(module).output();
    names(&String::from_utf8_lossy(&output.expect("baem can be started").stdout))
}

/// `module name` for every name of CPython's that is missing or different, `module *` for a module that is missing altogether.
fn differing(module: &str, theirs: &Names, ours: &Names) -> BTreeSet<String> {
    if ours.is_empty() {
        return BTreeSet::from([format!("{module} *")]);
    }
    let differs = |(name, (kind, signature)): &(&String, &(String, String))| match ours.get(*name) {
        // Where CPython does not say how something is called, baem may.
        Some((own, called)) => own != kind || !signature.is_empty() && called != signature,
        None => true,
    };
    let class_is_missing = |name: &str| {
        name.rsplit_once('.').is_some_and(|(class, _)| !ours.contains_key(class) && theirs.contains_key(class))
    };
    let missing = theirs.iter().filter(differs).map(|(name, _)| name).filter(|name| !class_is_missing(name));
    missing.map(|name| format!("{module} {name}")).collect()
}

/// The entries of the list of differences, with their reasons.
fn known(text: &str) -> BTreeMap<String, String> {
    let mut reason = String::new();
    let mut entries = BTreeMap::new();
    for line in text.lines() {
        match line.strip_prefix("# ") {
            Some(new) => reason = new.into(),
            None if line.is_empty() => {}
            None => drop(entries.insert(line.to_owned(), reason.clone())),
        }
    }
    entries
}

#[test]
fn every_name_of_cpython_is_there_or_its_absence_has_a_reason() {
    let list = folder().join("differences.txt");
    let known = known(&fs::read_to_string(&list).unwrap_or_default());
    let mut found = BTreeSet::new();
    for module in modules() {
        let file = folder().join(format!("{module}.txt"));
        let theirs = names(&fs::read_to_string(file).expect("the list can be read"));
        found.extend(differing(&module, &theirs, &ours(&module)));
    }
    if env::var_os("BLESS").is_some() {
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for entry in &found {
            let reason = known.get(entry).map_or(NOT_YET, String::as_str);
            groups.entry(reason).or_default().push(entry);
        }
        let groups = groups.iter().map(|(reason, entries)| format!("# {reason}\n{}\n", entries.join("\n")));
        fs::write(&list, groups.collect::<Vec<_>>().join("\n")).expect("the list can be written");
        return;
    }
    let unknown: Vec<&str> = found.iter().filter(|entry| !known.contains_key(*entry)).map(String::as_str).collect();
    let mended: Vec<&str> = known.keys().filter(|entry| !found.contains(*entry)).map(String::as_str).collect();
    assert!(
        unknown.is_empty() && mended.is_empty(),
        "\nnames that differ and are not in tests/names/differences.txt:\n{}\n\nnames in it that do not differ:\n{}\n\n\
         (BLESS=1 rewrites the list)\n",
        unknown.join("\n"),
        mended.join("\n")
    );
}
