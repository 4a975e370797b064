// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-08c8d578b8e79e18.js",
        plain: include_bytes!("controller-08c8d578b8e79e18.js"),
        brotli: include_bytes!("controller-08c8d578b8e79e18.js.br"),
    },
    Asset {
        name: "controller-c3d7e8522d22b62a.html",
        plain: include_bytes!("controller-c3d7e8522d22b62a.html"),
        brotli: include_bytes!("controller-c3d7e8522d22b62a.html.br"),
    },
    Asset {
        name: "custom-checkout-cf6a8cffe30cb858.js",
        plain: include_bytes!("custom-checkout-cf6a8cffe30cb858.js"),
        brotli: include_bytes!("custom-checkout-cf6a8cffe30cb858.js.br"),
    },
    Asset {
        name: "elements-inner-card-71f2c29d739778c2.js",
        plain: include_bytes!("elements-inner-card-71f2c29d739778c2.js"),
        brotli: include_bytes!("elements-inner-card-71f2c29d739778c2.js.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-b6cc4731852babe6.html",
        plain: include_bytes!("elements-inner-card-b6cc4731852babe6.html"),
        brotli: include_bytes!("elements-inner-card-b6cc4731852babe6.html.br"),
    },
    Asset {
        name: "elements-inner-details-3b6744a96cc0fb66.js",
        plain: include_bytes!("elements-inner-details-3b6744a96cc0fb66.js"),
        brotli: include_bytes!("elements-inner-details-3b6744a96cc0fb66.js.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-e5ecdd976b168239.html",
        plain: include_bytes!("elements-inner-details-e5ecdd976b168239.html"),
        brotli: include_bytes!("elements-inner-details-e5ecdd976b168239.html.br"),
    },
    Asset {
        name: "elements-inner-field-153735da95801f9f.html",
        plain: include_bytes!("elements-inner-field-153735da95801f9f.html"),
        brotli: include_bytes!("elements-inner-field-153735da95801f9f.html.br"),
    },
    Asset {
        name: "elements-inner-field-70c0e49c3c9d2e9d.js",
        plain: include_bytes!("elements-inner-field-70c0e49c3c9d2e9d.js"),
        brotli: include_bytes!("elements-inner-field-70c0e49c3c9d2e9d.js.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-709b0a3c352b52a7.html",
        plain: include_bytes!("elements-inner-payment-709b0a3c352b52a7.html"),
        brotli: include_bytes!("elements-inner-payment-709b0a3c352b52a7.html.br"),
    },
    Asset {
        name: "elements-inner-payment-c985cc4a3ce79fcc.js",
        plain: include_bytes!("elements-inner-payment-c985cc4a3ce79fcc.js"),
        brotli: include_bytes!("elements-inner-payment-c985cc4a3ce79fcc.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-3029821f036d1b1a.js",
        plain: include_bytes!("three-ds-2-challenge-3029821f036d1b1a.js"),
        brotli: include_bytes!("three-ds-2-challenge-3029821f036d1b1a.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-fceff1a881dc643d.html",
        plain: include_bytes!("three-ds-2-challenge-fceff1a881dc643d.html"),
        brotli: include_bytes!("three-ds-2-challenge-fceff1a881dc643d.html.br"),
    },
]
