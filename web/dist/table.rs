// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-29786cc526de7baa.html",
        plain: include_bytes!("controller-29786cc526de7baa.html"),
        brotli: include_bytes!("controller-29786cc526de7baa.html.br"),
    },
    Asset {
        name: "controller-cd79d4c494defd45.js",
        plain: include_bytes!("controller-cd79d4c494defd45.js"),
        brotli: include_bytes!("controller-cd79d4c494defd45.js.br"),
    },
    Asset {
        name: "custom-checkout-92b797ab84fb05f9.js",
        plain: include_bytes!("custom-checkout-92b797ab84fb05f9.js"),
        brotli: include_bytes!("custom-checkout-92b797ab84fb05f9.js.br"),
    },
    Asset {
        name: "elements-inner-card-06d050a7b6a4f55f.js",
        plain: include_bytes!("elements-inner-card-06d050a7b6a4f55f.js"),
        brotli: include_bytes!("elements-inner-card-06d050a7b6a4f55f.js.br"),
    },
    Asset {
        name: "elements-inner-card-46bfccc99e52fead.html",
        plain: include_bytes!("elements-inner-card-46bfccc99e52fead.html"),
        brotli: include_bytes!("elements-inner-card-46bfccc99e52fead.html.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-9f74c39a11636737.js",
        plain: include_bytes!("elements-inner-details-9f74c39a11636737.js"),
        brotli: include_bytes!("elements-inner-details-9f74c39a11636737.js.br"),
    },
    Asset {
        name: "elements-inner-details-cca60c322349a37d.html",
        plain: include_bytes!("elements-inner-details-cca60c322349a37d.html"),
        brotli: include_bytes!("elements-inner-details-cca60c322349a37d.html.br"),
    },
    Asset {
        name: "elements-inner-field-9093a9825ccc482a.js",
        plain: include_bytes!("elements-inner-field-9093a9825ccc482a.js"),
        brotli: include_bytes!("elements-inner-field-9093a9825ccc482a.js.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-ff31f60cfbb981cb.html",
        plain: include_bytes!("elements-inner-field-ff31f60cfbb981cb.html"),
        brotli: include_bytes!("elements-inner-field-ff31f60cfbb981cb.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-94d27aa850b2b6a9.js",
        plain: include_bytes!("elements-inner-payment-94d27aa850b2b6a9.js"),
        brotli: include_bytes!("elements-inner-payment-94d27aa850b2b6a9.js.br"),
    },
    Asset {
        name: "elements-inner-payment-e539ed8c418fb5eb.html",
        plain: include_bytes!("elements-inner-payment-e539ed8c418fb5eb.html"),
        brotli: include_bytes!("elements-inner-payment-e539ed8c418fb5eb.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-7c1327dfc5dcb65a.js",
        plain: include_bytes!("three-ds-2-challenge-7c1327dfc5dcb65a.js"),
        brotli: include_bytes!("three-ds-2-challenge-7c1327dfc5dcb65a.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-a9d1803c2b39beb0.html",
        plain: include_bytes!("three-ds-2-challenge-a9d1803c2b39beb0.html"),
        brotli: include_bytes!("three-ds-2-challenge-a9d1803c2b39beb0.html.br"),
    },
]
