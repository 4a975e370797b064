//! One Rust file as the rules see it: its code, its functions, and which lines are tests.

use super::mask::mask;

/// A function with the lines it stands on, first and last included, counted from 1.
pub(super) struct Function {
    pub(super) name: String,
    pub(super) first_line: usize,
    pub(super) last_line: usize,
}

/// A Rust file.
pub(super) struct Source {
    /// From the repository's root, with forward slashes.
    pub(super) path: String,
    pub(super) text: String,
    /// The text with comments and literals blanked; see [`mask`].
    pub(super) code: String,
    test_lines: Vec<bool>,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Self {
        let code = mask(text);
        let lines = text.lines().count();
        let mut test_lines = vec![is_test_path(path); lines];
        for (first, last) in test_modules(&code) {
            for line in first..=last.min(lines) {
                test_lines[line - 1] = true;
            }
        }
        Source { path: path.to_owned(), text: text.to_owned(), code, test_lines }
    }

    /// Whether the line belongs to a test.
    pub(super) fn is_test(&self, line: usize) -> bool {
        self.test_lines.get(line - 1).copied().unwrap_or(false)
    }

    /// How many lines are no test.
    pub(super) fn lines(&self) -> usize {
        self.test_lines.iter().filter(|test| !**test).count()
    }

    /// The lines of code, counted from 1, that hold this text at the borders of words.
    pub(super) fn naming(&self, text: &str) -> Vec<usize> {
        let mut lines: Vec<usize> =
            word_positions(&self.code, text).map(|at| line_of(&self.code, at)).collect();
        lines.dedup();
        lines
    }

    /// Every function that has a body.
    pub(super) fn functions(&self) -> Vec<Function> {
        word_positions(&self.code, "fn").filter_map(|at| self.function(at)).collect()
    }

    fn function(&self, at: usize) -> Option<Function> {
        let rest = &self.code[at + 2..];
        let name: String =
            rest.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if name.is_empty() {
            return None;
        }
        let end = body_end(&self.code, at)?;
        let (first_line, last_line) = (line_of(&self.code, at), line_of(&self.code, end));
        Some(Function { name, first_line, last_line })
    }
}

/// The line, counted from 1, on which a byte stands.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Where a text stands that neither continues a word nor is continued by one.
pub(super) fn word_positions<'a>(code: &'a str, text: &'a str) -> impl Iterator<Item = usize> + 'a {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    let (starts_word, ends_word) = (text.starts_with(word), text.ends_with(word));
    code.match_indices(text).map(|(at, _)| at).filter(move |at| {
        let before = starts_word && code[..*at].ends_with(word);
        let after = ends_word && code[at + text.len()..].starts_with(word);
        !before && !after
    })
}

fn is_test_path(path: &str) -> bool {
    let mut parts = path.split('/');
    parts
        .any(|part| matches!(part, "tests" | "benches" | "tests.rs") || part.ends_with("_tests.rs"))
}

/// The first and last line of every item under `#[cfg(test)]`.
fn test_modules(code: &str) -> Vec<(usize, usize)> {
    let mark = "#[cfg(test)]";
    let spans = code.match_indices(mark).map(|(at, _)| {
        let end = body_end(code, at + mark.len()).unwrap_or(at + mark.len());
        (line_of(code, at), line_of(code, end))
    });
    spans.collect()
}

/// The closing brace of the item that begins here; `None` when it ends in a semicolon.
fn body_end(code: &str, from: usize) -> Option<usize> {
    let mut braces = 0_usize;
    let mut others = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(from) {
        match byte {
            b'(' | b'[' => others += 1,
            b')' | b']' => others = others.saturating_sub(1),
            b'{' => braces += 1,
            b'}' if braces == 1 => return Some(at),
            b'}' => braces = braces.checked_sub(1)?,
            b';' if braces == 0 && others == 0 => return None,
            _ => {}
        }
    }
    None
}
