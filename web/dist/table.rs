// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "bank-fd332ef8b35f484c.js",
        plain: include_bytes!("bank-fd332ef8b35f484c.js"),
        brotli: include_bytes!("bank-fd332ef8b35f484c.js.br"),
    },
    Asset {
        name: "checkout-inner-36a6c8f0f518c830.html",
        plain: include_bytes!("checkout-inner-36a6c8f0f518c830.html"),
        brotli: include_bytes!("checkout-inner-36a6c8f0f518c830.html.br"),
    },
    Asset {
        name: "checkout-inner-5e0427d1a46ca039.js",
        plain: include_bytes!("checkout-inner-5e0427d1a46ca039.js"),
        brotli: include_bytes!("checkout-inner-5e0427d1a46ca039.js.br"),
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
        name: "controller-a03353bce7c07d29.js",
        plain: include_bytes!("controller-a03353bce7c07d29.js"),
        brotli: include_bytes!("controller-a03353bce7c07d29.js.br"),
    },
    Asset {
        name: "controller-cc5bffb8c49000d7.html",
        plain: include_bytes!("controller-cc5bffb8c49000d7.html"),
        brotli: include_bytes!("controller-cc5bffb8c49000d7.html.br"),
    },
    Asset {
        name: "custom-checkout-698a609f627daf3c.js",
        plain: include_bytes!("custom-checkout-698a609f627daf3c.js"),
        brotli: include_bytes!("custom-checkout-698a609f627daf3c.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-4aa52ca25392ef28.js",
        plain: include_bytes!("elements-inner-au-bank-account-4aa52ca25392ef28.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-4aa52ca25392ef28.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-695359f7f684b5de.html",
        plain: include_bytes!("elements-inner-au-bank-account-695359f7f684b5de.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-695359f7f684b5de.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-card-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-card-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-card-97530e8c15ff093a.html",
        plain: include_bytes!("elements-inner-card-97530e8c15ff093a.html"),
        brotli: include_bytes!("elements-inner-card-97530e8c15ff093a.html.br"),
    },
    Asset {
        name: "elements-inner-card-e477c0d3c515e83c.js",
        plain: include_bytes!("elements-inner-card-e477c0d3c515e83c.js"),
        brotli: include_bytes!("elements-inner-card-e477c0d3c515e83c.js.br"),
    },
    Asset {
        name: "elements-inner-details-0e13306809385364.css",
        plain: include_bytes!("elements-inner-details-0e13306809385364.css"),
        brotli: include_bytes!("elements-inner-details-0e13306809385364.css.br"),
    },
    Asset {
        name: "elements-inner-details-0eb4fd3e1d050eb5.html",
        plain: include_bytes!("elements-inner-details-0eb4fd3e1d050eb5.html"),
        brotli: include_bytes!("elements-inner-details-0eb4fd3e1d050eb5.html.br"),
    },
    Asset {
        name: "elements-inner-details-52306081dffa1196.js",
        plain: include_bytes!("elements-inner-details-52306081dffa1196.js"),
        brotli: include_bytes!("elements-inner-details-52306081dffa1196.js.br"),
    },
    Asset {
        name: "elements-inner-field-1c18685019ccdf45.html",
        plain: include_bytes!("elements-inner-field-1c18685019ccdf45.html"),
        brotli: include_bytes!("elements-inner-field-1c18685019ccdf45.html.br"),
    },
    Asset {
        name: "elements-inner-field-4a74444dc55aeb21.js",
        plain: include_bytes!("elements-inner-field-4a74444dc55aeb21.js"),
        brotli: include_bytes!("elements-inner-field-4a74444dc55aeb21.js.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-iban-09569abe95a626df.js",
        plain: include_bytes!("elements-inner-iban-09569abe95a626df.js"),
        brotli: include_bytes!("elements-inner-iban-09569abe95a626df.js.br"),
    },
    Asset {
        name: "elements-inner-iban-ca9347fc78a42477.html",
        plain: include_bytes!("elements-inner-iban-ca9347fc78a42477.html"),
        brotli: include_bytes!("elements-inner-iban-ca9347fc78a42477.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-85769700914f10b6.js",
        plain: include_bytes!("elements-inner-ideal-bank-85769700914f10b6.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-85769700914f10b6.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-9fceb01c87c901d6.html",
        plain: include_bytes!("elements-inner-ideal-bank-9fceb01c87c901d6.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-9fceb01c87c901d6.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-7b8782e8dfc2e996.css",
        plain: include_bytes!("elements-inner-payment-7b8782e8dfc2e996.css"),
        brotli: include_bytes!("elements-inner-payment-7b8782e8dfc2e996.css.br"),
    },
    Asset {
        name: "elements-inner-payment-8caa92c57c5c26ae.html",
        plain: include_bytes!("elements-inner-payment-8caa92c57c5c26ae.html"),
        brotli: include_bytes!("elements-inner-payment-8caa92c57c5c26ae.html.br"),
    },
    Asset {
        name: "elements-inner-payment-cab3798e3b9f1f9a.js",
        plain: include_bytes!("elements-inner-payment-cab3798e3b9f1f9a.js"),
        brotli: include_bytes!("elements-inner-payment-cab3798e3b9f1f9a.js.br"),
    },
    Asset {
        name: "embedded-checkout-80f98861ed00d7b9.js",
        plain: include_bytes!("embedded-checkout-80f98861ed00d7b9.js"),
        brotli: include_bytes!("embedded-checkout-80f98861ed00d7b9.js.br"),
    },
    Asset {
        name: "link-account-2de33dc044996d7a.css",
        plain: include_bytes!("link-account-2de33dc044996d7a.css"),
        brotli: include_bytes!("link-account-2de33dc044996d7a.css.br"),
    },
    Asset {
        name: "link-account-9b223af31d2d4b26.html",
        plain: include_bytes!("link-account-9b223af31d2d4b26.html"),
        brotli: include_bytes!("link-account-9b223af31d2d4b26.html.br"),
    },
    Asset {
        name: "link-account-9c07b7255af0e6c2.js",
        plain: include_bytes!("link-account-9c07b7255af0e6c2.js"),
        brotli: include_bytes!("link-account-9c07b7255af0e6c2.js.br"),
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
        name: "three-ds-2-challenge-17f53a5e5211645a.html",
        plain: include_bytes!("three-ds-2-challenge-17f53a5e5211645a.html"),
        brotli: include_bytes!("three-ds-2-challenge-17f53a5e5211645a.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-19c8bdc58413cb09.js",
        plain: include_bytes!("three-ds-2-challenge-19c8bdc58413cb09.js"),
        brotli: include_bytes!("three-ds-2-challenge-19c8bdc58413cb09.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
