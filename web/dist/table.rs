// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-1403aa7b9e31ef80.js",
        plain: include_bytes!("checkout-inner-1403aa7b9e31ef80.js"),
        brotli: include_bytes!("checkout-inner-1403aa7b9e31ef80.js.br"),
    },
    Asset {
        name: "checkout-inner-639bba4e4c0cf10c.css",
        plain: include_bytes!("checkout-inner-639bba4e4c0cf10c.css"),
        brotli: include_bytes!("checkout-inner-639bba4e4c0cf10c.css.br"),
    },
    Asset {
        name: "checkout-inner-bfc8092518f114e2.html",
        plain: include_bytes!("checkout-inner-bfc8092518f114e2.html"),
        brotli: include_bytes!("checkout-inner-bfc8092518f114e2.html.br"),
    },
    Asset {
        name: "controller-02fd8e4f2c38a51e.js",
        plain: include_bytes!("controller-02fd8e4f2c38a51e.js"),
        brotli: include_bytes!("controller-02fd8e4f2c38a51e.js.br"),
    },
    Asset {
        name: "controller-fd33dd375b26e0ae.html",
        plain: include_bytes!("controller-fd33dd375b26e0ae.html"),
        brotli: include_bytes!("controller-fd33dd375b26e0ae.html.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-407a5a2be9744816.js",
        plain: include_bytes!("elements-inner-card-407a5a2be9744816.js"),
        brotli: include_bytes!("elements-inner-card-407a5a2be9744816.js.br"),
    },
    Asset {
        name: "elements-inner-card-e16745564ded9c56.html",
        plain: include_bytes!("elements-inner-card-e16745564ded9c56.html"),
        brotli: include_bytes!("elements-inner-card-e16745564ded9c56.html.br"),
    },
    Asset {
        name: "elements-inner-payment-4742c3e35cbaac0a.html",
        plain: include_bytes!("elements-inner-payment-4742c3e35cbaac0a.html"),
        brotli: include_bytes!("elements-inner-payment-4742c3e35cbaac0a.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-ac05c16d8b59d58b.js",
        plain: include_bytes!("elements-inner-payment-ac05c16d8b59d58b.js"),
        brotli: include_bytes!("elements-inner-payment-ac05c16d8b59d58b.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-624611a6cdcbee26.html",
        plain: include_bytes!("three-ds-2-challenge-624611a6cdcbee26.html"),
        brotli: include_bytes!("three-ds-2-challenge-624611a6cdcbee26.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-6b765d6efa40ecdf.js",
        plain: include_bytes!("three-ds-2-challenge-6b765d6efa40ecdf.js"),
        brotli: include_bytes!("three-ds-2-challenge-6b765d6efa40ecdf.js.br"),
    },
]
