// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-0a1b6076be338b0f.html",
        plain: include_bytes!("controller-0a1b6076be338b0f.html"),
        brotli: include_bytes!("controller-0a1b6076be338b0f.html.br"),
    },
    Asset {
        name: "controller-9bea9369b38910c4.js",
        plain: include_bytes!("controller-9bea9369b38910c4.js"),
        brotli: include_bytes!("controller-9bea9369b38910c4.js.br"),
    },
    Asset {
        name: "elements-inner-card-50f6d976d560cf18.html",
        plain: include_bytes!("elements-inner-card-50f6d976d560cf18.html"),
        brotli: include_bytes!("elements-inner-card-50f6d976d560cf18.html.br"),
    },
    Asset {
        name: "elements-inner-card-852407eb98958b05.js",
        plain: include_bytes!("elements-inner-card-852407eb98958b05.js"),
        brotli: include_bytes!("elements-inner-card-852407eb98958b05.js.br"),
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
        name: "elements-inner-details-6cd767587200db2b.js",
        plain: include_bytes!("elements-inner-details-6cd767587200db2b.js"),
        brotli: include_bytes!("elements-inner-details-6cd767587200db2b.js.br"),
    },
    Asset {
        name: "elements-inner-details-ec3e6d1183afc1bc.html",
        plain: include_bytes!("elements-inner-details-ec3e6d1183afc1bc.html"),
        brotli: include_bytes!("elements-inner-details-ec3e6d1183afc1bc.html.br"),
    },
    Asset {
        name: "elements-inner-field-4aea1c777f4c15a7.html",
        plain: include_bytes!("elements-inner-field-4aea1c777f4c15a7.html"),
        brotli: include_bytes!("elements-inner-field-4aea1c777f4c15a7.html.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-ae933d70e235664d.js",
        plain: include_bytes!("elements-inner-field-ae933d70e235664d.js"),
        brotli: include_bytes!("elements-inner-field-ae933d70e235664d.js.br"),
    },
    Asset {
        name: "elements-inner-payment-49440ba9d87820b7.html",
        plain: include_bytes!("elements-inner-payment-49440ba9d87820b7.html"),
        brotli: include_bytes!("elements-inner-payment-49440ba9d87820b7.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-a9fd4687c9686867.js",
        plain: include_bytes!("elements-inner-payment-a9fd4687c9686867.js"),
        brotli: include_bytes!("elements-inner-payment-a9fd4687c9686867.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-2a93105eefba4b05.html",
        plain: include_bytes!("three-ds-2-challenge-2a93105eefba4b05.html"),
        brotli: include_bytes!("three-ds-2-challenge-2a93105eefba4b05.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-a2eb149e97754d56.js",
        plain: include_bytes!("three-ds-2-challenge-a2eb149e97754d56.js"),
        brotli: include_bytes!("three-ds-2-challenge-a2eb149e97754d56.js.br"),
    },
]
