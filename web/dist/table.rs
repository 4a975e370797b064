// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-10219b4040ada052.js",
        plain: include_bytes!("checkout-inner-10219b4040ada052.js"),
        brotli: include_bytes!("checkout-inner-10219b4040ada052.js.br"),
    },
    Asset {
        name: "checkout-inner-4dbe1f548c19541d.css",
        plain: include_bytes!("checkout-inner-4dbe1f548c19541d.css"),
        brotli: include_bytes!("checkout-inner-4dbe1f548c19541d.css.br"),
    },
    Asset {
        name: "checkout-inner-f44574062a99d07e.html",
        plain: include_bytes!("checkout-inner-f44574062a99d07e.html"),
        brotli: include_bytes!("checkout-inner-f44574062a99d07e.html.br"),
    },
    Asset {
        name: "checkout-locale-ar-ab0f189b7d0d465b.js",
        plain: include_bytes!("checkout-locale-ar-ab0f189b7d0d465b.js"),
        brotli: include_bytes!("checkout-locale-ar-ab0f189b7d0d465b.js.br"),
    },
    Asset {
        name: "checkout-locale-de-05d5785575810f9b.js",
        plain: include_bytes!("checkout-locale-de-05d5785575810f9b.js"),
        brotli: include_bytes!("checkout-locale-de-05d5785575810f9b.js.br"),
    },
    Asset {
        name: "checkout-locale-es-9563c78d3947e156.js",
        plain: include_bytes!("checkout-locale-es-9563c78d3947e156.js"),
        brotli: include_bytes!("checkout-locale-es-9563c78d3947e156.js.br"),
    },
    Asset {
        name: "checkout-locale-fr-493ebd26109f35bd.js",
        plain: include_bytes!("checkout-locale-fr-493ebd26109f35bd.js"),
        brotli: include_bytes!("checkout-locale-fr-493ebd26109f35bd.js.br"),
    },
    Asset {
        name: "checkout-locale-it-96e8be9c4ac27779.js",
        plain: include_bytes!("checkout-locale-it-96e8be9c4ac27779.js"),
        brotli: include_bytes!("checkout-locale-it-96e8be9c4ac27779.js.br"),
    },
    Asset {
        name: "checkout-locale-ja-d0c60b7ffa7e86a0.js",
        plain: include_bytes!("checkout-locale-ja-d0c60b7ffa7e86a0.js"),
        brotli: include_bytes!("checkout-locale-ja-d0c60b7ffa7e86a0.js.br"),
    },
    Asset {
        name: "checkout-locale-nl-7378b3041f98e9a9.js",
        plain: include_bytes!("checkout-locale-nl-7378b3041f98e9a9.js"),
        brotli: include_bytes!("checkout-locale-nl-7378b3041f98e9a9.js.br"),
    },
    Asset {
        name: "checkout-locale-pt-BR-10301ddb3da77ded.js",
        plain: include_bytes!("checkout-locale-pt-BR-10301ddb3da77ded.js"),
        brotli: include_bytes!("checkout-locale-pt-BR-10301ddb3da77ded.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-HK-8947c138641c5ed3.js",
        plain: include_bytes!("checkout-locale-zh-HK-8947c138641c5ed3.js"),
        brotli: include_bytes!("checkout-locale-zh-HK-8947c138641c5ed3.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-TW-9c3862cc76c66ad9.js",
        plain: include_bytes!("checkout-locale-zh-TW-9c3862cc76c66ad9.js"),
        brotli: include_bytes!("checkout-locale-zh-TW-9c3862cc76c66ad9.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-cee84ec18fafe9e9.js",
        plain: include_bytes!("checkout-locale-zh-cee84ec18fafe9e9.js"),
        brotli: include_bytes!("checkout-locale-zh-cee84ec18fafe9e9.js.br"),
    },
    Asset {
        name: "controller-a77bc16776320034.html",
        plain: include_bytes!("controller-a77bc16776320034.html"),
        brotli: include_bytes!("controller-a77bc16776320034.html.br"),
    },
    Asset {
        name: "controller-d448b9168f486e6c.js",
        plain: include_bytes!("controller-d448b9168f486e6c.js"),
        brotli: include_bytes!("controller-d448b9168f486e6c.js.br"),
    },
    Asset {
        name: "custom-checkout-b32c7feaec776c47.js",
        plain: include_bytes!("custom-checkout-b32c7feaec776c47.js"),
        brotli: include_bytes!("custom-checkout-b32c7feaec776c47.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-8c751343d994d343.html",
        plain: include_bytes!("elements-inner-au-bank-account-8c751343d994d343.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-8c751343d994d343.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-d89fd17db5d5ff7c.js",
        plain: include_bytes!("elements-inner-au-bank-account-d89fd17db5d5ff7c.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-d89fd17db5d5ff7c.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-30b421fed3697faa.html",
        plain: include_bytes!("elements-inner-card-30b421fed3697faa.html"),
        brotli: include_bytes!("elements-inner-card-30b421fed3697faa.html.br"),
    },
    Asset {
        name: "elements-inner-card-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-card-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-card-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-card-f5b4d52a5cfbd376.js",
        plain: include_bytes!("elements-inner-card-f5b4d52a5cfbd376.js"),
        brotli: include_bytes!("elements-inner-card-f5b4d52a5cfbd376.js.br"),
    },
    Asset {
        name: "elements-inner-details-6a3239594cd454e6.html",
        plain: include_bytes!("elements-inner-details-6a3239594cd454e6.html"),
        brotli: include_bytes!("elements-inner-details-6a3239594cd454e6.html.br"),
    },
    Asset {
        name: "elements-inner-details-cd37d3e66d73805f.css",
        plain: include_bytes!("elements-inner-details-cd37d3e66d73805f.css"),
        brotli: include_bytes!("elements-inner-details-cd37d3e66d73805f.css.br"),
    },
    Asset {
        name: "elements-inner-details-d26b5761c35f8127.js",
        plain: include_bytes!("elements-inner-details-d26b5761c35f8127.js"),
        brotli: include_bytes!("elements-inner-details-d26b5761c35f8127.js.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-field-8dad22fe3e4f6204.js",
        plain: include_bytes!("elements-inner-field-8dad22fe3e4f6204.js"),
        brotli: include_bytes!("elements-inner-field-8dad22fe3e4f6204.js.br"),
    },
    Asset {
        name: "elements-inner-field-e99e097d34992ae4.html",
        plain: include_bytes!("elements-inner-field-e99e097d34992ae4.html"),
        brotli: include_bytes!("elements-inner-field-e99e097d34992ae4.html.br"),
    },
    Asset {
        name: "elements-inner-iban-5de59373b6b9c3c6.html",
        plain: include_bytes!("elements-inner-iban-5de59373b6b9c3c6.html"),
        brotli: include_bytes!("elements-inner-iban-5de59373b6b9c3c6.html.br"),
    },
    Asset {
        name: "elements-inner-iban-81de4fc877c6bdc8.js",
        plain: include_bytes!("elements-inner-iban-81de4fc877c6bdc8.js"),
        brotli: include_bytes!("elements-inner-iban-81de4fc877c6bdc8.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-03eadf442a989593.js",
        plain: include_bytes!("elements-inner-ideal-bank-03eadf442a989593.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-03eadf442a989593.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-af867f44b4d8074f.html",
        plain: include_bytes!("elements-inner-ideal-bank-af867f44b4d8074f.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-af867f44b4d8074f.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-2021e9883b11f0a1.js",
        plain: include_bytes!("elements-inner-payment-2021e9883b11f0a1.js"),
        brotli: include_bytes!("elements-inner-payment-2021e9883b11f0a1.js.br"),
    },
    Asset {
        name: "elements-inner-payment-2cede6604be42cf5.html",
        plain: include_bytes!("elements-inner-payment-2cede6604be42cf5.html"),
        brotli: include_bytes!("elements-inner-payment-2cede6604be42cf5.html.br"),
    },
    Asset {
        name: "elements-inner-payment-db68daa2609673c6.css",
        plain: include_bytes!("elements-inner-payment-db68daa2609673c6.css"),
        brotli: include_bytes!("elements-inner-payment-db68daa2609673c6.css.br"),
    },
    Asset {
        name: "embedded-checkout-f0d95386fa4e74bb.js",
        plain: include_bytes!("embedded-checkout-f0d95386fa4e74bb.js"),
        brotli: include_bytes!("embedded-checkout-f0d95386fa4e74bb.js.br"),
    },
    Asset {
        name: "link-account-21d3314736226640.css",
        plain: include_bytes!("link-account-21d3314736226640.css"),
        brotli: include_bytes!("link-account-21d3314736226640.css.br"),
    },
    Asset {
        name: "link-account-4c25b3629821b1f7.html",
        plain: include_bytes!("link-account-4c25b3629821b1f7.html"),
        brotli: include_bytes!("link-account-4c25b3629821b1f7.html.br"),
    },
    Asset {
        name: "link-account-ba00520723f154dd.js",
        plain: include_bytes!("link-account-ba00520723f154dd.js"),
        brotli: include_bytes!("link-account-ba00520723f154dd.js.br"),
    },
    Asset {
        name: "locale-ar-b70ba31c0f7709ce.js",
        plain: include_bytes!("locale-ar-b70ba31c0f7709ce.js"),
        brotli: include_bytes!("locale-ar-b70ba31c0f7709ce.js.br"),
    },
    Asset {
        name: "locale-de-9756d23025aadf27.js",
        plain: include_bytes!("locale-de-9756d23025aadf27.js"),
        brotli: include_bytes!("locale-de-9756d23025aadf27.js.br"),
    },
    Asset {
        name: "locale-es-f202c29f8dde8ba6.js",
        plain: include_bytes!("locale-es-f202c29f8dde8ba6.js"),
        brotli: include_bytes!("locale-es-f202c29f8dde8ba6.js.br"),
    },
    Asset {
        name: "locale-fr-b653b45fcadcf8c1.js",
        plain: include_bytes!("locale-fr-b653b45fcadcf8c1.js"),
        brotli: include_bytes!("locale-fr-b653b45fcadcf8c1.js.br"),
    },
    Asset {
        name: "locale-it-d087350ddb05364f.js",
        plain: include_bytes!("locale-it-d087350ddb05364f.js"),
        brotli: include_bytes!("locale-it-d087350ddb05364f.js.br"),
    },
    Asset {
        name: "locale-ja-cd9c8adc79ef584c.js",
        plain: include_bytes!("locale-ja-cd9c8adc79ef584c.js"),
        brotli: include_bytes!("locale-ja-cd9c8adc79ef584c.js.br"),
    },
    Asset {
        name: "locale-nl-8436a9dc3ca9e00c.js",
        plain: include_bytes!("locale-nl-8436a9dc3ca9e00c.js"),
        brotli: include_bytes!("locale-nl-8436a9dc3ca9e00c.js.br"),
    },
    Asset {
        name: "locale-pt-BR-10bea2b48b4b02be.js",
        plain: include_bytes!("locale-pt-BR-10bea2b48b4b02be.js"),
        brotli: include_bytes!("locale-pt-BR-10bea2b48b4b02be.js.br"),
    },
    Asset {
        name: "locale-zh-9e51654d017c3a54.js",
        plain: include_bytes!("locale-zh-9e51654d017c3a54.js"),
        brotli: include_bytes!("locale-zh-9e51654d017c3a54.js.br"),
    },
    Asset {
        name: "locale-zh-HK-6646f4a5554a5b69.js",
        plain: include_bytes!("locale-zh-HK-6646f4a5554a5b69.js"),
        brotli: include_bytes!("locale-zh-HK-6646f4a5554a5b69.js.br"),
    },
    Asset {
        name: "locale-zh-TW-2188e6c6e3567b27.js",
        plain: include_bytes!("locale-zh-TW-2188e6c6e3567b27.js"),
        brotli: include_bytes!("locale-zh-TW-2188e6c6e3567b27.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4a09c2a3f2987841.js",
        plain: include_bytes!("three-ds-2-challenge-4a09c2a3f2987841.js"),
        brotli: include_bytes!("three-ds-2-challenge-4a09c2a3f2987841.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-f50143b848d39f31.html",
        plain: include_bytes!("three-ds-2-challenge-f50143b848d39f31.html"),
        brotli: include_bytes!("three-ds-2-challenge-f50143b848d39f31.html.br"),
    },
]
