// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-449935917fd1cf2b.js",
        plain: include_bytes!("controller-449935917fd1cf2b.js"),
        brotli: include_bytes!("controller-449935917fd1cf2b.js.br"),
    },
    Asset {
        name: "controller-d371d1ea48546153.html",
        plain: include_bytes!("controller-d371d1ea48546153.html"),
        brotli: include_bytes!("controller-d371d1ea48546153.html.br"),
    },
    Asset {
        name: "elements-inner-card-1c4fb2032a69fece.js",
        plain: include_bytes!("elements-inner-card-1c4fb2032a69fece.js"),
        brotli: include_bytes!("elements-inner-card-1c4fb2032a69fece.js.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-6c5ee3198d1c30ac.html",
        plain: include_bytes!("elements-inner-card-6c5ee3198d1c30ac.html"),
        brotli: include_bytes!("elements-inner-card-6c5ee3198d1c30ac.html.br"),
    },
    Asset {
        name: "elements-inner-payment-016693727db3b229.html",
        plain: include_bytes!("elements-inner-payment-016693727db3b229.html"),
        brotli: include_bytes!("elements-inner-payment-016693727db3b229.html.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-payment-c825101ab9c1a13e.js",
        plain: include_bytes!("elements-inner-payment-c825101ab9c1a13e.js"),
        brotli: include_bytes!("elements-inner-payment-c825101ab9c1a13e.js.br"),
    },
    Asset {
        name: "locale-ar-05348e1e60fbfa8a.js",
        plain: include_bytes!("locale-ar-05348e1e60fbfa8a.js"),
        brotli: include_bytes!("locale-ar-05348e1e60fbfa8a.js.br"),
    },
    Asset {
        name: "locale-de-1ffc50616eb907e4.js",
        plain: include_bytes!("locale-de-1ffc50616eb907e4.js"),
        brotli: include_bytes!("locale-de-1ffc50616eb907e4.js.br"),
    },
    Asset {
        name: "locale-es-1a2abc70f6f4c855.js",
        plain: include_bytes!("locale-es-1a2abc70f6f4c855.js"),
        brotli: include_bytes!("locale-es-1a2abc70f6f4c855.js.br"),
    },
    Asset {
        name: "locale-fr-04c59a4c43467b13.js",
        plain: include_bytes!("locale-fr-04c59a4c43467b13.js"),
        brotli: include_bytes!("locale-fr-04c59a4c43467b13.js.br"),
    },
    Asset {
        name: "locale-it-b6ab2856affb654b.js",
        plain: include_bytes!("locale-it-b6ab2856affb654b.js"),
        brotli: include_bytes!("locale-it-b6ab2856affb654b.js.br"),
    },
    Asset {
        name: "locale-ja-ac8cb0520b53adf5.js",
        plain: include_bytes!("locale-ja-ac8cb0520b53adf5.js"),
        brotli: include_bytes!("locale-ja-ac8cb0520b53adf5.js.br"),
    },
    Asset {
        name: "locale-nl-8d1dc26e52e17bdb.js",
        plain: include_bytes!("locale-nl-8d1dc26e52e17bdb.js"),
        brotli: include_bytes!("locale-nl-8d1dc26e52e17bdb.js.br"),
    },
    Asset {
        name: "locale-pt-BR-b25e08463e91e176.js",
        plain: include_bytes!("locale-pt-BR-b25e08463e91e176.js"),
        brotli: include_bytes!("locale-pt-BR-b25e08463e91e176.js.br"),
    },
    Asset {
        name: "locale-zh-2b9d4fcb7fd679b8.js",
        plain: include_bytes!("locale-zh-2b9d4fcb7fd679b8.js"),
        brotli: include_bytes!("locale-zh-2b9d4fcb7fd679b8.js.br"),
    },
    Asset {
        name: "locale-zh-HK-09e02527686ea7cd.js",
        plain: include_bytes!("locale-zh-HK-09e02527686ea7cd.js"),
        brotli: include_bytes!("locale-zh-HK-09e02527686ea7cd.js.br"),
    },
    Asset {
        name: "locale-zh-TW-071f12e2e700efdf.js",
        plain: include_bytes!("locale-zh-TW-071f12e2e700efdf.js"),
        brotli: include_bytes!("locale-zh-TW-071f12e2e700efdf.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-137c90561079e358.js",
        plain: include_bytes!("three-ds-2-challenge-137c90561079e358.js"),
        brotli: include_bytes!("three-ds-2-challenge-137c90561079e358.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-3e679fd5dc5e84ae.html",
        plain: include_bytes!("three-ds-2-challenge-3e679fd5dc5e84ae.html"),
        brotli: include_bytes!("three-ds-2-challenge-3e679fd5dc5e84ae.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
