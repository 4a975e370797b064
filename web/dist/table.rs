// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-7123bfcdb5dca08b.js",
        plain: include_bytes!("controller-7123bfcdb5dca08b.js"),
        brotli: include_bytes!("controller-7123bfcdb5dca08b.js.br"),
    },
    Asset {
        name: "controller-c8a3f10cb8966e16.html",
        plain: include_bytes!("controller-c8a3f10cb8966e16.html"),
        brotli: include_bytes!("controller-c8a3f10cb8966e16.html.br"),
    },
    Asset {
        name: "elements-inner-card-08beef9c5a1338ec.html",
        plain: include_bytes!("elements-inner-card-08beef9c5a1338ec.html"),
        brotli: include_bytes!("elements-inner-card-08beef9c5a1338ec.html.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-fd2ddbe409bce48a.js",
        plain: include_bytes!("elements-inner-card-fd2ddbe409bce48a.js"),
        brotli: include_bytes!("elements-inner-card-fd2ddbe409bce48a.js.br"),
    },
    Asset {
        name: "elements-inner-details-3c077ab63c3687c0.js",
        plain: include_bytes!("elements-inner-details-3c077ab63c3687c0.js"),
        brotli: include_bytes!("elements-inner-details-3c077ab63c3687c0.js.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-e90c7398364565df.html",
        plain: include_bytes!("elements-inner-details-e90c7398364565df.html"),
        brotli: include_bytes!("elements-inner-details-e90c7398364565df.html.br"),
    },
    Asset {
        name: "elements-inner-field-22dcfca7e60dbb5c.html",
        plain: include_bytes!("elements-inner-field-22dcfca7e60dbb5c.html"),
        brotli: include_bytes!("elements-inner-field-22dcfca7e60dbb5c.html.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-b9b184249eb247a2.js",
        plain: include_bytes!("elements-inner-field-b9b184249eb247a2.js"),
        brotli: include_bytes!("elements-inner-field-b9b184249eb247a2.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-61766fa7acaac6d9.html",
        plain: include_bytes!("elements-inner-payment-61766fa7acaac6d9.html"),
        brotli: include_bytes!("elements-inner-payment-61766fa7acaac6d9.html.br"),
    },
    Asset {
        name: "elements-inner-payment-ec037c7360c3244f.js",
        plain: include_bytes!("elements-inner-payment-ec037c7360c3244f.js"),
        brotli: include_bytes!("elements-inner-payment-ec037c7360c3244f.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-12b6ae9483d84ec0.html",
        plain: include_bytes!("three-ds-2-challenge-12b6ae9483d84ec0.html"),
        brotli: include_bytes!("three-ds-2-challenge-12b6ae9483d84ec0.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-b655f3b32cc13bf2.js",
        plain: include_bytes!("three-ds-2-challenge-b655f3b32cc13bf2.js"),
        brotli: include_bytes!("three-ds-2-challenge-b655f3b32cc13bf2.js.br"),
    },
]
