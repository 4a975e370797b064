// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-33c398dd8532a2fe.js",
        plain: include_bytes!("controller-33c398dd8532a2fe.js"),
        brotli: include_bytes!("controller-33c398dd8532a2fe.js.br"),
    },
    Asset {
        name: "controller-5ec672f10996023a.html",
        plain: include_bytes!("controller-5ec672f10996023a.html"),
        brotli: include_bytes!("controller-5ec672f10996023a.html.br"),
    },
    Asset {
        name: "custom-checkout-eb2ecb8b147cb626.js",
        plain: include_bytes!("custom-checkout-eb2ecb8b147cb626.js"),
        brotli: include_bytes!("custom-checkout-eb2ecb8b147cb626.js.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-c3b7717f32dfd1fd.js",
        plain: include_bytes!("elements-inner-card-c3b7717f32dfd1fd.js"),
        brotli: include_bytes!("elements-inner-card-c3b7717f32dfd1fd.js.br"),
    },
    Asset {
        name: "elements-inner-card-f9032665b6b92cc9.html",
        plain: include_bytes!("elements-inner-card-f9032665b6b92cc9.html"),
        brotli: include_bytes!("elements-inner-card-f9032665b6b92cc9.html.br"),
    },
    Asset {
        name: "elements-inner-details-15749c383aaf53ab.js",
        plain: include_bytes!("elements-inner-details-15749c383aaf53ab.js"),
        brotli: include_bytes!("elements-inner-details-15749c383aaf53ab.js.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-8f481fb88c09cea9.html",
        plain: include_bytes!("elements-inner-details-8f481fb88c09cea9.html"),
        brotli: include_bytes!("elements-inner-details-8f481fb88c09cea9.html.br"),
    },
    Asset {
        name: "elements-inner-field-32ee6e380951ec9a.html",
        plain: include_bytes!("elements-inner-field-32ee6e380951ec9a.html"),
        brotli: include_bytes!("elements-inner-field-32ee6e380951ec9a.html.br"),
    },
    Asset {
        name: "elements-inner-field-8cfb3fa8cdbf5a6d.js",
        plain: include_bytes!("elements-inner-field-8cfb3fa8cdbf5a6d.js"),
        brotli: include_bytes!("elements-inner-field-8cfb3fa8cdbf5a6d.js.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-payment-3a02550c350c5ec0.js",
        plain: include_bytes!("elements-inner-payment-3a02550c350c5ec0.js"),
        brotli: include_bytes!("elements-inner-payment-3a02550c350c5ec0.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-a90e671001013df7.html",
        plain: include_bytes!("elements-inner-payment-a90e671001013df7.html"),
        brotli: include_bytes!("elements-inner-payment-a90e671001013df7.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-81803dc0d7da6c49.html",
        plain: include_bytes!("three-ds-2-challenge-81803dc0d7da6c49.html"),
        brotli: include_bytes!("three-ds-2-challenge-81803dc0d7da6c49.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-8e8a5b3eac0d858f.js",
        plain: include_bytes!("three-ds-2-challenge-8e8a5b3eac0d858f.js"),
        brotli: include_bytes!("three-ds-2-challenge-8e8a5b3eac0d858f.js.br"),
    },
]
