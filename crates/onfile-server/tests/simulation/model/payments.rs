//! Payment intents: attempts, holds, captures.

use super::{
    Charge, DAY, Dispute, Intent, Method, Model, Outcome, Purpose, REFUSED, STATE, Standing,
    Status, Verdict,
};
use crate::command::{Capture, Card, Usage};

impl Model {
    pub(super) fn create_intent(
        &mut self,
        intent: Intent,
        method: Option<usize>,
        confirm: bool,
    ) -> Outcome {
        self.exists(intent.customer)?;
        if method.is_some_and(|method| !self.may_use(method, intent.customer)) {
            return Err(REFUSED);
        }
        if confirm && method.is_none() {
            return Err(STATE);
        }
        let at = self.intents.len();
        self.tell("payment_intent.created", format!("pi{at}"));
        self.intents.push(intent);
        if let Some(method) = method {
            self.set_method(at, method);
            if confirm {
                return self.attempt(at, method, false, false);
            }
        }
        Ok(Some(self.intent(at)))
    }

    fn set_method(&mut self, at: usize, method: usize) {
        self.intents[at].method = Some(method);
        self.intents[at].status = Status::RequiresConfirmation;
    }

    fn is_payable(&self, at: usize) -> bool {
        use Status::{RequiresAction, RequiresConfirmation, RequiresPaymentMethod};
        let status = self.intents[at].status;
        matches!(status, RequiresPaymentMethod | RequiresConfirmation | RequiresAction)
    }

    pub(super) fn update_intent(
        &mut self,
        at: usize,
        amount: Option<i64>,
        method: Option<usize>,
    ) -> Outcome {
        // Which of two refusals comes first is not on record.
        let customer = self.intents[at].customer;
        let usable = method.is_none_or(|method| self.may_use(method, customer));
        if (amount.is_some() || method.is_some()) && !self.is_payable(at) {
            return Err(if usable { STATE } else { REFUSED });
        }
        if !usable {
            return Err(REFUSED);
        }
        let intent = &mut self.intents[at];
        if let Some(amount) = amount {
            // The buyer agreed to another amount.
            if amount != intent.amount && intent.status == Status::RequiresAction {
                intent.status = Status::RequiresConfirmation;
            }
            intent.amount = amount;
        }
        intent.error = None;
        if let Some(method) = method {
            self.set_method(at, method);
        }
        Ok(Some(self.intent(at)))
    }

    pub(super) fn confirm(
        &mut self,
        at: usize,
        method: Option<usize>,
        off_session: bool,
    ) -> Outcome {
        if !self.is_payable(at) {
            return Err(STATE);
        }
        let customer = self.intents[at].customer;
        let Some(method) = method.or(self.intents[at].method) else { return Err(STATE) };
        if !self.may_use(method, customer) || (off_session && self.intents[at].keep.is_some()) {
            return Err(REFUSED);
        }
        self.exists(customer)?;
        self.attempt(at, method, off_session, false)
    }

    pub(super) fn verdict(
        method: &Method,
        purpose: Purpose,
        absent: bool,
        passed: bool,
    ) -> Verdict {
        let pays = matches!(purpose, Purpose::Pay(_));
        match method.card {
            Card::Declined => return Verdict::No("card_declined", true),
            Card::DeclinesCharges if pays => return Verdict::No("card_declined", true),
            _ if passed => return Verdict::Yes,
            _ => {}
        }
        let required = "authentication_required";
        match (method.card, absent) {
            (Card::AlwaysAuthenticates | Card::MustAuthenticate, false) => Verdict::Challenge,
            (Card::AlwaysAuthenticates, true) => Verdict::No(required, true),
            (Card::MustAuthenticate, true) => Verdict::No(required, false),
            (Card::AuthenticatesOnSetup, true) if method.prepared => Verdict::Yes,
            (Card::AuthenticatesOnSetup, true) => Verdict::No(required, true),
            (Card::AuthenticatesOnSetup, false) => match purpose {
                Purpose::Set(Usage::OnSession) => Verdict::Yes,
                Purpose::Pay(None | Some(Usage::OnSession)) if method.prepared => Verdict::Yes,
                Purpose::Set(Usage::OffSession) | Purpose::Pay(_) => Verdict::Challenge,
            },
            _ => Verdict::Yes,
        }
    }

    fn attempt(&mut self, at: usize, method: usize, absent: bool, passed: bool) -> Outcome {
        let purpose = Purpose::Pay(self.intents[at].keep);
        let verdict = Model::verdict(&self.methods[method], purpose, absent, passed);
        let intent = &mut self.intents[at];
        intent.method = Some(method);
        intent.error = None;
        match verdict {
            Verdict::Challenge => {
                intent.status = Status::RequiresAction;
                self.tell("payment_intent.requires_action", format!("pi{at}"));
                Ok(Some(self.intent(at)))
            }
            Verdict::No(code, charged) => {
                self.decline(at, method, code, charged);
                Err((402, Some(code)))
            }
            Verdict::Yes => {
                self.pay(at, method, absent, passed);
                Ok(Some(self.intent(at)))
            }
        }
    }

    fn decline(&mut self, at: usize, method: usize, code: &'static str, charged: bool) {
        let card = self.methods[method].card;
        let intent = &mut self.intents[at];
        (intent.status, intent.method) = (Status::RequiresPaymentMethod, None);
        intent.error = Some(code);
        if charged {
            intent.charge = Some(Charge { failed: true, ..Charge::of(card) });
            self.tell("charge.failed", format!("ch of pi{at}"));
        }
        self.tell("payment_intent.payment_failed", format!("pi{at}"));
    }

