//! Rules about Cargo manifests: who may depend on what, and why anything is here at all.

use super::finding::Finding;
use super::manifest::{Kind, Manifest};
use super::tree::Tree;

/// The pure crates and everything they may depend on. A new entry is a decision about the whole
/// house: it lets a runtime, a clock or a socket into a room that has none.
const PURE: [(&str, &[&str]); 4] = [
    ("onfile-domain", &["serde", "serde_json"]),
    ("onfile-rails", &["onfile-domain"]),
    ("onfile-wire", &["onfile-domain", "serde", "serde_json", "percent-encoding"]),
    ("onfile-vault", &["aes-gcm", "base64", "getrandom", "hkdf", "hmac", "sha2", "zeroize"]),
];

/// Packages that one crate alone may name.
const RESERVED: [(&str, &[&str]); 2] = [
    ("onfile-store", &["rusqlite", "libsqlite3-sys", "tokio-postgres", "deadpool-postgres"]),
    ("onfile-vault", &["aes-gcm"]),
];

/// Crates that tests alone may depend on. They may name what is reserved: they stand in for it.
const INSTRUMENTS: [&str; 1] = ["onfile-faultfs"];

/// The rules of this file.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let rules = [pure, reserved, instruments, directory_names, reasons, lints];
    tree.manifests.iter().flat_map(|manifest| rules.map(|rule| rule(manifest))).flatten().collect()
}

fn pure(manifest: &Manifest) -> Vec<Finding> {
    let Some((name, allowed)) =
        PURE.iter().find(|(name, _)| manifest.package.as_deref() == Some(*name))
    else {
        return Vec::new();
    };
    let shipped = manifest.dependencies.iter().filter(|dependency| dependency.kind != Kind::Dev);
    let strange = shipped.filter(|dependency| !allowed.contains(&dependency.name.as_str()));
    strange
        .map(|dependency| {
            let message = format!("{name} is pure and may not depend on {}", dependency.name);
            Finding::new(&manifest.path, dependency.line, message)
        })
        .collect()
}

fn reserved(manifest: &Manifest) -> Vec<Finding> {
    let mut findings = Vec::new();
    if manifest.package.as_deref().is_some_and(|name| INSTRUMENTS.contains(&name)) {
        return findings;
    }
    let named =
        manifest.dependencies.iter().filter(|dependency| dependency.kind != Kind::Workspace);
    for dependency in named {
        for (owner, packages) in RESERVED {
            let is_owner = manifest.package.as_deref() == Some(owner);
            if packages.contains(&dependency.name.as_str()) && !is_owner {
                let message = format!("only {owner} may depend on {}", dependency.name);
                findings.push(Finding::new(&manifest.path, dependency.line, message));
            }
        }
    }
    findings
}

fn instruments(manifest: &Manifest) -> Vec<Finding> {
    let shipped = |kind: Kind| matches!(kind, Kind::Normal | Kind::Build);
    let named = manifest.dependencies.iter().filter(|dependency| shipped(dependency.kind));
    named
        .filter(|dependency| INSTRUMENTS.contains(&dependency.name.as_str()))
        .map(|dependency| {
            let message = format!("{} is for [dev-dependencies] alone", dependency.name);
            Finding::new(&manifest.path, dependency.line, message)
        })
        .collect()
}

fn directory_names(manifest: &Manifest) -> Vec<Finding> {
    let Some(name) = manifest.package.as_deref() else { return Vec::new() };
    let directory = manifest.path.strip_suffix("/Cargo.toml").unwrap_or_default();
    let directory = directory.rsplit('/').next().unwrap_or_default();
    // Crates beside the workspace, such as compatibility tests, are named after what they test.
    if directory == name || manifest.path.starts_with("tests/") {
        return Vec::new();
    }
    vec![Finding::new(&manifest.path, 0, format!("the directory is {directory}, the crate {name}"))]
}

fn reasons(manifest: &Manifest) -> Vec<Finding> {
    let table =
        manifest.dependencies.iter().filter(|dependency| dependency.kind == Kind::Workspace);
    let unexplained = table.filter(|dependency| !dependency.ours && dependency.reason.is_none());
    unexplained
        .map(|dependency| {
            let message = format!("{} does not say why it is here (# …)", dependency.name);
            Finding::new(&manifest.path, dependency.line, message)
        })
        .collect()
}

fn lints(manifest: &Manifest) -> Vec<Finding> {
    let member = manifest.path.starts_with("crates/") || manifest.path.starts_with("xtask/");
    if member && !manifest.workspace_lints {
        let message = "does not take the workspace's lints ([lints] workspace = true)";
        return vec![Finding::new(&manifest.path, 0, message)];
    }
    Vec::new()
}
