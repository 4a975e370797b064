//! Random sequences of commands against the rules; after each one, the auditor finds nothing in
//! everything on record. [`planted`] shows that it finds what is there to be found.
#![expect(clippy::unwrap_used, reason = "these are tests")]

mod cash;
mod planted;

use onfile_domain::address::BillingDetails;
use onfile_domain::audit::{Pending, Snapshot, Told, audit};
use onfile_domain::card::{Card, CardDescription, Checks, Credential, Funding, Network};
use onfile_domain::charge::Charge;
use onfile_domain::customer::{Customer, Fields};
use onfile_domain::id::{ChargeId, CustomerId, PaymentMethodId, SealedCardId};
use onfile_domain::metadata::Metadata;
use onfile_domain::payment_intent::{
    Attempt, Cancel, Capture, CaptureMethod, Create, PaymentIntent, StatusName, Terms, Verdict,
};
use onfile_domain::payment_method::{AllowRedisplay, Details, PaymentMethod, Standing};
use onfile_domain::payment_method_type::FutureUsage;
use onfile_domain::rail::{
    Approval, Captured, Decline, DeclinedBy, DisputeNotice, DisputeReason, Refunded, Risk,
    RiskLevel,
};
use onfile_domain::refund::{self, Refund};
use onfile_domain::{Amount, Change, Currency, Effects, EventType, Job, Mint, Moment, Object};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Ids that count.
struct Counting(u64);

impl Mint for Counting {
    fn alphanumeric(&mut self, length: usize) -> String {
        self.0 += 1;
        format!("{:0length$}", self.0)
    }
}

#[derive(Clone, Debug)]
enum Step {
    Create { amount: i64, hold: bool, save: bool, with_customer: bool },
    Method,
    Confirm { intent: usize, method: usize, answer: Answer },
    Challenged { intent: usize, passed: bool },
    Capture { intent: usize, amount: Option<i64> },
    Cancel { intent: usize },
    Refund { charge: usize, amount: Option<i64>, report: Refunded },
    RefundComesBack { refund: usize },
    Settle,
    Detach { method: usize },
    CloseDispute { dispute: usize },
}

#[derive(Clone, Copy, Debug)]
enum Answer {
    Yes,
    YesAndDisputed,
    Challenge,
    No,
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        4 => Just(Answer::Yes),
        1 => Just(Answer::YesAndDisputed),
        2 => Just(Answer::Challenge),
        2 => Just(Answer::No),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let some = 0..6_usize;
    let part = prop_oneof![Just(None), (0..3000_i64).prop_map(Some)];
    let report = prop_oneof![
        Just(Refunded::Succeeded),
        Just(Refunded::Pending { succeeds_after: 5 }),
        Just(Refunded::FailsLater { fails_after: 5 }),
    ];
    prop_oneof![
        (50..3000_i64, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
            |(amount, hold, save, with_customer)| Step::Create {
                amount,
                hold,
                save,
                with_customer
            }
        ),
        Just(Step::Method),
        (some.clone(), some.clone(), answer()).prop_map(|(intent, method, answer)| Step::Confirm {
            intent,
            method,
            answer
        }),
        (some.clone(), any::<bool>())
            .prop_map(|(intent, passed)| Step::Challenged { intent, passed }),
        (some.clone(), part.clone()).prop_map(|(intent, amount)| Step::Capture { intent, amount }),
        some.clone().prop_map(|intent| Step::Cancel { intent }),
        (some.clone(), part, report).prop_map(|(charge, amount, report)| Step::Refund {
            charge,
            amount,
            report
        }),
        some.clone().prop_map(|refund| Step::RefundComesBack { refund }),
        Just(Step::Settle),
        some.clone().prop_map(|method| Step::Detach { method }),
        some.prop_map(|dispute| Step::CloseDispute { dispute }),
    ]
}

/// Everything on record, and everything told, scheduled and counted.
struct World {
    mint: Counting,
    now: i64,
    customer: CustomerId,
    records: BTreeMap<String, Object>,
    events: Vec<Told>,
    jobs: BTreeMap<String, Pending>,
    balance: BTreeMap<(Currency, i64), Amount>,
    /// The status each intent has been seen in last.
    seen: BTreeMap<String, StatusName>,
}

impl World {
    fn new() -> Self {
        let mut world = World {
            mint: Counting(0),
            now: 1_767_225_600,
            customer: CustomerId::named(""),
            records: BTreeMap::new(),
            events: Vec::new(),
            jobs: BTreeMap::new(),
            balance: BTreeMap::new(),
            seen: BTreeMap::new(),
        };
        let customer = Customer::create(Fields::default(), &mut world.moment());
        world.customer = customer.id.clone();
        let mut effects = Effects::default();
        effects.tell(EventType::CustomerCreated, &customer);
        effects.save(customer);
        world.apply(effects);
        world
    }

    /// What the auditor is shown.
    fn snapshot(&self) -> Snapshot {
        let mut snapshot = Snapshot {
            events: self.events.clone(),
            jobs: self.jobs.values().cloned().collect(),
            balance: self.balance.clone(),
            ..Snapshot::default()
        };
        self.records.values().for_each(|record| snapshot.add(record.clone()));
        snapshot
    }

