// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-3d0068425bc363e8.html",
        plain: include_bytes!("controller-3d0068425bc363e8.html"),
        brotli: include_bytes!("controller-3d0068425bc363e8.html.br"),
    },
    Asset {
        name: "controller-432b79e15468963d.js",
        plain: include_bytes!("controller-432b79e15468963d.js"),
        brotli: include_bytes!("controller-432b79e15468963d.js.br"),
    },
    Asset {
        name: "custom-checkout-d85556e2ccb022de.js",
        plain: include_bytes!("custom-checkout-d85556e2ccb022de.js"),
        brotli: include_bytes!("custom-checkout-d85556e2ccb022de.js.br"),
    },
    Asset {
        name: "elements-inner-card-43b41ceb89f54e60.html",
        plain: include_bytes!("elements-inner-card-43b41ceb89f54e60.html"),
        brotli: include_bytes!("elements-inner-card-43b41ceb89f54e60.html.br"),
    },
    Asset {
        name: "elements-inner-card-824bf44e9b5f9b9e.js",
        plain: include_bytes!("elements-inner-card-824bf44e9b5f9b9e.js"),
        brotli: include_bytes!("elements-inner-card-824bf44e9b5f9b9e.js.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-e693dfd45712157e.html",
        plain: include_bytes!("elements-inner-details-e693dfd45712157e.html"),
        brotli: include_bytes!("elements-inner-details-e693dfd45712157e.html.br"),
    },
    Asset {
        name: "elements-inner-details-ff7d995a3639c3e6.js",
        plain: include_bytes!("elements-inner-details-ff7d995a3639c3e6.js"),
        brotli: include_bytes!("elements-inner-details-ff7d995a3639c3e6.js.br"),
    },
    Asset {
        name: "elements-inner-field-00ef9f478b6db0b7.html",
        plain: include_bytes!("elements-inner-field-00ef9f478b6db0b7.html"),
        brotli: include_bytes!("elements-inner-field-00ef9f478b6db0b7.html.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-field-fbead6c247a2ff88.js",
        plain: include_bytes!("elements-inner-field-fbead6c247a2ff88.js"),
        brotli: include_bytes!("elements-inner-field-fbead6c247a2ff88.js.br"),
    },
    Asset {
        name: "elements-inner-payment-41593afce9fa7709.js",
        plain: include_bytes!("elements-inner-payment-41593afce9fa7709.js"),
        brotli: include_bytes!("elements-inner-payment-41593afce9fa7709.js.br"),
    },
    Asset {
        name: "elements-inner-payment-7d351a2fc20f27e0.html",
        plain: include_bytes!("elements-inner-payment-7d351a2fc20f27e0.html"),
        brotli: include_bytes!("elements-inner-payment-7d351a2fc20f27e0.html.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
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
        name: "three-ds-2-challenge-3314e3e979553ccf.html",
        plain: include_bytes!("three-ds-2-challenge-3314e3e979553ccf.html"),
        brotli: include_bytes!("three-ds-2-challenge-3314e3e979553ccf.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-462028b71f1041b9.js",
        plain: include_bytes!("three-ds-2-challenge-462028b71f1041b9.js"),
        brotli: include_bytes!("three-ds-2-challenge-462028b71f1041b9.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
