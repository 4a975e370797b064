//! Nothing says what it was told in confidence, and nothing is taken for more than data.

use super::{raw, with_header};
use crate::harness::{PUBLISHABLE, Server};
use crate::table::{Table, get, post};
use expect_test::expect;

const NUMBER: &str = "4000056655665556";

#[test]
fn b_nothing_repeats_a_number() {
    let server = Server::start();
    let grouped = "4000 0566 5566 5556".replace(' ', "+");
    let wide: String =
        NUMBER.bytes().map(|digit| format!("%EF%BC%{:02X}", digit - b'0' + 0x90)).collect();
    let mut table = Table::default();
    for (case, form) in [
        ("B3 an unclosed bracket", format!("type=card&card[number={NUMBER}")),
        ("B3 a number as a name", format!("{NUMBER}=1")),
        ("B3 a number as a key", format!("card[{NUMBER}]=1")),
        ("B3 bad UTF-8 behind it", format!("type=card&card[number]={NUMBER}%ff")),
        ("B3 a percent sign behind it", format!("type=card&card[number]={NUMBER}%")),
        ("B3 too deep", format!("a{}={NUMBER}", "[x]".repeat(20))),
        ("B3 as another type", format!("type={NUMBER}")),
        ("B3 as a month", format!("type=card&card[exp_month]={NUMBER}")),
        ("B3 as an integer, grouped", format!("type=card&card[exp_year]={grouped}")),
        ("B3 as a customer's e-mail", format!("type=card&billing_details[email]={NUMBER}")),
        ("B3 as an expansion", format!("expand[]={NUMBER}")),
        ("B2 in full width", format!("type={wide}")),
        ("B2 parted by a control", format!("type={}%12{}", &NUMBER[..8], &NUMBER[8..])),
        (
            "B2 parted by a zero-width blank",
            format!("type={}%E2%80%8B{}", &NUMBER[..8], &NUMBER[8..]),
        ),
        (
            "B4 declined",
            "type=card&card[number]=4000000000000002&card[exp_month]=12&card[exp_year]=2034"
                .to_owned(),
        ),
    ] {
        let answer = post(&server, "/v1/payment_methods", &form);
        let said = String::from_utf8_lossy(&answer.bytes).into_owned();
        let digits = said.chars().filter(|c| c.is_numeric()).collect::<String>();
        assert!(!said.contains(NUMBER) && !digits.contains(&NUMBER[4..]), "{case}: {said}");
        assert!(!said.contains("4000 0566") && !said.contains("４"), "{case}: {said}");
        table.answer(case, &answer);
    }
    let log = std::fs::read_to_string(server.folder().join("log")).unwrap();
    assert!(!log.contains(NUMBER) && !log.contains(&NUMBER[8..]), "a number is in the log");
    expect![[r#"
        B3 an unclosed bracket → 400 invalid_request_error - [-] Invalid form encoding: the brackets of a parameter's name do not match.
        B3 a number as a name → 400 invalid_request_error parameter_unknown [****************] Received unknown parameter: ****************
        B3 a number as a key → 400 invalid_request_error parameter_unknown [card[****************]] Received unknown parameter: card[****************]
        B3 bad UTF-8 behind it → 400 invalid_request_error - [card[number]] Invalid form encoding: not UTF-8.
        B3 a percent sign behind it → 400 invalid_request_error - [card[number]] Invalid form encoding: a '%' is not followed by two hexadecimal digits.
        B3 too deep → 400 invalid_request_error - [a[x][x][x][x][x][x][x][x][x][x][x][x][x][x][x][x][x][x][x][x]] Invalid form encoding: parameters are nested more than 10 levels deep.
        B3 as another type → 400 invalid_request_error - [type] Invalid type: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
        B3 as a month → 400 invalid_request_error parameter_missing [card[number]] Missing required param: card[number].
        B3 as an integer, grouped → 400 invalid_request_error parameter_invalid_integer [card[exp_year]] Invalid integer: **** **** **** ****
        B3 as a customer's e-mail → 400 invalid_request_error email_invalid [billing_details[email]] Invalid email address: ****************
        B3 as an expansion → 400 invalid_request_error parameter_missing [type] Missing required param: type.
        B2 in full width → 400 invalid_request_error - [type] Invalid type: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
        B2 parted by a control → 400 invalid_request_error - [type] Invalid type: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
        B2 parted by a zero-width blank → 400 invalid_request_error - [type] Invalid type: must be one of acss_debit, affirm, afterpay_clearpay, alipay, alma, amazon_pay, au_becs_debit, bacs_debit, bancontact, billie, bizum, blik, boleto, card, cashapp, crypto, customer_balance, eps, fpx, giropay, grabpay, ideal, kakao_pay, klarna, konbini, kr_card, link, mb_way, mobilepay, multibanco, naver_pay, nz_bank_account, oxxo, p24, pay_by_bank, payco, paynow, paypal, paypay, payto, pix, promptpay, revolut_pay, samsung_pay, satispay, scalapay, sepa_debit, sequra, sofort, sunbit, swish, twint, upi, us_bank_account, wechat_pay, or zip
        B4 declined → 200 ok
    "#]].assert_eq(table.text());
}

#[test]
fn b18_nothing_writes_lines_of_its_own_into_the_log() {
    let server = Server::start();
    let evil = "%0d%0a%7B%22level%22%3A%22ERROR%22%7D%1b%5B31m%E2%80%AE";
    post(&server, "/v1/customers", &format!("name={evil}&metadata[{evil}]={evil}"));
    get(&server, &format!("/v1/customers/{evil}"));
    get(&server, &format!("/{evil}?{evil}={evil}"));
    post(&server, &format!("/v1/payment_methods/{evil}/attach"), &format!("customer={evil}"));
    for line in [
        &b"User-Agent: \x1b[31m{\"level\":\"ERROR\"}"[..],
        b"User-Agent: \xe2\x80\xae",
        b"Idempotency-Key: \"}\t{\"",
    ] {
        raw(&server, &with_header(line, "name=a"));
    }
    raw(&server, b"{\"level\":\"ERROR\"} / HTTP/1.1\r\n\r\n");
    let log = std::fs::read_to_string(server.folder().join("log")).unwrap();
    for line in log.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(line["level"], "INFO", "{line}");
        assert!(line["message"] == "request" || line["message"] == "serving", "{line}");
    }
    assert!(log.is_ascii(), "controls and other scripts are escaped");
}

#[test]
fn controls_in_ids_and_texts_are_data() {
    let server = Server::start();
    let mut table = Table::default();
    for id in [
        "%00",
        "%0a",
        "%0d%0aX-A:%20b",
        "%2e%2e%2f",
        "..%2f..%2fetc",
        "%ff",
        "cus_%E2%80%AE",
        "'%20OR%201=1--",
        "%25s%25n",
        "%3Cscript%3E",
    ] {
        table.answer(&format!("id {id}"), &get(&server, &format!("/v1/customers/{id}")));
    }
    for text in [
        "%07%1b",
        "%E2%80%AE",
        "%0d%0aSet-Cookie:%20a=b",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "=HYPERLINK(1)",
        "%F0%9F%98%80",
    ] {
        let made = post(&server, "/v1/customers", &format!("name={text}"));
        assert!(made.headers.iter().all(|(name, _)| name != "set-cookie"));
        let same = get(&server, &format!("/v1/customers/{}", made.text("id"))).ok();
        assert_eq!(same.body["name"], made.body["name"], "{text}");
        assert_eq!(made.header("content-type"), Some("application/json"));
    }
    // A publishable key is not asked for more than it may do, whatever is in the path.
    let answer = server.client(Some(PUBLISHABLE)).get("/v1/payment_intents/..%2Fcustomers");
    table.answer("a path out of the path", &answer);
    expect![[r#"
        id %00 → 404 invalid_request_error - [-] Unrecognized request URL (GET: /v1/customers/%00). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at https://support.stripe.com/.
        id %0a → 404 invalid_request_error resource_missing [id] No such customer: ' '
        id %0d%0aX-A:%20b → 404 invalid_request_error resource_missing [id] No such customer: '  X-A: b'
        id %2e%2e%2f → 404 invalid_request_error resource_missing [id] No such customer: '../'
        id ..%2f..%2fetc → 404 invalid_request_error resource_missing [id] No such customer: '../../etc'
        id %ff → 404 invalid_request_error - [-] Unrecognized request URL (GET: /v1/customers/%ff). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. Please see https://stripe.com/docs or we can help at https://support.stripe.com/.
        id cus_%E2%80%AE → 404 invalid_request_error resource_missing [id] No such customer: 'cus_ '
        id '%20OR%201=1-- → 404 invalid_request_error resource_missing [id] No such customer: '' OR 1=1--'
        id %25s%25n → 404 invalid_request_error resource_missing [id] No such customer: '%s%n'
        id %3Cscript%3E → 404 invalid_request_error resource_missing [id] No such customer: '<script>'
        a path out of the path → 404 invalid_request_error resource_missing [intent] No such payment_intent: '../customers'
    "#]].assert_eq(table.text());
}
