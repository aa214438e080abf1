//! Colors: what each part of a text looks like.

/// Kinds of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    Plain,
    Keyword,
    Constant,
    Number,
    String,
    Comment,
    Definition,
    Builtin,
    Decorator,
    Command,
    Match,
    Mismatch,
    Prompt,
    Hint,
    Suggestion,
    Chosen,
}

const STYLES: [(Style, &str); 16] = [
    (Style::Plain, "plain"),
    (Style::Keyword, "keyword"),
    (Style::Constant, "constant"),
    (Style::Number, "number"),
    (Style::String, "string"),
    (Style::Comment, "comment"),
    (Style::Definition, "definition"),
    (Style::Builtin, "builtin"),
    (Style::Decorator, "decorator"),
    (Style::Command, "command"),
    (Style::Match, "match"),
    (Style::Mismatch, "mismatch"),
    (Style::Prompt, "prompt"),
    (Style::Hint, "hint"),
    (Style::Suggestion, "suggestion"),
    (Style::Chosen, "chosen"),
];

/// Codes of `ESC [ … m`, by style; none at all without colors.
pub(super) struct Theme {
    codes: Option<[String; STYLES.len()]>,
}

impl Theme {
    pub(super) const PLAIN: Theme = Theme { codes: None };

    /// A theme by its name, or `style=codes` pairs that change the dark one.
    pub(super) fn named(name: &str) -> Theme {
        let mut codes = match name {
            "plain" => return Theme::PLAIN,
            "light" => {
                ["", "34", "35", "35", "32", "90", "1", "36", "35", "1;35", "1;4", "1;31", "1;34", "90", "90", "7"]
            }
            _ => ["", "94", "95", "95", "32", "90", "1", "36", "93", "1;35", "1;4", "1;91", "1;35", "90", "90", "7"],
        }
        .map(str::to_owned);
        for (style, code) in name.split(':').filter_map(|pair| pair.split_once('=')) {
            let is_code = code.bytes().all(|byte| byte.is_ascii_digit() || byte == b';');
            if let Some(at) = STYLES.iter().position(|row| row.1 == style.trim()).filter(|_| is_code) {
                codes[at] = code.to_owned();
            }
        }
        Theme { codes: Some(codes) }
    }

    /// The codes of a style; empty for text as it is.
    pub(super) fn codes(&self, style: Style) -> &str {
        let at = STYLES.iter().position(|row| row.0 == style);
        self.codes.as_ref().zip(at).map_or("", |(codes, at)| &codes[at])
    }

    pub(super) fn has_colors(&self) -> bool {
        self.codes.is_some()
    }

    /// A text in a style.
    pub(super) fn paint(&self, style: Style, text: &str) -> String {
        match self.codes(style) {
            "" => text.to_owned(),
            codes => format!("\x1b[{codes}m{text}\x1b[0m"),
        }
    }
}
