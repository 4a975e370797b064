//! A Cargo manifest, read line by line: the house style keeps one dependency on one line.

/// A dependency as a manifest names it.
pub(super) struct Dependency {
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) kind: Kind,
    /// Why it is here, when the line says so.
    pub(super) reason: Option<String>,
    /// One of our own crates.
    pub(super) ours: bool,
}

/// Which table a dependency stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Normal,
    Build,
    Dev,
    Workspace,
}

/// A `Cargo.toml`.
pub(super) struct Manifest {
    pub(super) path: String,
    /// The package's name, unless the manifest is virtual.
    pub(super) package: Option<String>,
    pub(super) dependencies: Vec<Dependency>,
    /// Whether the package takes the workspace's lints.
    pub(super) workspace_lints: bool,
}

impl Manifest {
    pub(super) fn new(path: &str, text: &str) -> Self {
        let mut manifest = Manifest {
            path: path.to_owned(),
            package: None,
            dependencies: Vec::new(),
            workspace_lints: false,
        };
        let mut table = String::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if let Some(header) = line.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
                table = header.trim_matches('[').to_owned();
                // `[dependencies.name]`: a dependency with a table of its own.
                if let Some((kind, name)) = own_table(&table) {
                    manifest.dependencies.push(dependency(name, "", index + 1, kind));
                }
            } else if let Some((key, value)) = line.split_once('=')
                && !line.starts_with('#')
            {
                manifest.entry(&table, key.trim(), value.trim(), index + 1);
            }
        }
        manifest
    }

    fn entry(&mut self, table: &str, key: &str, value: &str, line: usize) {
        if table == "package" && key == "name" {
            self.package = Some(value.trim_matches('"').to_owned());
        }
        if table == "lints" && key == "workspace" && value == "true" {
            self.workspace_lints = true;
        }
        if let Some(kind) = kind(table) {
            // `name.workspace = true` is the same as `name = { workspace = true }`.
            let name = key.split('.').next().unwrap_or(key);
            self.dependencies.push(dependency(name, value, line, kind));
        }
    }
}

fn dependency(name: &str, value: &str, line: usize, kind: Kind) -> Dependency {
    let reason = value.rsplit_once('#').map(|(_, reason)| reason.trim().to_owned());
    let reason = reason.filter(|reason| !reason.is_empty());
    let ours = name.starts_with("onfile-");
    Dependency { name: name.trim_matches('"').to_owned(), line, kind, reason, ours }
}

fn kind(table: &str) -> Option<Kind> {
    if table == "workspace.dependencies" {
        Some(Kind::Workspace)
    } else if table.ends_with("dev-dependencies") {
        Some(Kind::Dev)
    } else if table.ends_with("build-dependencies") {
        Some(Kind::Build)
    } else if table.ends_with("dependencies") {
        Some(Kind::Normal)
    } else {
        None
    }
}

fn own_table(table: &str) -> Option<(Kind, &str)> {
    let (parent, name) = table.rsplit_once('.')?;
    Some((kind(parent)?, name))
}
