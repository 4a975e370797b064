//! What happens in a merchant's year, drawn from a seed. As in [`crate::command`], whatever an act
//! is about is picked among what exists when its turn comes.

use crate::command::{Pick, maybe, pick};
use onfile_chance::Chance;

pub const DAY: i64 = 86_400;

/// A debit scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Sepa,
    Becs,
    Ach,
}

/// What becomes of debits of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The money comes after so many seconds.
    Pays(i64),
    /// It comes, and is asked back at once.
    Disputed,
    /// It does not come, which is known after so many seconds; some reasons end the mandate.
    Returns(i64, bool),
    /// The debit is not taken on.
    Refused,
    /// Nobody ever says anything.
    Silent,
}

/// A test account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account(pub Scheme, pub &'static str, pub Fate);

/// Source: behaviour.md, 5.6 to 5.8.
const ACCOUNTS: [Account; 24] = [
    Account(Scheme::Sepa, "AT611904300234573201", Fate::Pays(5)),
    Account(Scheme::Sepa, "DE89370400440532013000", Fate::Pays(5)),
    Account(Scheme::Sepa, "AT321904300235473204", Fate::Pays(180)),
    Account(Scheme::Sepa, "AT861904300235473202", Fate::Returns(5, false)),
    Account(Scheme::Sepa, "AT051904300235473205", Fate::Returns(180, false)),
    Account(Scheme::Sepa, "AT591904300235473203", Fate::Disputed),
    Account(Scheme::Sepa, "AT981904300000343434", Fate::Refused),
    Account(Scheme::Sepa, "AT601904300000121212", Fate::Refused),
    Account(Scheme::Sepa, "AT981904300002222227", Fate::Returns(5, false)),
    Account(Scheme::Becs, "000123456", Fate::Pays(5)),
    Account(Scheme::Becs, "900123456", Fate::Pays(180)),
    Account(Scheme::Becs, "111111113", Fate::Returns(5, true)),
    Account(Scheme::Becs, "111111116", Fate::Returns(5, true)),
    Account(Scheme::Becs, "222222227", Fate::Returns(5, false)),
    Account(Scheme::Becs, "922222227", Fate::Returns(180, false)),
    Account(Scheme::Becs, "333333335", Fate::Returns(5, true)),
    Account(Scheme::Becs, "666666660", Fate::Disputed),
    Account(Scheme::Becs, "343434343", Fate::Refused),
    Account(Scheme::Ach, "000123456789", Fate::Pays(5)),
    Account(Scheme::Ach, "000111111113", Fate::Returns(5, true)),
    Account(Scheme::Ach, "000222222227", Fate::Returns(5, false)),
    Account(Scheme::Ach, "000555555559", Fate::Disputed),
    Account(Scheme::Ach, "000000000009", Fate::Silent),
    Account(Scheme::Ach, "000777777771", Fate::Refused),
];

/// A method whose buyers are sent to a bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bank {
    Bancontact,
    Ideal,
    Sofort,
}

/// What the buyer's address says of later debits. Source: behaviour.md, 5.9.
const ADDRESSES: [(&str, Fate); 6] = [
    ("jenny", Fate::Pays(5)),
    ("generatedSepaDebitIntentsSucceed", Fate::Pays(5)),
    ("generatedSepaDebitIntentsSucceedDelayed", Fate::Pays(180)),
    ("generatedSepaDebitIntentsFail", Fate::Returns(5, false)),
    ("any_generatedSepaDebitIntentsFailDelayed", Fate::Returns(180, false)),
    ("x_y_generatedSepaDebitIntentsSucceedDisputed", Fate::Disputed),
];

