//! Money is an integer within its bounds, whoever asks and however many at once.

use crate::harness::Server;
use crate::table::{Table, get, pay, post};
use expect_test::expect;

#[test]
fn g_money_is_an_integer_within_its_bounds() {
    let server = Server::start();
    let mut table = Table::default();
    for amount in [
        "-1",
        "-0",
        "0",
        "1.5",
        "100.0",
        "1e9",
        "1e3",
        "+100",
        "%2B100",
        " 100",
        "100 ",
        "0x64",
        "1_000",
        "1,000",
        "00100",
        "",
        "NaN",
        "Infinity",
        "%EF%BC%91%EF%BC%90%EF%BC%90",
        "%D9%A1%D9%A0%D9%A0",
        "100%0a",
        "100%00",
        "99999999",
        "100000000",
        "9007199254740993",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551716",
        "1000000000000000000000000000000",
    ] {
        let form = format!("amount={}&currency=usd", amount.replace(' ', "+"));
        table.answer(&format!("G1 {amount:?}"), &post(&server, "/v1/payment_intents", &form));
    }
    for form in
        ["amount[]=100", "amount[a]=100", "amount=100&amount=200", "amount=100&amount[]=200"]
    {
        let form = format!("{form}&currency=usd");
        table.answer(&format!("G1 {form}"), &post(&server, "/v1/payment_intents", &form));
    }
    for currency in ["", "us", "usdd", "USD", "xxx", "u%53d", "usd%00", "ｕｓｄ", "840", "usd "]
    {
        let form = format!("amount=100&currency={}", currency.replace(' ', "+"));
        table.answer(&format!("G3 {currency:?}"), &post(&server, "/v1/payment_intents", &form));
    }
    let paid = pay(&server, "payment_method=pm_card_visa").ok();
    let id = paid.text("id");
    for amount in ["0", "-1", "1001", "9223372036854775807", "9223372036854775808", "1.0"] {
        let form = format!("payment_intent={id}&amount={amount}");
        table.answer(&format!("G5 refund {amount}"), &post(&server, "/v1/refunds", &form));
    }
    let held = pay(&server, "payment_method=pm_card_visa&capture_method=manual").ok();
    let path = format!("/v1/payment_intents/{}/capture", held.text("id"));
    for amount in ["0", "-1", "1001", "9223372036854775807", "1e2"] {
        let form = format!("amount_to_capture={amount}");
        table.answer(&format!("G6 capture {amount}"), &post(&server, &path, &form));
    }
    expect![[r#"
        G1 "-1" → 400 invalid_request_error - [amount] Invalid non-negative integer
        G1 "-0" → 400 invalid_request_error parameter_invalid_integer [amount] The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents
        G1 "0" → 400 invalid_request_error parameter_invalid_integer [amount] The amount must be greater than or equal to the minimum charge amount allowed for your account and the currency set (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).  If you want to save a Payment Method for future use without an immediate payment, use a Setup Intent instead: https://docs.stripe.com/payments/setup-intents
        G1 "1.5" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 1.5
        G1 "100.0" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 100.0
        G1 "1e9" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 1e9
        G1 "1e3" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 1e3
        G1 "+100" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer:  100
        G1 "%2B100" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: +100
        G1 " 100" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer:  100
        G1 "100 " → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 100 
        G1 "0x64" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 0x64
        G1 "1_000" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 1_000
        G1 "1,000" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 1,000
        G1 "00100" → 200 requires_payment_method
        G1 "" → 400 invalid_request_error parameter_invalid_empty [amount] You passed an empty string for 'amount'. We assume empty values are an attempt to unset a parameter; however 'amount' cannot be unset. You should remove 'amount' from your request or supply a non-empty value.
        G1 "NaN" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: NaN
        G1 "Infinity" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: Infinity
        G1 "%EF%BC%91%EF%BC%90%EF%BC%90" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: １００
        G1 "%D9%A1%D9%A0%D9%A0" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: ١٠٠
        G1 "100%0a" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 100 
        G1 "100%00" → 400 invalid_request_error - [amount] Invalid form encoding: a NUL character.
        G1 "99999999" → 200 requires_payment_method
        G1 "100000000" → 400 invalid_request_error amount_too_large [amount] Amount must be no more than $999,999.99
        G1 "9007199254740993" → 400 invalid_request_error amount_too_large [amount] Amount must be no more than $999,999.99
        G1 "9223372036854775807" → 400 invalid_request_error amount_too_large [amount] Amount must be no more than $999,999.99
        G1 "9223372036854775808" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: *******************
        G1 "-9223372036854775808" → 400 invalid_request_error - [amount] Invalid non-negative integer
        G1 "18446744073709551716" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: ********************
        G1 "1000000000000000000000000000000" → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: *******************************
        G1 amount[]=100&currency=usd → 400 invalid_request_error - [amount] Invalid string
        G1 amount[a]=100&currency=usd → 400 invalid_request_error - [amount] Invalid string
        G1 amount=100&amount=200&currency=usd → 200 requires_payment_method
        G1 amount=100&amount[]=200&currency=usd → 400 invalid_request_error - [amount[]] Invalid form encoding: a parameter was passed both as a single value and as a hash or array.
        G3 "" → 400 invalid_request_error parameter_invalid_empty [currency] You passed an empty string for 'currency'. We assume empty values are an attempt to unset a parameter; however 'currency' cannot be unset. You should remove 'currency' from your request or supply a non-empty value.
        G3 "us" → 400 invalid_request_error - [currency] Invalid currency: us. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
        G3 "usdd" → 400 invalid_request_error - [currency] Invalid currency: usdd. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
        G3 "USD" → 200 requires_payment_method
        G3 "xxx" → 400 invalid_request_error - [currency] Invalid currency: xxx. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
        G3 "u%53d" → 200 requires_payment_method
        G3 "usd%00" → 400 invalid_request_error - [currency] Invalid form encoding: a NUL character.
        G3 "ｕｓｄ" → 400 invalid_request_error - [currency] Invalid currency: ｕｓｄ. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
        G3 "840" → 400 invalid_request_error - [currency] Invalid currency: 840. Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
        G3 "usd " → 400 invalid_request_error - [currency] Invalid currency: usd . Stripe currently supports these currencies: usd, aed, afn, all, amd, ang, aoa, ars, aud, awg, azn, bam, bbd, bdt, bgn, bhd, bif, bmd, bnd, bob, brl, bsd, bwp, byn, bzd, cad, cdf, chf, clp, cny, cop, crc, cve, czk, djf, dkk, dop, dzd, egp, etb, eur, fjd, fkp, gbp, gel, gip, gmd, gnf, gtq, gyd, hkd, hnl, hrk, htg, huf, idr, ils, inr, isk, jmd, jod, jpy, kes, kgs, khr, kmf, krw, kwd, kyd, kzt, lak, lbp, lkr, lrd, lsl, mad, mdl, mga, mkd, mmk, mnt, mop, mur, mvr, mwk, mxn, myr, mzn, nad, ngn, nio, nok, npr, nzd, omr, pab, pen, pgk, php, pkr, pln, pyg, qar, ron, rsd, rub, rwf, sar, sbd, scr, sek, sgd, shp, sle, sos, srd, std, szl, thb, tjs, tnd, top, try, ttd, twd, tzs, uah, ugx, uyu, uzs, vnd, vuv, wst, xaf, xcd, xcg, xof, xpf, yer, zar, zmw
        G5 refund 0 → 400 invalid_request_error parameter_invalid_integer [amount] This value must be greater than or equal to 1.
        G5 refund -1 → 400 invalid_request_error - [amount] Invalid non-negative integer
        G5 refund 1001 → 400 invalid_request_error - [amount] Refund amount ($10.01) is greater than unrefunded amount on charge ($10.00)
        G5 refund 9223372036854775807 → 400 invalid_request_error - [amount] Refund amount ($92233720368547758.07) is greater than unrefunded amount on charge ($10.00)
        G5 refund 9223372036854775808 → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: *******************
        G5 refund 1.0 → 400 invalid_request_error parameter_invalid_integer [amount] Invalid integer: 1.0
        G6 capture 0 → 400 invalid_request_error parameter_invalid_integer [amount] This value must be greater than or equal to 1. +payment_intent requires_capture
        G6 capture -1 → 400 invalid_request_error - [amount_to_capture] Invalid non-negative integer
        G6 capture 1001 → 400 invalid_request_error amount_too_large [-] The payment could not be captured because the requested capture amount is greater than the amount you can capture for this charge. Contact us via https://support.stripe.com/contact/ for help. +payment_intent requires_capture
        G6 capture 9223372036854775807 → 400 invalid_request_error amount_too_large [-] The payment could not be captured because the requested capture amount is greater than the amount you can capture for this charge. Contact us via https://support.stripe.com/contact/ for help. +payment_intent requires_capture
        G6 capture 1e2 → 400 invalid_request_error parameter_invalid_integer [amount_to_capture] Invalid integer: 1e2
    "#]].assert_eq(table.text());
}

#[test]
fn g5_refunds_at_once_never_give_back_more_than_was_paid() {
    let server = Server::start();
    let paid = pay(&server, "payment_method=pm_card_visa").ok();
    let form = format!("payment_intent={}&amount=30", paid.text("id"));
    let refunded = std::thread::scope(|scope| {
        let all: Vec<_> =
            (0..64).map(|_| scope.spawn(|| post(&server, "/v1/refunds", &form).status)).collect();
        all.into_iter().map(|one| one.join().unwrap()).filter(|status| *status == 200).count()
    });
    let charge = get(&server, &format!("/v1/charges/{}", paid.text("latest_charge"))).ok();
    assert_eq!(charge.body["amount_refunded"], 30 * refunded);
    assert!(refunded <= 33, "{refunded} refunds of 30 from 1,000");
}
