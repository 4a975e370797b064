//! The inputs that campaigns begin with: one a line, in a file for each target, so that a change of
//! them can be read in review.

/// The inputs in a file.
pub fn lines(text: &str) -> Vec<Vec<u8>> {
    text.lines().map(|line| line.as_bytes().to_vec()).collect()
}
