// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-8c91a6a78b6583e1.js",
        plain: include_bytes!("controller-8c91a6a78b6583e1.js"),
        brotli: include_bytes!("controller-8c91a6a78b6583e1.js.br"),
    },
    Asset {
        name: "controller-aacb39890b8bbb0f.html",
        plain: include_bytes!("controller-aacb39890b8bbb0f.html"),
        brotli: include_bytes!("controller-aacb39890b8bbb0f.html.br"),
    },
    Asset {
        name: "custom-checkout-c3d74a781c1e9035.js",
        plain: include_bytes!("custom-checkout-c3d74a781c1e9035.js"),
        brotli: include_bytes!("custom-checkout-c3d74a781c1e9035.js.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-f1ecda09ace93c2b.js",
        plain: include_bytes!("elements-inner-card-f1ecda09ace93c2b.js"),
        brotli: include_bytes!("elements-inner-card-f1ecda09ace93c2b.js.br"),
    },
    Asset {
        name: "elements-inner-card-ff80c70e42aa26ba.html",
        plain: include_bytes!("elements-inner-card-ff80c70e42aa26ba.html"),
        brotli: include_bytes!("elements-inner-card-ff80c70e42aa26ba.html.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-bcf8ca6fab875636.js",
        plain: include_bytes!("elements-inner-details-bcf8ca6fab875636.js"),
        brotli: include_bytes!("elements-inner-details-bcf8ca6fab875636.js.br"),
    },
    Asset {
        name: "elements-inner-details-c15e3ebf4ec7b6b1.html",
        plain: include_bytes!("elements-inner-details-c15e3ebf4ec7b6b1.html"),
        brotli: include_bytes!("elements-inner-details-c15e3ebf4ec7b6b1.html.br"),
    },
    Asset {
        name: "elements-inner-field-9151eb9c3908be71.js",
        plain: include_bytes!("elements-inner-field-9151eb9c3908be71.js"),
        brotli: include_bytes!("elements-inner-field-9151eb9c3908be71.js.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-cc5a272ad0e16eac.html",
        plain: include_bytes!("elements-inner-field-cc5a272ad0e16eac.html"),
        brotli: include_bytes!("elements-inner-field-cc5a272ad0e16eac.html.br"),
    },
    Asset {
        name: "elements-inner-payment-036cf9d509fb1ed9.js",
        plain: include_bytes!("elements-inner-payment-036cf9d509fb1ed9.js"),
        brotli: include_bytes!("elements-inner-payment-036cf9d509fb1ed9.js.br"),
    },
    Asset {
        name: "elements-inner-payment-4367fead06d61118.html",
        plain: include_bytes!("elements-inner-payment-4367fead06d61118.html"),
        brotli: include_bytes!("elements-inner-payment-4367fead06d61118.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-87dea7a336254c68.js",
        plain: include_bytes!("three-ds-2-challenge-87dea7a336254c68.js"),
        brotli: include_bytes!("three-ds-2-challenge-87dea7a336254c68.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-f6346a0122bbdfdc.html",
        plain: include_bytes!("three-ds-2-challenge-f6346a0122bbdfdc.html"),
        brotli: include_bytes!("three-ds-2-challenge-f6346a0122bbdfdc.html.br"),
    },
]
