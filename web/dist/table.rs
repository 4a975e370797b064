// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-7831de726dbb14af.html",
        plain: include_bytes!("controller-7831de726dbb14af.html"),
        brotli: include_bytes!("controller-7831de726dbb14af.html.br"),
    },
    Asset {
        name: "controller-8c65cf4886878c54.js",
        plain: include_bytes!("controller-8c65cf4886878c54.js"),
        brotli: include_bytes!("controller-8c65cf4886878c54.js.br"),
    },
    Asset {
        name: "elements-inner-card-2041a686ab1e0de9.html",
        plain: include_bytes!("elements-inner-card-2041a686ab1e0de9.html"),
        brotli: include_bytes!("elements-inner-card-2041a686ab1e0de9.html.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-b9eefc07a420096a.js",
        plain: include_bytes!("elements-inner-card-b9eefc07a420096a.js"),
        brotli: include_bytes!("elements-inner-card-b9eefc07a420096a.js.br"),
    },
    Asset {
        name: "elements-inner-details-223c479e52baa69a.js",
        plain: include_bytes!("elements-inner-details-223c479e52baa69a.js"),
        brotli: include_bytes!("elements-inner-details-223c479e52baa69a.js.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-93a47cb3d247b660.html",
        plain: include_bytes!("elements-inner-details-93a47cb3d247b660.html"),
        brotli: include_bytes!("elements-inner-details-93a47cb3d247b660.html.br"),
    },
    Asset {
        name: "elements-inner-field-31865d845e2bc5ca.html",
        plain: include_bytes!("elements-inner-field-31865d845e2bc5ca.html"),
        brotli: include_bytes!("elements-inner-field-31865d845e2bc5ca.html.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-dd80d0cac152fb5e.js",
        plain: include_bytes!("elements-inner-field-dd80d0cac152fb5e.js"),
        brotli: include_bytes!("elements-inner-field-dd80d0cac152fb5e.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-78588bf2fe2dead0.js",
        plain: include_bytes!("elements-inner-payment-78588bf2fe2dead0.js"),
        brotli: include_bytes!("elements-inner-payment-78588bf2fe2dead0.js.br"),
    },
    Asset {
        name: "elements-inner-payment-8bc46bd6e49ae335.html",
        plain: include_bytes!("elements-inner-payment-8bc46bd6e49ae335.html"),
        brotli: include_bytes!("elements-inner-payment-8bc46bd6e49ae335.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-11f92f479df285a5.js",
        plain: include_bytes!("three-ds-2-challenge-11f92f479df285a5.js"),
        brotli: include_bytes!("three-ds-2-challenge-11f92f479df285a5.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-3d2fdefa118546f5.html",
        plain: include_bytes!("three-ds-2-challenge-3d2fdefa118546f5.html"),
        brotli: include_bytes!("three-ds-2-challenge-3d2fdefa118546f5.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
]
