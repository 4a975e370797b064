//! Rotation of the vault's key, while serving.
//!
//! Card numbers are moved to the new key in batches; requests go on meanwhile. Stored answers are
//! not moved: they live for a day. So the key that sealed them stays in the key file for that long,
//! and goes with the next rotation, or the next start, after it ([`retire`]).

use super::account::only_operator;
use super::tx::internal;
use super::{Answer, Control, Outcome};
use crate::app::App;
use onfile_domain::moment::DAY;
use onfile_store::{Reseal, SealedRow, StoreError};
use onfile_vault::KeyError;
use onfile_wire::error::ApiError;
use onfile_wire::params::NoParams;
use serde_json::json;

/// The setting that holds when the newest key came: `<version> <seconds>`.
const ROTATED: &str = "vault_rotated";

/// Records moved in one go: each about 200 bytes, so 50 KiB on their way through memory.
const BATCH: usize = 256;

/// How long the previous key is kept for the answers it has sealed: their day, and another one for
/// processes whose clocks differ.
const KEPT: i64 = 2 * DAY;

/// `POST /_onfile/vault/rotate`: a new key, and every number under it.
pub async fn rotate(Control(call): Control, _: NoParams) -> Outcome {
    only_operator(&call).await?;
    let app = &call.app;
    let retired = retire(app).await?;
    let version = app.vault.begin_rotation().map_err(broken)?;
    let since = format!("{version} {}", app.world.now());
    app.store.set_setting(ROTATED, &since).await.map_err(internal)?;
    let moved = move_all(app, version).await?;
    let shown = json!({
        "object": "vault_rotation",
        "key_version": version,
        "livemode": false,
        "moved": moved,
        "retired_before": retired,
    });
    Ok(Answer::of(200, &shown))
}

/// Moves every number that is not under `version`. Returns how many those were.
async fn move_all(app: &App, version: u32) -> Result<usize, ApiError> {
    let mut moved = 0;
    // One pass with a cursor, then another for what came under the old key meanwhile, until a pass
    // finds nothing.
    let mut after = None;
    loop {
        let from = after.take();
        let whole = from.is_none();
        let rows = app.store.sealed_under_other(version, from, BATCH).await.map_err(internal)?;
        let Some(last) = rows.last() else {
            if whole {
                return Ok(moved);
            }
            continue;
        };
        after = Some((last.account.clone(), last.id.clone()));
        let count = rows.len();
        let reseals = rows.into_iter().map(|row| resealed(app, row)).collect::<Result<_, _>>()?;
        app.store.reseal(reseals).await.map_err(internal)?;
        moved += count;
    }
}

fn resealed(app: &App, row: SealedRow) -> Result<Reseal, ApiError> {
    let sealed = app.vault.rewrap(&row.account, &row.id, &row.bytes);
    let inconsistent = || StoreError::Inconsistent {
        table: "sealed",
        id: row.id.clone(),
        field: "bytes".to_owned(),
    };
    match sealed {
        Ok(Some(sealed)) => Ok(Reseal {
            key_version: sealed.key_version,
            bytes: sealed.bytes,
            account: row.account,
            id: row.id,
            old: row.bytes,
        }),
        // The row's own number of its key is wrong: rewrapping it again would find the same.
        Ok(None) => Err(internal(inconsistent())),
        Err(error) => {
            tracing::error!(%error, id = row.id, "a sealed number does not open");
            Err(internal(inconsistent()))
        }
    }
}

/// Removes the keys that nothing needs any more. Returns the oldest version that is kept, when one
/// went.
pub async fn retire(app: &App) -> Result<Option<u32>, ApiError> {
    let Some(since) = app.store.setting(ROTATED).await.map_err(internal)? else { return Ok(None) };
    let parts = since.split_once(' ').map(|(version, at)| (version.parse(), at.parse::<i64>()));
    let Some((Ok(version), Ok(at))) = parts else {
        let (table, id) = ("setting", ROTATED.to_owned());
        return Err(internal(StoreError::Inconsistent { table, id, field: "value".to_owned() }));
    };
    let left = app.store.sealed_under_other(version, None, 1).await.map_err(internal)?;
    if app.world.now() < at.saturating_add(KEPT) || !left.is_empty() {
        return Ok(None);
    }
    app.vault.retire_before(version).map_err(broken)?;
    Ok(Some(version))
}

/// What is wrong with the key file is told to the log; the caller cannot help it.
fn broken(error: KeyError) -> ApiError {
    tracing::error!(%error, "the vault's key could not be rotated");
    ApiError::internal()
}
