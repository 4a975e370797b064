// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-6d330689f7c245bf.html",
        plain: include_bytes!("checkout-inner-6d330689f7c245bf.html"),
        brotli: include_bytes!("checkout-inner-6d330689f7c245bf.html.br"),
    },
    Asset {
        name: "checkout-inner-74202cae43b11e18.css",
        plain: include_bytes!("checkout-inner-74202cae43b11e18.css"),
        brotli: include_bytes!("checkout-inner-74202cae43b11e18.css.br"),
    },
    Asset {
        name: "checkout-inner-9ceeab0a63d8fbcc.js",
        plain: include_bytes!("checkout-inner-9ceeab0a63d8fbcc.js"),
        brotli: include_bytes!("checkout-inner-9ceeab0a63d8fbcc.js.br"),
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
        name: "controller-16591730b8161543.html",
        plain: include_bytes!("controller-16591730b8161543.html"),
        brotli: include_bytes!("controller-16591730b8161543.html.br"),
    },
    Asset {
        name: "controller-6bed0aafd1238d7f.js",
        plain: include_bytes!("controller-6bed0aafd1238d7f.js"),
        brotli: include_bytes!("controller-6bed0aafd1238d7f.js.br"),
    },
    Asset {
        name: "custom-checkout-022d595faaa0dd6d.js",
        plain: include_bytes!("custom-checkout-022d595faaa0dd6d.js"),
        brotli: include_bytes!("custom-checkout-022d595faaa0dd6d.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-b0de1e94fa9425b9.html",
        plain: include_bytes!("elements-inner-card-b0de1e94fa9425b9.html"),
        brotli: include_bytes!("elements-inner-card-b0de1e94fa9425b9.html.br"),
    },
    Asset {
        name: "elements-inner-card-f8ec159a884ac1a3.js",
        plain: include_bytes!("elements-inner-card-f8ec159a884ac1a3.js"),
        brotli: include_bytes!("elements-inner-card-f8ec159a884ac1a3.js.br"),
    },
    Asset {
        name: "elements-inner-details-2713ff2c378dee38.js",
        plain: include_bytes!("elements-inner-details-2713ff2c378dee38.js"),
        brotli: include_bytes!("elements-inner-details-2713ff2c378dee38.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-e21017dbf202103c.html",
        plain: include_bytes!("elements-inner-details-e21017dbf202103c.html"),
        brotli: include_bytes!("elements-inner-details-e21017dbf202103c.html.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-b3fd72355d3c5060.js",
        plain: include_bytes!("elements-inner-field-b3fd72355d3c5060.js"),
        brotli: include_bytes!("elements-inner-field-b3fd72355d3c5060.js.br"),
    },
    Asset {
        name: "elements-inner-field-dc33628e4746bfef.html",
        plain: include_bytes!("elements-inner-field-dc33628e4746bfef.html"),
        brotli: include_bytes!("elements-inner-field-dc33628e4746bfef.html.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-payment-b962a130658964fb.js",
        plain: include_bytes!("elements-inner-payment-b962a130658964fb.js"),
        brotli: include_bytes!("elements-inner-payment-b962a130658964fb.js.br"),
    },
    Asset {
        name: "elements-inner-payment-e3765a9b20d6475b.html",
        plain: include_bytes!("elements-inner-payment-e3765a9b20d6475b.html"),
        brotli: include_bytes!("elements-inner-payment-e3765a9b20d6475b.html.br"),
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
        name: "three-ds-2-challenge-7717dd8f1940cbd5.js",
        plain: include_bytes!("three-ds-2-challenge-7717dd8f1940cbd5.js"),
        brotli: include_bytes!("three-ds-2-challenge-7717dd8f1940cbd5.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-e9fd8ffa23e760c3.html",
        plain: include_bytes!("three-ds-2-challenge-e9fd8ffa23e760c3.html"),
        brotli: include_bytes!("three-ds-2-challenge-e9fd8ffa23e760c3.html.br"),
    },
]