    fn moment(&mut self) -> Moment<'_> {
        Moment { now: self.now, mint: &mut self.mint }
    }

    fn of<T: TryFrom<Object>>(&self) -> Vec<T> {
        self.records.values().filter_map(|object| T::try_from(object.clone()).ok()).collect()
    }

    fn pick<T: TryFrom<Object>>(&self, at: usize) -> Option<T> {
        let mut all = self.of::<T>();
        (!all.is_empty()).then(|| all.swap_remove(at % all.len()))
    }

    fn apply(&mut self, effects: Effects) {
        for posting in effects.postings {
            let bucket = if posting.available_on <= self.now { 0 } else { posting.available_on };
            let sum = self.balance.entry((posting.currency, bucket)).or_default();
            *sum = sum.plus(posting.net);
        }
        for event in effects.events {
            let number = i64::try_from(self.events.len()).unwrap() + 1;
            let customer = match &event.object {
                Some(Object::PaymentMethod(method)) => method.customer().map(|it| it.to_string()),
                _ => None,
            };
            let object = event.object.map(|object| object.id().to_owned());
            let (id, created) = (format!("evt_{number}"), self.now);
            self.events.push(Told { number, id, kind: event.kind, created, object, customer });
        }
        for (kind, subject) in effects.canceled_jobs {
            self.jobs.remove(&Job::id(kind, &subject));
        }
        for Job { due, kind, subject } in effects.jobs {
            self.jobs.insert(Job::id(kind, &subject), Pending { due, kind, subject });
        }
        for record in effects.records {
            self.records.insert(record.id().to_owned(), record);
        }
    }

    fn step(&mut self, step: Step) -> Option<()> {
        self.now += 1;
        match step {
            Step::Create { amount, hold, save, with_customer } => {
                let terms = Terms {
                    capture_method: hold.then_some(CaptureMethod::Manual),
                    customer: match with_customer {
                        true => Change::Set(self.customer.clone().into()),
                        false => Change::Keep,
                    },
                    setup_future_usage: match save {
                        true => Change::Set(FutureUsage::OffSession),
                        false => Change::Keep,
                    },
                    ..Terms::default()
                };
                let intent =
                    PaymentIntent::create(create(amount, terms), &mut self.moment()).ok()?;
                let mut effects = Effects::default();
                effects.tell(EventType::PaymentIntentCreated, &intent);
                effects.save(intent);
                self.apply(effects);
            }
            Step::Method => {
                let method = method(&mut self.moment());
                self.records.insert(method.id.as_str().to_owned(), method.into());
            }
            Step::Confirm { intent, method, answer } => {
                let (intent, method) = (self.pick::<PaymentIntent>(intent)?, self.pick(method)?);
                intent.may_confirm(false).ok()?;
                intent.accept(&method).ok()?;
                self.attempt(&intent, &method, answer);
            }
            Step::Challenged { intent, passed } => {
                let intent = self.pick::<PaymentIntent>(intent)?;
                intent.action()?;
                let id = intent.payment_method.clone()?;
                let method = PaymentMethod::try_from(self.records[id.as_str()].clone()).ok()?;
                // As the operation does: a method that was used up meanwhile cannot pass.
                if passed && intent.accept(&method).is_ok() {
                    self.attempt(&intent, &method, Answer::Yes);
                } else {
                    self.apply(intent.authentication_failed(&method).effects);
                }
            }
            Step::Capture { intent, amount } => {
                let intent = self.pick::<PaymentIntent>(intent)?;
                let charge = self.charge(intent.latest_charge.as_ref()?)?;
                let amount_to_capture = amount.map(Amount::new);
                let command = Capture { amount_to_capture, ..Capture::default() };
                let captured = Captured::default();
                let effects =
                    intent.capture(&charge, command, &captured, &mut self.moment()).ok()?;
                self.apply(effects);
            }
            Step::Cancel { intent } => {
                let intent = self.pick::<PaymentIntent>(intent)?;
                let charge = intent.latest_charge.as_ref().and_then(|id| self.charge(id));
                let effects = intent.cancel(charge.as_ref(), &Cancel::default(), self.now).ok()?;
                self.apply(effects);
            }
            Step::Refund { charge, amount, report } => {
                let charge = self.pick::<Charge>(charge)?;
                let amount = amount.map(Amount::new);
                let command = refund::Create { amount, ..refund::Create::default() };
                let done = Refund::create(&charge, command, report, &mut self.moment());
                self.apply(done.ok()?.1);
            }
            Step::RefundComesBack { refund } => {
                let refund = self.pick::<Refund>(refund)?;
                let charge = self.charge(&refund.charge)?;
                let effects = refund.fail(&charge, &mut self.moment());
                self.apply(effects);
            }
            Step::Settle => {
                for charge in self.of::<Charge>() {
                    let effects = charge.settle_later(&mut self.moment());
                    self.apply(effects);
                }
            }
            Step::Detach { method } => {
                let effects = self.pick::<PaymentMethod>(method)?.detach().ok()?;
                self.apply(effects);
            }
            Step::CloseDispute { dispute } => {
                let dispute = self.pick::<onfile_domain::dispute::Dispute>(dispute)?;
                let charge = self.charge(&dispute.charge)?;
                let effects = dispute.close(&charge, &mut self.moment()).ok()?;
                self.apply(effects);
            }
        }
        Some(())
    }

    fn charge(&self, id: &ChargeId) -> Option<Charge> {
        Charge::try_from(self.records.get(id.as_str())?.clone()).ok()
    }

    fn attempt(&mut self, intent: &PaymentIntent, method: &PaymentMethod, answer: Answer) {
        let attempt = Attempt {
            charge: ChargeId::mint(&mut self.mint),
            off_session: false,
            error_on_requires_action: false,
            return_url: None,
            by_sdk: false,
            authenticated: false,
            cvc: None,
        };
        let disputes = match answer {
            Answer::YesAndDisputed => vec![DisputeNotice {
                reason: DisputeReason::Fraudulent,
                network_reason_code: "10.4".to_owned(),
                inquiry: false,
            }],
            Answer::Yes | Answer::Challenge | Answer::No => Vec::new(),
        };
        let verdict = match answer {
            Answer::Yes | Answer::YesAndDisputed if intent.holds() => Verdict::Held(approval()),
            Answer::Yes | Answer::YesAndDisputed => {
                Verdict::Taken(approval(), Captured { disputes, ..Captured::default() })
            }
            Answer::Challenge => Verdict::Challenge,
            Answer::No => Verdict::Declined(decline()),
        };
        let concluded = intent.conclude(method, &attempt, verdict, &mut self.moment());
        self.apply(concluded.effects);
    }

    fn check(&mut self) {
        assert_eq!(audit(&self.snapshot()), []);
        for intent in self.of::<PaymentIntent>() {
            let id = intent.id.as_str().to_owned();
            let name = intent.status_name();
            if let Some(before) = self.seen.insert(id, name) {
                let ended = matches!(before, StatusName::Succeeded | StatusName::Canceled);
                assert!(!ended || before == name, "{before:?} is an end, not a way to {name:?}");
            }
        }
    }
}

