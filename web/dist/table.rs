// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-889fbfcce5002830.js",
        plain: include_bytes!("controller-889fbfcce5002830.js"),
        brotli: include_bytes!("controller-889fbfcce5002830.js.br"),
    },
    Asset {
        name: "controller-f51e6c76984f33d0.html",
        plain: include_bytes!("controller-f51e6c76984f33d0.html"),
        brotli: include_bytes!("controller-f51e6c76984f33d0.html.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-a6afaf66e36c80e0.html",
        plain: include_bytes!("elements-inner-card-a6afaf66e36c80e0.html"),
        brotli: include_bytes!("elements-inner-card-a6afaf66e36c80e0.html.br"),
    },
    Asset {
        name: "elements-inner-card-b0fbefda134e9457.js",
        plain: include_bytes!("elements-inner-card-b0fbefda134e9457.js"),
        brotli: include_bytes!("elements-inner-card-b0fbefda134e9457.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-929d8a84d75756a1.js",
        plain: include_bytes!("elements-inner-payment-929d8a84d75756a1.js"),
        brotli: include_bytes!("elements-inner-payment-929d8a84d75756a1.js.br"),
    },
    Asset {
        name: "elements-inner-payment-d27022e29e2615ae.html",
        plain: include_bytes!("elements-inner-payment-d27022e29e2615ae.html"),
        brotli: include_bytes!("elements-inner-payment-d27022e29e2615ae.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-633c8c27084ff0e0.js",
        plain: include_bytes!("three-ds-2-challenge-633c8c27084ff0e0.js"),
        brotli: include_bytes!("three-ds-2-challenge-633c8c27084ff0e0.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-fcfe5c3aa10b8916.html",
        plain: include_bytes!("three-ds-2-challenge-fcfe5c3aa10b8916.html"),
        brotli: include_bytes!("three-ds-2-challenge-fcfe5c3aa10b8916.html.br"),
    },
]
