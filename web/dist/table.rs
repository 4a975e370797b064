// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-449b35c452bf9d78.js",
        plain: include_bytes!("controller-449b35c452bf9d78.js"),
        brotli: include_bytes!("controller-449b35c452bf9d78.js.br"),
    },
    Asset {
        name: "controller-a8b2d04993b90c8c.html",
        plain: include_bytes!("controller-a8b2d04993b90c8c.html"),
        brotli: include_bytes!("controller-a8b2d04993b90c8c.html.br"),
    },
    Asset {
        name: "elements-inner-card-406b9595aac1a4bd.html",
        plain: include_bytes!("elements-inner-card-406b9595aac1a4bd.html"),
        brotli: include_bytes!("elements-inner-card-406b9595aac1a4bd.html.br"),
    },
    Asset {
        name: "elements-inner-card-7988ee26f094c692.js",
        plain: include_bytes!("elements-inner-card-7988ee26f094c692.js"),
        brotli: include_bytes!("elements-inner-card-7988ee26f094c692.js.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-974d95c62c82e39e.html",
        plain: include_bytes!("elements-inner-details-974d95c62c82e39e.html"),
        brotli: include_bytes!("elements-inner-details-974d95c62c82e39e.html.br"),
    },
    Asset {
        name: "elements-inner-details-d03317aadd9ee3b6.js",
        plain: include_bytes!("elements-inner-details-d03317aadd9ee3b6.js"),
        brotli: include_bytes!("elements-inner-details-d03317aadd9ee3b6.js.br"),
    },
    Asset {
        name: "elements-inner-field-1caeb5b556e785bf.js",
        plain: include_bytes!("elements-inner-field-1caeb5b556e785bf.js"),
        brotli: include_bytes!("elements-inner-field-1caeb5b556e785bf.js.br"),
    },
    Asset {
        name: "elements-inner-field-1dba9a0967b5b7c3.html",
        plain: include_bytes!("elements-inner-field-1dba9a0967b5b7c3.html"),
        brotli: include_bytes!("elements-inner-field-1dba9a0967b5b7c3.html.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-8c0f9db2eabd0d95.html",
        plain: include_bytes!("elements-inner-payment-8c0f9db2eabd0d95.html"),
        brotli: include_bytes!("elements-inner-payment-8c0f9db2eabd0d95.html.br"),
    },
    Asset {
        name: "elements-inner-payment-dbc8bd8d0379af2e.js",
        plain: include_bytes!("elements-inner-payment-dbc8bd8d0379af2e.js"),
        brotli: include_bytes!("elements-inner-payment-dbc8bd8d0379af2e.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-0ebf4e7ed7ebe430.js",
        plain: include_bytes!("three-ds-2-challenge-0ebf4e7ed7ebe430.js"),
        brotli: include_bytes!("three-ds-2-challenge-0ebf4e7ed7ebe430.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ecc07c78eb80f1f4.html",
        plain: include_bytes!("three-ds-2-challenge-ecc07c78eb80f1f4.html"),
        brotli: include_bytes!("three-ds-2-challenge-ecc07c78eb80f1f4.html.br"),
    },
]
