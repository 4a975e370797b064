//! Setup intents.

use super::{Model, Outcome, Purpose, REFUSED, SETUP_STATE, Setup, Status, Verdict};

impl Model {
    pub(super) fn create_setup(
        &mut self,
        setup: Setup,
        method: Option<usize>,
        confirm: bool,
    ) -> Outcome {
        self.exists(setup.customer)?;
        if method.is_some_and(|method| !self.may_use(method, setup.customer)) {
            return Err(REFUSED);
        }
        if confirm && method.is_none() {
            return Err(SETUP_STATE);
        }
        let at = self.setups.len();
        self.tell("setup_intent.created", format!("seti{at}"));
        self.setups.push(setup);
        if let Some(method) = method {
            self.setups[at].method = Some(method);
            self.setups[at].status = Status::RequiresConfirmation;
            if confirm {
                return self.attempt_setup(at, method, false);
            }
        }
        Ok(Some(self.setup(at)))
    }

    pub(super) fn confirm_setup(&mut self, at: usize, method: Option<usize>) -> Outcome {
        let Some(method) = method.or(self.setups[at].method) else { return Err(SETUP_STATE) };
        if let Status::Succeeded | Status::Canceled = self.setups[at].status {
            return Err(SETUP_STATE);
        }
        let customer = self.setups[at].customer;
        if !self.may_use(method, customer) {
            return Err(REFUSED);
        }
        self.exists(customer)?;
        self.attempt_setup(at, method, false)
    }

    fn attempt_setup(&mut self, at: usize, method: usize, passed: bool) -> Outcome {
        let usage = self.setups[at].usage;
        let purpose = Purpose::Set(usage);
        let verdict = Model::verdict(&self.methods[method], purpose, false, passed);
        let setup = &mut self.setups[at];
        (setup.method, setup.error) = (Some(method), None);
        match verdict {
            Verdict::Challenge => {
                setup.status = Status::RequiresAction;
                self.tell("setup_intent.requires_action", format!("seti{at}"));
            }
            Verdict::No(code, _) => {
                self.fail_setup(at, code);
                return Err((402, Some(code)));
            }
            Verdict::Yes => {
                setup.status = Status::Succeeded;
                self.used(method, self.setups[at].customer, Some(usage), passed);
                self.tell("setup_intent.succeeded", format!("seti{at}"));
            }
        }
        Ok(Some(self.setup(at)))
    }

    fn fail_setup(&mut self, at: usize, code: &'static str) {
        let setup = &mut self.setups[at];
        (setup.status, setup.method) = (Status::RequiresPaymentMethod, None);
        setup.error = Some(code);
        self.tell("setup_intent.setup_failed", format!("seti{at}"));
    }

    pub(super) fn answer_setup_challenge(&mut self, at: usize, passed: bool) -> Option<Outcome> {
        let setup = &self.setups[at];
        if setup.status != Status::RequiresAction {
            return None;
        }
        let (customer, method) = (setup.customer, setup.method?);
        if passed && self.may_use(method, customer) && self.exists(customer).is_ok() {
            let _ = self.attempt_setup(at, method, true);
        } else {
            self.fail_setup(at, "setup_intent_authentication_failure");
        }
        Some(Ok(Some(self.setup(at))))
    }

    pub(super) fn cancel_setup(&mut self, at: usize) -> Outcome {
        if let Status::Succeeded | Status::Canceled = self.setups[at].status {
            return Err(SETUP_STATE);
        }
        self.setups[at].status = Status::Canceled;
        self.tell("setup_intent.canceled", format!("seti{at}"));
        Ok(Some(self.setup(at)))
    }
}
