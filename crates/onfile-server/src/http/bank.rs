//! Banks' pages as pages of ours: two buttons, or a field for what was paid in; no script.
//!
//! As with the 3-D Secure page the address is unguessable and is all that is needed, it works for one
//! attempt, and the buyer is sent back to the address that was stored with the attempt alone.

use super::page_texts::{Texts, texts};
use super::request::Request;
use super::response::Reply;
use super::three_d_secure::{broken, escaped, gone, message, named, page};
use crate::app::App;
use crate::ops::bank_page::{self, Ended, View};
use onfile_domain::payment_intent::{MicrodepositType, Step};
use onfile_domain::payment_method_type::PaymentMethodType;
use onfile_domain::{Amount, Named};
use onfile_wire::objects::payment_intent::VerifyMicrodeposits;
use std::fmt::Write as _;
use std::sync::Arc;

/// `GET /bank/{account}/{attempt}`
pub async fn show(app: &Arc<App>, ids: &[(String, String)], request: &Request) -> Reply {
    let texts = texts(request);
    let Some((account, attempt)) = named(ids) else { return gone(texts) };
    match bank_page::view(app, account, attempt).await {
        Ok(Some(view)) => Reply::page(200, bank(account, attempt, &view, false)),
        Ok(None) => gone(texts),
        Err(error) => broken(&error, texts),
    }
}

/// `POST /bank/{account}/{attempt}/authorize` and `/fail`
pub async fn answer(
    app: &Arc<App>,
    ids: &[(String, String)],
    request: &Request,
    agreed: bool,
) -> Reply {
    let texts = texts(request);
    let Some((account, attempt)) = named(ids) else { return gone(texts) };
    match bank_page::resolve(app.clone(), account, attempt, agreed).await {
        Ok(Some(resolved)) => back(resolved.return_url.as_deref(), texts),
        Ok(None) => gone(texts),
        Err(error) => broken(&error, texts),
    }
}

/// `POST /bank/{account}/{attempt}/verify`
pub async fn verify(app: &Arc<App>, ids: &[(String, String)], request: &Request) -> Reply {
    let texts = texts(request);
    let Some((account, attempt)) = named(ids) else { return gone(texts) };
    let tree = match request.parameters() {
        Ok(tree) => tree,
        Err(error) => return broken(&error, texts),
    };
    let cents = |name: &str| {
        let typed = tree.text(name)?.trim().parse::<i64>().ok()?;
        Some(Amount::new(typed))
    };
    let amounts = match (cents("first"), cents("second")) {
        (Some(first), Some(second)) => Some(vec![first, second]),
        _ => None,
    };
    let descriptor_code = tree.text("descriptor_code").map(|code| code.trim().to_uppercase());
    let said = VerifyMicrodeposits { amounts, descriptor_code };
    match bank_page::prove(app.clone(), account, attempt, &said).await {
        Ok(Some(Ended::Back(resolved))) => back(resolved.return_url.as_deref(), texts),
        Ok(Some(Ended::Again)) => match bank_page::view(app, account, attempt).await {
            Ok(Some(view)) => Reply::page(200, bank(account, attempt, &view, true)),
            Ok(None) => gone(texts),
            Err(error) => broken(&error, texts),
        },
        Ok(None) => gone(texts),
        Err(error) => broken(&error, texts),
    }
}

fn back(return_url: Option<&str>, texts: &Texts) -> Reply {
    let thanks = || message(200, texts, texts.closing.thanks, texts.closing.close);
    return_url.and_then(Reply::redirect).unwrap_or_else(thanks)
}

/// `GET /mandates/{account}/{mandate}`
pub async fn mandate(app: &Arc<App>, ids: &[(String, String)], request: &Request) -> Reply {
    let texts = texts(request);
    let Some((account, id)) = named(ids) else { return gone(texts) };
    match bank_page::mandate(app, account, id).await {
        Ok(Some((kind, status, reference))) => {
            let mut body = format!(
                "<p>The holder of an account has agreed that it may be debited by {}.</p>\
                 <dl><dt>Status</dt><dd>{}</dd>",
                name(kind),
                escaped(status),
            );
            if let Some(reference) = reference {
                let _ = write!(body, "<dt>Reference</dt><dd>{}</dd>", escaped(&reference));
            }
            body.push_str("</dl>");
            Reply::page(200, page("Mandate", &body))
        }
        Ok(None) => gone(texts),
        Err(error) => broken(&error, texts),
    }
}

