//! Rules for names that need no interpreter.

/// A private name as it is known inside of a class: `__x` in `class _C` is `_C__x`.
pub(crate) fn mangle(class: Option<&str>, name: &str) -> String {
    let class = class.map(|class| class.trim_start_matches('_')).filter(|class| !class.is_empty());
    match class {
        Some(class) if name.starts_with("__") && !name.ends_with("__") && !name.contains('.') => {
            format!("_{class}{name}")
        }
        _ => name.into(),
    }
}

/// Whether the text is an identifier, keywords included.
pub(crate) fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && chars.all(unicode_ident::is_xid_continue)
}
