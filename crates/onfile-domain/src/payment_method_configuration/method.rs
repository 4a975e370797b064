//! What a configuration has a setting for: the types of payment method, and what rides on cards.

use crate::eligibility;
use crate::names::{Named, names};
use crate::payment_method_type::PaymentMethodType;

names! {
    /// What a configuration has a setting for.
    /// Source: <https://docs.stripe.com/api/payment_method_configurations/object>.
    pub enum Method {
        AcssDebit = "acss_debit",
        Affirm = "affirm",
        AfterpayClearpay = "afterpay_clearpay",
        Alipay = "alipay",
        Alma = "alma",
        AmazonPay = "amazon_pay",
        ApplePay = "apple_pay",
        AuBecsDebit = "au_becs_debit",
        BacsDebit = "bacs_debit",
        Bancontact = "bancontact",
        Billie = "billie",
        Bizum = "bizum",
        Blik = "blik",
        Boleto = "boleto",
        Card = "card",
        CartesBancaires = "cartes_bancaires",
        Cashapp = "cashapp",
        Crypto = "crypto",
        CustomerBalance = "customer_balance",
        Eps = "eps",
        Fpx = "fpx",
        Giropay = "giropay",
        GooglePay = "google_pay",
        Grabpay = "grabpay",
        Ideal = "ideal",
        Jcb = "jcb",
        KakaoPay = "kakao_pay",
        Klarna = "klarna",
        Konbini = "konbini",
        KrCard = "kr_card",
        Link = "link",
        MbWay = "mb_way",
        Mobilepay = "mobilepay",
        Multibanco = "multibanco",
        NaverPay = "naver_pay",
        NzBankAccount = "nz_bank_account",
        Oxxo = "oxxo",
        P24 = "p24",
        PayByBank = "pay_by_bank",
        Payco = "payco",
        Paynow = "paynow",
        Paypal = "paypal",
        Paypay = "paypay",
        Payto = "payto",
        Pix = "pix",
        Promptpay = "promptpay",
        RevolutPay = "revolut_pay",
        SamsungPay = "samsung_pay",
        Satispay = "satispay",
        Scalapay = "scalapay",
        SepaDebit = "sepa_debit",
        Sequra = "sequra",
        Sofort = "sofort",
        Sunbit = "sunbit",
        Swish = "swish",
        Twint = "twint",
        Upi = "upi",
        UsBankAccount = "us_bank_account",
        WechatPay = "wechat_pay",
        Zip = "zip",
    }
}

impl Method {
    /// The type of payment method that it is; none for the wallets and networks of cards.
    pub fn kind(self) -> Option<PaymentMethodType> {
        PaymentMethodType::parse(self.name())
    }

    /// Whether this server can charge it, and offers it without being told the type.
    pub fn is_built(self) -> bool {
        // Cards of these networks are cards; a wallet needs a browser that hands it over.
        let rides_on_card = [Method::CartesBancaires, Method::Jcb].contains(&self);
        rides_on_card
            || self.kind().is_some_and(|kind| {
                eligibility::OFFERABLE.contains(&kind) && eligibility::is_built(kind)
            })
    }

    /// Whether an account shows it before anybody configures it.
    pub fn is_on_by_default(self) -> bool {
        let on_card = [Method::ApplePay, Method::CartesBancaires, Method::GooglePay, Method::Jcb];
        on_card.contains(&self) || self.kind().is_some_and(eligibility::is_on_by_default)
    }
}
