//! The service agreement that a Direct Debit Request in Australia rests on, as a page of ours: what the
//! Payment Element's text links to. Its words are ours; a business that debits real accounts has to link
//! to the agreement of whoever debits them for it.

use super::response::Reply;
use super::three_d_secure::page;

const TITLE: &str = "Direct Debit Request service agreement";

/// Heading and text of each part.
const PARTS: [(&str, &str); 7] = [
    (
        "What you agree to",
        "By a Direct Debit Request you let the business that you pay arrange, through its payment service \
         provider, for money to be debited from your account by the Bulk Electronic Clearing System (BECS). \
         This agreement says what both of you may expect.",
    ),
    (
        "When your account is debited",
        "Only for amounts that the business has told you of, and not before the day that it has told you. \
         If that day is no business day, your bank may debit the account on the next one.",
    ),
    (
        "Changes",
        "The business tells you of a change of amounts or dates before it takes effect. You may ask it to \
         change, put off or stop a debit, or to end your request altogether; your own bank can do so, too.",
    ),
    (
        "What is yours to see to",
        "That the account takes debits of this kind, that the details are those of a recent statement, that \
         everybody whose signature the account needs has agreed, and that there is enough money in it. A debit \
         that is returned may cost you a fee of your bank's.",
    ),
    (
        "If something is wrong",
        "Tell the business first. If it does not mend the mistake, ask your bank, which can claim the money \
         back for you.",
    ),
    (
        "Your details",
        "They are kept confidential, and are given to others only to carry out your request, to answer a \
         question about it, or where the law asks for it.",
    ),
    (
        "This is a test",
        "This server's bank is a test bank. No account is debited, whatever is agreed to here.",
    ),
];

/// `GET /legal/au_becs_debit`
pub(super) fn show() -> Reply {
    let parts = PARTS.map(|(heading, text)| format!("<h2>{heading}</h2>\n<p>{text}</p>"));
    Reply::page(200, page(TITLE, &parts.join("\n")))
}