fn create(amount: i64, terms: Terms) -> Create {
    Create {
        amount: Amount::new(amount),
        currency: Currency::parse("usd").unwrap(),
        automatic_payment_methods: None,
        confirm: None,
        confirmation_method: None,
        confirm_only: Default::default(),
        payment_method_configuration: None,
        payment_method: None,
        payment_method_data: None,
        terms,
        use_stripe_sdk: None,
    }
}

fn method(moment: &mut Moment<'_>) -> PaymentMethod {
    PaymentMethod {
        id: PaymentMethodId::mint(moment.mint),
        created: moment.now,
        allow_redisplay: AllowRedisplay::Unspecified,
        billing_details: BillingDetails::default(),
        metadata: Metadata::default(),
        standing: Standing::Fresh,
        details: Details::Card(Card {
            description: CardDescription {
                brand: Network::Visa,
                networks: vec![Network::Visa],
                country: "US".to_owned(),
                funding: Funding::Credit,
                three_d_secure_supported: true,
            },
            last4: "4242".to_owned(),
            exp_month: 12,
            exp_year: 2034,
            fingerprint: "fingerprint".to_owned(),
            preferred_network: None,
            checks: Checks::default(),
            sealed: SealedCardId::mint(moment.mint),
            credential: Credential::default(),
        }),
        mandate: None,
        radar_session: None,
    }
}

fn risk() -> Risk {
    Risk { level: RiskLevel::Normal, score: 1 }
}

fn approval() -> Box<Approval> {
    Box::new(Approval {
        authorization_code: "123456".to_owned(),
        network_transaction_id: "123456789012345".to_owned(),
        checks: Checks::default(),
        three_d_secure: None,
        risk: risk(),
    })
}

fn decline() -> Box<Decline> {
    Box::new(Decline {
        by: DeclinedBy::Issuer,
        code: "card_declined".to_owned(),
        decline_code: Some("generic_decline".to_owned()),
        message: "Your card was declined.".to_owned(),
        seller_message: String::new(),
        param: None,
        advice_code: None,
        network_decline_code: None,
        risk: risk(),
        checks: Checks::default(),
        three_d_secure: None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn money_and_status_hold(steps in prop::collection::vec(step(), 1..60)) {
        let mut world = World::new();
        let spent = |world: &World| -> Vec<String> {
            let methods = world.of::<PaymentMethod>().into_iter();
            let gone = methods.filter(|method| method.standing == Standing::Spent);
            gone.map(|method| method.id.as_str().to_owned()).collect()
        };
        for step in steps {
            let before = spent(&world);
            // A refusal is an answer too; it must have changed nothing, which the checks see.
            let _ = world.step(step);
            world.check();
            let after = spent(&world);
            prop_assert!(before.iter().all(|id| after.contains(id)), "nothing spent comes back");
        }
    }
}
