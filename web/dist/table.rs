// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-48152432d84b0fce.html",
        plain: include_bytes!("checkout-inner-48152432d84b0fce.html"),
        brotli: include_bytes!("checkout-inner-48152432d84b0fce.html.br"),
    },
    Asset {
        name: "checkout-inner-4dbe1f548c19541d.css",
        plain: include_bytes!("checkout-inner-4dbe1f548c19541d.css"),
        brotli: include_bytes!("checkout-inner-4dbe1f548c19541d.css.br"),
    },
    Asset {
        name: "checkout-inner-c3cda66b3d7a7db9.js",
        plain: include_bytes!("checkout-inner-c3cda66b3d7a7db9.js"),
        brotli: include_bytes!("checkout-inner-c3cda66b3d7a7db9.js.br"),
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
        name: "controller-3a99282d22b32392.html",
        plain: include_bytes!("controller-3a99282d22b32392.html"),
        brotli: include_bytes!("controller-3a99282d22b32392.html.br"),
    },
    Asset {
        name: "controller-71281e5c8686b1fb.js",
        plain: include_bytes!("controller-71281e5c8686b1fb.js"),
        brotli: include_bytes!("controller-71281e5c8686b1fb.js.br"),
    },
    Asset {
        name: "custom-checkout-d46c9ed5238b2979.js",
        plain: include_bytes!("custom-checkout-d46c9ed5238b2979.js"),
        brotli: include_bytes!("custom-checkout-d46c9ed5238b2979.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-4756ca5c2bc6ec66.js",
        plain: include_bytes!("elements-inner-au-bank-account-4756ca5c2bc6ec66.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-4756ca5c2bc6ec66.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-be7ba576e9a44b37.html",
        plain: include_bytes!("elements-inner-au-bank-account-be7ba576e9a44b37.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-be7ba576e9a44b37.html.br"),
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
        name: "elements-inner-card-7f15f18418de14e1.html",
        plain: include_bytes!("elements-inner-card-7f15f18418de14e1.html"),
        brotli: include_bytes!("elements-inner-card-7f15f18418de14e1.html.br"),
    },
    Asset {
        name: "elements-inner-card-b6aea56c3bc8889e.js",
        plain: include_bytes!("elements-inner-card-b6aea56c3bc8889e.js"),
        brotli: include_bytes!("elements-inner-card-b6aea56c3bc8889e.js.br"),
    },
    Asset {
        name: "elements-inner-details-47203af52d15f0dc.html",
        plain: include_bytes!("elements-inner-details-47203af52d15f0dc.html"),
        brotli: include_bytes!("elements-inner-details-47203af52d15f0dc.html.br"),
    },
    Asset {
        name: "elements-inner-details-cd37d3e66d73805f.css",
        plain: include_bytes!("elements-inner-details-cd37d3e66d73805f.css"),
        brotli: include_bytes!("elements-inner-details-cd37d3e66d73805f.css.br"),
    },
    Asset {
        name: "elements-inner-details-e8a1fdcc4e7d189a.js",
        plain: include_bytes!("elements-inner-details-e8a1fdcc4e7d189a.js"),
        brotli: include_bytes!("elements-inner-details-e8a1fdcc4e7d189a.js.br"),
    },
    Asset {
        name: "elements-inner-field-379c61bd61691817.js",
        plain: include_bytes!("elements-inner-field-379c61bd61691817.js"),
        brotli: include_bytes!("elements-inner-field-379c61bd61691817.js.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-field-c992c28e3f9d5adf.html",
        plain: include_bytes!("elements-inner-field-c992c28e3f9d5adf.html"),
        brotli: include_bytes!("elements-inner-field-c992c28e3f9d5adf.html.br"),
    },
    Asset {
        name: "elements-inner-iban-af600cf9afe7b46b.html",
        plain: include_bytes!("elements-inner-iban-af600cf9afe7b46b.html"),
        brotli: include_bytes!("elements-inner-iban-af600cf9afe7b46b.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-iban-faccb008c021c8ca.js",
        plain: include_bytes!("elements-inner-iban-faccb008c021c8ca.js"),
        brotli: include_bytes!("elements-inner-iban-faccb008c021c8ca.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-cfd0c710810fc18a.js",
        plain: include_bytes!("elements-inner-ideal-bank-cfd0c710810fc18a.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-cfd0c710810fc18a.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-fee4e4b79597c41f.html",
        plain: include_bytes!("elements-inner-ideal-bank-fee4e4b79597c41f.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-fee4e4b79597c41f.html.br"),
    },
    Asset {
        name: "elements-inner-payment-04226d417a35c785.html",
        plain: include_bytes!("elements-inner-payment-04226d417a35c785.html"),
        brotli: include_bytes!("elements-inner-payment-04226d417a35c785.html.br"),
    },
    Asset {
        name: "elements-inner-payment-33501118dfc04e01.js",
        plain: include_bytes!("elements-inner-payment-33501118dfc04e01.js"),
        brotli: include_bytes!("elements-inner-payment-33501118dfc04e01.js.br"),
    },
    Asset {
        name: "elements-inner-payment-db68daa2609673c6.css",
        plain: include_bytes!("elements-inner-payment-db68daa2609673c6.css"),
        brotli: include_bytes!("elements-inner-payment-db68daa2609673c6.css.br"),
    },
    Asset {
        name: "embedded-checkout-a0ca4d3d1c33be1a.js",
        plain: include_bytes!("embedded-checkout-a0ca4d3d1c33be1a.js"),
        brotli: include_bytes!("embedded-checkout-a0ca4d3d1c33be1a.js.br"),
    },
    Asset {
        name: "link-account-19685d3d7bb44d09.html",
        plain: include_bytes!("link-account-19685d3d7bb44d09.html"),
        brotli: include_bytes!("link-account-19685d3d7bb44d09.html.br"),
    },
    Asset {
        name: "link-account-21d3314736226640.css",
        plain: include_bytes!("link-account-21d3314736226640.css"),
        brotli: include_bytes!("link-account-21d3314736226640.css.br"),
    },
    Asset {
        name: "link-account-a2bd8b76c47369b2.js",
        plain: include_bytes!("link-account-a2bd8b76c47369b2.js"),
        brotli: include_bytes!("link-account-a2bd8b76c47369b2.js.br"),
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
        name: "three-ds-2-challenge-a7d734c2e951df0c.html",
        plain: include_bytes!("three-ds-2-challenge-a7d734c2e951df0c.html"),
        brotli: include_bytes!("three-ds-2-challenge-a7d734c2e951df0c.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ee65b631ca94d7be.js",
        plain: include_bytes!("three-ds-2-challenge-ee65b631ca94d7be.js"),
        brotli: include_bytes!("three-ds-2-challenge-ee65b631ca94d7be.js.br"),
    },
]
