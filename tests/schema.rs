//! The JSON that baem writes is what the published schemas in `docs/` say: of `baem show` for every golden program at every stage, of
//! `baem profile` and `baem trace` for programs of every kind, at every setting that changes the form.

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn json(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_baem")).args(arguments).output().expect("baem runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

fn programs() -> Vec<PathBuf> {
    let folders = ["tests/golden/tokens", "tests/golden/ast", "tests/golden/scopes", "tests/golden/code", "examples"];
    let listed = folders.iter().flat_map(|folder| std::fs::read_dir(root().join(folder)).expect("it is there"));
    let paths = listed.map(|entry| entry.expect("it can be listed").path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|it| it == "py")).collect();
    paths.sort();
    paths
}

fn schema(command: &str) -> Value {
    let file = root().join(format!("docs/{command}.schema.json"));
    let text = std::fs::read_to_string(file).expect("the schema is there");
    serde_json::from_str(&text).expect("the schema is JSON")
}

/// Checks a value against a schema, of which `root` is the whole: the part of JSON Schema that ours uses. A keyword that is not known
/// here is a fault of the test. The names of the properties that were described come back.
fn check(value: &Value, schema: &Value, root: &Value, at: &str) -> Result<BTreeSet<String>, String> {
    let mut described = BTreeSet::new();
    let schema = schema.as_object().expect("a schema is an object");
    let wrong = |what: &str| Err(format!("{at}: {what}: {value}").chars().take(400).collect());
    for (keyword, rule) in schema {
        match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let name = rule.as_str().and_then(|name| name.strip_prefix("#/$defs/")).expect("a reference is local");
                described.extend(check(value, &root["$defs"][name], root, at)?);
            }
            "const" if value != rule => return wrong("is another constant"),
            "enum" if !rule.as_array().expect("a list").contains(value) => return wrong("is not in the list"),
            "const" | "enum" => {}
            "type" => {
                let is = |name: &Value| match name.as_str().expect("a name") {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "number" => value.is_number(),
                    "boolean" => value.is_boolean(),
                    "null" => value.is_null(),
                    other => panic!("{other}"),
                };
                let fits = rule.as_array().map_or_else(|| is(rule), |names| names.iter().any(is));
                if !fits {
                    return wrong("is of another type");
                }
            }
            "minimum" if value.as_f64().is_some_and(|number| number < rule.as_f64().expect("a number")) => {
                return wrong("is too small");
            }
            "minItems"
                if value.as_array().is_some_and(|items| items.len() < rule.as_u64().expect("a number") as usize) =>
            {
                return wrong("is too short");
            }
            "maxItems"
                if value.as_array().is_some_and(|items| items.len() > rule.as_u64().expect("a number") as usize) =>
            {
                return wrong("is too long");
            }
            "minimum" | "minItems" | "maxItems" => {}
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(item, rule, root, &format!("{at}/{number}"))?;
                }
            }
            "required" => {
                let mut names = rule.as_array().expect("a list").iter().map(|name| name.as_str().expect("a name"));
                if let Some(name) = names.find(|name| value.get(name).is_none()) {
                    return wrong(&format!("has no {name}"));
                }
            }
            "properties" => {
                for (name, rule) in rule.as_object().expect("an object") {
                    if let Some(value) = value.get(name) {
                        check(value, rule, root, &format!("{at}/{name}"))?;
                        described.insert(name.clone());
                    }
                }
            }
            "oneOf" => {
                let schemas = rule.as_array().expect("a list");
                let fitting: Vec<_> = schemas.iter().map(|schema| check(value, schema, root, at)).collect();
                match fitting.iter().filter(|found| found.is_ok()).count() {
                    1 => described.extend(fitting.into_iter().flatten().flatten()),
                    0 => {
                        return Err(fitting
                            .into_iter()
                            .filter_map(Result::err)
                            .max_by_key(String::len)
                            .unwrap_or_default());
                    }
                    _ => return wrong("fits several"),
                }
            }
            "additionalProperties" | "unevaluatedProperties" => {}
            other => panic!("{at}: the keyword {other} is not known here"),
        }
    }
    for keyword in ["additionalProperties", "unevaluatedProperties"] {
        let Some(rule) = schema.get(keyword) else { continue };
        for (name, value) in value.as_object().into_iter().flatten() {
            if described.contains(name) {
                continue;
            }
            match rule {
                Value::Bool(_) => return wrong(&format!("has {name}")),
                rule => drop(check(value, rule, root, &format!("{at}/{name}"))?),
            }
        }
    }
    Ok(described)
}

fn with_schema(command: &str, test: impl FnOnce(&dyn Fn(&Value) -> Result<(), String>)) {
    let schema = schema(command);
    test(&|value| check(value, &schema, &schema, "").map(drop));
}

#[test]
fn every_stage_is_as_the_schema_says() {
    with_schema("show", |valid| {
        for path in programs() {
            let name = path.to_str().expect("names here are plain");
            // Some of the programs whose words and trees are shown could not be compiled.
            let is_whole = !["golden/tokens", "golden/ast"].iter().any(|folder| name.contains(folder));
            let stages: &[&str] = if is_whole { &["tokens", "ast", "scopes", "code"] } else { &["tokens", "ast"] };
            for stage in stages {
                let value = json(&["show", stage, "--format", "json", name]);
                valid(&value).unwrap_or_else(|error| panic!("{stage} of {name}: {error}"));
            }
        }
    });
}

