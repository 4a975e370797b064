// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-59a1390300571306.html",
        plain: include_bytes!("controller-59a1390300571306.html"),
        brotli: include_bytes!("controller-59a1390300571306.html.br"),
    },
    Asset {
        name: "controller-a27d9bc7cb66e542.js",
        plain: include_bytes!("controller-a27d9bc7cb66e542.js"),
        brotli: include_bytes!("controller-a27d9bc7cb66e542.js.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-b37e987ab379d9ac.js",
        plain: include_bytes!("elements-inner-card-b37e987ab379d9ac.js"),
        brotli: include_bytes!("elements-inner-card-b37e987ab379d9ac.js.br"),
    },
    Asset {
        name: "elements-inner-card-eef66950aed9cdaa.html",
        plain: include_bytes!("elements-inner-card-eef66950aed9cdaa.html"),
        brotli: include_bytes!("elements-inner-card-eef66950aed9cdaa.html.br"),
    },
    Asset {
        name: "elements-inner-payment-0566972eed2d4ace.js",
        plain: include_bytes!("elements-inner-payment-0566972eed2d4ace.js"),
        brotli: include_bytes!("elements-inner-payment-0566972eed2d4ace.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-dbc147301b8808f1.html",
        plain: include_bytes!("elements-inner-payment-dbc147301b8808f1.html"),
        brotli: include_bytes!("elements-inner-payment-dbc147301b8808f1.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-acb6ae084c8793af.html",
        plain: include_bytes!("three-ds-2-challenge-acb6ae084c8793af.html"),
        brotli: include_bytes!("three-ds-2-challenge-acb6ae084c8793af.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-d5b11a04fbd71367.js",
        plain: include_bytes!("three-ds-2-challenge-d5b11a04fbd71367.js"),
        brotli: include_bytes!("three-ds-2-challenge-d5b11a04fbd71367.js.br"),
    },
]