/// What buyers call a type.
fn name(kind: PaymentMethodType) -> &'static str {
    match kind {
        PaymentMethodType::AuBecsDebit => "BECS Direct Debit",
        PaymentMethodType::Bancontact => "Bancontact",
        PaymentMethodType::Giropay => "giropay",
        PaymentMethodType::Ideal => "iDEAL",
        PaymentMethodType::SepaDebit => "SEPA Direct Debit",
        PaymentMethodType::Sofort => "Sofort",
        PaymentMethodType::UsBankAccount => "ACH Direct Debit",
        other => other.name(),
    }
}

fn bank(account: &str, attempt: &str, view: &View, again: bool) -> String {
    let what = if view.amount.is_some() { "payment" } else { "setup" };
    let title = format!("{} test {what} page", name(view.kind));
    let base = format!("/bank/{}/{}", escaped(account), escaped(attempt));
    let purpose = match &view.amount {
        Some(amount) => format!("a payment of <strong>{}</strong>", escaped(amount)),
        None => "setting your account up for later payments".to_owned(),
    };
    let body = match &view.step {
        Step::Microdeposits(deposits) => proof(&base, deposits.kind, again),
        Step::Login => buttons(
            &base,
            &format!(
                "<p>Your bank asks whether this account is yours, for {purpose}. This is a test \
                 page: choose how it shall end.</p>"
            ),
            [("authorize", "Link account".to_owned()), ("fail", "Fail".to_owned())],
        ),
        Step::Redirect | Step::Challenge => buttons(
            &base,
            &format!(
                "<p>Your bank asks whether you agree to {purpose}. This is a test page: choose how \
                 it shall end.</p>"
            ),
            [
                ("authorize", format!("Authorize Test {what}").to_uppercase()),
                ("fail", format!("Fail Test {what}").to_uppercase()),
            ],
        ),
    };
    page(&title, &body)
}

fn buttons(base: &str, text: &str, buttons: [(&str, String); 2]) -> String {
    let mut body = text.to_owned();
    for (action, label) in buttons {
        // Writing into a string does not fail.
        let _ = write!(
            body,
            "\n<form method=\"post\" action=\"{base}/{action}\">\
             <button type=\"submit\" id=\"bank-{action}\">{label}</button></form>"
        );
    }
    body
}

/// The form for what was paid into an account.
fn proof(base: &str, kind: MicrodepositType, again: bool) -> String {
    let mut body = "<p>We have paid a small amount into your account. Say what stands on its \
                    statement.</p>"
        .to_owned();
    if again {
        body.push_str("<p role=\"alert\">That is not what was paid in. Please try again.</p>");
    }
    let fields = match kind {
        MicrodepositType::DescriptorCode => {
            "<label>Code that begins with SM <input name=\"descriptor_code\" required \
             autocomplete=\"off\"></label>"
        }
        MicrodepositType::Amounts => {
            "<label>First amount in cents <input name=\"first\" required inputmode=\"numeric\"></label> \
             <label>Second amount in cents <input name=\"second\" required inputmode=\"numeric\"></label>"
        }
    };
    let _ = write!(
        body,
        "\n<form method=\"post\" action=\"{base}/verify\">{fields}\
         <button type=\"submit\" id=\"bank-verify\">Verify</button></form>"
    );
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(amount: Option<&str>, kind: PaymentMethodType) -> String {
        let amount = amount.map(str::to_owned);
        bank("acct_1", "payatt_2", &View { amount, kind, step: Step::Redirect }, false)
    }

    #[test]
    fn buttons_are_labelled_as_documented() {
        let payment = shown(Some("€10.00"), PaymentMethodType::Bancontact);
        for part in [
            "<title>Bancontact test payment page</title>",
            "action=\"/bank/acct_1/payatt_2/authorize\"",
            ">AUTHORIZE TEST PAYMENT<",
            ">FAIL TEST PAYMENT<",
            "<strong>€10.00</strong>",
        ] {
            assert!(payment.contains(part), "{part} in {payment}");
        }
        let setup = shown(None, PaymentMethodType::Ideal);
        for part in
            ["<title>iDEAL test setup page</title>", ">AUTHORIZE TEST SETUP<", ">FAIL TEST SETUP<"]
        {
            assert!(setup.contains(part), "{part} in {setup}");
        }
        assert!(!payment.contains("<script") && !setup.contains("<script"));
    }
}
