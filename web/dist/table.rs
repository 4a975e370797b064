// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-ceb8d962cd649e79.html",
        plain: include_bytes!("controller-ceb8d962cd649e79.html"),
        brotli: include_bytes!("controller-ceb8d962cd649e79.html.br"),
    },
    Asset {
        name: "controller-f44cef5ff0064f23.js",
        plain: include_bytes!("controller-f44cef5ff0064f23.js"),
        brotli: include_bytes!("controller-f44cef5ff0064f23.js.br"),
    },
    Asset {
        name: "elements-inner-card-58ae10db4d86a3d4.js",
        plain: include_bytes!("elements-inner-card-58ae10db4d86a3d4.js"),
        brotli: include_bytes!("elements-inner-card-58ae10db4d86a3d4.js.br"),
    },
    Asset {
        name: "elements-inner-card-74aa2ce3ab869015.html",
        plain: include_bytes!("elements-inner-card-74aa2ce3ab869015.html"),
        brotli: include_bytes!("elements-inner-card-74aa2ce3ab869015.html.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-details-3d839723bcabcf0e.js",
        plain: include_bytes!("elements-inner-details-3d839723bcabcf0e.js"),
        brotli: include_bytes!("elements-inner-details-3d839723bcabcf0e.js.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-cb147ebde8b64f18.html",
        plain: include_bytes!("elements-inner-details-cb147ebde8b64f18.html"),
        brotli: include_bytes!("elements-inner-details-cb147ebde8b64f18.html.br"),
    },
    Asset {
        name: "elements-inner-field-1bdf413b1b7b6056.js",
        plain: include_bytes!("elements-inner-field-1bdf413b1b7b6056.js"),
        brotli: include_bytes!("elements-inner-field-1bdf413b1b7b6056.js.br"),
    },
    Asset {
        name: "elements-inner-field-582f8e53028ff250.html",
        plain: include_bytes!("elements-inner-field-582f8e53028ff250.html"),
        brotli: include_bytes!("elements-inner-field-582f8e53028ff250.html.br"),
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
        name: "elements-inner-payment-8ee3cd66b658d939.js",
        plain: include_bytes!("elements-inner-payment-8ee3cd66b658d939.js"),
        brotli: include_bytes!("elements-inner-payment-8ee3cd66b658d939.js.br"),
    },
    Asset {
        name: "elements-inner-payment-b89e79eb5837f045.html",
        plain: include_bytes!("elements-inner-payment-b89e79eb5837f045.html"),
        brotli: include_bytes!("elements-inner-payment-b89e79eb5837f045.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-8ae4df1f7c9410e7.js",
        plain: include_bytes!("three-ds-2-challenge-8ae4df1f7c9410e7.js"),
        brotli: include_bytes!("three-ds-2-challenge-8ae4df1f7c9410e7.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-b0e8c49571f59fc9.html",
        plain: include_bytes!("three-ds-2-challenge-b0e8c49571f59fc9.html"),
        brotli: include_bytes!("three-ds-2-challenge-b0e8c49571f59fc9.html.br"),
    },
]
