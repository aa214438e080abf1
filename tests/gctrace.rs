//! What `-X gctrace=json` says, checked by recomputing each verdict from what was logged: over 10,000 random graphs.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

const GRAPHS: usize = 10_000;

/// Random graphs of instances and lists, some with finalizers that save their object, some of classes that die with them.
const PROGRAM: &str = r#"
import gc, random, sys
random.seed(7)
saved = []
class Node:
    pass
class Saver:
    def __del__(self):
        if random.random() < 0.5:
            saved.append(self)
gc.collect()
gc.disable()
gc.freeze()
def graph():
    kinds = [Node, Saver, list, dict]
    if random.random() < 0.1:
        kinds.append(type("Local", (), {}))
    objects = [random.choice(kinds)() for _ in range(random.randrange(1, 12))]
    for _ in range(random.randrange(20)):
        a, b = random.choice(objects), random.choice(objects)
        if type(a) is list:
            a.append(b)
        elif type(a) is dict:
            a[len(a)] = b
        else:
            setattr(a, random.choice("xyz"), b)
    return random.sample(objects, random.randrange(len(objects) + 1))
for _ in range(int(sys.argv[1])):
    kept = graph()
    gc.collect(random.randrange(3))
    del kept
    saved.clear()
"#;

#[derive(Debug)]
struct Object {
    counted: usize,
    table: usize,
    unexplained: usize,
    instances: usize,
    refers_to: Vec<usize>,
    class: Option<usize>,
    survives: bool,
}

/// What stands behind `"name":`, up to the next comma or bracket outside of a list.
fn field<'a>(line: &'a str, name: &str) -> &'a str {
    let (_, rest) = line.split_once(&format!("\"{name}\":")).unwrap_or_else(|| panic!("no {name} in {line}"));
    match rest.strip_prefix('[') {
        Some(list) => list.split(']').next().unwrap_or_default(),
        None => rest.split([',', '}']).next().unwrap_or_default().trim_matches('"'),
    }
}

fn number(line: &str, name: &str) -> usize {
    field(line, name).parse().unwrap_or_else(|_| panic!("{name} is no number in {line}"))
}

/// Checks one look of one collection.
fn check(objects: &BTreeMap<usize, Object>) {
    let mut incoming: BTreeMap<usize, usize> = BTreeMap::new();
    objects.values().flat_map(|object| &object.refers_to).for_each(|&to| *incoming.entry(to).or_default() += 1);
    for (number, object) in objects {
        let explained = incoming.get(number).copied().unwrap_or(0) + object.table;
        assert_eq!(object.unexplained, object.counted - explained, "#{number} of {objects:#?}");
    }
    let mut waiting: Vec<usize> =
        objects.iter().filter(|entry| entry.1.unexplained + entry.1.instances > 0).map(|entry| *entry.0).collect();
    let mut reached = BTreeSet::new();
    while let Some(number) = waiting.pop() {
        if reached.insert(number) {
            waiting.extend(objects[&number].refers_to.iter().copied().chain(objects[&number].class));
        }
    }
    for (number, object) in objects {
        assert_eq!(object.survives, reached.contains(number), "#{number} of {objects:#?}");
    }
}

#[test]
fn every_verdict_follows_from_the_log() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_baem"));
    command.args(["-X", "gctrace=json", "-c", PROGRAM, &GRAPHS.to_string()]);
    let output = command.output().expect("baem runs");
    assert!(output.status.success());
    let log = String::from_utf8(output.stderr).expect("the log is ASCII");
    let mut looks: BTreeMap<(usize, usize), BTreeMap<usize, Object>> = BTreeMap::new();
    let (mut freed, mut collected, mut condemned) = (0, 0, 0);
    for line in log.lines() {
        match field(line, "event") {
            "look" => {
                let object = Object {
                    counted: number(line, "refcount"),
                    table: number(line, "table"),
                    unexplained: number(line, "gc_refs"),
                    instances: number(line, "instances"),
                    refers_to: field(line, "refs").split(',').filter_map(|to| to.parse().ok()).collect(),
                    class: field(line, "class").parse().ok(),
                    survives: field(line, "verdict") == "survives",
                };
                let look = (number(line, "collection"), number(line, "time"));
                let other = looks.entry(look).or_default().insert(number(line, "object"), object);
                assert!(other.is_none(), "an object is looked at once: {line}");
            }
            "free" => freed += number(line, "objects"),
            "stop" => collected += number(line, "collected"),
            event => assert!(matches!(event, "start" | "finalize"), "{line}"),
        }
    }
    assert!(looks.len() >= GRAPHS);
    looks.values().for_each(check);
    // The last look at a collection's objects decides.
    let mut last: BTreeMap<usize, &BTreeMap<usize, Object>> = BTreeMap::new();
    last.extend(looks.iter().map(|(&(collection, _), objects)| (collection, objects)));
    last.values().for_each(|objects| condemned += objects.values().filter(|object| !object.survives).count());
    assert_eq!((freed, collected), (condemned, condemned));
    assert!(freed > GRAPHS, "the graphs had garbage in them");
}