/// A payment method as it is handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Card { good: bool },
    Account(Account),
    Bank(Bank, &'static str, Fate),
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Card { .. } => "card",
            Kind::Account(Account(Scheme::Sepa, ..)) => "sepa_debit",
            Kind::Account(Account(Scheme::Becs, ..)) => "au_becs_debit",
            Kind::Account(Account(Scheme::Ach, ..)) => "us_bank_account",
            Kind::Bank(Bank::Bancontact, ..) => "bancontact",
            Kind::Bank(Bank::Ideal, ..) => "ideal",
            Kind::Bank(Bank::Sofort, ..) => "sofort",
        }
    }

    pub fn currency(self) -> &'static str {
        match self {
            Kind::Account(Account(Scheme::Becs, ..)) => "aud",
            Kind::Card { .. } | Kind::Account(Account(Scheme::Ach, ..)) => "usd",
            Kind::Account(Account(Scheme::Sepa, ..)) | Kind::Bank(..) => "eur",
        }
    }
}

/// How an endpoint takes what it is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Well,
    /// Answers 500.
    Fails,
    /// Nothing listens there.
    Gone,
    /// Takes it, and answers when nobody waits any more.
    Late,
}

#[derive(Clone, Debug)]
pub enum Act {
    Customer {
        clock: Option<Pick>,
    },
    DeleteCustomer(Pick),
    Method(Kind),
    Pay {
        customer: Option<Pick>,
        method: Pick,
        amount: i64,
        terms: Terms,
    },
    /// The same with a confirmation token, which carries a method of its own.
    PayByToken {
        customer: Option<Pick>,
        account: Account,
        amount: i64,
        keep: bool,
    },
    Confirm {
        intent: Pick,
        method: Pick,
        agreed: bool,
    },
    /// The buyer presses a button on the page that the intent points to.
    Answer {
        intent: Pick,
        agrees: bool,
    },
    /// The buyer says what was paid into the account.
    Prove {
        intent: Pick,
        right: bool,
    },
    Capture(Pick),
    Cancel(Pick),
    Refund {
        intent: Pick,
        amount: Option<i64>,
    },
    SetUp {
        customer: Option<Pick>,
        method: Pick,
        agreed: bool,
    },
    AnswerSetup {
        setup: Pick,
        agrees: bool,
    },
    Detach(Pick),
    Product,
    Price {
        product: Pick,
        amount: i64,
    },
    DeleteProduct(Pick),
    Session {
        sets_up: bool,
        customer: Option<Pick>,
        keep: bool,
        price: Option<Pick>,
    },
    Quantity {
        session: Pick,
        quantity: i64,
    },
    Buy {
        session: Pick,
        method: Pick,
    },
    Expire(Pick),
    CustomerSession(Pick),
    Clock {
        ahead: i64,
    },
    AdvanceClock {
        clock: Pick,
        seconds: i64,
    },
    DeleteClock(Pick),
    Endpoint {
        everything: bool,
        mood: Mood,
    },
    Mood {
        endpoint: Pick,
        mood: Mood,
    },
    Disable {
        endpoint: Pick,
        disabled: bool,
    },
    DeleteEndpoint(Pick),
    Resend {
        endpoint: Pick,
        event: Pick,
    },
    /// The process ends and another begins.
    Restart,
    /// The same while every endpoint holds a delivery in its hands.
    Crash,
    Advance(i64),
}

/// How a payment is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub keep: bool,
    /// The holder agrees to a mandate.
    pub agreed: bool,
    /// The money is only held.
    pub hold: bool,
    /// There is somewhere to come back to.
    pub back: bool,
}

