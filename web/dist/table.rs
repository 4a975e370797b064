// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-5f870e1013149c42.html",
        plain: include_bytes!("controller-5f870e1013149c42.html"),
        brotli: include_bytes!("controller-5f870e1013149c42.html.br"),
    },
    Asset {
        name: "controller-eefdbaa5edb27ca0.js",
        plain: include_bytes!("controller-eefdbaa5edb27ca0.js"),
        brotli: include_bytes!("controller-eefdbaa5edb27ca0.js.br"),
    },
    Asset {
        name: "custom-checkout-22193c065c8a2c79.js",
        plain: include_bytes!("custom-checkout-22193c065c8a2c79.js"),
        brotli: include_bytes!("custom-checkout-22193c065c8a2c79.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-30a8c6a08d654310.js",
        plain: include_bytes!("elements-inner-au-bank-account-30a8c6a08d654310.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-30a8c6a08d654310.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-b6afff408411e904.html",
        plain: include_bytes!("elements-inner-au-bank-account-b6afff408411e904.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-b6afff408411e904.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-002a14b75f53a60b.html",
        plain: include_bytes!("elements-inner-card-002a14b75f53a60b.html"),
        brotli: include_bytes!("elements-inner-card-002a14b75f53a60b.html.br"),
    },
    Asset {
        name: "elements-inner-card-bc243ee5a834c32a.js",
        plain: include_bytes!("elements-inner-card-bc243ee5a834c32a.js"),
        brotli: include_bytes!("elements-inner-card-bc243ee5a834c32a.js.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-details-189f16b0a33531c8.html",
        plain: include_bytes!("elements-inner-details-189f16b0a33531c8.html"),
        brotli: include_bytes!("elements-inner-details-189f16b0a33531c8.html.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-fb3ccb7e716a7054.js",
        plain: include_bytes!("elements-inner-details-fb3ccb7e716a7054.js"),
        brotli: include_bytes!("elements-inner-details-fb3ccb7e716a7054.js.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-field-d7d76b333c2b342c.js",
        plain: include_bytes!("elements-inner-field-d7d76b333c2b342c.js"),
        brotli: include_bytes!("elements-inner-field-d7d76b333c2b342c.js.br"),
    },
    Asset {
        name: "elements-inner-field-dc7d8104c5656948.html",
        plain: include_bytes!("elements-inner-field-dc7d8104c5656948.html"),
        brotli: include_bytes!("elements-inner-field-dc7d8104c5656948.html.br"),
    },
    Asset {
        name: "elements-inner-iban-ae0a4809ab1b750b.js",
        plain: include_bytes!("elements-inner-iban-ae0a4809ab1b750b.js"),
        brotli: include_bytes!("elements-inner-iban-ae0a4809ab1b750b.js.br"),
    },
    Asset {
        name: "elements-inner-iban-e58a9e42c01f7725.html",
        plain: include_bytes!("elements-inner-iban-e58a9e42c01f7725.html"),
        brotli: include_bytes!("elements-inner-iban-e58a9e42c01f7725.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-6bc13d325ff507f1.html",
        plain: include_bytes!("elements-inner-ideal-bank-6bc13d325ff507f1.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-6bc13d325ff507f1.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-a965068cfdf5099d.js",
        plain: include_bytes!("elements-inner-ideal-bank-a965068cfdf5099d.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-a965068cfdf5099d.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-b399bd46eeaad626.js",
        plain: include_bytes!("elements-inner-payment-b399bd46eeaad626.js"),
        brotli: include_bytes!("elements-inner-payment-b399bd46eeaad626.js.br"),
    },
    Asset {
        name: "elements-inner-payment-bd58dc0b6c5a4ba2.css",
        plain: include_bytes!("elements-inner-payment-bd58dc0b6c5a4ba2.css"),
        brotli: include_bytes!("elements-inner-payment-bd58dc0b6c5a4ba2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-ca158fe57cccd3df.html",
        plain: include_bytes!("elements-inner-payment-ca158fe57cccd3df.html"),
        brotli: include_bytes!("elements-inner-payment-ca158fe57cccd3df.html.br"),
    },
    Asset {
        name: "link-account-3db48c3a0892ce80.html",
        plain: include_bytes!("link-account-3db48c3a0892ce80.html"),
        brotli: include_bytes!("link-account-3db48c3a0892ce80.html.br"),
    },
    Asset {
        name: "link-account-b55fc01ff90211c2.css",
        plain: include_bytes!("link-account-b55fc01ff90211c2.css"),
        brotli: include_bytes!("link-account-b55fc01ff90211c2.css.br"),
    },
    Asset {
        name: "link-account-e539314fc6e6dec5.js",
        plain: include_bytes!("link-account-e539314fc6e6dec5.js"),
        brotli: include_bytes!("link-account-e539314fc6e6dec5.js.br"),
    },
    Asset {
        name: "locale-ar-df84f27d7b2e6294.js",
        plain: include_bytes!("locale-ar-df84f27d7b2e6294.js"),
        brotli: include_bytes!("locale-ar-df84f27d7b2e6294.js.br"),
    },
    Asset {
        name: "locale-de-bb88bada1f87c5ad.js",
        plain: include_bytes!("locale-de-bb88bada1f87c5ad.js"),
        brotli: include_bytes!("locale-de-bb88bada1f87c5ad.js.br"),
    },
    Asset {
        name: "locale-es-0784a123f7d885e9.js",
        plain: include_bytes!("locale-es-0784a123f7d885e9.js"),
        brotli: include_bytes!("locale-es-0784a123f7d885e9.js.br"),
    },
    Asset {
        name: "locale-fr-a4391fd0630e2f32.js",
        plain: include_bytes!("locale-fr-a4391fd0630e2f32.js"),
        brotli: include_bytes!("locale-fr-a4391fd0630e2f32.js.br"),
    },
    Asset {
        name: "locale-it-d7feef54239efaeb.js",
        plain: include_bytes!("locale-it-d7feef54239efaeb.js"),
        brotli: include_bytes!("locale-it-d7feef54239efaeb.js.br"),
    },
    Asset {
        name: "locale-ja-7e875aa4f5ee91ad.js",
        plain: include_bytes!("locale-ja-7e875aa4f5ee91ad.js"),
        brotli: include_bytes!("locale-ja-7e875aa4f5ee91ad.js.br"),
    },
    Asset {
        name: "locale-nl-ae994d2b29e21317.js",
        plain: include_bytes!("locale-nl-ae994d2b29e21317.js"),
        brotli: include_bytes!("locale-nl-ae994d2b29e21317.js.br"),
    },
    Asset {
        name: "locale-pt-BR-7017cb2f57958b2a.js",
        plain: include_bytes!("locale-pt-BR-7017cb2f57958b2a.js"),
        brotli: include_bytes!("locale-pt-BR-7017cb2f57958b2a.js.br"),
    },
    Asset {
        name: "locale-zh-648e5275ba7dcfe5.js",
        plain: include_bytes!("locale-zh-648e5275ba7dcfe5.js"),
        brotli: include_bytes!("locale-zh-648e5275ba7dcfe5.js.br"),
    },
    Asset {
        name: "locale-zh-HK-6f65cb698bb4f1f2.js",
        plain: include_bytes!("locale-zh-HK-6f65cb698bb4f1f2.js"),
        brotli: include_bytes!("locale-zh-HK-6f65cb698bb4f1f2.js.br"),
    },
    Asset {
        name: "locale-zh-TW-f16872e0b11819fc.js",
        plain: include_bytes!("locale-zh-TW-f16872e0b11819fc.js"),
        brotli: include_bytes!("locale-zh-TW-f16872e0b11819fc.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-6b60bdeda503673b.js",
        plain: include_bytes!("three-ds-2-challenge-6b60bdeda503673b.js"),
        brotli: include_bytes!("three-ds-2-challenge-6b60bdeda503673b.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-986335a226fac19b.html",
        plain: include_bytes!("three-ds-2-challenge-986335a226fac19b.html"),
        brotli: include_bytes!("three-ds-2-challenge-986335a226fac19b.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
