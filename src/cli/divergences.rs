//! `baem --divergences`: where baem differs from CPython on purpose.
//!
//! Each difference is a test in `tests/differences/`, which runs on both: what it says stays true.

macro_rules! divergences {
    ($($name:literal)*) => {
        static DIVERGENCES: &[(&str, &str)] =
            &[ $( ($name, include_str!(concat!("../../tests/differences/", $name, ".py"))) ),* ];
    };
}

divergences! {
    "closing_standard_streams"
    "code_without_tables"
    "groups_in_possessive_repetitions"
    "identity_of_numbers"
    "instructions_of_dis"
    "name_of_the_implementation"
    "names_are_strings"
    "no_site"
    "sizes_of_objects"
    "statistics_of_the_collector"
    "variables_of_comprehensions"
}

/// All of them: name, program with what it prints here, and what CPython does.
pub(super) fn text() -> String {
    let mut text = String::from(
        "Where baem differs from CPython 3.13 on purpose. Each is a program of which # expect: says what baem prints.\n",
    );
    for (name, program) in DIVERGENCES {
        text.push_str(&format!("\n== {name}\n{program}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::DIVERGENCES;

    #[test]
    fn every_test_of_a_difference_is_listed() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/differences");
        let entries = std::fs::read_dir(folder).expect("the folder is there");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("can be read").path())
            .filter_map(|path| path.file_stem().map(|name| name.to_string_lossy().into_owned()))
            .collect();
        names.sort();
        let listed: Vec<&str> = DIVERGENCES.iter().map(|row| row.0).collect();
        assert_eq!(names, listed);
    }
}
