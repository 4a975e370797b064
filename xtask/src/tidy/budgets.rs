//! How long files and functions are. What is over budget is measured here and judged in `ratchet`.

use super::ratchet::Measures;
use super::tree::Tree;

/// The longest a file may be, tests aside.
const FILE_LINES: usize = 800;
/// The length that nine files out of ten stay under.
const FILE_LINES_P90: usize = 400;
/// The longest a function may be: what fits on a screen.
const FUNCTION_LINES: usize = 70;

/// Everything over its budget.
pub(super) fn measure(tree: &Tree) -> Measures {
    let mut measures = Measures::new();
    let mut lengths = Vec::new();
    for source in &tree.sources {
        let lines = source.lines();
        if lines > 0 {
            lengths.push(lines);
        }
        if lines > FILE_LINES {
            measures.insert(("file-lines".to_owned(), source.path.clone()), lines);
        }
        for function in source.functions() {
            let lines = function.last_line + 1 - function.first_line;
            if lines > FUNCTION_LINES && !source.is_test(function.first_line) {
                let place = format!("{}:{}", source.path, function.name);
                // Two functions of one name in one file share a line; the longer one counts.
                let known = measures.entry(("function-lines".to_owned(), place)).or_default();
                *known = lines.max(*known);
            }
        }
    }
    let p90 = ninth_decile(lengths);
    if p90 > FILE_LINES_P90 {
        measures.insert(("file-lines-p90".to_owned(), "all".to_owned()), p90);
    }
    measures
}

/// The length that nine out of ten do not exceed.
fn ninth_decile(mut lengths: Vec<usize>) -> usize {
    lengths.sort_unstable();
    let index = (lengths.len() * 9).div_ceil(10).saturating_sub(1);
    lengths.get(index).copied().unwrap_or(0)
}
