// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-49ee0933f79fb45f.js",
        plain: include_bytes!("checkout-inner-49ee0933f79fb45f.js"),
        brotli: include_bytes!("checkout-inner-49ee0933f79fb45f.js.br"),
    },
    Asset {
        name: "checkout-inner-74202cae43b11e18.css",
        plain: include_bytes!("checkout-inner-74202cae43b11e18.css"),
        brotli: include_bytes!("checkout-inner-74202cae43b11e18.css.br"),
    },
    Asset {
        name: "checkout-inner-bc9fdb42752fe7e0.html",
        plain: include_bytes!("checkout-inner-bc9fdb42752fe7e0.html"),
        brotli: include_bytes!("checkout-inner-bc9fdb42752fe7e0.html.br"),
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
        name: "controller-2020a7c4d0ad33cd.html",
        plain: include_bytes!("controller-2020a7c4d0ad33cd.html"),
        brotli: include_bytes!("controller-2020a7c4d0ad33cd.html.br"),
    },
    Asset {
        name: "controller-c1946c8577122871.js",
        plain: include_bytes!("controller-c1946c8577122871.js"),
        brotli: include_bytes!("controller-c1946c8577122871.js.br"),
    },
    Asset {
        name: "custom-checkout-b2913e631fcda931.js",
        plain: include_bytes!("custom-checkout-b2913e631fcda931.js"),
        brotli: include_bytes!("custom-checkout-b2913e631fcda931.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-f8470938dd839fdd.html",
        plain: include_bytes!("elements-inner-card-f8470938dd839fdd.html"),
        brotli: include_bytes!("elements-inner-card-f8470938dd839fdd.html.br"),
    },
    Asset {
        name: "elements-inner-card-fad9f0908e05ffdb.js",
        plain: include_bytes!("elements-inner-card-fad9f0908e05ffdb.js"),
        brotli: include_bytes!("elements-inner-card-fad9f0908e05ffdb.js.br"),
    },
    Asset {
        name: "elements-inner-details-497f05fff8d69fcd.js",
        plain: include_bytes!("elements-inner-details-497f05fff8d69fcd.js"),
        brotli: include_bytes!("elements-inner-details-497f05fff8d69fcd.js.br"),
    },
    Asset {
        name: "elements-inner-details-74e5b1ec1fa54a83.html",
        plain: include_bytes!("elements-inner-details-74e5b1ec1fa54a83.html"),
        brotli: include_bytes!("elements-inner-details-74e5b1ec1fa54a83.html.br"),
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
        name: "elements-inner-field-8d0c82ab12a024fd.html",
        plain: include_bytes!("elements-inner-field-8d0c82ab12a024fd.html"),
        brotli: include_bytes!("elements-inner-field-8d0c82ab12a024fd.html.br"),
    },
    Asset {
        name: "elements-inner-field-a43ce1504a2bddd6.js",
        plain: include_bytes!("elements-inner-field-a43ce1504a2bddd6.js"),
        brotli: include_bytes!("elements-inner-field-a43ce1504a2bddd6.js.br"),
    },
    Asset {
        name: "elements-inner-payment-07943950c0511b48.html",
        plain: include_bytes!("elements-inner-payment-07943950c0511b48.html"),
        brotli: include_bytes!("elements-inner-payment-07943950c0511b48.html.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-payment-b62ab666af2f20a4.js",
        plain: include_bytes!("elements-inner-payment-b62ab666af2f20a4.js"),
        brotli: include_bytes!("elements-inner-payment-b62ab666af2f20a4.js.br"),
    },
    Asset {
        name: "locale-ar-0b778eb124991796.js",
        plain: include_bytes!("locale-ar-0b778eb124991796.js"),
        brotli: include_bytes!("locale-ar-0b778eb124991796.js.br"),
    },
    Asset {
        name: "locale-de-286343e4d8a41846.js",
        plain: include_bytes!("locale-de-286343e4d8a41846.js"),
        brotli: include_bytes!("locale-de-286343e4d8a41846.js.br"),
    },
    Asset {
        name: "locale-es-1a814baa375f0640.js",
        plain: include_bytes!("locale-es-1a814baa375f0640.js"),
        brotli: include_bytes!("locale-es-1a814baa375f0640.js.br"),
    },
    Asset {
        name: "locale-fr-b0f5e4e669250a9f.js",
        plain: include_bytes!("locale-fr-b0f5e4e669250a9f.js"),
        brotli: include_bytes!("locale-fr-b0f5e4e669250a9f.js.br"),
    },
    Asset {
        name: "locale-it-f945f7131a5c2f1e.js",
        plain: include_bytes!("locale-it-f945f7131a5c2f1e.js"),
        brotli: include_bytes!("locale-it-f945f7131a5c2f1e.js.br"),
    },
    Asset {
        name: "locale-ja-15ee9cf238e40a1c.js",
        plain: include_bytes!("locale-ja-15ee9cf238e40a1c.js"),
        brotli: include_bytes!("locale-ja-15ee9cf238e40a1c.js.br"),
    },
    Asset {
        name: "locale-nl-2bee204d3d502be2.js",
        plain: include_bytes!("locale-nl-2bee204d3d502be2.js"),
        brotli: include_bytes!("locale-nl-2bee204d3d502be2.js.br"),
    },
    Asset {
        name: "locale-pt-BR-228e5bacb07715f3.js",
        plain: include_bytes!("locale-pt-BR-228e5bacb07715f3.js"),
        brotli: include_bytes!("locale-pt-BR-228e5bacb07715f3.js.br"),
    },
    Asset {
        name: "locale-zh-7f617033a8e81a11.js",
        plain: include_bytes!("locale-zh-7f617033a8e81a11.js"),
        brotli: include_bytes!("locale-zh-7f617033a8e81a11.js.br"),
    },
    Asset {
        name: "locale-zh-HK-ac4ef40afa12c800.js",
        plain: include_bytes!("locale-zh-HK-ac4ef40afa12c800.js"),
        brotli: include_bytes!("locale-zh-HK-ac4ef40afa12c800.js.br"),
    },
    Asset {
        name: "locale-zh-TW-362797ff0be7667b.js",
        plain: include_bytes!("locale-zh-TW-362797ff0be7667b.js"),
        brotli: include_bytes!("locale-zh-TW-362797ff0be7667b.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4e815d0aef8e6088.html",
        plain: include_bytes!("three-ds-2-challenge-4e815d0aef8e6088.html"),
        brotli: include_bytes!("three-ds-2-challenge-4e815d0aef8e6088.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-cb80e5ad46b32b52.js",
        plain: include_bytes!("three-ds-2-challenge-cb80e5ad46b32b52.js"),
        brotli: include_bytes!("three-ds-2-challenge-cb80e5ad46b32b52.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
