// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-0d390a65bee083bc.js",
        plain: include_bytes!("controller-0d390a65bee083bc.js"),
        brotli: include_bytes!("controller-0d390a65bee083bc.js.br"),
    },
    Asset {
        name: "controller-b20867a4e5035a14.html",
        plain: include_bytes!("controller-b20867a4e5035a14.html"),
        brotli: include_bytes!("controller-b20867a4e5035a14.html.br"),
    },
    Asset {
        name: "elements-inner-card-031350fcecabed61.html",
        plain: include_bytes!("elements-inner-card-031350fcecabed61.html"),
        brotli: include_bytes!("elements-inner-card-031350fcecabed61.html.br"),
    },
    Asset {
        name: "elements-inner-card-4959b438c856ec8a.js",
        plain: include_bytes!("elements-inner-card-4959b438c856ec8a.js"),
        brotli: include_bytes!("elements-inner-card-4959b438c856ec8a.js.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-details-3324badcd886bf86.js",
        plain: include_bytes!("elements-inner-details-3324badcd886bf86.js"),
        brotli: include_bytes!("elements-inner-details-3324badcd886bf86.js.br"),
    },
    Asset {
        name: "elements-inner-details-36c870b8ac6f7814.css",
        plain: include_bytes!("elements-inner-details-36c870b8ac6f7814.css"),
        brotli: include_bytes!("elements-inner-details-36c870b8ac6f7814.css.br"),
    },
    Asset {
        name: "elements-inner-details-61c07d4f48cfc50d.html",
        plain: include_bytes!("elements-inner-details-61c07d4f48cfc50d.html"),
        brotli: include_bytes!("elements-inner-details-61c07d4f48cfc50d.html.br"),
    },
    Asset {
        name: "elements-inner-field-59b0804a3e548aa1.html",
        plain: include_bytes!("elements-inner-field-59b0804a3e548aa1.html"),
        brotli: include_bytes!("elements-inner-field-59b0804a3e548aa1.html.br"),
    },
    Asset {
        name: "elements-inner-field-9f955b0422bc1b3b.js",
        plain: include_bytes!("elements-inner-field-9f955b0422bc1b3b.js"),
        brotli: include_bytes!("elements-inner-field-9f955b0422bc1b3b.js.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-payment-0e8a12b34e292b65.html",
        plain: include_bytes!("elements-inner-payment-0e8a12b34e292b65.html"),
        brotli: include_bytes!("elements-inner-payment-0e8a12b34e292b65.html.br"),
    },
    Asset {
        name: "elements-inner-payment-36c870b8ac6f7814.css",
        plain: include_bytes!("elements-inner-payment-36c870b8ac6f7814.css"),
        brotli: include_bytes!("elements-inner-payment-36c870b8ac6f7814.css.br"),
    },
    Asset {
        name: "elements-inner-payment-62000e6039a6c01c.js",
        plain: include_bytes!("elements-inner-payment-62000e6039a6c01c.js"),
        brotli: include_bytes!("elements-inner-payment-62000e6039a6c01c.js.br"),
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
        name: "three-ds-2-challenge-0ac7955f559aba95.js",
        plain: include_bytes!("three-ds-2-challenge-0ac7955f559aba95.js"),
        brotli: include_bytes!("three-ds-2-challenge-0ac7955f559aba95.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-67c9cde3a251face.html",
        plain: include_bytes!("three-ds-2-challenge-67c9cde3a251face.html"),
        brotli: include_bytes!("three-ds-2-challenge-67c9cde3a251face.html.br"),
    },
]
