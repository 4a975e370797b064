//! The conformance suite: one set of tests, run against every engine.
//!
//! `cargo xtask test` starts a PostgreSQL for it. Every test has a store of its own.
#![expect(clippy::unwrap_used, reason = "the tests' own functions may fail as the tests do")]

mod answers;
mod batches;
mod deliveries;
mod events;
mod home;
mod jobs;
mod lifetime;
mod races;
mod records;
mod scans;
mod sealed;
mod surveys;
mod words;

/// A test of each name, with the home that `$home` makes of the name.
macro_rules! tests {
    ($home:expr; $($module:ident: $($test:ident),+;)+) => {$($(
        #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
        async fn $test() {
            let home = $home(stringify!($test)).await;
            crate::$module::$test(&home).await;
            home.remove().await;
        }
    )+)+};
}

/// Each test once for each engine; `on_disk` is not for the one that forgets.
macro_rules! suite {
    (everywhere { $($tests:tt)+ } on_disk { $($more:tt)+ }) => {
        mod sqlite {
            tests! { crate::home::Home::directory; $($tests)+ $($more)+ }
        }
        mod postgres {
            tests! { crate::home::Home::schema; $($tests)+ $($more)+ }
        }
        mod memory {
            tests! { crate::home::Home::memory; $($tests)+ }
        }
    };
}

suite! { everywhere {
    records:
        what_is_put_is_got,
        an_account_sees_nothing_of_another,
        a_new_record_must_not_exist,
        an_id_is_an_account_s_own,
        a_change_needs_the_version_it_was_decided_on,
        a_moved_read_is_a_conflict,
        a_conflict_leaves_nothing,
        a_batch_that_contradicts_itself_is_refused,
        what_no_id_can_be_finds_nothing;
    scans:
        newest_first,
        equal_seconds_are_ordered_by_key,
        pages_meet_in_both_directions,
        bounds_hold_alone_and_together,
        bounds_hold_with_a_cursor,
        entries_come_and_go;
    events:
        events_are_records_in_two_lists,
        numbers_follow_the_commits_of_an_account,
        time_never_runs_backwards_along_the_numbers,
        numbers_are_gapless_under_concurrent_commits;
    jobs:
        due_jobs_come_in_order,
        scheduling_again_moves_a_job,
        a_finished_job_is_gone_and_a_second_end_conflicts,
        a_moved_job_cannot_be_finished_as_it_was,
        a_canceled_job_is_gone_and_a_missing_one_is_no_conflict,
        one_of_many_claims_wins;
    deliveries:
        a_queue_is_in_order_of_due_time_then_of_writing,
        each_endpoint_has_a_queue_of_its_own,
        a_delivery_changes_only_from_what_was_read,
        what_is_at_rest_is_in_no_queue,
        deliveries_of_events_are_told_apart;
    answers:
        a_key_is_used_once,
        an_expired_answer_is_replaced,
        one_of_many_uses_of_a_key_wins,
        a_repeated_key_is_told_before_a_conflict,
        old_answers_are_pruned,
        settings_are_set_again,
        a_setting_that_is_raised_never_falls,
        tallies_add_up,
        a_tally_keeps_its_range;
    words:
        words_are_heard_in_order_and_by_their_account_alone,
        a_word_is_said_if_its_batch_stands,
        old_words_are_forgotten_and_their_numbers_stay_theirs,
        no_word_is_missed_under_concurrent_commits;
    sealed:
        rotation_visits_what_is_under_another_key,
        resealing_compares_first;
    surveys:
        a_whole_account_is_surveyed;
    races:
        no_update_is_lost,
        what_was_read_is_not_read_as_it_was_before,
        crossing_reads_and_writes_do_not_both_win,
        opposite_orders_do_not_deadlock,
        erasing_beside_commits_leaves_no_halves;
    lifetime:
        closing_refuses_later_writes,
        erasing_takes_all_of_one_account;
} on_disk {
    records:
        a_broken_body_names_its_field;
    answers:
        an_api_key_is_found_by_its_hash;
    sealed:
        sealed_bytes_are_kept;
    surveys:
        damage_is_found;
    lifetime:
        reopening_keeps_everything;
}}
