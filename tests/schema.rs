//! What `baem show --format json` prints is what the published schema, `docs/show.schema.json`, says: of every golden program, at every
//! stage.

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

fn schema() -> Value {
    let text = std::fs::read_to_string(root().join("docs/show.schema.json")).expect("the schema is there");
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

fn with_schema(test: impl FnOnce(&dyn Fn(&Value) -> Result<(), String>)) {
    let schema = schema();
    test(&|value| check(value, &schema, &schema, "").map(drop));
}

#[test]
fn every_stage_is_as_the_schema_says() {
    with_schema(|valid| {
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
    with_schema(|valid| {
        valid(&known).expect("what was not changed is right");
        for value in wrong {
            assert!(valid(&value).is_err(), "{value}");
        }
    });
}

/// `--schema` prints the file.
#[test]
fn the_schema_is_printed() {
    assert_eq!(json(&["show", "--schema"]), schema());
}
