// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "bank-913bb73047cb510d.js",
        plain: include_bytes!("bank-913bb73047cb510d.js"),
        brotli: include_bytes!("bank-913bb73047cb510d.js.br"),
    },
    Asset {
        name: "checkout-inner-1bf067f47131b68b.html",
        plain: include_bytes!("checkout-inner-1bf067f47131b68b.html"),
        brotli: include_bytes!("checkout-inner-1bf067f47131b68b.html.br"),
    },
    Asset {
        name: "checkout-inner-7b23b9c23d6ced83.js",
        plain: include_bytes!("checkout-inner-7b23b9c23d6ced83.js"),
        brotli: include_bytes!("checkout-inner-7b23b9c23d6ced83.js.br"),
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
        name: "controller-3dab9bdac4a50dad.js",
        plain: include_bytes!("controller-3dab9bdac4a50dad.js"),
        brotli: include_bytes!("controller-3dab9bdac4a50dad.js.br"),
    },
    Asset {
        name: "controller-66b8b1cd35562d2f.html",
        plain: include_bytes!("controller-66b8b1cd35562d2f.html"),
        brotli: include_bytes!("controller-66b8b1cd35562d2f.html.br"),
    },
    Asset {
        name: "custom-checkout-79b207061f04d3d0.js",
        plain: include_bytes!("custom-checkout-79b207061f04d3d0.js"),
        brotli: include_bytes!("custom-checkout-79b207061f04d3d0.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-17ae14ff3f8e0988.js",
        plain: include_bytes!("elements-inner-au-bank-account-17ae14ff3f8e0988.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-17ae14ff3f8e0988.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-31191ff7fd1788d5.html",
        plain: include_bytes!("elements-inner-au-bank-account-31191ff7fd1788d5.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-31191ff7fd1788d5.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-135523c158f6bd51.js",
        plain: include_bytes!("elements-inner-card-135523c158f6bd51.js"),
        brotli: include_bytes!("elements-inner-card-135523c158f6bd51.js.br"),
    },
    Asset {
        name: "elements-inner-card-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-card-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-card-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-card-da9bc3cd5c56700b.html",
        plain: include_bytes!("elements-inner-card-da9bc3cd5c56700b.html"),
        brotli: include_bytes!("elements-inner-card-da9bc3cd5c56700b.html.br"),
    },
    Asset {
        name: "elements-inner-details-0e13306809385364.css",
        plain: include_bytes!("elements-inner-details-0e13306809385364.css"),
        brotli: include_bytes!("elements-inner-details-0e13306809385364.css.br"),
    },
    Asset {
        name: "elements-inner-details-3e71918fa644adf6.html",
        plain: include_bytes!("elements-inner-details-3e71918fa644adf6.html"),
        brotli: include_bytes!("elements-inner-details-3e71918fa644adf6.html.br"),
    },
    Asset {
        name: "elements-inner-details-bdb1deb561f3ddd9.js",
        plain: include_bytes!("elements-inner-details-bdb1deb561f3ddd9.js"),
        brotli: include_bytes!("elements-inner-details-bdb1deb561f3ddd9.js.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-field-ab986c45ee685268.html",
        plain: include_bytes!("elements-inner-field-ab986c45ee685268.html"),
        brotli: include_bytes!("elements-inner-field-ab986c45ee685268.html.br"),
    },
    Asset {
        name: "elements-inner-field-da58e34a3ae79ba4.js",
        plain: include_bytes!("elements-inner-field-da58e34a3ae79ba4.js"),
        brotli: include_bytes!("elements-inner-field-da58e34a3ae79ba4.js.br"),
    },
    Asset {
        name: "elements-inner-iban-14a31b6a1a18a2db.js",
        plain: include_bytes!("elements-inner-iban-14a31b6a1a18a2db.js"),
        brotli: include_bytes!("elements-inner-iban-14a31b6a1a18a2db.js.br"),
    },
    Asset {
        name: "elements-inner-iban-476f3f7bc5d6dcce.html",
        plain: include_bytes!("elements-inner-iban-476f3f7bc5d6dcce.html"),
        brotli: include_bytes!("elements-inner-iban-476f3f7bc5d6dcce.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-8dd8b4890ac42cf9.html",
        plain: include_bytes!("elements-inner-ideal-bank-8dd8b4890ac42cf9.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-8dd8b4890ac42cf9.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-d49a72a3762bd1da.js",
        plain: include_bytes!("elements-inner-ideal-bank-d49a72a3762bd1da.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-d49a72a3762bd1da.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-534c7e3d2c6994af.js",
        plain: include_bytes!("elements-inner-payment-534c7e3d2c6994af.js"),
        brotli: include_bytes!("elements-inner-payment-534c7e3d2c6994af.js.br"),
    },
    Asset {
        name: "elements-inner-payment-7b8782e8dfc2e996.css",
        plain: include_bytes!("elements-inner-payment-7b8782e8dfc2e996.css"),
        brotli: include_bytes!("elements-inner-payment-7b8782e8dfc2e996.css.br"),
    },
    Asset {
        name: "elements-inner-payment-9ec2238655140ba9.html",
        plain: include_bytes!("elements-inner-payment-9ec2238655140ba9.html"),
        brotli: include_bytes!("elements-inner-payment-9ec2238655140ba9.html.br"),
    },
    Asset {
        name: "embedded-checkout-5c244ce197360221.js",
        plain: include_bytes!("embedded-checkout-5c244ce197360221.js"),
        brotli: include_bytes!("embedded-checkout-5c244ce197360221.js.br"),
    },
    Asset {
        name: "link-account-2de33dc044996d7a.css",
        plain: include_bytes!("link-account-2de33dc044996d7a.css"),
        brotli: include_bytes!("link-account-2de33dc044996d7a.css.br"),
    },
    Asset {
        name: "link-account-30bfd53ce79be5ab.html",
        plain: include_bytes!("link-account-30bfd53ce79be5ab.html"),
        brotli: include_bytes!("link-account-30bfd53ce79be5ab.html.br"),
    },
    Asset {
        name: "link-account-84e715c65970fefa.js",
        plain: include_bytes!("link-account-84e715c65970fefa.js"),
        brotli: include_bytes!("link-account-84e715c65970fefa.js.br"),
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
        name: "three-ds-2-challenge-bdb3d79b523bb0c0.html",
        plain: include_bytes!("three-ds-2-challenge-bdb3d79b523bb0c0.html"),
        brotli: include_bytes!("three-ds-2-challenge-bdb3d79b523bb0c0.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-d9d5c2eb5fd65540.js",
        plain: include_bytes!("three-ds-2-challenge-d9d5c2eb5fd65540.js"),
        brotli: include_bytes!("three-ds-2-challenge-d9d5c2eb5fd65540.js.br"),
    },
]
