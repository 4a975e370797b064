//! What a merchant and its buyers do, drawn from a seed.
//!
//! A command names objects by [`Pick`], resolved against what exists when it runs: any subsequence of
//! a run is a run, which is what shrinking needs.

use onfile_chance::Chance;

/// One of what exists.
#[derive(Clone, Copy, Debug)]
pub struct Pick(u16);

impl Pick {
    /// Its place among `count`: half of the time one of the newest three.
    pub fn among(self, count: usize) -> Option<usize> {
        let (number, count) = (usize::from(self.0 / 2), count);
        match (count, self.0 % 2) {
            (0, _) => None,
            (count, 0) => Some(count - 1 - number % count.min(3)),
            (count, _) => Some(number % count),
        }
    }
}

/// Test cards, by what their issuers do. Source: behaviour.md, 4.2 and 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    Good,
    Declined,
    /// Can be put on file, and declines when it is charged.
    DeclinesCharges,
    /// The issuer wants a challenge for everything.
    AlwaysAuthenticates,
    /// The issuer wants a challenge until the card was set up with one.
    AuthenticatesOnSetup,
    /// A rule wants a challenge before the issuer is asked.
    MustAuthenticate,
    Disputed,
    Inquired,
    RefundsLate,
    RefundsFail,
    AvailableAtOnce,
}

impl Card {
    const ALL: [Card; 14] = [
        Card::Good,
        Card::Good,
        Card::Good,
        Card::Good,
        Card::Declined,
        Card::DeclinesCharges,
        Card::AlwaysAuthenticates,
        Card::AuthenticatesOnSetup,
        Card::MustAuthenticate,
        Card::Disputed,
        Card::Inquired,
        Card::RefundsLate,
        Card::RefundsFail,
        Card::AvailableAtOnce,
    ];

    pub fn number(self) -> &'static str {
        match self {
            Card::Good => "4242424242424242",
            Card::Declined => "4000000000000002",
            Card::DeclinesCharges => "4000000000000341",
            Card::AlwaysAuthenticates => "4000002760003184",
            Card::AuthenticatesOnSetup => "4000002500003155",
            Card::MustAuthenticate => "4000000000003220",
            Card::Disputed => "4000000000000259",
            Card::Inquired => "4000000000001976",
            Card::RefundsLate => "4000000000007726",
            Card::RefundsFail => "4000000000005126",
            Card::AvailableAtOnce => "4000000000000077",
        }
    }
}

/// Who may see a method again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redisplay {
    Always,
    Limited,
    Unspecified,
}

impl Redisplay {
    pub fn name(self) -> &'static str {
        match self {
            Redisplay::Always => "always",
            Redisplay::Limited => "limited",
            Redisplay::Unspecified => "unspecified",
        }
    }
}

/// For what use a card is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    OnSession,
    OffSession,
}

impl Usage {
    pub fn name(self) -> &'static str {
        match self {
            Usage::OnSession => "on_session",
            Usage::OffSession => "off_session",
        }
    }
}

/// When money is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capture {
    Automatic,
    Async,
    Manual,
}

impl Capture {
    pub fn name(self) -> &'static str {
        match self {
            Capture::Automatic => "automatic",
            Capture::Async => "automatic_async",
            Capture::Manual => "manual",
        }
    }
}

/// What a seller says to a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    Winning,
    Losing,
    Escalating,
    Other,
}

impl Evidence {
    pub fn text(self) -> &'static str {
        match self {
            Evidence::Winning => "winning_evidence",
            Evidence::Losing => "losing_evidence",
            Evidence::Escalating => "escalate_inquiry_evidence",
            Evidence::Other => "we are right",
        }
    }
}

#[derive(Clone, Debug)]
pub enum Command {
    CreateCustomer,
    DeleteCustomer(Pick),
    CreateMethod {
        card: Card,
        redisplay: Option<Redisplay>,
    },
    UpdateMethod {
        method: Pick,
        redisplay: Redisplay,
    },
    Attach {
        method: Pick,
        customer: Pick,
    },
    Detach(Pick),
    CreateIntent {
        amount: i64,
        capture: Capture,
        customer: Option<Pick>,
        method: Option<Pick>,
        keep: Option<Usage>,
        confirm: bool,
    },
    UpdateIntent {
        intent: Pick,
        amount: Option<i64>,
        method: Option<Pick>,
    },
    Confirm {
        intent: Pick,
        method: Option<Pick>,
        off_session: bool,
    },
    AnswerChallenge {
        intent: Pick,
        passed: bool,
    },
    Capture {
        intent: Pick,
        amount: Option<i64>,
    },
    Cancel(Pick),
    CreateSetup {
        customer: Option<Pick>,
        method: Option<Pick>,
        usage: Usage,
        confirm: bool,
    },
    ConfirmSetup {
        setup: Pick,
        method: Option<Pick>,
    },
    AnswerSetupChallenge {
        setup: Pick,
        passed: bool,
    },
    CancelSetup(Pick),
    Refund {
        intent: Pick,
        amount: Option<i64>,
    },
    Answer {
        dispute: Pick,
        evidence: Evidence,
    },
    CloseDispute(Pick),
    Advance(i64),
    /// The same request twice under one idempotency key.
    Twice(Box<Command>),
}

