//! What the rules look at: every file that git knows or would take, read once.

use super::manifest::Manifest;
use super::source::Source;
use std::path::Path;
use std::process::Command;

/// A file that is text, whatever its language.
pub(super) struct Text {
    pub(super) path: String,
    pub(super) text: String,
}

/// The repository.
pub(super) struct Tree {
    pub(super) texts: Vec<Text>,
    pub(super) sources: Vec<Source>,
    pub(super) manifests: Vec<Manifest>,
}

impl Tree {
    /// Reads the repository that stands at `root`.
    pub(super) fn read(root: &Path) -> Result<Self, String> {
        // Files not yet added count too: a rule that waits for `git add` comes too late.
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .map_err(|error| format!("git cannot be run: {error}"))?;
        if !listed.status.success() {
            return Err(String::from_utf8_lossy(&listed.stderr).into_owned());
        }
        let names = String::from_utf8_lossy(&listed.stdout).into_owned();
        let files = names.split('\0').filter(|name| !name.is_empty()).filter_map(|name| {
            // Deleted but not yet committed, or no text: nothing to check.
            let text = std::fs::read_to_string(root.join(name)).ok()?;
            Some((name.to_owned(), text))
        });
        Ok(Tree::of(files))
    }

    /// A tree of these paths and texts.
    pub(super) fn of(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut tree = Tree { texts: Vec::new(), sources: Vec::new(), manifests: Vec::new() };
        for (path, text) in files {
            if path.ends_with(".rs") {
                tree.sources.push(Source::new(&path, &text));
            } else if path.ends_with("Cargo.toml") {
                tree.manifests.push(Manifest::new(&path, &text));
            }
            tree.texts.push(Text { path, text });
        }
        tree.texts.sort_by(|a, b| a.path.cmp(&b.path));
        tree.sources.sort_by(|a, b| a.path.cmp(&b.path));
        tree
    }

    /// The Rust files whose path begins so.
    pub(super) fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a Source> {
        self.sources.iter().filter(move |source| source.path.starts_with(prefix))
    }
}