impl Act {
    pub fn draw(chance: &mut Chance) -> Act {
        match chance.below(200) {
            0..8 => Act::Customer { clock: maybe(chance, 30, pick) },
            8 => Act::DeleteCustomer(pick(chance)),
            9..35 => Act::Method(kind(chance)),
            35..65 => Act::Pay {
                customer: maybe(chance, 70, pick),
                method: pick(chance),
                amount: amount(chance),
                terms: Terms {
                    keep: chance.percent(40),
                    agreed: chance.percent(70),
                    hold: chance.percent(15),
                    back: chance.percent(80),
                },
            },
            65..69 => Act::PayByToken {
                customer: maybe(chance, 70, pick),
                account: *chance.of(&ACCOUNTS).unwrap(),
                amount: amount(chance),
                keep: chance.percent(50),
            },
            69..75 => Act::Confirm {
                intent: pick(chance),
                method: pick(chance),
                agreed: chance.percent(80),
            },
            75..90 => Act::Answer { intent: pick(chance), agrees: chance.percent(75) },
            90..95 => Act::Prove { intent: pick(chance), right: chance.percent(50) },
            95..97 => Act::Capture(pick(chance)),
            97..100 => Act::Cancel(pick(chance)),
            100..107 => Act::Refund { intent: pick(chance), amount: maybe(chance, 60, amount) },
            107..114 => Act::SetUp {
                customer: maybe(chance, 80, pick),
                method: pick(chance),
                agreed: chance.percent(80),
            },
            114..118 => Act::AnswerSetup { setup: pick(chance), agrees: chance.percent(75) },
            118..121 => Act::Detach(pick(chance)),
            121..123 => Act::Product,
            123..126 => Act::Price { product: pick(chance), amount: amount(chance) },
            126 => Act::DeleteProduct(pick(chance)),
            127..134 => Act::Session {
                sets_up: chance.percent(25),
                customer: maybe(chance, 50, pick),
                keep: chance.percent(40),
                price: maybe(chance, 40, pick),
            },
            134..137 => {
                let quantity = i64::try_from(chance.below(3)).unwrap() + 1;
                Act::Quantity { session: pick(chance), quantity }
            }
            137..150 => Act::Buy { session: pick(chance), method: pick(chance) },
            150..152 => Act::Expire(pick(chance)),
            152 => Act::CustomerSession(pick(chance)),
            153..155 => {
                Act::Clock { ahead: *chance.of(&[-400 * DAY, 0, 3 * DAY, 500 * DAY]).unwrap() }
            }
            155..158 => Act::AdvanceClock {
                clock: pick(chance),
                seconds: *chance.of(&[7, 3_601, 6 * DAY, 40 * DAY + 11]).unwrap(),
            },
            158 => Act::DeleteClock(pick(chance)),
            159..162 => Act::Endpoint { everything: chance.percent(60), mood: mood(chance) },
            162..168 => Act::Mood { endpoint: pick(chance), mood: mood(chance) },
            168..170 => Act::Disable { endpoint: pick(chance), disabled: chance.percent(50) },
            170 => Act::DeleteEndpoint(pick(chance)),
            171..174 => Act::Resend { endpoint: pick(chance), event: pick(chance) },
            174 => Act::Restart,
            175..177 => Act::Crash,
            _ => Act::Advance(
                *chance
                    .of(&[1, 5, 61, 181, 3_607, 7 * 3_600, DAY + 7, 3 * DAY + 1, 11 * DAY + 13])
                    .unwrap(),
            ),
        }
    }
}

fn kind(chance: &mut Chance) -> Kind {
    match chance.below(10) {
        0..2 => Kind::Card { good: chance.percent(80) },
        2..7 => Kind::Account(*chance.of(&ACCOUNTS).unwrap()),
        _ => {
            let bank = *chance.of(&[Bank::Bancontact, Bank::Ideal, Bank::Sofort]).unwrap();
            let (address, fate) = *chance.of(&ADDRESSES).unwrap();
            Kind::Bank(bank, address, fate)
        }
    }
}

fn mood(chance: &mut Chance) -> Mood {
    *chance.of(&[Mood::Well, Mood::Well, Mood::Fails, Mood::Gone, Mood::Late]).unwrap()
}

fn amount(chance: &mut Chance) -> i64 {
    *chance.of(&[100, 400, 999, 1000, 2000]).unwrap()
}
