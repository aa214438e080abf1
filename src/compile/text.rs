//! Docstrings without the indentation that the source gives them.

/// Removes the indentation that all lines but the first share, and what the first line begins with. Tabs count up to the next
/// multiple of eight and become spaces.
pub(super) fn clean_docstring(text: &[u8]) -> Vec<u8> {
    if !text.contains(&b'\n') && !text.contains(&b'\t') && text.first() != Some(&b' ') {
        return text.to_vec();
    }
    let expanded = expand_tabs(text);
    let lines: Vec<&[u8]> = expanded.split(|&byte| byte == b'\n').collect();
    let indent = |line: &[u8]| line.iter().take_while(|&&byte| byte == b' ').count();
    let margin = lines[1..].iter().filter(|line| indent(line) < line.len()).map(|line| indent(line)).min().unwrap_or(0);
    let mut clean = lines[0][indent(lines[0])..].to_vec();
    for line in &lines[1..] {
        clean.push(b'\n');
        clean.extend_from_slice(&line[margin.min(indent(line))..]);
    }
    clean
}

fn expand_tabs(text: &[u8]) -> Vec<u8> {
    let mut expanded = Vec::with_capacity(text.len());
    let mut column = 0;
    for &byte in text {
        match byte {
            b'\t' => {
                let width = 8 - column % 8;
                expanded.extend(std::iter::repeat_n(b' ', width));
                column += width;
            }
            b'\n' | b'\r' => {
                expanded.push(byte);
                column = 0;
            }
            // A character counts once, with its first byte.
            _ => {
                expanded.push(byte);
                column += usize::from(byte & 0xc0 != 0x80);
            }
        }
    }
    expanded
}

#[cfg(test)]
mod tests {
    use super::clean_docstring;

    #[test]
    fn the_shared_indentation_goes() {
        assert_eq!(clean_docstring(b"  a\n    b\n      c\n\n    "), b"a\nb\n  c\n\n");
        assert_eq!(clean_docstring(b"plain"), b"plain");
        assert_eq!(clean_docstring(b"a\n\tb"), b"a\nb");
    }
}
