// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-3794ec3d9e6012eb.js",
        plain: include_bytes!("checkout-inner-3794ec3d9e6012eb.js"),
        brotli: include_bytes!("checkout-inner-3794ec3d9e6012eb.js.br"),
    },
    Asset {
        name: "checkout-inner-74202cae43b11e18.css",
        plain: include_bytes!("checkout-inner-74202cae43b11e18.css"),
        brotli: include_bytes!("checkout-inner-74202cae43b11e18.css.br"),
    },
    Asset {
        name: "checkout-inner-d210ae57b3bd8b16.html",
        plain: include_bytes!("checkout-inner-d210ae57b3bd8b16.html"),
        brotli: include_bytes!("checkout-inner-d210ae57b3bd8b16.html.br"),
    },
    Asset {
        name: "controller-744108ad4b92ff42.js",
        plain: include_bytes!("controller-744108ad4b92ff42.js"),
        brotli: include_bytes!("controller-744108ad4b92ff42.js.br"),
    },
    Asset {
        name: "controller-b51b71b6760e557d.html",
        plain: include_bytes!("controller-b51b71b6760e557d.html"),
        brotli: include_bytes!("controller-b51b71b6760e557d.html.br"),
    },
    Asset {
        name: "custom-checkout-a7b2dc2dbc40145b.js",
        plain: include_bytes!("custom-checkout-a7b2dc2dbc40145b.js"),
        brotli: include_bytes!("custom-checkout-a7b2dc2dbc40145b.js.br"),
    },
    Asset {
        name: "elements-inner-card-792709b9007902fb.html",
        plain: include_bytes!("elements-inner-card-792709b9007902fb.html"),
        brotli: include_bytes!("elements-inner-card-792709b9007902fb.html.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-card-ed42f5cfa7a2941b.js",
        plain: include_bytes!("elements-inner-card-ed42f5cfa7a2941b.js"),
        brotli: include_bytes!("elements-inner-card-ed42f5cfa7a2941b.js.br"),
    },
    Asset {
        name: "elements-inner-details-57ae7d362f9b335a.html",
        plain: include_bytes!("elements-inner-details-57ae7d362f9b335a.html"),
        brotli: include_bytes!("elements-inner-details-57ae7d362f9b335a.html.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-c04b9886b5f8fbfd.js",
        plain: include_bytes!("elements-inner-details-c04b9886b5f8fbfd.js"),
        brotli: include_bytes!("elements-inner-details-c04b9886b5f8fbfd.js.br"),
    },
    Asset {
        name: "elements-inner-field-4aa2eb77f6cf5499.html",
        plain: include_bytes!("elements-inner-field-4aa2eb77f6cf5499.html"),
        brotli: include_bytes!("elements-inner-field-4aa2eb77f6cf5499.html.br"),
    },
    Asset {
        name: "elements-inner-field-9d7d428e8fc56494.js",
        plain: include_bytes!("elements-inner-field-9d7d428e8fc56494.js"),
        brotli: include_bytes!("elements-inner-field-9d7d428e8fc56494.js.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-payment-b24de5c8e74f88a5.js",
        plain: include_bytes!("elements-inner-payment-b24de5c8e74f88a5.js"),
        brotli: include_bytes!("elements-inner-payment-b24de5c8e74f88a5.js.br"),
    },
    Asset {
        name: "elements-inner-payment-dac00352833fd405.html",
        plain: include_bytes!("elements-inner-payment-dac00352833fd405.html"),
        brotli: include_bytes!("elements-inner-payment-dac00352833fd405.html.br"),
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
        name: "three-ds-2-challenge-67b989dde88fb6f0.js",
        plain: include_bytes!("three-ds-2-challenge-67b989dde88fb6f0.js"),
        brotli: include_bytes!("three-ds-2-challenge-67b989dde88fb6f0.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-85621a7a3c37fd00.html",
        plain: include_bytes!("three-ds-2-challenge-85621a7a3c37fd00.html"),
        brotli: include_bytes!("three-ds-2-challenge-85621a7a3c37fd00.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
