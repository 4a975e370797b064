//! Words in PostgreSQL.

use super::Postgres;
use super::reads::column;
use crate::error::StoreError;
use crate::row::row_limit;

/// Goes by the index, since there are few of them.
const PRUNE: &str = "
    DELETE FROM word WHERE number = ANY (ARRAY(
      SELECT number FROM word WHERE created < $1
      ORDER BY number LIMIT $2 FOR UPDATE SKIP LOCKED))";

impl Postgres {
    pub(crate) async fn last_word(&self, account: &str) -> Result<i64, StoreError> {
        let sql = "SELECT coalesce(max(number), 0) FROM word WHERE account = $1";
        let rows = self.read(sql, &[&account]).await?;
        rows.first().map_or(Ok(0), |columns| column(columns, 0))
    }

    pub(crate) async fn words(
        &self,
        account: &str,
        after: i64,
        limit: usize,
    ) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        let sql = "SELECT number, body FROM word WHERE account = $1 AND number > $2
                   ORDER BY number LIMIT $3";
        let rows = self.read(sql, &[&account, &after, &row_limit(limit)]).await?;
        rows.iter().map(|columns| Ok((column(columns, 0)?, column(columns, 1)?))).collect()
    }

    pub(crate) async fn prune_words(
        &self,
        created_before: i64,
        limit: usize,
    ) -> Result<usize, StoreError> {
        self.write(PRUNE, &[&created_before, &row_limit(limit)]).await
    }
}
