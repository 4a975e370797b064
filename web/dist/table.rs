// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-1ebb3c5115de16f6.html",
        plain: include_bytes!("controller-1ebb3c5115de16f6.html"),
        brotli: include_bytes!("controller-1ebb3c5115de16f6.html.br"),
    },
    Asset {
        name: "controller-6a2e5cf2020d7073.js",
        plain: include_bytes!("controller-6a2e5cf2020d7073.js"),
        brotli: include_bytes!("controller-6a2e5cf2020d7073.js.br"),
    },
    Asset {
        name: "custom-checkout-26122fb9313dafc6.js",
        plain: include_bytes!("custom-checkout-26122fb9313dafc6.js"),
        brotli: include_bytes!("custom-checkout-26122fb9313dafc6.js.br"),
    },
    Asset {
        name: "elements-inner-card-673adb57e0b66e01.html",
        plain: include_bytes!("elements-inner-card-673adb57e0b66e01.html"),
        brotli: include_bytes!("elements-inner-card-673adb57e0b66e01.html.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-card-da4c33744625d160.js",
        plain: include_bytes!("elements-inner-card-da4c33744625d160.js"),
        brotli: include_bytes!("elements-inner-card-da4c33744625d160.js.br"),
    },
    Asset {
        name: "elements-inner-details-74ea619c91964dbf.js",
        plain: include_bytes!("elements-inner-details-74ea619c91964dbf.js"),
        brotli: include_bytes!("elements-inner-details-74ea619c91964dbf.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-fdc0ffab6799904f.html",
        plain: include_bytes!("elements-inner-details-fdc0ffab6799904f.html"),
        brotli: include_bytes!("elements-inner-details-fdc0ffab6799904f.html.br"),
    },
    Asset {
        name: "elements-inner-field-b9d3df8a73b3e329.js",
        plain: include_bytes!("elements-inner-field-b9d3df8a73b3e329.js"),
        brotli: include_bytes!("elements-inner-field-b9d3df8a73b3e329.js.br"),
    },
    Asset {
        name: "elements-inner-field-ba44a5aaacf87f75.html",
        plain: include_bytes!("elements-inner-field-ba44a5aaacf87f75.html"),
        brotli: include_bytes!("elements-inner-field-ba44a5aaacf87f75.html.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-payment-dd4e285c3dcf6960.js",
        plain: include_bytes!("elements-inner-payment-dd4e285c3dcf6960.js"),
        brotli: include_bytes!("elements-inner-payment-dd4e285c3dcf6960.js.br"),
    },
    Asset {
        name: "elements-inner-payment-fc4490ae811e8cb1.html",
        plain: include_bytes!("elements-inner-payment-fc4490ae811e8cb1.html"),
        brotli: include_bytes!("elements-inner-payment-fc4490ae811e8cb1.html.br"),
    },
    Asset {
        name: "locale-ar-5171dc2214ffb3f9.js",
        plain: include_bytes!("locale-ar-5171dc2214ffb3f9.js"),
        brotli: include_bytes!("locale-ar-5171dc2214ffb3f9.js.br"),
    },
    Asset {
        name: "locale-de-e1c05e4f8ba8f039.js",
        plain: include_bytes!("locale-de-e1c05e4f8ba8f039.js"),
        brotli: include_bytes!("locale-de-e1c05e4f8ba8f039.js.br"),
    },
    Asset {
        name: "locale-es-1aa65a74472ed151.js",
        plain: include_bytes!("locale-es-1aa65a74472ed151.js"),
        brotli: include_bytes!("locale-es-1aa65a74472ed151.js.br"),
    },
    Asset {
        name: "locale-fr-e517708530f5c31e.js",
        plain: include_bytes!("locale-fr-e517708530f5c31e.js"),
        brotli: include_bytes!("locale-fr-e517708530f5c31e.js.br"),
    },
    Asset {
        name: "locale-it-600fe2880e5f148c.js",
        plain: include_bytes!("locale-it-600fe2880e5f148c.js"),
        brotli: include_bytes!("locale-it-600fe2880e5f148c.js.br"),
    },
    Asset {
        name: "locale-ja-a5c7e2db90a860c7.js",
        plain: include_bytes!("locale-ja-a5c7e2db90a860c7.js"),
        brotli: include_bytes!("locale-ja-a5c7e2db90a860c7.js.br"),
    },
    Asset {
        name: "locale-nl-9d5fa9ea3b236fba.js",
        plain: include_bytes!("locale-nl-9d5fa9ea3b236fba.js"),
        brotli: include_bytes!("locale-nl-9d5fa9ea3b236fba.js.br"),
    },
    Asset {
        name: "locale-pt-BR-6285535e40e523c8.js",
        plain: include_bytes!("locale-pt-BR-6285535e40e523c8.js"),
        brotli: include_bytes!("locale-pt-BR-6285535e40e523c8.js.br"),
    },
    Asset {
        name: "locale-zh-46c86ced874a61fd.js",
        plain: include_bytes!("locale-zh-46c86ced874a61fd.js"),
        brotli: include_bytes!("locale-zh-46c86ced874a61fd.js.br"),
    },
    Asset {
        name: "locale-zh-HK-996fd9fbe1819bb3.js",
        plain: include_bytes!("locale-zh-HK-996fd9fbe1819bb3.js"),
        brotli: include_bytes!("locale-zh-HK-996fd9fbe1819bb3.js.br"),
    },
    Asset {
        name: "locale-zh-TW-dc5dd650cae649fd.js",
        plain: include_bytes!("locale-zh-TW-dc5dd650cae649fd.js"),
        brotli: include_bytes!("locale-zh-TW-dc5dd650cae649fd.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce31f6c2695d1726.js",
        plain: include_bytes!("three-ds-2-challenge-ce31f6c2695d1726.js"),
        brotli: include_bytes!("three-ds-2-challenge-ce31f6c2695d1726.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-d902ba58b12d802b.html",
        plain: include_bytes!("three-ds-2-challenge-d902ba58b12d802b.html"),
        brotli: include_bytes!("three-ds-2-challenge-d902ba58b12d802b.html.br"),
    },
]
