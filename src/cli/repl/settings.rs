//! What the user prefers at the prompt: `BAEM_…` variables, then lines `name = value` in `baem/prompt.conf` of the folder for
//! configuration. What makes no sense is passed over, so that no setting can keep the prompt from working.
//!
//! | name | value |
//! |---|---|
//! | `keys` | `emacs` or `vi` |
//! | `indent` | `off`: lines begin where the user begins them |
//! | `hints` | `off`: no signatures under the line |
//! | `suggestions` | `off`: nothing of the history behind what is typed |
//! | `history` | a file; `off` for none |
//! | `theme` | `dark`, `light`, `plain`, or `style=codes:…` with the codes of colors that terminals know |

use super::keymap::Keys;
use super::theme::Theme;
use std::env;
use std::path::PathBuf;

pub(super) struct Settings {
    pub(super) keys: Keys,
    pub(super) indents: bool,
    pub(super) hints: bool,
    pub(super) suggestions: bool,
    pub(super) history: Option<PathBuf>,
    pub(super) theme: Theme,
}

impl Settings {
    pub(super) fn read() -> Settings {
        let file = folder("XDG_CONFIG_HOME", ".config").map(|folder| folder.join("prompt.conf"));
        let file = file.and_then(|file| std::fs::read_to_string(file).ok()).unwrap_or_default();
        let setting = |name: &str| {
            let variable = env::var(format!("BAEM_{}", name.to_uppercase())).ok();
            variable.filter(|value| !value.is_empty()).or_else(|| {
                let mut lines = file.lines().filter_map(|line| line.split_once('='));
                lines.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().to_owned())
            })
        };
        let is_off = |name: &str| setting(name).is_some_and(|value| matches!(value.as_str(), "off" | "no" | "0"));
        let history = match setting("history") {
            Some(off) if matches!(off.as_str(), "off" | "no" | "0") => None,
            Some(file) => Some(PathBuf::from(file)),
            None => folder("XDG_STATE_HOME", ".local/state").map(|folder| folder.join("history")),
        };
        let has_colors = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Settings {
            keys: if setting("keys").as_deref() == Some("vi") { Keys::Vi } else { Keys::Emacs },
            indents: !is_off("indent"),
            hints: !is_off("hints"),
            suggestions: !is_off("suggestions"),
            history,
            theme: if has_colors { Theme::named(setting("theme").as_deref().unwrap_or("dark")) } else { Theme::PLAIN },
        }
    }
}

/// baem's folder in one of the user's: the variable names it, or it is that part of the home.
fn folder(variable: &str, default: &str) -> Option<PathBuf> {
    let given = env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = given.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(default)))?;
    Some(folder.join("baem"))
}
