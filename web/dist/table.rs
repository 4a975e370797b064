// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-02c2b7f27dc28935.html",
        plain: include_bytes!("checkout-inner-02c2b7f27dc28935.html"),
        brotli: include_bytes!("checkout-inner-02c2b7f27dc28935.html.br"),
    },
    Asset {
        name: "checkout-inner-74202cae43b11e18.css",
        plain: include_bytes!("checkout-inner-74202cae43b11e18.css"),
        brotli: include_bytes!("checkout-inner-74202cae43b11e18.css.br"),
    },
    Asset {
        name: "checkout-inner-fa0ca9da0c1f926a.js",
        plain: include_bytes!("checkout-inner-fa0ca9da0c1f926a.js"),
        brotli: include_bytes!("checkout-inner-fa0ca9da0c1f926a.js.br"),
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
        name: "controller-12b25a49efbac079.js",
        plain: include_bytes!("controller-12b25a49efbac079.js"),
        brotli: include_bytes!("controller-12b25a49efbac079.js.br"),
    },
    Asset {
        name: "controller-595894ced18dd11a.html",
        plain: include_bytes!("controller-595894ced18dd11a.html"),
        brotli: include_bytes!("controller-595894ced18dd11a.html.br"),
    },
    Asset {
        name: "custom-checkout-3699f596f5264865.js",
        plain: include_bytes!("custom-checkout-3699f596f5264865.js"),
        brotli: include_bytes!("custom-checkout-3699f596f5264865.js.br"),
    },
    Asset {
        name: "elements-inner-card-0562b7359fd19de7.js",
        plain: include_bytes!("elements-inner-card-0562b7359fd19de7.js"),
        brotli: include_bytes!("elements-inner-card-0562b7359fd19de7.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-c5f385d7cc6e68e3.html",
        plain: include_bytes!("elements-inner-card-c5f385d7cc6e68e3.html"),
        brotli: include_bytes!("elements-inner-card-c5f385d7cc6e68e3.html.br"),
    },
    Asset {
        name: "elements-inner-details-335cd51c524cf51b.js",
        plain: include_bytes!("elements-inner-details-335cd51c524cf51b.js"),
        brotli: include_bytes!("elements-inner-details-335cd51c524cf51b.js.br"),
    },
    Asset {
        name: "elements-inner-details-36e559cc1ece2027.html",
        plain: include_bytes!("elements-inner-details-36e559cc1ece2027.html"),
        brotli: include_bytes!("elements-inner-details-36e559cc1ece2027.html.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-field-2818f2ffda11caf7.html",
        plain: include_bytes!("elements-inner-field-2818f2ffda11caf7.html"),
        brotli: include_bytes!("elements-inner-field-2818f2ffda11caf7.html.br"),
    },
    Asset {
        name: "elements-inner-field-2af517a5425bc5a1.js",
        plain: include_bytes!("elements-inner-field-2af517a5425bc5a1.js"),
        brotli: include_bytes!("elements-inner-field-2af517a5425bc5a1.js.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-payment-ca37f1162dcc6248.js",
        plain: include_bytes!("elements-inner-payment-ca37f1162dcc6248.js"),
        brotli: include_bytes!("elements-inner-payment-ca37f1162dcc6248.js.br"),
    },
    Asset {
        name: "elements-inner-payment-ebf39c7e43573540.html",
        plain: include_bytes!("elements-inner-payment-ebf39c7e43573540.html"),
        brotli: include_bytes!("elements-inner-payment-ebf39c7e43573540.html.br"),
    },
    Asset {
        name: "locale-ar-ef418dce7002968e.js",
        plain: include_bytes!("locale-ar-ef418dce7002968e.js"),
        brotli: include_bytes!("locale-ar-ef418dce7002968e.js.br"),
    },
    Asset {
        name: "locale-de-fade6672817c7385.js",
        plain: include_bytes!("locale-de-fade6672817c7385.js"),
        brotli: include_bytes!("locale-de-fade6672817c7385.js.br"),
    },
    Asset {
        name: "locale-es-071d6bb8e9faa5dd.js",
        plain: include_bytes!("locale-es-071d6bb8e9faa5dd.js"),
        brotli: include_bytes!("locale-es-071d6bb8e9faa5dd.js.br"),
    },
    Asset {
        name: "locale-fr-b0dd82cf5ca9fbd0.js",
        plain: include_bytes!("locale-fr-b0dd82cf5ca9fbd0.js"),
        brotli: include_bytes!("locale-fr-b0dd82cf5ca9fbd0.js.br"),
    },
    Asset {
        name: "locale-it-eb54a72557b116a9.js",
        plain: include_bytes!("locale-it-eb54a72557b116a9.js"),
        brotli: include_bytes!("locale-it-eb54a72557b116a9.js.br"),
    },
    Asset {
        name: "locale-ja-6f5b296b5310ebc9.js",
        plain: include_bytes!("locale-ja-6f5b296b5310ebc9.js"),
        brotli: include_bytes!("locale-ja-6f5b296b5310ebc9.js.br"),
    },
    Asset {
        name: "locale-nl-bc90e24e0ee4b2c7.js",
        plain: include_bytes!("locale-nl-bc90e24e0ee4b2c7.js"),
        brotli: include_bytes!("locale-nl-bc90e24e0ee4b2c7.js.br"),
    },
    Asset {
        name: "locale-pt-BR-a70c1082a1b2f3e8.js",
        plain: include_bytes!("locale-pt-BR-a70c1082a1b2f3e8.js"),
        brotli: include_bytes!("locale-pt-BR-a70c1082a1b2f3e8.js.br"),
    },
    Asset {
        name: "locale-zh-90875f23049cb095.js",
        plain: include_bytes!("locale-zh-90875f23049cb095.js"),
        brotli: include_bytes!("locale-zh-90875f23049cb095.js.br"),
    },
    Asset {
        name: "locale-zh-HK-b4095e21c07b62c6.js",
        plain: include_bytes!("locale-zh-HK-b4095e21c07b62c6.js"),
        brotli: include_bytes!("locale-zh-HK-b4095e21c07b62c6.js.br"),
    },
    Asset {
        name: "locale-zh-TW-e6fbf2fc25bbab85.js",
        plain: include_bytes!("locale-zh-TW-e6fbf2fc25bbab85.js"),
        brotli: include_bytes!("locale-zh-TW-e6fbf2fc25bbab85.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-1c5f84264920a824.html",
        plain: include_bytes!("three-ds-2-challenge-1c5f84264920a824.html"),
        brotli: include_bytes!("three-ds-2-challenge-1c5f84264920a824.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-e35386e3c51843ac.js",
        plain: include_bytes!("three-ds-2-challenge-e35386e3c51843ac.js"),
        brotli: include_bytes!("three-ds-2-challenge-e35386e3c51843ac.js.br"),
    },
]
