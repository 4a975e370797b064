// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-1deaa34d84b0e612.js",
        plain: include_bytes!("controller-1deaa34d84b0e612.js"),
        brotli: include_bytes!("controller-1deaa34d84b0e612.js.br"),
    },
    Asset {
        name: "controller-5cc99f84728b192a.html",
        plain: include_bytes!("controller-5cc99f84728b192a.html"),
        brotli: include_bytes!("controller-5cc99f84728b192a.html.br"),
    },
    Asset {
        name: "elements-inner-payment-3f0228ed0d88f957.css",
        plain: include_bytes!("elements-inner-payment-3f0228ed0d88f957.css"),
        brotli: include_bytes!("elements-inner-payment-3f0228ed0d88f957.css.br"),
    },
    Asset {
        name: "elements-inner-payment-450d48e4534e07ad.html",
        plain: include_bytes!("elements-inner-payment-450d48e4534e07ad.html"),
        brotli: include_bytes!("elements-inner-payment-450d48e4534e07ad.html.br"),
    },
    Asset {
        name: "elements-inner-payment-58b8f6c5ed604fb0.js",
        plain: include_bytes!("elements-inner-payment-58b8f6c5ed604fb0.js"),
        brotli: include_bytes!("elements-inner-payment-58b8f6c5ed604fb0.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-5e6de330ea6dfc53.js",
        plain: include_bytes!("three-ds-2-challenge-5e6de330ea6dfc53.js"),
        brotli: include_bytes!("three-ds-2-challenge-5e6de330ea6dfc53.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-7d68b0f6ac175f91.html",
        plain: include_bytes!("three-ds-2-challenge-7d68b0f6ac175f91.html"),
        brotli: include_bytes!("three-ds-2-challenge-7d68b0f6ac175f91.html.br"),
    },
]
