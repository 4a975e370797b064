//! Words: whoever goes on after the last one that was heard misses none and hears none twice.

use crate::batches::{ACCOUNT, NEIGHBOUR, batch, batch_of, commit, new};
use crate::home::Home;
use onfile_store::{Batch, CommitError, NewWord, Put, Store};
use tokio::task::JoinSet;

fn word(text: &str, created: i64) -> NewWord {
    NewWord { created, body: text.as_bytes().to_vec() }
}

async fn say(store: &Store, account: &str, words: &[(&str, i64)]) {
    let words = words.iter().map(|(text, created)| word(text, *created)).collect();
    commit(store, Batch { words, ..batch_of(account) }).await;
}

async fn heard(store: &Store, account: &str, after: i64, limit: usize) -> (Vec<String>, i64) {
    let words = store.words(account, after, limit).await.unwrap();
    assert!(words.iter().is_sorted_by(|one, next| one.0 < next.0), "{words:?}");
    let last = words.last().map_or(after, |(number, _)| *number);
    (words.into_iter().map(|(_, body)| String::from_utf8(body).unwrap()).collect(), last)
}

pub(crate) async fn words_are_heard_in_order_and_by_their_account_alone(home: &Home) {
    let store = home.open().await;
    assert_eq!(store.last_word(ACCOUNT).await, Ok(0));
    say(&store, ACCOUNT, &[("b", 5), ("a", 5)]).await;
    say(&store, NEIGHBOUR, &[("x", 5)]).await;
    let last = store.last_word(ACCOUNT).await.unwrap();
    say(&store, ACCOUNT, &[("c", 5)]).await;
    assert_eq!(heard(&store, ACCOUNT, 0, 9).await.0, ["b", "a", "c"]);
    let (two, after) = heard(&store, ACCOUNT, 0, 2).await;
    assert_eq!((two, after), (vec!["b".to_owned(), "a".to_owned()], last));
    assert_eq!(heard(&store, ACCOUNT, after, 9).await.0, ["c"]);
    assert_eq!(heard(&store, NEIGHBOUR, 0, 9).await.0, ["x"]);
    store.close().await;
}

pub(crate) async fn a_word_is_said_if_its_batch_stands(home: &Home) {
    let store = home.open().await;
    let batch = |put: Put| Batch { words: vec![word("made", 5)], puts: vec![put], ..batch() };
    commit(&store, batch(new("note_1", 5))).await;
    assert_eq!(store.commit(batch(new("note_1", 5))).await, Err(CommitError::Conflict));
    assert_eq!(heard(&store, ACCOUNT, 0, 9).await.0, ["made"]);
    store.close().await;
}

pub(crate) async fn old_words_are_forgotten_and_their_numbers_stay_theirs(home: &Home) {
    let store = home.open().await;
    say(&store, ACCOUNT, &[("a", 10), ("b", 20), ("c", 30)]).await;
    let (_, after) = heard(&store, ACCOUNT, 0, 9).await;
    assert_eq!(store.prune_words(30, 1).await, Ok(1));
    assert_eq!(heard(&store, ACCOUNT, 0, 9).await.0, ["b", "c"]);
    assert_eq!(store.prune_words(30, 9).await, Ok(1));
    assert_eq!(store.prune_words(99, 9).await, Ok(1));
    assert_eq!(store.prune_words(99, 9).await, Ok(0));
    // Whoever has heard them all hears what is said now.
    say(&store, ACCOUNT, &[("d", 40)]).await;
    assert_eq!(heard(&store, ACCOUNT, after, 9).await.0, ["d"]);
    store.close().await;
}

pub(crate) async fn no_word_is_missed_under_concurrent_commits(home: &Home) {
    const SPEAKERS: i64 = 32;
    const WORDS: i64 = 8;
    let store = home.open().await;
    let mut speakers = JoinSet::new();
    for speaker in 0..SPEAKERS {
        let store = store.clone();
        speakers.spawn(async move {
            for at in 0..WORDS {
                say(&store, ACCOUNT, &[(&format!("{speaker}-{at}"), 5)]).await;
            }
        });
    }
    let mut all = Vec::new();
    let mut after = 0;
    // It listens all the while, and once more when all has been said.
    loop {
        let over = speakers.try_join_next();
        let (more, last) = heard(&store, ACCOUNT, after, 5).await;
        let quiet = more.is_empty() && over.is_none() && speakers.is_empty();
        all.extend(more);
        after = last;
        if quiet {
            break;
        }
        tokio::task::yield_now().await;
    }
    let mut expected: Vec<String> =
        (0..SPEAKERS).flat_map(|it| (0..WORDS).map(move |at| format!("{it}-{at}"))).collect();
    all.sort();
    expected.sort();
    assert_eq!(all, expected);
    store.close().await;
}
