// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-22a89bf414c8a55a.js",
        plain: include_bytes!("checkout-inner-22a89bf414c8a55a.js"),
        brotli: include_bytes!("checkout-inner-22a89bf414c8a55a.js.br"),
    },
    Asset {
        name: "checkout-inner-af0a1b45e70c7953.css",
        plain: include_bytes!("checkout-inner-af0a1b45e70c7953.css"),
        brotli: include_bytes!("checkout-inner-af0a1b45e70c7953.css.br"),
    },
    Asset {
        name: "checkout-inner-d63d90d4fb45331d.html",
        plain: include_bytes!("checkout-inner-d63d90d4fb45331d.html"),
        brotli: include_bytes!("checkout-inner-d63d90d4fb45331d.html.br"),
    },
    Asset {
        name: "checkout-locale-ar-153b0031b389f764.js",
        plain: include_bytes!("checkout-locale-ar-153b0031b389f764.js"),
        brotli: include_bytes!("checkout-locale-ar-153b0031b389f764.js.br"),
    },
    Asset {
        name: "checkout-locale-de-c00bc22538419251.js",
        plain: include_bytes!("checkout-locale-de-c00bc22538419251.js"),
        brotli: include_bytes!("checkout-locale-de-c00bc22538419251.js.br"),
    },
    Asset {
        name: "checkout-locale-es-2f65aa1816d20dcc.js",
        plain: include_bytes!("checkout-locale-es-2f65aa1816d20dcc.js"),
        brotli: include_bytes!("checkout-locale-es-2f65aa1816d20dcc.js.br"),
    },
    Asset {
        name: "checkout-locale-fr-4b88c8b22ee765ef.js",
        plain: include_bytes!("checkout-locale-fr-4b88c8b22ee765ef.js"),
        brotli: include_bytes!("checkout-locale-fr-4b88c8b22ee765ef.js.br"),
    },
    Asset {
        name: "checkout-locale-it-82d3f0bfd7fa81aa.js",
        plain: include_bytes!("checkout-locale-it-82d3f0bfd7fa81aa.js"),
        brotli: include_bytes!("checkout-locale-it-82d3f0bfd7fa81aa.js.br"),
    },
    Asset {
        name: "checkout-locale-ja-9127c9d01264ead8.js",
        plain: include_bytes!("checkout-locale-ja-9127c9d01264ead8.js"),
        brotli: include_bytes!("checkout-locale-ja-9127c9d01264ead8.js.br"),
    },
    Asset {
        name: "checkout-locale-nl-168695884eabb197.js",
        plain: include_bytes!("checkout-locale-nl-168695884eabb197.js"),
        brotli: include_bytes!("checkout-locale-nl-168695884eabb197.js.br"),
    },
    Asset {
        name: "checkout-locale-pt-BR-bb72e5264eea2eb9.js",
        plain: include_bytes!("checkout-locale-pt-BR-bb72e5264eea2eb9.js"),
        brotli: include_bytes!("checkout-locale-pt-BR-bb72e5264eea2eb9.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-7432ac66b4420e7a.js",
        plain: include_bytes!("checkout-locale-zh-7432ac66b4420e7a.js"),
        brotli: include_bytes!("checkout-locale-zh-7432ac66b4420e7a.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-HK-35d5a9d04f9c4492.js",
        plain: include_bytes!("checkout-locale-zh-HK-35d5a9d04f9c4492.js"),
        brotli: include_bytes!("checkout-locale-zh-HK-35d5a9d04f9c4492.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-TW-0d2cc2016c6c177b.js",
        plain: include_bytes!("checkout-locale-zh-TW-0d2cc2016c6c177b.js"),
        brotli: include_bytes!("checkout-locale-zh-TW-0d2cc2016c6c177b.js.br"),
    },
    Asset {
        name: "controller-c194180d6ca025fa.html",
        plain: include_bytes!("controller-c194180d6ca025fa.html"),
        brotli: include_bytes!("controller-c194180d6ca025fa.html.br"),
    },
    Asset {
        name: "controller-e6ba195c648464a3.js",
        plain: include_bytes!("controller-e6ba195c648464a3.js"),
        brotli: include_bytes!("controller-e6ba195c648464a3.js.br"),
    },
    Asset {
        name: "custom-checkout-861547de4a0be681.js",
        plain: include_bytes!("custom-checkout-861547de4a0be681.js"),
        brotli: include_bytes!("custom-checkout-861547de4a0be681.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-07c93d3de141df97.js",
        plain: include_bytes!("elements-inner-au-bank-account-07c93d3de141df97.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-07c93d3de141df97.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-cf665b2a60c3b592.html",
        plain: include_bytes!("elements-inner-au-bank-account-cf665b2a60c3b592.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-cf665b2a60c3b592.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-3e54c9ee352c6d92.js",
        plain: include_bytes!("elements-inner-card-3e54c9ee352c6d92.js"),
        brotli: include_bytes!("elements-inner-card-3e54c9ee352c6d92.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-84bb179036624870.html",
        plain: include_bytes!("elements-inner-card-84bb179036624870.html"),
        brotli: include_bytes!("elements-inner-card-84bb179036624870.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-30d3af60bf9f6370.js",
        plain: include_bytes!("elements-inner-checkout-form-30d3af60bf9f6370.js"),
        brotli: include_bytes!("elements-inner-checkout-form-30d3af60bf9f6370.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-7a5dcf4889a69dfb.html",
        plain: include_bytes!("elements-inner-checkout-form-7a5dcf4889a69dfb.html"),
        brotli: include_bytes!("elements-inner-checkout-form-7a5dcf4889a69dfb.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-af0a1b45e70c7953.css",
        plain: include_bytes!("elements-inner-checkout-form-af0a1b45e70c7953.css"),
        brotli: include_bytes!("elements-inner-checkout-form-af0a1b45e70c7953.css.br"),
    },
    Asset {
        name: "elements-inner-details-8f5b82c691660f7f.html",
        plain: include_bytes!("elements-inner-details-8f5b82c691660f7f.html"),
        brotli: include_bytes!("elements-inner-details-8f5b82c691660f7f.html.br"),
    },
    Asset {
        name: "elements-inner-details-90dd0bd17bcb6ca3.js",
        plain: include_bytes!("elements-inner-details-90dd0bd17bcb6ca3.js"),
        brotli: include_bytes!("elements-inner-details-90dd0bd17bcb6ca3.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-field-3318f14fc1530b16.js",
        plain: include_bytes!("elements-inner-field-3318f14fc1530b16.js"),
        brotli: include_bytes!("elements-inner-field-3318f14fc1530b16.js.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-e3c4a5d9462a8846.html",
        plain: include_bytes!("elements-inner-field-e3c4a5d9462a8846.html"),
        brotli: include_bytes!("elements-inner-field-e3c4a5d9462a8846.html.br"),
    },
    Asset {
        name: "elements-inner-iban-de854ccdc01a0018.html",
        plain: include_bytes!("elements-inner-iban-de854ccdc01a0018.html"),
        brotli: include_bytes!("elements-inner-iban-de854ccdc01a0018.html.br"),
    },
    Asset {
        name: "elements-inner-iban-e58fcbb8edc01308.js",
        plain: include_bytes!("elements-inner-iban-e58fcbb8edc01308.js"),
        brotli: include_bytes!("elements-inner-iban-e58fcbb8edc01308.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-b7698a45313ada9b.html",
        plain: include_bytes!("elements-inner-ideal-bank-b7698a45313ada9b.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-b7698a45313ada9b.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-d381c64f56a51e41.js",
        plain: include_bytes!("elements-inner-ideal-bank-d381c64f56a51e41.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-d381c64f56a51e41.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-1d864c37a4c18d38.html",
        plain: include_bytes!("elements-inner-payment-1d864c37a4c18d38.html"),
        brotli: include_bytes!("elements-inner-payment-1d864c37a4c18d38.html.br"),
    },
    Asset {
        name: "elements-inner-payment-1dfc0f8dd61b444f.js",
        plain: include_bytes!("elements-inner-payment-1dfc0f8dd61b444f.js"),
        brotli: include_bytes!("elements-inner-payment-1dfc0f8dd61b444f.js.br"),
    },
    Asset {
        name: "elements-inner-payment-b156113a9b6d792d.css",
        plain: include_bytes!("elements-inner-payment-b156113a9b6d792d.css"),
        brotli: include_bytes!("elements-inner-payment-b156113a9b6d792d.css.br"),
    },
    Asset {
        name: "embedded-checkout-6a52310ae7c0e492.js",
        plain: include_bytes!("embedded-checkout-6a52310ae7c0e492.js"),
        brotli: include_bytes!("embedded-checkout-6a52310ae7c0e492.js.br"),
    },
    Asset {
        name: "link-account-16cac00ad7bcbc08.js",
        plain: include_bytes!("link-account-16cac00ad7bcbc08.js"),
        brotli: include_bytes!("link-account-16cac00ad7bcbc08.js.br"),
    },
    Asset {
        name: "link-account-c9522e4a03f05f77.css",
        plain: include_bytes!("link-account-c9522e4a03f05f77.css"),
        brotli: include_bytes!("link-account-c9522e4a03f05f77.css.br"),
    },
    Asset {
        name: "link-account-e0db6214b042be4c.html",
        plain: include_bytes!("link-account-e0db6214b042be4c.html"),
        brotli: include_bytes!("link-account-e0db6214b042be4c.html.br"),
    },
    Asset {
        name: "locale-ar-afc15fb247a4dfc8.js",
        plain: include_bytes!("locale-ar-afc15fb247a4dfc8.js"),
        brotli: include_bytes!("locale-ar-afc15fb247a4dfc8.js.br"),
    },
    Asset {
        name: "locale-de-0759b8ee5e780a94.js",
        plain: include_bytes!("locale-de-0759b8ee5e780a94.js"),
        brotli: include_bytes!("locale-de-0759b8ee5e780a94.js.br"),
    },
    Asset {
        name: "locale-es-49ce2de10e6da912.js",
        plain: include_bytes!("locale-es-49ce2de10e6da912.js"),
        brotli: include_bytes!("locale-es-49ce2de10e6da912.js.br"),
    },
    Asset {
        name: "locale-fr-471c724ea41f4aa1.js",
        plain: include_bytes!("locale-fr-471c724ea41f4aa1.js"),
        brotli: include_bytes!("locale-fr-471c724ea41f4aa1.js.br"),
    },
    Asset {
        name: "locale-it-dcb79f2db50a5ad2.js",
        plain: include_bytes!("locale-it-dcb79f2db50a5ad2.js"),
        brotli: include_bytes!("locale-it-dcb79f2db50a5ad2.js.br"),
    },
    Asset {
        name: "locale-ja-4df7c2611de4e291.js",
        plain: include_bytes!("locale-ja-4df7c2611de4e291.js"),
        brotli: include_bytes!("locale-ja-4df7c2611de4e291.js.br"),
    },
    Asset {
        name: "locale-nl-ba6473bf2f94ecac.js",
        plain: include_bytes!("locale-nl-ba6473bf2f94ecac.js"),
        brotli: include_bytes!("locale-nl-ba6473bf2f94ecac.js.br"),
    },
    Asset {
        name: "locale-pt-BR-21419b5c32fcc5b5.js",
        plain: include_bytes!("locale-pt-BR-21419b5c32fcc5b5.js"),
        brotli: include_bytes!("locale-pt-BR-21419b5c32fcc5b5.js.br"),
    },
    Asset {
        name: "locale-zh-HK-181c10b77880523e.js",
        plain: include_bytes!("locale-zh-HK-181c10b77880523e.js"),
        brotli: include_bytes!("locale-zh-HK-181c10b77880523e.js.br"),
    },
    Asset {
        name: "locale-zh-TW-33bfc92231aecccd.js",
        plain: include_bytes!("locale-zh-TW-33bfc92231aecccd.js"),
        brotli: include_bytes!("locale-zh-TW-33bfc92231aecccd.js.br"),
    },
    Asset {
        name: "locale-zh-cde19667bf093c94.js",
        plain: include_bytes!("locale-zh-cde19667bf093c94.js"),
        brotli: include_bytes!("locale-zh-cde19667bf093c94.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-090dc48d8ddb1b40.html",
        plain: include_bytes!("three-ds-2-challenge-090dc48d8ddb1b40.html"),
        brotli: include_bytes!("three-ds-2-challenge-090dc48d8ddb1b40.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-0b18fd4058e979c7.js",
        plain: include_bytes!("three-ds-2-challenge-0b18fd4058e979c7.js"),
        brotli: include_bytes!("three-ds-2-challenge-0b18fd4058e979c7.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
