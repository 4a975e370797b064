// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-8760d026f8d125f7.html",
        plain: include_bytes!("controller-8760d026f8d125f7.html"),
        brotli: include_bytes!("controller-8760d026f8d125f7.html.br"),
    },
    Asset {
        name: "controller-cc2a3ccf2490477f.js",
        plain: include_bytes!("controller-cc2a3ccf2490477f.js"),
        brotli: include_bytes!("controller-cc2a3ccf2490477f.js.br"),
    },
    Asset {
        name: "elements-inner-card-116984fe1909be53.js",
        plain: include_bytes!("elements-inner-card-116984fe1909be53.js"),
        brotli: include_bytes!("elements-inner-card-116984fe1909be53.js.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-87dcefb0ec920734.html",
        plain: include_bytes!("elements-inner-card-87dcefb0ec920734.html"),
        brotli: include_bytes!("elements-inner-card-87dcefb0ec920734.html.br"),
    },
    Asset {
        name: "elements-inner-payment-2ae7ac9459de1c95.js",
        plain: include_bytes!("elements-inner-payment-2ae7ac9459de1c95.js"),
        brotli: include_bytes!("elements-inner-payment-2ae7ac9459de1c95.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-96e65196b0931e8a.html",
        plain: include_bytes!("elements-inner-payment-96e65196b0931e8a.html"),
        brotli: include_bytes!("elements-inner-payment-96e65196b0931e8a.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-21466698f110d417.js",
        plain: include_bytes!("three-ds-2-challenge-21466698f110d417.js"),
        brotli: include_bytes!("three-ds-2-challenge-21466698f110d417.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-3bb3a26a71c21bab.html",
        plain: include_bytes!("three-ds-2-challenge-3bb3a26a71c21bab.html"),
        brotli: include_bytes!("three-ds-2-challenge-3bb3a26a71c21bab.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
]