    fn pay(&mut self, at: usize, method: usize, absent: bool, passed: bool) {
        let (card, keep) = (self.methods[method].card, self.intents[at].keep);
        self.intents[at].charge = Some(Charge::of(card));
        self.tell("charge.succeeded", format!("ch of pi{at}"));
        if self.intents[at].capture == Capture::Manual {
            // Five days where a merchant-initiated Visa card is held, and these are all Visa cards.
            let held = if absent { 5 * DAY } else { 7 * DAY };
            self.charge(at).due = Some(self.now + held);
            self.intents[at].status = Status::RequiresCapture;
        } else {
            let amount = self.intents[at].amount;
            self.take(at, amount);
            self.intents[at].status = Status::Succeeded;
        }
        self.used(method, self.intents[at].customer, keep, passed);
        let last = match self.intents[at].status {
            Status::Succeeded => "payment_intent.succeeded",
            _ => "payment_intent.amount_capturable_updated",
        };
        self.tell(last, format!("pi{at}"));
    }

    /// What a success makes of the method.
    pub(super) fn used(
        &mut self,
        at: usize,
        customer: Option<usize>,
        keep: Option<Usage>,
        passed: bool,
    ) {
        let method = &mut self.methods[at];
        method.prepared |= passed && keep == Some(Usage::OffSession);
        if method.standing != Standing::Fresh {
            return;
        }
        method.standing = match (keep, customer) {
            (Some(_), Some(customer)) => Standing::Attached(customer),
            (Some(_), None) => Standing::SetUp,
            (None, _) => Standing::Spent,
        };
        if let Standing::Attached(_) = method.standing {
            self.tell("payment_method.attached", format!("pm{at}"));
        }
    }

    pub(super) fn charge(&mut self, intent: usize) -> &mut Charge {
        self.intents[intent].charge.as_mut().expect("an intent past its attempt has a charge")
    }

    /// Takes money, and settles it now or a second later.
    fn take(&mut self, at: usize, amount: i64) {
        let (capture, now) = (self.intents[at].capture, self.now);
        let charge = self.charge(at);
        (charge.captured, charge.due) = (amount, None);
        let card = charge.card;
        let at_once = matches!(card, Card::Disputed | Card::Inquired | Card::AvailableAtOnce);
        if at_once || capture == Capture::Automatic {
            self.settle(at);
        } else {
            self.charge(at).due = Some(now + 1);
        }
        if card == Card::AvailableAtOnce {
            self.tell("balance.available", "balance");
        }
        if let Card::Disputed | Card::Inquired = card {
            self.dispute(at, amount, card == Card::Inquired);
        }
    }

    pub(super) fn settle(&mut self, at: usize) {
        let (amount, card) = (self.charge(at).captured, self.charge(at).card);
        let fee = (amount * 29 + 500) / 1000 + 30;
        let midnight = (self.now + 2 * DAY) / DAY * DAY;
        let usable = if card == Card::AvailableAtOnce { self.now } else { midnight };
        self.moved.push((amount - fee, usable));
        let charge = self.charge(at);
        (charge.settled, charge.due) = (true, None);
    }

    fn dispute(&mut self, intent: usize, amount: i64, inquiry: bool) {
        let at = self.disputes.len();
        let status = if inquiry { "warning_needs_response" } else { "needs_response" };
        self.disputes.push(Dispute { intent, amount, status, inquiry, evidence: None, due: None });
        self.tell("charge.dispute.created", format!("du{at}"));
        if !inquiry {
            self.withdraw(at);
        }
    }

    pub(super) fn withdraw(&mut self, at: usize) {
        let (intent, amount) = (self.disputes[at].intent, self.disputes[at].amount);
        self.moved.push((-amount - 1500, self.now));
        self.charge(intent).disputes_against += 1;
        self.tell("charge.dispute.funds_withdrawn", format!("du{at}"));
    }

    pub(super) fn answer_challenge(&mut self, at: usize, passed: bool) -> Option<Outcome> {
        let intent = &self.intents[at];
        if intent.status != Status::RequiresAction {
            return None;
        }
        let (customer, method) = (intent.customer, intent.method?);
        if passed && self.may_use(method, customer) && self.exists(customer).is_ok() {
            // The page says how the challenge ended, not what the issuer made of it.
            let _ = self.attempt(at, method, false, true);
        } else {
            self.decline(at, method, "payment_intent_authentication_failure", false);
        }
        Some(Ok(Some(self.intent(at))))
    }

    pub(super) fn capture(&mut self, at: usize, amount: Option<i64>) -> Outcome {
        if self.intents[at].status != Status::RequiresCapture {
            return Err(STATE);
        }
        let amount = amount.unwrap_or(self.intents[at].amount);
        if amount > self.intents[at].amount {
            return Err((400, Some("amount_too_large")));
        }
        self.tell("charge.captured", format!("ch of pi{at}"));
        self.take(at, amount);
        self.intents[at].status = Status::Succeeded;
        self.tell("payment_intent.succeeded", format!("pi{at}"));
        Ok(Some(self.intent(at)))
    }

    pub(super) fn cancel(&mut self, at: usize) -> Outcome {
        if !self.is_payable(at) && self.intents[at].status != Status::RequiresCapture {
            return Err(STATE);
        }
        self.end(at);
        Ok(Some(self.intent(at)))
    }

    pub(super) fn end(&mut self, at: usize) {
        if self.intents[at].status == Status::RequiresCapture {
            self.charge(at).due = None;
        }
        self.intents[at].status = Status::Canceled;
        self.tell("payment_intent.canceled", format!("pi{at}"));
    }
}

impl Charge {
    fn of(card: Card) -> Charge {
        let (captured, refunded, disputes_against) = (0, 0, 0);
        Charge {
            card,
            captured,
            refunded,
            settled: false,
            due: None,
            disputes_against,
            failed: false,
        }
    }
}
