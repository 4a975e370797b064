// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-b8ae1d2f86794ebe.js",
        plain: include_bytes!("controller-b8ae1d2f86794ebe.js"),
        brotli: include_bytes!("controller-b8ae1d2f86794ebe.js.br"),
    },
    Asset {
        name: "controller-bd97f6d1fe95bad2.html",
        plain: include_bytes!("controller-bd97f6d1fe95bad2.html"),
        brotli: include_bytes!("controller-bd97f6d1fe95bad2.html.br"),
    },
    Asset {
        name: "elements-inner-card-39acfb4495c23b96.html",
        plain: include_bytes!("elements-inner-card-39acfb4495c23b96.html"),
        brotli: include_bytes!("elements-inner-card-39acfb4495c23b96.html.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-ccae357dbe01236b.js",
        plain: include_bytes!("elements-inner-card-ccae357dbe01236b.js"),
        brotli: include_bytes!("elements-inner-card-ccae357dbe01236b.js.br"),
    },
    Asset {
        name: "elements-inner-details-36c870b8ac6f7814.css",
        plain: include_bytes!("elements-inner-details-36c870b8ac6f7814.css"),
        brotli: include_bytes!("elements-inner-details-36c870b8ac6f7814.css.br"),
    },
    Asset {
        name: "elements-inner-details-7564eb9f797729dd.js",
        plain: include_bytes!("elements-inner-details-7564eb9f797729dd.js"),
        brotli: include_bytes!("elements-inner-details-7564eb9f797729dd.js.br"),
    },
    Asset {
        name: "elements-inner-details-bb2499f00ab78aac.html",
        plain: include_bytes!("elements-inner-details-bb2499f00ab78aac.html"),
        brotli: include_bytes!("elements-inner-details-bb2499f00ab78aac.html.br"),
    },
    Asset {
        name: "elements-inner-field-0661aa027d29146e.html",
        plain: include_bytes!("elements-inner-field-0661aa027d29146e.html"),
        brotli: include_bytes!("elements-inner-field-0661aa027d29146e.html.br"),
    },
    Asset {
        name: "elements-inner-field-4db83c71f751d1e0.js",
        plain: include_bytes!("elements-inner-field-4db83c71f751d1e0.js"),
        brotli: include_bytes!("elements-inner-field-4db83c71f751d1e0.js.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-payment-067b2ecbdc12718e.js",
        plain: include_bytes!("elements-inner-payment-067b2ecbdc12718e.js"),
        brotli: include_bytes!("elements-inner-payment-067b2ecbdc12718e.js.br"),
    },
    Asset {
        name: "elements-inner-payment-36c870b8ac6f7814.css",
        plain: include_bytes!("elements-inner-payment-36c870b8ac6f7814.css"),
        brotli: include_bytes!("elements-inner-payment-36c870b8ac6f7814.css.br"),
    },
    Asset {
        name: "elements-inner-payment-3c43a3f966148677.html",
        plain: include_bytes!("elements-inner-payment-3c43a3f966148677.html"),
        brotli: include_bytes!("elements-inner-payment-3c43a3f966148677.html.br"),
    },
    Asset {
        name: "locale-ar-4eca608ada972a05.js",
        plain: include_bytes!("locale-ar-4eca608ada972a05.js"),
        brotli: include_bytes!("locale-ar-4eca608ada972a05.js.br"),
    },
    Asset {
        name: "locale-de-61fcbc181956763d.js",
        plain: include_bytes!("locale-de-61fcbc181956763d.js"),
        brotli: include_bytes!("locale-de-61fcbc181956763d.js.br"),
    },
    Asset {
        name: "locale-es-859be987b98c5d39.js",
        plain: include_bytes!("locale-es-859be987b98c5d39.js"),
        brotli: include_bytes!("locale-es-859be987b98c5d39.js.br"),
    },
    Asset {
        name: "locale-fr-5d82ac42965e54cf.js",
        plain: include_bytes!("locale-fr-5d82ac42965e54cf.js"),
        brotli: include_bytes!("locale-fr-5d82ac42965e54cf.js.br"),
    },
    Asset {
        name: "locale-it-7d667a3eb62beaec.js",
        plain: include_bytes!("locale-it-7d667a3eb62beaec.js"),
        brotli: include_bytes!("locale-it-7d667a3eb62beaec.js.br"),
    },
    Asset {
        name: "locale-ja-a8277bf087e0a912.js",
        plain: include_bytes!("locale-ja-a8277bf087e0a912.js"),
        brotli: include_bytes!("locale-ja-a8277bf087e0a912.js.br"),
    },
    Asset {
        name: "locale-nl-4a31b1f192a3fa35.js",
        plain: include_bytes!("locale-nl-4a31b1f192a3fa35.js"),
        brotli: include_bytes!("locale-nl-4a31b1f192a3fa35.js.br"),
    },
    Asset {
        name: "locale-pt-BR-3b482c6affda3918.js",
        plain: include_bytes!("locale-pt-BR-3b482c6affda3918.js"),
        brotli: include_bytes!("locale-pt-BR-3b482c6affda3918.js.br"),
    },
    Asset {
        name: "locale-zh-HK-05ded5005482f953.js",
        plain: include_bytes!("locale-zh-HK-05ded5005482f953.js"),
        brotli: include_bytes!("locale-zh-HK-05ded5005482f953.js.br"),
    },
    Asset {
        name: "locale-zh-TW-3722417460fcf894.js",
        plain: include_bytes!("locale-zh-TW-3722417460fcf894.js"),
        brotli: include_bytes!("locale-zh-TW-3722417460fcf894.js.br"),
    },
    Asset {
        name: "locale-zh-e2625430f4d4e4aa.js",
        plain: include_bytes!("locale-zh-e2625430f4d4e4aa.js"),
        brotli: include_bytes!("locale-zh-e2625430f4d4e4aa.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-1c9f77cd11365d7b.html",
        plain: include_bytes!("three-ds-2-challenge-1c9f77cd11365d7b.html"),
        brotli: include_bytes!("three-ds-2-challenge-1c9f77cd11365d7b.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-a5e5b349fc420ea3.js",
        plain: include_bytes!("three-ds-2-challenge-a5e5b349fc420ea3.js"),
        brotli: include_bytes!("three-ds-2-challenge-a5e5b349fc420ea3.js.br"),
    },
]
