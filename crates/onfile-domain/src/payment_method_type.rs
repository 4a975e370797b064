//! The kinds of payment method that the API names.

use crate::names::names;

names! {
    /// A kind of payment method. Only [`PaymentMethodType::Card`] can be used yet; the others are
    /// known by name, so that an intent may list them as the official samples do.
    pub enum PaymentMethodType {
        AcssDebit = "acss_debit",
        Affirm = "affirm",
        AfterpayClearpay = "afterpay_clearpay",
        Alipay = "alipay",
        Alma = "alma",
        AmazonPay = "amazon_pay",
        AuBecsDebit = "au_becs_debit",
        BacsDebit = "bacs_debit",
        Bancontact = "bancontact",
        Billie = "billie",
        Bizum = "bizum",
        Blik = "blik",
        Boleto = "boleto",
        Card = "card",
        Cashapp = "cashapp",
        Crypto = "crypto",
        CustomerBalance = "customer_balance",
        Eps = "eps",
        Fpx = "fpx",
        Giropay = "giropay",
        Grabpay = "grabpay",
        Ideal = "ideal",
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

names! {
    /// How a payment method will be used later.
    pub enum FutureUsage {
        OffSession = "off_session",
        OnSession = "on_session",
    }
}

names! {
    /// Future usage as one type's option says it: `none` overrides the intent's own.
    pub enum FutureUsageOption {
        None = "none",
        OffSession = "off_session",
        OnSession = "on_session",
    }
}

impl FutureUsageOption {
    /// The usage that results for this type.
    pub fn usage(self) -> Option<FutureUsage> {
        match self {
            FutureUsageOption::None => None,
            FutureUsageOption::OffSession => Some(FutureUsage::OffSession),
            FutureUsageOption::OnSession => Some(FutureUsage::OnSession),
        }
    }
}
