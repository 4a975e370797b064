//! The program: reads its command and does it.

use clap::Parser as _;
use mimalloc::MiMalloc;
use onfile_server::config::{Cli, Command, Config, Demo, Records, Rotate, VaultCommand};
use onfile_server::home::Home;
use onfile_server::{fsck, log, rotate, serve};
use onfile_vault::ZeroOnFree;
use std::process::ExitCode;

/// Every block of memory is wiped when it is freed: a card number passes through buffers of the
/// socket, the form and the JSON, and none of those is ours to wipe. Beneath it is mimalloc: an answer
/// is a tree of many small blocks, and with it the server does a fifth more per second.
#[global_allocator]
static ALLOCATOR: ZeroOnFree<MiMalloc> = ZeroOnFree::over(MiMalloc);

fn main() -> ExitCode {
    let Cli { command, serve } = Cli::parse();
    let done = match command {
        None => serve.resolve().and_then(run_server),
        Some(Command::Serve(settings)) => settings.resolve().and_then(run_server),
        Some(Command::Demo(demo)) => run_demo(demo),
        Some(Command::Vault(VaultCommand::Rotate(rotate))) => run_rotation(&rotate),
        Some(Command::Fsck(records)) => run_fsck(records),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            complain(&message);
            ExitCode::FAILURE
        }
    }
}

/// The home goes when the shop is closed, unless somebody wanted to keep it.
fn run_demo(mut demo: Demo) -> Result<(), String> {
    let home = Home::of(demo.data.take())?;
    run_server(demo.resolve(home.path())?)
}

fn run_server(config: Config) -> Result<(), String> {
    log::start(config.log);
    if let Err(error) = onfile_vault::memory::forbid_core_dumps() {
        tracing::warn!(%error, "core dumps cannot be forbidden here; set their limit to zero");
    }
    runtime()?.block_on(serve::run(config))
}

#[expect(clippy::print_stdout, reason = "the answer of a command")]
fn run_rotation(rotate: &Rotate) -> Result<(), String> {
    println!("{}", runtime()?.block_on(rotate::run(rotate))?);
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the answer of a command")]
fn run_fsck(records: Records) -> Result<(), String> {
    let report = runtime()?.block_on(fsck::run(records))?;
    println!("{}", report.text());
    if report.is_clean() { Ok(()) } else { Err("the store does not hold together".to_owned()) }
}

fn runtime() -> Result<tokio::runtime::Runtime, String> {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.enable_all().build().map_err(|error| format!("no threads to run on: {error}"))
}

#[expect(clippy::print_stderr, reason = "why a command was refused, before or without a log")]
fn complain(message: &str) {
    eprintln!("onfile: {message}");
}
