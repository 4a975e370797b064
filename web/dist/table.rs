// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-8c6b7393ba4f67a2.js",
        plain: include_bytes!("controller-8c6b7393ba4f67a2.js"),
        brotli: include_bytes!("controller-8c6b7393ba4f67a2.js.br"),
    },
    Asset {
        name: "controller-da91f1bc73b1a209.html",
        plain: include_bytes!("controller-da91f1bc73b1a209.html"),
        brotli: include_bytes!("controller-da91f1bc73b1a209.html.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-bba25e72242d9a73.html",
        plain: include_bytes!("elements-inner-card-bba25e72242d9a73.html"),
        brotli: include_bytes!("elements-inner-card-bba25e72242d9a73.html.br"),
    },
    Asset {
        name: "elements-inner-card-d7186336d8291a40.js",
        plain: include_bytes!("elements-inner-card-d7186336d8291a40.js"),
        brotli: include_bytes!("elements-inner-card-d7186336d8291a40.js.br"),
    },
    Asset {
        name: "elements-inner-details-1410446c3e538987.js",
        plain: include_bytes!("elements-inner-details-1410446c3e538987.js"),
        brotli: include_bytes!("elements-inner-details-1410446c3e538987.js.br"),
    },
    Asset {
        name: "elements-inner-details-4b75bac7f30b62e9.html",
        plain: include_bytes!("elements-inner-details-4b75bac7f30b62e9.html"),
        brotli: include_bytes!("elements-inner-details-4b75bac7f30b62e9.html.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-field-58a736cdd1279cf8.js",
        plain: include_bytes!("elements-inner-field-58a736cdd1279cf8.js"),
        brotli: include_bytes!("elements-inner-field-58a736cdd1279cf8.js.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-fd3b5b368386a327.html",
        plain: include_bytes!("elements-inner-field-fd3b5b368386a327.html"),
        brotli: include_bytes!("elements-inner-field-fd3b5b368386a327.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-ddbe49d4f752fdc1.html",
        plain: include_bytes!("elements-inner-payment-ddbe49d4f752fdc1.html"),
        brotli: include_bytes!("elements-inner-payment-ddbe49d4f752fdc1.html.br"),
    },
    Asset {
        name: "elements-inner-payment-f2c244173f22d928.js",
        plain: include_bytes!("elements-inner-payment-f2c244173f22d928.js"),
        brotli: include_bytes!("elements-inner-payment-f2c244173f22d928.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-238ed63dd12312e7.html",
        plain: include_bytes!("three-ds-2-challenge-238ed63dd12312e7.html"),
        brotli: include_bytes!("three-ds-2-challenge-238ed63dd12312e7.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-34113ae5eeac563e.js",
        plain: include_bytes!("three-ds-2-challenge-34113ae5eeac563e.js"),
        brotli: include_bytes!("three-ds-2-challenge-34113ae5eeac563e.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
]