impl Command {
    pub fn draw(chance: &mut Chance) -> Command {
        let command = Command::once(chance);
        match command {
            // Only a POST of the API has a key.
            Command::Advance(_)
            | Command::DeleteCustomer(_)
            | Command::AnswerChallenge { .. }
            | Command::AnswerSetupChallenge { .. } => command,
            _ if chance.percent(6) => Command::Twice(Box::new(command)),
            command => command,
        }
    }

    fn once(chance: &mut Chance) -> Command {
        match chance.below(100) {
            0..4 => Command::CreateCustomer,
            4 => Command::DeleteCustomer(pick(chance)),
            5..17 => Command::CreateMethod {
                card: *chance.of(&Card::ALL).unwrap(),
                redisplay: maybe(chance, 40, redisplay),
            },
            17..19 => Command::UpdateMethod { method: pick(chance), redisplay: redisplay(chance) },
            19..25 => Command::Attach { method: pick(chance), customer: pick(chance) },
            25..27 => Command::Detach(pick(chance)),
            27..45 => Command::CreateIntent {
                amount: amount(chance),
                capture: *chance
                    .of(&[Capture::Automatic, Capture::Async, Capture::Manual])
                    .unwrap(),
                customer: maybe(chance, 60, pick),
                method: maybe(chance, 70, pick),
                keep: maybe(chance, 35, usage),
                confirm: chance.percent(60),
            },
            45..48 => Command::UpdateIntent {
                intent: pick(chance),
                amount: maybe(chance, 60, amount),
                method: maybe(chance, 40, pick),
            },
            48..60 => Command::Confirm {
                intent: pick(chance),
                method: maybe(chance, 60, pick),
                off_session: chance.percent(25),
            },
            60..66 => Command::AnswerChallenge { intent: pick(chance), passed: chance.percent(70) },
            66..71 => Command::Capture { intent: pick(chance), amount: maybe(chance, 50, amount) },
            71..74 => Command::Cancel(pick(chance)),
            74..79 => Command::CreateSetup {
                customer: maybe(chance, 70, pick),
                method: maybe(chance, 80, pick),
                usage: usage(chance),
                confirm: chance.percent(60),
            },
            79..82 => {
                Command::ConfirmSetup { setup: pick(chance), method: maybe(chance, 60, pick) }
            }
            82..84 => {
                Command::AnswerSetupChallenge { setup: pick(chance), passed: chance.percent(70) }
            }
            84 => Command::CancelSetup(pick(chance)),
            85..92 => Command::Refund { intent: pick(chance), amount: maybe(chance, 60, amount) },
            92..95 => Command::Answer {
                dispute: pick(chance),
                evidence: *chance
                    .of(&[
                        Evidence::Winning,
                        Evidence::Losing,
                        Evidence::Escalating,
                        Evidence::Other,
                    ])
                    .unwrap(),
            },
            95 => Command::CloseDispute(pick(chance)),
            _ => Command::Advance(
                *chance.of(&[1, 5, 10, 3_600, 86_400, 3 * 86_400, 8 * 86_400]).unwrap(),
            ),
        }
    }
}

pub fn maybe<T>(
    chance: &mut Chance,
    in_hundred: u64,
    draw: impl FnOnce(&mut Chance) -> T,
) -> Option<T> {
    let draws = chance.percent(in_hundred);
    draws.then(|| draw(chance))
}

pub fn pick(chance: &mut Chance) -> Pick {
    Pick(u16::try_from(chance.below(1 << 16)).unwrap())
}

/// Few amounts, so that limits are met exactly.
fn amount(chance: &mut Chance) -> i64 {
    *chance.of(&[50, 400, 999, 1000, 1001, 2000]).unwrap()
}

fn redisplay(chance: &mut Chance) -> Redisplay {
    *chance.of(&[Redisplay::Always, Redisplay::Limited, Redisplay::Unspecified]).unwrap()
}

fn usage(chance: &mut Chance) -> Usage {
    *chance.of(&[Usage::OnSession, Usage::OffSession]).unwrap()
}
