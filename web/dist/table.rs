// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-068bcaffcda93049.html",
        plain: include_bytes!("controller-068bcaffcda93049.html"),
        brotli: include_bytes!("controller-068bcaffcda93049.html.br"),
    },
    Asset {
        name: "controller-28f99d2451ddf728.js",
        plain: include_bytes!("controller-28f99d2451ddf728.js"),
        brotli: include_bytes!("controller-28f99d2451ddf728.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-cbf742bf089d54e0.js",
        plain: include_bytes!("elements-inner-au-bank-account-cbf742bf089d54e0.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-cbf742bf089d54e0.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-de0f744292acb1a4.html",
        plain: include_bytes!("elements-inner-au-bank-account-de0f744292acb1a4.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-de0f744292acb1a4.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-2185266419ab18e4.html",
        plain: include_bytes!("elements-inner-card-2185266419ab18e4.html"),
        brotli: include_bytes!("elements-inner-card-2185266419ab18e4.html.br"),
    },
    Asset {
        name: "elements-inner-card-ef26edba57aee7ef.js",
        plain: include_bytes!("elements-inner-card-ef26edba57aee7ef.js"),
        brotli: include_bytes!("elements-inner-card-ef26edba57aee7ef.js.br"),
    },
    Asset {
        name: "elements-inner-iban-b2c3069dfc7b6383.js",
        plain: include_bytes!("elements-inner-iban-b2c3069dfc7b6383.js"),
        brotli: include_bytes!("elements-inner-iban-b2c3069dfc7b6383.js.br"),
    },
    Asset {
        name: "elements-inner-iban-eb19d4d123918d34.html",
        plain: include_bytes!("elements-inner-iban-eb19d4d123918d34.html"),
        brotli: include_bytes!("elements-inner-iban-eb19d4d123918d34.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-2d5dac04b1a1b094.js",
        plain: include_bytes!("elements-inner-ideal-bank-2d5dac04b1a1b094.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-2d5dac04b1a1b094.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-a8658a152923d9df.html",
        plain: include_bytes!("elements-inner-ideal-bank-a8658a152923d9df.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-a8658a152923d9df.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-3f71aea1581d75f2.css",
        plain: include_bytes!("elements-inner-payment-3f71aea1581d75f2.css"),
        brotli: include_bytes!("elements-inner-payment-3f71aea1581d75f2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-b5e902cf5b27d2b1.js",
        plain: include_bytes!("elements-inner-payment-b5e902cf5b27d2b1.js"),
        brotli: include_bytes!("elements-inner-payment-b5e902cf5b27d2b1.js.br"),
    },
    Asset {
        name: "elements-inner-payment-f1a8e9fa05575c46.html",
        plain: include_bytes!("elements-inner-payment-f1a8e9fa05575c46.html"),
        brotli: include_bytes!("elements-inner-payment-f1a8e9fa05575c46.html.br"),
    },
    Asset {
        name: "link-account-6612035508b45878.html",
        plain: include_bytes!("link-account-6612035508b45878.html"),
        brotli: include_bytes!("link-account-6612035508b45878.html.br"),
    },
    Asset {
        name: "link-account-94b4f2cb6fa675ed.js",
        plain: include_bytes!("link-account-94b4f2cb6fa675ed.js"),
        brotli: include_bytes!("link-account-94b4f2cb6fa675ed.js.br"),
    },
    Asset {
        name: "link-account-f06736e36f00f7cc.css",
        plain: include_bytes!("link-account-f06736e36f00f7cc.css"),
        brotli: include_bytes!("link-account-f06736e36f00f7cc.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4098562fd20540da.js",
        plain: include_bytes!("three-ds-2-challenge-4098562fd20540da.js"),
        brotli: include_bytes!("three-ds-2-challenge-4098562fd20540da.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-e21aacc55ecaffab.html",
        plain: include_bytes!("three-ds-2-challenge-e21aacc55ecaffab.html"),
        brotli: include_bytes!("three-ds-2-challenge-e21aacc55ecaffab.html.br"),
    },
]