/// The schema refuses what is not of its form: it says something.
#[test]
fn the_schema_refuses_other_things() {
    let known = json(&["show", "code", "--format", "json", "-c", "x = 1"]);
    let change = |change: &dyn Fn(&mut Value)| {
        let mut value = known.clone();
        change(&mut value);
        value
    };
    let wrong = [
        change(&|value| value["version"] = 2.into()),
        change(&|value| value["stage"] = "ast".into()),
        change(&|value| value["code"][0]["kind"] = "thing".into()),
        change(&|value| value["code"][0]["instructions"][0]["offset"] = (-1).into()),
        change(&|value| value["code"][0]["more"] = 1.into()),
        change(&|value| drop(value["code"][0].as_object_mut().expect("it is one").remove("blocks"))),
    ];
    with_schema("show", |valid| {
        valid(&known).expect("what was not changed is right");
        for value in wrong {
            assert!(valid(&value).is_err(), "{value}");
        }
    });
}

/// `--schema` prints the file.
#[test]
fn the_schema_is_printed() {
    assert_eq!(json(&["show", "--schema"]), schema("show"));
}

/// What a watching command writes about a program that is given as text, whatever becomes of the program.
fn watched(command: &str, options: &[&str], program: &str) -> String {
    let mut baem = Command::new(env!("CARGO_BIN_EXE_baem"));
    let output = baem.arg(command).args(options).args(["-c", program]).output().expect("baem runs");
    String::from_utf8(output.stderr).expect("it writes text")
}

/// Programs with what there is to tell: calls, generators, exceptions, threads, classes, finalizers, caches that miss; one that ends in
/// an error would put its traceback behind the trace, so each ends well.
const PROGRAMS: [&str; 4] = [
    "def f(a, *b, c=1, **d):\n    return a\nfor x in (1, 'é\\n\"', 2.5, [], None) * 30:\n    f(x, x, c=x, d=x)\n    x == x",
    "def g():\n    try:\n        yield 1\n        yield 2\n    finally:\n        pass\ntry:\n    for x in g(): raise KeyError(x)\nexcept KeyError as e:\n    pass",
    "import threading\nts = [threading.Thread(target=lambda: sum(range(99))) for _ in range(3)]\nfor t in ts: t.start()\nfor t in ts: t.join()",
    "class C:\n    def __init__(self, n): self.n = n\n    def __del__(self): pass\n    async def m(self): return self.n\nc = C(1).m()\ntry: c.send(None)\nexcept StopIteration: pass",
];

#[test]
fn a_profile_is_as_its_schema_says() {
    with_schema("profile", |valid| {
        for program in PROGRAMS {
            let profile: Value = serde_json::from_str(&watched("profile", &["--format", "json"], program))
                .unwrap_or_else(|error| panic!("{program}: {error}"));
            valid(&profile).unwrap_or_else(|error| panic!("{program}: {error}"));
            for (place, wrong) in [("/version", "2".into()), ("/functions/0/sites/0/hits", (-1).into())] {
                let mut other = profile.clone();
                *other.pointer_mut(place).expect("it is there") = wrong;
                assert!(valid(&other).is_err(), "{place} may not be that");
            }
        }
    });
}

#[test]
fn every_line_of_a_trace_is_as_its_schema_says() {
    let kinds: [&[&str]; 4] = [
        &["--library"],
        &["--events", "ops,memory"],
        &["--events", "lines,calls,exceptions,generators"],
        &["--last", "5"],
    ];
    let mut seen = BTreeSet::new();
    with_schema("trace", |valid| {
        for program in PROGRAMS {
            for options in kinds {
                let text = watched("trace", &[options, &["--format", "jsonl"]].concat(), program);
                for line in text.lines() {
                    let event: Value =
                        serde_json::from_str(line).unwrap_or_else(|error| panic!("{program}: {error}: {line}"));
                    valid(&event).unwrap_or_else(|error| panic!("{program}: {error}"));
                    seen.extend(event["event"].as_str().map(str::to_string));
                }
            }
        }
        for wrong in [r#"{"event":"op"}"#, r#"{"event":"leap","thread":0}"#, r#"{"format":"baem-trace","version":2}"#] {
            assert!(valid(&serde_json::from_str(wrong).expect("it is JSON")).is_err(), "{wrong}");
        }
    });
    let all = schema("trace");
    let all = all.pointer("/oneOf/1/properties/event/enum").and_then(Value::as_array).expect("the kinds of events");
    let missing: Vec<&Value> = all.iter().filter(|kind| !seen.contains(kind.as_str().unwrap_or_default())).collect();
    assert!(missing.is_empty(), "no trace has {missing:?}");
}

/// What Perfetto reads has no schema of ours: it is JSON, and what begins ends, in each thread.
#[test]
fn a_trace_for_perfetto_is_balanced() {
    for program in PROGRAMS {
        let text = watched("trace", &["--format", "perfetto"], program);
        let trace: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{program}: {error}"));
        let mut open = std::collections::BTreeMap::<String, Vec<&Value>>::new();
        for event in trace["traceEvents"].as_array().expect("there are events") {
            let stack = open.entry(event["tid"].to_string()).or_default();
            match event["ph"].as_str() {
                Some("B") => stack.push(&event["name"]),
                Some("E") => drop(stack.pop().unwrap_or_else(|| panic!("{event} ends what did not begin"))),
                _ => {}
            }
        }
        assert!(open.values().all(Vec::is_empty), "{program}: {open:?} did not end");
    }
}
