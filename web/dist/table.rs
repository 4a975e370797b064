// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-27a4034fc5f9c230.html",
        plain: include_bytes!("controller-27a4034fc5f9c230.html"),
        brotli: include_bytes!("controller-27a4034fc5f9c230.html.br"),
    },
    Asset {
        name: "controller-c5f8f609b56faa33.js",
        plain: include_bytes!("controller-c5f8f609b56faa33.js"),
        brotli: include_bytes!("controller-c5f8f609b56faa33.js.br"),
    },
    Asset {
        name: "elements-inner-card-79de8f06c9093adf.js",
        plain: include_bytes!("elements-inner-card-79de8f06c9093adf.js"),
        brotli: include_bytes!("elements-inner-card-79de8f06c9093adf.js.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-card-fb14c22c5b0df2bb.html",
        plain: include_bytes!("elements-inner-card-fb14c22c5b0df2bb.html"),
        brotli: include_bytes!("elements-inner-card-fb14c22c5b0df2bb.html.br"),
    },
    Asset {
        name: "elements-inner-details-1279adabfca3ccae.js",
        plain: include_bytes!("elements-inner-details-1279adabfca3ccae.js"),
        brotli: include_bytes!("elements-inner-details-1279adabfca3ccae.js.br"),
    },
    Asset {
        name: "elements-inner-details-3548827b04555885.html",
        plain: include_bytes!("elements-inner-details-3548827b04555885.html"),
        brotli: include_bytes!("elements-inner-details-3548827b04555885.html.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-field-e13e68e4970152c5.html",
        plain: include_bytes!("elements-inner-field-e13e68e4970152c5.html"),
        brotli: include_bytes!("elements-inner-field-e13e68e4970152c5.html.br"),
    },
    Asset {
        name: "elements-inner-field-f9d4cc0bf7c1e03a.js",
        plain: include_bytes!("elements-inner-field-f9d4cc0bf7c1e03a.js"),
        brotli: include_bytes!("elements-inner-field-f9d4cc0bf7c1e03a.js.br"),
    },
    Asset {
        name: "elements-inner-payment-6e4d69cf1f1916e7.js",
        plain: include_bytes!("elements-inner-payment-6e4d69cf1f1916e7.js"),
        brotli: include_bytes!("elements-inner-payment-6e4d69cf1f1916e7.js.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-payment-beb8cbd81c05b775.html",
        plain: include_bytes!("elements-inner-payment-beb8cbd81c05b775.html"),
        brotli: include_bytes!("elements-inner-payment-beb8cbd81c05b775.html.br"),
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
        name: "three-ds-2-challenge-4e05d6f1ff33d5cf.js",
        plain: include_bytes!("three-ds-2-challenge-4e05d6f1ff33d5cf.js"),
        brotli: include_bytes!("three-ds-2-challenge-4e05d6f1ff33d5cf.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-5ae2a73566717cd4.html",
        plain: include_bytes!("three-ds-2-challenge-5ae2a73566717cd4.html"),
        brotli: include_bytes!("three-ds-2-challenge-5ae2a73566717cd4.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
