// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-311c7230af555dbf.css",
        plain: include_bytes!("checkout-inner-311c7230af555dbf.css"),
        brotli: include_bytes!("checkout-inner-311c7230af555dbf.css.br"),
    },
    Asset {
        name: "checkout-inner-c7528a88468d8bee.js",
        plain: include_bytes!("checkout-inner-c7528a88468d8bee.js"),
        brotli: include_bytes!("checkout-inner-c7528a88468d8bee.js.br"),
    },
    Asset {
        name: "checkout-inner-d7ea2a78b580ca0b.html",
        plain: include_bytes!("checkout-inner-d7ea2a78b580ca0b.html"),
        brotli: include_bytes!("checkout-inner-d7ea2a78b580ca0b.html.br"),
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
        name: "controller-286765d2ff9d5997.html",
        plain: include_bytes!("controller-286765d2ff9d5997.html"),
        brotli: include_bytes!("controller-286765d2ff9d5997.html.br"),
    },
    Asset {
        name: "controller-ad4524dd61fc1590.js",
        plain: include_bytes!("controller-ad4524dd61fc1590.js"),
        brotli: include_bytes!("controller-ad4524dd61fc1590.js.br"),
    },
    Asset {
        name: "custom-checkout-919bb7ee955600c9.js",
        plain: include_bytes!("custom-checkout-919bb7ee955600c9.js"),
        brotli: include_bytes!("custom-checkout-919bb7ee955600c9.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-067298460019dc20.js",
        plain: include_bytes!("elements-inner-au-bank-account-067298460019dc20.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-067298460019dc20.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-18d626768dac5f0f.html",
        plain: include_bytes!("elements-inner-au-bank-account-18d626768dac5f0f.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-18d626768dac5f0f.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-04df2b065e8dda7a.html",
        plain: include_bytes!("elements-inner-card-04df2b065e8dda7a.html"),
        brotli: include_bytes!("elements-inner-card-04df2b065e8dda7a.html.br"),
    },
    Asset {
        name: "elements-inner-card-523666289389af19.js",
        plain: include_bytes!("elements-inner-card-523666289389af19.js"),
        brotli: include_bytes!("elements-inner-card-523666289389af19.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-311c7230af555dbf.css",
        plain: include_bytes!("elements-inner-checkout-form-311c7230af555dbf.css"),
        brotli: include_bytes!("elements-inner-checkout-form-311c7230af555dbf.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-433b53fec8e14955.html",
        plain: include_bytes!("elements-inner-checkout-form-433b53fec8e14955.html"),
        brotli: include_bytes!("elements-inner-checkout-form-433b53fec8e14955.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-d6ddd38626296eb2.js",
        plain: include_bytes!("elements-inner-checkout-form-d6ddd38626296eb2.js"),
        brotli: include_bytes!("elements-inner-checkout-form-d6ddd38626296eb2.js.br"),
    },
    Asset {
        name: "elements-inner-details-16de81f9c62464d4.html",
        plain: include_bytes!("elements-inner-details-16de81f9c62464d4.html"),
        brotli: include_bytes!("elements-inner-details-16de81f9c62464d4.html.br"),
    },
    Asset {
        name: "elements-inner-details-940bbb88f66fb3cc.js",
        plain: include_bytes!("elements-inner-details-940bbb88f66fb3cc.js"),
        brotli: include_bytes!("elements-inner-details-940bbb88f66fb3cc.js.br"),
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
        name: "elements-inner-field-7b9c00db946b0903.html",
        plain: include_bytes!("elements-inner-field-7b9c00db946b0903.html"),
        brotli: include_bytes!("elements-inner-field-7b9c00db946b0903.html.br"),
    },
    Asset {
        name: "elements-inner-field-ec196a12ae84af96.js",
        plain: include_bytes!("elements-inner-field-ec196a12ae84af96.js"),
        brotli: include_bytes!("elements-inner-field-ec196a12ae84af96.js.br"),
    },
    Asset {
        name: "elements-inner-iban-8bc6399774fabf79.js",
        plain: include_bytes!("elements-inner-iban-8bc6399774fabf79.js"),
        brotli: include_bytes!("elements-inner-iban-8bc6399774fabf79.js.br"),
    },
    Asset {
        name: "elements-inner-iban-ddc3846f78917aed.html",
        plain: include_bytes!("elements-inner-iban-ddc3846f78917aed.html"),
        brotli: include_bytes!("elements-inner-iban-ddc3846f78917aed.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-7eaea34f867f8655.js",
        plain: include_bytes!("elements-inner-ideal-bank-7eaea34f867f8655.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-7eaea34f867f8655.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-b9937fa3cf169acc.html",
        plain: include_bytes!("elements-inner-ideal-bank-b9937fa3cf169acc.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-b9937fa3cf169acc.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-43807017d80d1cc0.html",
        plain: include_bytes!("elements-inner-payment-43807017d80d1cc0.html"),
        brotli: include_bytes!("elements-inner-payment-43807017d80d1cc0.html.br"),
    },
    Asset {
        name: "elements-inner-payment-7eef1c6dfd05b208.js",
        plain: include_bytes!("elements-inner-payment-7eef1c6dfd05b208.js"),
        brotli: include_bytes!("elements-inner-payment-7eef1c6dfd05b208.js.br"),
    },
    Asset {
        name: "elements-inner-payment-b156113a9b6d792d.css",
        plain: include_bytes!("elements-inner-payment-b156113a9b6d792d.css"),
        brotli: include_bytes!("elements-inner-payment-b156113a9b6d792d.css.br"),
    },
    Asset {
        name: "embedded-checkout-366b1bb140c0004c.js",
        plain: include_bytes!("embedded-checkout-366b1bb140c0004c.js"),
        brotli: include_bytes!("embedded-checkout-366b1bb140c0004c.js.br"),
    },
    Asset {
        name: "link-account-05fa8bb082eb8d88.html",
        plain: include_bytes!("link-account-05fa8bb082eb8d88.html"),
        brotli: include_bytes!("link-account-05fa8bb082eb8d88.html.br"),
    },
    Asset {
        name: "link-account-17cc4e28318cb92c.js",
        plain: include_bytes!("link-account-17cc4e28318cb92c.js"),
        brotli: include_bytes!("link-account-17cc4e28318cb92c.js.br"),
    },
    Asset {
        name: "link-account-c9522e4a03f05f77.css",
        plain: include_bytes!("link-account-c9522e4a03f05f77.css"),
        brotli: include_bytes!("link-account-c9522e4a03f05f77.css.br"),
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
        name: "three-ds-2-challenge-213794f0bfaed1a4.html",
        plain: include_bytes!("three-ds-2-challenge-213794f0bfaed1a4.html"),
        brotli: include_bytes!("three-ds-2-challenge-213794f0bfaed1a4.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-65c9da6429331129.js",
        plain: include_bytes!("three-ds-2-challenge-65c9da6429331129.js"),
        brotli: include_bytes!("three-ds-2-challenge-65c9da6429331129.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
