// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-92959945030036ee.html",
        plain: include_bytes!("controller-92959945030036ee.html"),
        brotli: include_bytes!("controller-92959945030036ee.html.br"),
    },
    Asset {
        name: "controller-9e8639bcf4b30ed3.js",
        plain: include_bytes!("controller-9e8639bcf4b30ed3.js"),
        brotli: include_bytes!("controller-9e8639bcf4b30ed3.js.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-a1d2cfe57d7a811d.js",
        plain: include_bytes!("elements-inner-card-a1d2cfe57d7a811d.js"),
        brotli: include_bytes!("elements-inner-card-a1d2cfe57d7a811d.js.br"),
    },
    Asset {
        name: "elements-inner-card-fe7790d8b60c984c.html",
        plain: include_bytes!("elements-inner-card-fe7790d8b60c984c.html"),
        brotli: include_bytes!("elements-inner-card-fe7790d8b60c984c.html.br"),
    },
    Asset {
        name: "elements-inner-payment-3f0228ed0d88f957.css",
        plain: include_bytes!("elements-inner-payment-3f0228ed0d88f957.css"),
        brotli: include_bytes!("elements-inner-payment-3f0228ed0d88f957.css.br"),
    },
    Asset {
        name: "elements-inner-payment-722be1ee0e8cabb1.js",
        plain: include_bytes!("elements-inner-payment-722be1ee0e8cabb1.js"),
        brotli: include_bytes!("elements-inner-payment-722be1ee0e8cabb1.js.br"),
    },
    Asset {
        name: "elements-inner-payment-ee922253ed11174f.html",
        plain: include_bytes!("elements-inner-payment-ee922253ed11174f.html"),
        brotli: include_bytes!("elements-inner-payment-ee922253ed11174f.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-2a3390374560405f.js",
        plain: include_bytes!("three-ds-2-challenge-2a3390374560405f.js"),
        brotli: include_bytes!("three-ds-2-challenge-2a3390374560405f.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-f4f81c3cc6b5eb47.html",
        plain: include_bytes!("three-ds-2-challenge-f4f81c3cc6b5eb47.html"),
        brotli: include_bytes!("three-ds-2-challenge-f4f81c3cc6b5eb47.html.br"),
    },
]
