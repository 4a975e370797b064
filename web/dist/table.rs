// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "bank-b5c7a235b43fa5cb.js",
        plain: include_bytes!("bank-b5c7a235b43fa5cb.js"),
        brotli: include_bytes!("bank-b5c7a235b43fa5cb.js.br"),
    },
    Asset {
        name: "checkout-inner-36662c84b3506018.html",
        plain: include_bytes!("checkout-inner-36662c84b3506018.html"),
        brotli: include_bytes!("checkout-inner-36662c84b3506018.html.br"),
    },
    Asset {
        name: "checkout-inner-6570448922f3bc5e.js",
        plain: include_bytes!("checkout-inner-6570448922f3bc5e.js"),
        brotli: include_bytes!("checkout-inner-6570448922f3bc5e.js.br"),
    },
    Asset {
        name: "checkout-inner-a39fe54c95f90102.css",
        plain: include_bytes!("checkout-inner-a39fe54c95f90102.css"),
        brotli: include_bytes!("checkout-inner-a39fe54c95f90102.css.br"),
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
        name: "controller-41ad8e7416e32903.js",
        plain: include_bytes!("controller-41ad8e7416e32903.js"),
        brotli: include_bytes!("controller-41ad8e7416e32903.js.br"),
    },
    Asset {
        name: "controller-7eb602fdfb316ced.html",
        plain: include_bytes!("controller-7eb602fdfb316ced.html"),
        brotli: include_bytes!("controller-7eb602fdfb316ced.html.br"),
    },
    Asset {
        name: "custom-checkout-76f58c42aad86abe.js",
        plain: include_bytes!("custom-checkout-76f58c42aad86abe.js"),
        brotli: include_bytes!("custom-checkout-76f58c42aad86abe.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-7b85a4970b2eed51.html",
        plain: include_bytes!("elements-inner-au-bank-account-7b85a4970b2eed51.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-7b85a4970b2eed51.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-8d56b742f0596bfc.js",
        plain: include_bytes!("elements-inner-au-bank-account-8d56b742f0596bfc.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-8d56b742f0596bfc.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-1c890e917196bb00.html",
        plain: include_bytes!("elements-inner-card-1c890e917196bb00.html"),
        brotli: include_bytes!("elements-inner-card-1c890e917196bb00.html.br"),
    },
    Asset {
        name: "elements-inner-card-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-card-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-card-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-card-7cbc81cb9b41a27a.js",
        plain: include_bytes!("elements-inner-card-7cbc81cb9b41a27a.js"),
        brotli: include_bytes!("elements-inner-card-7cbc81cb9b41a27a.js.br"),
    },
    Asset {
        name: "elements-inner-details-0e13306809385364.css",
        plain: include_bytes!("elements-inner-details-0e13306809385364.css"),
        brotli: include_bytes!("elements-inner-details-0e13306809385364.css.br"),
    },
    Asset {
        name: "elements-inner-details-3b26dcc5e08d785c.html",
        plain: include_bytes!("elements-inner-details-3b26dcc5e08d785c.html"),
        brotli: include_bytes!("elements-inner-details-3b26dcc5e08d785c.html.br"),
    },
    Asset {
        name: "elements-inner-details-576234d6ab62191b.js",
        plain: include_bytes!("elements-inner-details-576234d6ab62191b.js"),
        brotli: include_bytes!("elements-inner-details-576234d6ab62191b.js.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-field-a44eab4470c3a261.html",
        plain: include_bytes!("elements-inner-field-a44eab4470c3a261.html"),
        brotli: include_bytes!("elements-inner-field-a44eab4470c3a261.html.br"),
    },
    Asset {
        name: "elements-inner-field-c2056c8ec7ba3e3a.js",
        plain: include_bytes!("elements-inner-field-c2056c8ec7ba3e3a.js"),
        brotli: include_bytes!("elements-inner-field-c2056c8ec7ba3e3a.js.br"),
    },
    Asset {
        name: "elements-inner-iban-a2903ed98bebad81.html",
        plain: include_bytes!("elements-inner-iban-a2903ed98bebad81.html"),
        brotli: include_bytes!("elements-inner-iban-a2903ed98bebad81.html.br"),
    },
    Asset {
        name: "elements-inner-iban-a830a4fc0afa4aa1.js",
        plain: include_bytes!("elements-inner-iban-a830a4fc0afa4aa1.js"),
        brotli: include_bytes!("elements-inner-iban-a830a4fc0afa4aa1.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-404b0188f493fef1.js",
        plain: include_bytes!("elements-inner-ideal-bank-404b0188f493fef1.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-404b0188f493fef1.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-d524987653ff04ed.html",
        plain: include_bytes!("elements-inner-ideal-bank-d524987653ff04ed.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-d524987653ff04ed.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-70c464be5094dde4.js",
        plain: include_bytes!("elements-inner-payment-70c464be5094dde4.js"),
        brotli: include_bytes!("elements-inner-payment-70c464be5094dde4.js.br"),
    },
    Asset {
        name: "elements-inner-payment-7b8782e8dfc2e996.css",
        plain: include_bytes!("elements-inner-payment-7b8782e8dfc2e996.css"),
        brotli: include_bytes!("elements-inner-payment-7b8782e8dfc2e996.css.br"),
    },
    Asset {
        name: "elements-inner-payment-803c41889a5f9a28.html",
        plain: include_bytes!("elements-inner-payment-803c41889a5f9a28.html"),
        brotli: include_bytes!("elements-inner-payment-803c41889a5f9a28.html.br"),
    },
    Asset {
        name: "embedded-checkout-6fb186f6ad2b3b06.js",
        plain: include_bytes!("embedded-checkout-6fb186f6ad2b3b06.js"),
        brotli: include_bytes!("embedded-checkout-6fb186f6ad2b3b06.js.br"),
    },
    Asset {
        name: "link-account-2de33dc044996d7a.css",
        plain: include_bytes!("link-account-2de33dc044996d7a.css"),
        brotli: include_bytes!("link-account-2de33dc044996d7a.css.br"),
    },
    Asset {
        name: "link-account-66f673b81a42593c.js",
        plain: include_bytes!("link-account-66f673b81a42593c.js"),
        brotli: include_bytes!("link-account-66f673b81a42593c.js.br"),
    },
    Asset {
        name: "link-account-b5c8bb39e8a4114e.html",
        plain: include_bytes!("link-account-b5c8bb39e8a4114e.html"),
        brotli: include_bytes!("link-account-b5c8bb39e8a4114e.html.br"),
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
        name: "three-ds-2-challenge-5c2793814fd36317.js",
        plain: include_bytes!("three-ds-2-challenge-5c2793814fd36317.js"),
        brotli: include_bytes!("three-ds-2-challenge-5c2793814fd36317.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-869ee88b84d1a514.html",
        plain: include_bytes!("three-ds-2-challenge-869ee88b84d1a514.html"),
        brotli: include_bytes!("three-ds-2-challenge-869ee88b84d1a514.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
