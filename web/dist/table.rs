// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-b7d10a6c00e0f38a.html",
        plain: include_bytes!("checkout-inner-b7d10a6c00e0f38a.html"),
        brotli: include_bytes!("checkout-inner-b7d10a6c00e0f38a.html.br"),
    },
    Asset {
        name: "checkout-inner-dbacca7b9034f609.js",
        plain: include_bytes!("checkout-inner-dbacca7b9034f609.js"),
        brotli: include_bytes!("checkout-inner-dbacca7b9034f609.js.br"),
    },
    Asset {
        name: "checkout-inner-ed2870627911343c.css",
        plain: include_bytes!("checkout-inner-ed2870627911343c.css"),
        brotli: include_bytes!("checkout-inner-ed2870627911343c.css.br"),
    },
    Asset {
        name: "controller-26e9a216a90cb4ab.html",
        plain: include_bytes!("controller-26e9a216a90cb4ab.html"),
        brotli: include_bytes!("controller-26e9a216a90cb4ab.html.br"),
    },
    Asset {
        name: "controller-ca928b646a2185ba.js",
        plain: include_bytes!("controller-ca928b646a2185ba.js"),
        brotli: include_bytes!("controller-ca928b646a2185ba.js.br"),
    },
    Asset {
        name: "custom-checkout-631f282606d74bbf.js",
        plain: include_bytes!("custom-checkout-631f282606d74bbf.js"),
        brotli: include_bytes!("custom-checkout-631f282606d74bbf.js.br"),
    },
    Asset {
        name: "elements-inner-card-438ceb8a7528ef96.js",
        plain: include_bytes!("elements-inner-card-438ceb8a7528ef96.js"),
        brotli: include_bytes!("elements-inner-card-438ceb8a7528ef96.js.br"),
    },
    Asset {
        name: "elements-inner-card-5f4ee82bf2a02e02.html",
        plain: include_bytes!("elements-inner-card-5f4ee82bf2a02e02.html"),
        brotli: include_bytes!("elements-inner-card-5f4ee82bf2a02e02.html.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-details-22c8f716110ff556.js",
        plain: include_bytes!("elements-inner-details-22c8f716110ff556.js"),
        brotli: include_bytes!("elements-inner-details-22c8f716110ff556.js.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-6c92ca9bf3dff793.html",
        plain: include_bytes!("elements-inner-details-6c92ca9bf3dff793.html"),
        brotli: include_bytes!("elements-inner-details-6c92ca9bf3dff793.html.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-ba90a4b359c1764b.js",
        plain: include_bytes!("elements-inner-field-ba90a4b359c1764b.js"),
        brotli: include_bytes!("elements-inner-field-ba90a4b359c1764b.js.br"),
    },
    Asset {
        name: "elements-inner-field-c8c89d55352d1233.html",
        plain: include_bytes!("elements-inner-field-c8c89d55352d1233.html"),
        brotli: include_bytes!("elements-inner-field-c8c89d55352d1233.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-6c59b6586ccb1f26.html",
        plain: include_bytes!("elements-inner-payment-6c59b6586ccb1f26.html"),
        brotli: include_bytes!("elements-inner-payment-6c59b6586ccb1f26.html.br"),
    },
    Asset {
        name: "elements-inner-payment-b5a6e7d9d1fa514e.js",
        plain: include_bytes!("elements-inner-payment-b5a6e7d9d1fa514e.js"),
        brotli: include_bytes!("elements-inner-payment-b5a6e7d9d1fa514e.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-eaa0d56c89d2d819.js",
        plain: include_bytes!("three-ds-2-challenge-eaa0d56c89d2d819.js"),
        brotli: include_bytes!("three-ds-2-challenge-eaa0d56c89d2d819.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ff6a028e8cecfbac.html",
        plain: include_bytes!("three-ds-2-challenge-ff6a028e8cecfbac.html"),
        brotli: include_bytes!("three-ds-2-challenge-ff6a028e8cecfbac.html.br"),
    },
]
