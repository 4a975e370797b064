// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-280c9eca69744944.html",
        plain: include_bytes!("checkout-inner-280c9eca69744944.html"),
        brotli: include_bytes!("checkout-inner-280c9eca69744944.html.br"),
    },
    Asset {
        name: "checkout-inner-9ef388738ec90a17.css",
        plain: include_bytes!("checkout-inner-9ef388738ec90a17.css"),
        brotli: include_bytes!("checkout-inner-9ef388738ec90a17.css.br"),
    },
    Asset {
        name: "checkout-inner-ba75d4001d5a7057.js",
        plain: include_bytes!("checkout-inner-ba75d4001d5a7057.js"),
        brotli: include_bytes!("checkout-inner-ba75d4001d5a7057.js.br"),
    },
    Asset {
        name: "controller-5cda440e921bce54.js",
        plain: include_bytes!("controller-5cda440e921bce54.js"),
        brotli: include_bytes!("controller-5cda440e921bce54.js.br"),
    },
    Asset {
        name: "controller-705038ea415204f8.html",
        plain: include_bytes!("controller-705038ea415204f8.html"),
        brotli: include_bytes!("controller-705038ea415204f8.html.br"),
    },
    Asset {
        name: "custom-checkout-d9f9096fd660eb25.js",
        plain: include_bytes!("custom-checkout-d9f9096fd660eb25.js"),
        brotli: include_bytes!("custom-checkout-d9f9096fd660eb25.js.br"),
    },
    Asset {
        name: "elements-inner-card-75e946f1a667d8c6.html",
        plain: include_bytes!("elements-inner-card-75e946f1a667d8c6.html"),
        brotli: include_bytes!("elements-inner-card-75e946f1a667d8c6.html.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-e14f9c7c6218b028.js",
        plain: include_bytes!("elements-inner-card-e14f9c7c6218b028.js"),
        brotli: include_bytes!("elements-inner-card-e14f9c7c6218b028.js.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-c03292fa6d550f59.html",
        plain: include_bytes!("elements-inner-details-c03292fa6d550f59.html"),
        brotli: include_bytes!("elements-inner-details-c03292fa6d550f59.html.br"),
    },
    Asset {
        name: "elements-inner-details-e6d86e3023194050.js",
        plain: include_bytes!("elements-inner-details-e6d86e3023194050.js"),
        brotli: include_bytes!("elements-inner-details-e6d86e3023194050.js.br"),
    },
    Asset {
        name: "elements-inner-field-155a44b1ea343505.html",
        plain: include_bytes!("elements-inner-field-155a44b1ea343505.html"),
        brotli: include_bytes!("elements-inner-field-155a44b1ea343505.html.br"),
    },
    Asset {
        name: "elements-inner-field-8e181fbd45a40bfa.js",
        plain: include_bytes!("elements-inner-field-8e181fbd45a40bfa.js"),
        brotli: include_bytes!("elements-inner-field-8e181fbd45a40bfa.js.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-payment-20df927102ce3bd3.js",
        plain: include_bytes!("elements-inner-payment-20df927102ce3bd3.js"),
        brotli: include_bytes!("elements-inner-payment-20df927102ce3bd3.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-bfad6e0caf46eb60.html",
        plain: include_bytes!("elements-inner-payment-bfad6e0caf46eb60.html"),
        brotli: include_bytes!("elements-inner-payment-bfad6e0caf46eb60.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-54e98440cf7b21e5.html",
        plain: include_bytes!("three-ds-2-challenge-54e98440cf7b21e5.html"),
        brotli: include_bytes!("three-ds-2-challenge-54e98440cf7b21e5.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-d1c8b97a91d499b3.js",
        plain: include_bytes!("three-ds-2-challenge-d1c8b97a91d499b3.js"),
        brotli: include_bytes!("three-ds-2-challenge-d1c8b97a91d499b3.js.br"),
    },
]
