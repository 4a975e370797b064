// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-47097d156e3dfaed.js",
        plain: include_bytes!("controller-47097d156e3dfaed.js"),
        brotli: include_bytes!("controller-47097d156e3dfaed.js.br"),
    },
    Asset {
        name: "controller-b3a14659f9ad7230.html",
        plain: include_bytes!("controller-b3a14659f9ad7230.html"),
        brotli: include_bytes!("controller-b3a14659f9ad7230.html.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-81e1e63a32e8a4da.html",
        plain: include_bytes!("elements-inner-card-81e1e63a32e8a4da.html"),
        brotli: include_bytes!("elements-inner-card-81e1e63a32e8a4da.html.br"),
    },
    Asset {
        name: "elements-inner-card-b85a42aed0bfde44.js",
        plain: include_bytes!("elements-inner-card-b85a42aed0bfde44.js"),
        brotli: include_bytes!("elements-inner-card-b85a42aed0bfde44.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-b9da280ee932f071.js",
        plain: include_bytes!("elements-inner-payment-b9da280ee932f071.js"),
        brotli: include_bytes!("elements-inner-payment-b9da280ee932f071.js.br"),
    },
    Asset {
        name: "elements-inner-payment-fc460338665261e0.html",
        plain: include_bytes!("elements-inner-payment-fc460338665261e0.html"),
        brotli: include_bytes!("elements-inner-payment-fc460338665261e0.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-9bf19321e34bb1fe.html",
        plain: include_bytes!("three-ds-2-challenge-9bf19321e34bb1fe.html"),
        brotli: include_bytes!("three-ds-2-challenge-9bf19321e34bb1fe.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ff34b854f6eb178e.js",
        plain: include_bytes!("three-ds-2-challenge-ff34b854f6eb178e.js"),
        brotli: include_bytes!("three-ds-2-challenge-ff34b854f6eb178e.js.br"),
    },
]
