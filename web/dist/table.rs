// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-28fcf7c547c8505b.js",
        plain: include_bytes!("checkout-inner-28fcf7c547c8505b.js"),
        brotli: include_bytes!("checkout-inner-28fcf7c547c8505b.js.br"),
    },
    Asset {
        name: "checkout-inner-74202cae43b11e18.css",
        plain: include_bytes!("checkout-inner-74202cae43b11e18.css"),
        brotli: include_bytes!("checkout-inner-74202cae43b11e18.css.br"),
    },
    Asset {
        name: "checkout-inner-c043fdd3393ea17e.html",
        plain: include_bytes!("checkout-inner-c043fdd3393ea17e.html"),
        brotli: include_bytes!("checkout-inner-c043fdd3393ea17e.html.br"),
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
        name: "controller-514e6caf56e48b7c.js",
        plain: include_bytes!("controller-514e6caf56e48b7c.js"),
        brotli: include_bytes!("controller-514e6caf56e48b7c.js.br"),
    },
    Asset {
        name: "controller-aa9e609feb7c80f4.html",
        plain: include_bytes!("controller-aa9e609feb7c80f4.html"),
        brotli: include_bytes!("controller-aa9e609feb7c80f4.html.br"),
    },
    Asset {
        name: "custom-checkout-f3a308494f9c05ba.js",
        plain: include_bytes!("custom-checkout-f3a308494f9c05ba.js"),
        brotli: include_bytes!("custom-checkout-f3a308494f9c05ba.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-556f5e4bc46d4ea3.html",
        plain: include_bytes!("elements-inner-au-bank-account-556f5e4bc46d4ea3.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-556f5e4bc46d4ea3.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-dbabaa525c50eb73.js",
        plain: include_bytes!("elements-inner-au-bank-account-dbabaa525c50eb73.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-dbabaa525c50eb73.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-322174cad0078717.js",
        plain: include_bytes!("elements-inner-card-322174cad0078717.js"),
        brotli: include_bytes!("elements-inner-card-322174cad0078717.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-743c9e454882cc76.html",
        plain: include_bytes!("elements-inner-card-743c9e454882cc76.html"),
        brotli: include_bytes!("elements-inner-card-743c9e454882cc76.html.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-ab4232846801cad8.html",
        plain: include_bytes!("elements-inner-details-ab4232846801cad8.html"),
        brotli: include_bytes!("elements-inner-details-ab4232846801cad8.html.br"),
    },
    Asset {
        name: "elements-inner-details-db756507a7a5aeb5.js",
        plain: include_bytes!("elements-inner-details-db756507a7a5aeb5.js"),
        brotli: include_bytes!("elements-inner-details-db756507a7a5aeb5.js.br"),
    },
    Asset {
        name: "elements-inner-field-0cb43f9c2c865182.html",
        plain: include_bytes!("elements-inner-field-0cb43f9c2c865182.html"),
        brotli: include_bytes!("elements-inner-field-0cb43f9c2c865182.html.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-e7461221451a5989.js",
        plain: include_bytes!("elements-inner-field-e7461221451a5989.js"),
        brotli: include_bytes!("elements-inner-field-e7461221451a5989.js.br"),
    },
    Asset {
        name: "elements-inner-iban-0b6393934849591f.js",
        plain: include_bytes!("elements-inner-iban-0b6393934849591f.js"),
        brotli: include_bytes!("elements-inner-iban-0b6393934849591f.js.br"),
    },
    Asset {
        name: "elements-inner-iban-cec761a3a53fca48.html",
        plain: include_bytes!("elements-inner-iban-cec761a3a53fca48.html"),
        brotli: include_bytes!("elements-inner-iban-cec761a3a53fca48.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-3a5cb9b7776a010f.html",
        plain: include_bytes!("elements-inner-ideal-bank-3a5cb9b7776a010f.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-3a5cb9b7776a010f.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-5bf6a6e17219a128.js",
        plain: include_bytes!("elements-inner-ideal-bank-5bf6a6e17219a128.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-5bf6a6e17219a128.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-b6e7a46e2ae70d6b.html",
        plain: include_bytes!("elements-inner-payment-b6e7a46e2ae70d6b.html"),
        brotli: include_bytes!("elements-inner-payment-b6e7a46e2ae70d6b.html.br"),
    },
    Asset {
        name: "elements-inner-payment-bd58dc0b6c5a4ba2.css",
        plain: include_bytes!("elements-inner-payment-bd58dc0b6c5a4ba2.css"),
        brotli: include_bytes!("elements-inner-payment-bd58dc0b6c5a4ba2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-d5e7580fac4ee3be.js",
        plain: include_bytes!("elements-inner-payment-d5e7580fac4ee3be.js"),
        brotli: include_bytes!("elements-inner-payment-d5e7580fac4ee3be.js.br"),
    },
    Asset {
        name: "embedded-checkout-8e5eb1a313b06906.js",
        plain: include_bytes!("embedded-checkout-8e5eb1a313b06906.js"),
        brotli: include_bytes!("embedded-checkout-8e5eb1a313b06906.js.br"),
    },
    Asset {
        name: "link-account-56dc34e9f83dc9a1.js",
        plain: include_bytes!("link-account-56dc34e9f83dc9a1.js"),
        brotli: include_bytes!("link-account-56dc34e9f83dc9a1.js.br"),
    },
    Asset {
        name: "link-account-b55fc01ff90211c2.css",
        plain: include_bytes!("link-account-b55fc01ff90211c2.css"),
        brotli: include_bytes!("link-account-b55fc01ff90211c2.css.br"),
    },
    Asset {
        name: "link-account-d584cd32a9adc986.html",
        plain: include_bytes!("link-account-d584cd32a9adc986.html"),
        brotli: include_bytes!("link-account-d584cd32a9adc986.html.br"),
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
        name: "three-ds-2-challenge-5e086320dbdb5b63.html",
        plain: include_bytes!("three-ds-2-challenge-5e086320dbdb5b63.html"),
        brotli: include_bytes!("three-ds-2-challenge-5e086320dbdb5b63.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-c55cf320016f2c9a.js",
        plain: include_bytes!("three-ds-2-challenge-c55cf320016f2c9a.js"),
        brotli: include_bytes!("three-ds-2-challenge-c55cf320016f2c9a.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
