// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-80e8123568cdeb59.html",
        plain: include_bytes!("controller-80e8123568cdeb59.html"),
        brotli: include_bytes!("controller-80e8123568cdeb59.html.br"),
    },
    Asset {
        name: "controller-c14bcae24d9b5e2c.js",
        plain: include_bytes!("controller-c14bcae24d9b5e2c.js"),
        brotli: include_bytes!("controller-c14bcae24d9b5e2c.js.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-5f24af6ea34ef95e.js",
        plain: include_bytes!("elements-inner-card-5f24af6ea34ef95e.js"),
        brotli: include_bytes!("elements-inner-card-5f24af6ea34ef95e.js.br"),
    },
    Asset {
        name: "elements-inner-card-a3a4c0e2617dbd9c.html",
        plain: include_bytes!("elements-inner-card-a3a4c0e2617dbd9c.html"),
        brotli: include_bytes!("elements-inner-card-a3a4c0e2617dbd9c.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-bbcbffa190c0a3ee.html",
        plain: include_bytes!("elements-inner-payment-bbcbffa190c0a3ee.html"),
        brotli: include_bytes!("elements-inner-payment-bbcbffa190c0a3ee.html.br"),
    },
    Asset {
        name: "elements-inner-payment-e739895dd520e234.js",
        plain: include_bytes!("elements-inner-payment-e739895dd520e234.js"),
        brotli: include_bytes!("elements-inner-payment-e739895dd520e234.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-84e195f7fe12f525.js",
        plain: include_bytes!("three-ds-2-challenge-84e195f7fe12f525.js"),
        brotli: include_bytes!("three-ds-2-challenge-84e195f7fe12f525.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-918f3571da098099.html",
        plain: include_bytes!("three-ds-2-challenge-918f3571da098099.html"),
        brotli: include_bytes!("three-ds-2-challenge-918f3571da098099.html.br"),
    },
]
