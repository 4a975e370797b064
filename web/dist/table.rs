// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-486e66282e750a82.js",
        plain: include_bytes!("checkout-inner-486e66282e750a82.js"),
        brotli: include_bytes!("checkout-inner-486e66282e750a82.js.br"),
    },
    Asset {
        name: "checkout-inner-4c419e0956008c71.html",
        plain: include_bytes!("checkout-inner-4c419e0956008c71.html"),
        brotli: include_bytes!("checkout-inner-4c419e0956008c71.html.br"),
    },
    Asset {
        name: "checkout-inner-74202cae43b11e18.css",
        plain: include_bytes!("checkout-inner-74202cae43b11e18.css"),
        brotli: include_bytes!("checkout-inner-74202cae43b11e18.css.br"),
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
        name: "controller-bd47c34a0438478f.js",
        plain: include_bytes!("controller-bd47c34a0438478f.js"),
        brotli: include_bytes!("controller-bd47c34a0438478f.js.br"),
    },
    Asset {
        name: "controller-c3a29eae41ca8bc7.html",
        plain: include_bytes!("controller-c3a29eae41ca8bc7.html"),
        brotli: include_bytes!("controller-c3a29eae41ca8bc7.html.br"),
    },
    Asset {
        name: "custom-checkout-02e5b34370e46fd0.js",
        plain: include_bytes!("custom-checkout-02e5b34370e46fd0.js"),
        brotli: include_bytes!("custom-checkout-02e5b34370e46fd0.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-6add7ef123edf001.html",
        plain: include_bytes!("elements-inner-au-bank-account-6add7ef123edf001.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-6add7ef123edf001.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-ab756c123610351e.js",
        plain: include_bytes!("elements-inner-au-bank-account-ab756c123610351e.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-ab756c123610351e.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-075f02f6bba973b8.html",
        plain: include_bytes!("elements-inner-card-075f02f6bba973b8.html"),
        brotli: include_bytes!("elements-inner-card-075f02f6bba973b8.html.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-c23c729d7c86ec19.js",
        plain: include_bytes!("elements-inner-card-c23c729d7c86ec19.js"),
        brotli: include_bytes!("elements-inner-card-c23c729d7c86ec19.js.br"),
    },
    Asset {
        name: "elements-inner-details-6259ed5151397ba8.js",
        plain: include_bytes!("elements-inner-details-6259ed5151397ba8.js"),
        brotli: include_bytes!("elements-inner-details-6259ed5151397ba8.js.br"),
    },
    Asset {
        name: "elements-inner-details-74344fec84743b5b.html",
        plain: include_bytes!("elements-inner-details-74344fec84743b5b.html"),
        brotli: include_bytes!("elements-inner-details-74344fec84743b5b.html.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-6f99380cd0949965.html",
        plain: include_bytes!("elements-inner-field-6f99380cd0949965.html"),
        brotli: include_bytes!("elements-inner-field-6f99380cd0949965.html.br"),
    },
    Asset {
        name: "elements-inner-field-991c3f43fa5ee18a.js",
        plain: include_bytes!("elements-inner-field-991c3f43fa5ee18a.js"),
        brotli: include_bytes!("elements-inner-field-991c3f43fa5ee18a.js.br"),
    },
    Asset {
        name: "elements-inner-iban-5d5049c1e7124933.js",
        plain: include_bytes!("elements-inner-iban-5d5049c1e7124933.js"),
        brotli: include_bytes!("elements-inner-iban-5d5049c1e7124933.js.br"),
    },
    Asset {
        name: "elements-inner-iban-aa6174252f36d0ec.html",
        plain: include_bytes!("elements-inner-iban-aa6174252f36d0ec.html"),
        brotli: include_bytes!("elements-inner-iban-aa6174252f36d0ec.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-83e0b6b600861309.html",
        plain: include_bytes!("elements-inner-ideal-bank-83e0b6b600861309.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-83e0b6b600861309.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-866481701fab0b08.js",
        plain: include_bytes!("elements-inner-ideal-bank-866481701fab0b08.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-866481701fab0b08.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-472eaecf68399b77.html",
        plain: include_bytes!("elements-inner-payment-472eaecf68399b77.html"),
        brotli: include_bytes!("elements-inner-payment-472eaecf68399b77.html.br"),
    },
    Asset {
        name: "elements-inner-payment-b156113a9b6d792d.css",
        plain: include_bytes!("elements-inner-payment-b156113a9b6d792d.css"),
        brotli: include_bytes!("elements-inner-payment-b156113a9b6d792d.css.br"),
    },
    Asset {
        name: "elements-inner-payment-f95e96c78ad4486e.js",
        plain: include_bytes!("elements-inner-payment-f95e96c78ad4486e.js"),
        brotli: include_bytes!("elements-inner-payment-f95e96c78ad4486e.js.br"),
    },
    Asset {
        name: "embedded-checkout-e4d12241b1dbb0e7.js",
        plain: include_bytes!("embedded-checkout-e4d12241b1dbb0e7.js"),
        brotli: include_bytes!("embedded-checkout-e4d12241b1dbb0e7.js.br"),
    },
    Asset {
        name: "link-account-9f7172265162d964.js",
        plain: include_bytes!("link-account-9f7172265162d964.js"),
        brotli: include_bytes!("link-account-9f7172265162d964.js.br"),
    },
    Asset {
        name: "link-account-b4c0290c0706da5f.html",
        plain: include_bytes!("link-account-b4c0290c0706da5f.html"),
        brotli: include_bytes!("link-account-b4c0290c0706da5f.html.br"),
    },
    Asset {
        name: "link-account-c9522e4a03f05f77.css",
        plain: include_bytes!("link-account-c9522e4a03f05f77.css"),
        brotli: include_bytes!("link-account-c9522e4a03f05f77.css.br"),
    },
    Asset {
        name: "locale-ar-34f4db067cfb93bd.js",
        plain: include_bytes!("locale-ar-34f4db067cfb93bd.js"),
        brotli: include_bytes!("locale-ar-34f4db067cfb93bd.js.br"),
    },
    Asset {
        name: "locale-de-c7db4653b05b55fa.js",
        plain: include_bytes!("locale-de-c7db4653b05b55fa.js"),
        brotli: include_bytes!("locale-de-c7db4653b05b55fa.js.br"),
    },
    Asset {
        name: "locale-es-29b4a71b4aba9ba7.js",
        plain: include_bytes!("locale-es-29b4a71b4aba9ba7.js"),
        brotli: include_bytes!("locale-es-29b4a71b4aba9ba7.js.br"),
    },
    Asset {
        name: "locale-fr-7dc14344acaf4188.js",
        plain: include_bytes!("locale-fr-7dc14344acaf4188.js"),
        brotli: include_bytes!("locale-fr-7dc14344acaf4188.js.br"),
    },
    Asset {
        name: "locale-it-9a972f1429e0f872.js",
        plain: include_bytes!("locale-it-9a972f1429e0f872.js"),
        brotli: include_bytes!("locale-it-9a972f1429e0f872.js.br"),
    },
    Asset {
        name: "locale-ja-044e5d0e87450cb4.js",
        plain: include_bytes!("locale-ja-044e5d0e87450cb4.js"),
        brotli: include_bytes!("locale-ja-044e5d0e87450cb4.js.br"),
    },
    Asset {
        name: "locale-nl-493e45be5e42bd73.js",
        plain: include_bytes!("locale-nl-493e45be5e42bd73.js"),
        brotli: include_bytes!("locale-nl-493e45be5e42bd73.js.br"),
    },
    Asset {
        name: "locale-pt-BR-7e260b46af450c23.js",
        plain: include_bytes!("locale-pt-BR-7e260b46af450c23.js"),
        brotli: include_bytes!("locale-pt-BR-7e260b46af450c23.js.br"),
    },
    Asset {
        name: "locale-zh-8fcccbc66145f9d4.js",
        plain: include_bytes!("locale-zh-8fcccbc66145f9d4.js"),
        brotli: include_bytes!("locale-zh-8fcccbc66145f9d4.js.br"),
    },
    Asset {
        name: "locale-zh-HK-7df0c79d9749e3f8.js",
        plain: include_bytes!("locale-zh-HK-7df0c79d9749e3f8.js"),
        brotli: include_bytes!("locale-zh-HK-7df0c79d9749e3f8.js.br"),
    },
    Asset {
        name: "locale-zh-TW-5e478216946389fe.js",
        plain: include_bytes!("locale-zh-TW-5e478216946389fe.js"),
        brotli: include_bytes!("locale-zh-TW-5e478216946389fe.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-5c993e94c4c99d4b.html",
        plain: include_bytes!("three-ds-2-challenge-5c993e94c4c99d4b.html"),
        brotli: include_bytes!("three-ds-2-challenge-5c993e94c4c99d4b.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-e673625bbcce888c.js",
        plain: include_bytes!("three-ds-2-challenge-e673625bbcce888c.js"),
        brotli: include_bytes!("three-ds-2-challenge-e673625bbcce888c.js.br"),
    },
]
