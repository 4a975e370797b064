// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-b02a50fc04f6df36.js",
        plain: include_bytes!("checkout-inner-b02a50fc04f6df36.js"),
        brotli: include_bytes!("checkout-inner-b02a50fc04f6df36.js.br"),
    },
    Asset {
        name: "checkout-inner-c6496a1b5132c2d7.html",
        plain: include_bytes!("checkout-inner-c6496a1b5132c2d7.html"),
        brotli: include_bytes!("checkout-inner-c6496a1b5132c2d7.html.br"),
    },
    Asset {
        name: "checkout-inner-f375a13a61932816.css",
        plain: include_bytes!("checkout-inner-f375a13a61932816.css"),
        brotli: include_bytes!("checkout-inner-f375a13a61932816.css.br"),
    },
    Asset {
        name: "controller-66a8a3a238b05665.js",
        plain: include_bytes!("controller-66a8a3a238b05665.js"),
        brotli: include_bytes!("controller-66a8a3a238b05665.js.br"),
    },
    Asset {
        name: "controller-e58a51f42ea8cc4e.html",
        plain: include_bytes!("controller-e58a51f42ea8cc4e.html"),
        brotli: include_bytes!("controller-e58a51f42ea8cc4e.html.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-ef57193c078572b5.html",
        plain: include_bytes!("elements-inner-card-ef57193c078572b5.html"),
        brotli: include_bytes!("elements-inner-card-ef57193c078572b5.html.br"),
    },
    Asset {
        name: "elements-inner-card-f7f3ee16e07484b3.js",
        plain: include_bytes!("elements-inner-card-f7f3ee16e07484b3.js"),
        brotli: include_bytes!("elements-inner-card-f7f3ee16e07484b3.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-b96eaf3c0162e3ef.html",
        plain: include_bytes!("elements-inner-payment-b96eaf3c0162e3ef.html"),
        brotli: include_bytes!("elements-inner-payment-b96eaf3c0162e3ef.html.br"),
    },
    Asset {
        name: "elements-inner-payment-d499211661743e6c.js",
        plain: include_bytes!("elements-inner-payment-d499211661743e6c.js"),
        brotli: include_bytes!("elements-inner-payment-d499211661743e6c.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-3bf89a5117a10ea2.html",
        plain: include_bytes!("three-ds-2-challenge-3bf89a5117a10ea2.html"),
        brotli: include_bytes!("three-ds-2-challenge-3bf89a5117a10ea2.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-83068539850f1c5f.js",
        plain: include_bytes!("three-ds-2-challenge-83068539850f1c5f.js"),
        brotli: include_bytes!("three-ds-2-challenge-83068539850f1c5f.js.br"),
    },
]
