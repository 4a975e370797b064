// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-c2e07e82d3b40395.js",
        plain: include_bytes!("checkout-inner-c2e07e82d3b40395.js"),
        brotli: include_bytes!("checkout-inner-c2e07e82d3b40395.js.br"),
    },
    Asset {
        name: "checkout-inner-ed2870627911343c.css",
        plain: include_bytes!("checkout-inner-ed2870627911343c.css"),
        brotli: include_bytes!("checkout-inner-ed2870627911343c.css.br"),
    },
    Asset {
        name: "checkout-inner-f136e23abd9f8ada.html",
        plain: include_bytes!("checkout-inner-f136e23abd9f8ada.html"),
        brotli: include_bytes!("checkout-inner-f136e23abd9f8ada.html.br"),
    },
    Asset {
        name: "controller-3703f794b7b32c3c.html",
        plain: include_bytes!("controller-3703f794b7b32c3c.html"),
        brotli: include_bytes!("controller-3703f794b7b32c3c.html.br"),
    },
    Asset {
        name: "controller-cfb0732533fde4ed.js",
        plain: include_bytes!("controller-cfb0732533fde4ed.js"),
        brotli: include_bytes!("controller-cfb0732533fde4ed.js.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-427d012c4c6392ed.html",
        plain: include_bytes!("elements-inner-card-427d012c4c6392ed.html"),
        brotli: include_bytes!("elements-inner-card-427d012c4c6392ed.html.br"),
    },
    Asset {
        name: "elements-inner-card-ea9065ba1ce9a158.js",
        plain: include_bytes!("elements-inner-card-ea9065ba1ce9a158.js"),
        brotli: include_bytes!("elements-inner-card-ea9065ba1ce9a158.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-7424ee1f02c19129.html",
        plain: include_bytes!("elements-inner-payment-7424ee1f02c19129.html"),
        brotli: include_bytes!("elements-inner-payment-7424ee1f02c19129.html.br"),
    },
    Asset {
        name: "elements-inner-payment-b4fc8b5017189cd6.js",
        plain: include_bytes!("elements-inner-payment-b4fc8b5017189cd6.js"),
        brotli: include_bytes!("elements-inner-payment-b4fc8b5017189cd6.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-268a65d8849c3ce9.js",
        plain: include_bytes!("three-ds-2-challenge-268a65d8849c3ce9.js"),
        brotli: include_bytes!("three-ds-2-challenge-268a65d8849c3ce9.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-fc4b2cf08fd9093f.html",
        plain: include_bytes!("three-ds-2-challenge-fc4b2cf08fd9093f.html"),
        brotli: include_bytes!("three-ds-2-challenge-fc4b2cf08fd9093f.html.br"),
    },
]
