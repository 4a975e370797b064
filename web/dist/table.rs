// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-438af71dfdbdba99.js",
        plain: include_bytes!("controller-438af71dfdbdba99.js"),
        brotli: include_bytes!("controller-438af71dfdbdba99.js.br"),
    },
    Asset {
        name: "controller-9930c90f543c033e.html",
        plain: include_bytes!("controller-9930c90f543c033e.html"),
        brotli: include_bytes!("controller-9930c90f543c033e.html.br"),
    },
    Asset {
        name: "custom-checkout-bdaba26084dc7e3a.js",
        plain: include_bytes!("custom-checkout-bdaba26084dc7e3a.js"),
        brotli: include_bytes!("custom-checkout-bdaba26084dc7e3a.js.br"),
    },
    Asset {
        name: "elements-inner-card-1c3a0bd89b68c8af.html",
        plain: include_bytes!("elements-inner-card-1c3a0bd89b68c8af.html"),
        brotli: include_bytes!("elements-inner-card-1c3a0bd89b68c8af.html.br"),
    },
    Asset {
        name: "elements-inner-card-63c8c68bb07f400f.js",
        plain: include_bytes!("elements-inner-card-63c8c68bb07f400f.js"),
        brotli: include_bytes!("elements-inner-card-63c8c68bb07f400f.js.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-details-3cad903477953634.html",
        plain: include_bytes!("elements-inner-details-3cad903477953634.html"),
        brotli: include_bytes!("elements-inner-details-3cad903477953634.html.br"),
    },
    Asset {
        name: "elements-inner-details-683433d7de9055b6.js",
        plain: include_bytes!("elements-inner-details-683433d7de9055b6.js"),
        brotli: include_bytes!("elements-inner-details-683433d7de9055b6.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-field-4a981c4e3329fd91.html",
        plain: include_bytes!("elements-inner-field-4a981c4e3329fd91.html"),
        brotli: include_bytes!("elements-inner-field-4a981c4e3329fd91.html.br"),
    },
    Asset {
        name: "elements-inner-field-74c98a2783364728.js",
        plain: include_bytes!("elements-inner-field-74c98a2783364728.js"),
        brotli: include_bytes!("elements-inner-field-74c98a2783364728.js.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-payment-27556e15df9b482e.js",
        plain: include_bytes!("elements-inner-payment-27556e15df9b482e.js"),
        brotli: include_bytes!("elements-inner-payment-27556e15df9b482e.js.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-payment-9b27c5d12f70c1e8.html",
        plain: include_bytes!("elements-inner-payment-9b27c5d12f70c1e8.html"),
        brotli: include_bytes!("elements-inner-payment-9b27c5d12f70c1e8.html.br"),
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
        name: "three-ds-2-challenge-be6fd2f862f3cadf.html",
        plain: include_bytes!("three-ds-2-challenge-be6fd2f862f3cadf.html"),
        brotli: include_bytes!("three-ds-2-challenge-be6fd2f862f3cadf.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-cb76a1b56e15b42e.js",
        plain: include_bytes!("three-ds-2-challenge-cb76a1b56e15b42e.js"),
        brotli: include_bytes!("three-ds-2-challenge-cb76a1b56e15b42e.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
