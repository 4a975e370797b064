// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-2ffe3ae1f0e4c4f5.js",
        plain: include_bytes!("controller-2ffe3ae1f0e4c4f5.js"),
        brotli: include_bytes!("controller-2ffe3ae1f0e4c4f5.js.br"),
    },
    Asset {
        name: "controller-bc6cc8f77f4c1afd.html",
        plain: include_bytes!("controller-bc6cc8f77f4c1afd.html"),
        brotli: include_bytes!("controller-bc6cc8f77f4c1afd.html.br"),
    },
    Asset {
        name: "custom-checkout-5e10bfaf1a9c2980.js",
        plain: include_bytes!("custom-checkout-5e10bfaf1a9c2980.js"),
        brotli: include_bytes!("custom-checkout-5e10bfaf1a9c2980.js.br"),
    },
    Asset {
        name: "elements-inner-card-7b02c804c93c70ce.html",
        plain: include_bytes!("elements-inner-card-7b02c804c93c70ce.html"),
        brotli: include_bytes!("elements-inner-card-7b02c804c93c70ce.html.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-card-e7c3b51aaa920aa5.js",
        plain: include_bytes!("elements-inner-card-e7c3b51aaa920aa5.js"),
        brotli: include_bytes!("elements-inner-card-e7c3b51aaa920aa5.js.br"),
    },
    Asset {
        name: "elements-inner-details-23cbe8806053cd83.html",
        plain: include_bytes!("elements-inner-details-23cbe8806053cd83.html"),
        brotli: include_bytes!("elements-inner-details-23cbe8806053cd83.html.br"),
    },
    Asset {
        name: "elements-inner-details-7796d67cbabf5b82.js",
        plain: include_bytes!("elements-inner-details-7796d67cbabf5b82.js"),
        brotli: include_bytes!("elements-inner-details-7796d67cbabf5b82.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-field-23655fd850db1743.js",
        plain: include_bytes!("elements-inner-field-23655fd850db1743.js"),
        brotli: include_bytes!("elements-inner-field-23655fd850db1743.js.br"),
    },
    Asset {
        name: "elements-inner-field-6c06bb46d3fc27a8.html",
        plain: include_bytes!("elements-inner-field-6c06bb46d3fc27a8.html"),
        brotli: include_bytes!("elements-inner-field-6c06bb46d3fc27a8.html.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-payment-0f1e70543a6b00c7.js",
        plain: include_bytes!("elements-inner-payment-0f1e70543a6b00c7.js"),
        brotli: include_bytes!("elements-inner-payment-0f1e70543a6b00c7.js.br"),
    },
    Asset {
        name: "elements-inner-payment-7007b0fd8c801e43.html",
        plain: include_bytes!("elements-inner-payment-7007b0fd8c801e43.html"),
        brotli: include_bytes!("elements-inner-payment-7007b0fd8c801e43.html.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "locale-ar-8f202b61c3022c67.js",
        plain: include_bytes!("locale-ar-8f202b61c3022c67.js"),
        brotli: include_bytes!("locale-ar-8f202b61c3022c67.js.br"),
    },
    Asset {
        name: "locale-de-e730279b205ecf7e.js",
        plain: include_bytes!("locale-de-e730279b205ecf7e.js"),
        brotli: include_bytes!("locale-de-e730279b205ecf7e.js.br"),
    },
    Asset {
        name: "locale-es-2878c29f83136997.js",
        plain: include_bytes!("locale-es-2878c29f83136997.js"),
        brotli: include_bytes!("locale-es-2878c29f83136997.js.br"),
    },
    Asset {
        name: "locale-fr-211a0cb045e0629d.js",
        plain: include_bytes!("locale-fr-211a0cb045e0629d.js"),
        brotli: include_bytes!("locale-fr-211a0cb045e0629d.js.br"),
    },
    Asset {
        name: "locale-it-76ebde2e92df22ce.js",
        plain: include_bytes!("locale-it-76ebde2e92df22ce.js"),
        brotli: include_bytes!("locale-it-76ebde2e92df22ce.js.br"),
    },
    Asset {
        name: "locale-ja-c83094a31315044f.js",
        plain: include_bytes!("locale-ja-c83094a31315044f.js"),
        brotli: include_bytes!("locale-ja-c83094a31315044f.js.br"),
    },
    Asset {
        name: "locale-nl-7b367182f6380a1a.js",
        plain: include_bytes!("locale-nl-7b367182f6380a1a.js"),
        brotli: include_bytes!("locale-nl-7b367182f6380a1a.js.br"),
    },
    Asset {
        name: "locale-pt-BR-bc44d88cbb6b6de4.js",
        plain: include_bytes!("locale-pt-BR-bc44d88cbb6b6de4.js"),
        brotli: include_bytes!("locale-pt-BR-bc44d88cbb6b6de4.js.br"),
    },
    Asset {
        name: "locale-zh-HK-aff6392386b7a3e1.js",
        plain: include_bytes!("locale-zh-HK-aff6392386b7a3e1.js"),
        brotli: include_bytes!("locale-zh-HK-aff6392386b7a3e1.js.br"),
    },
    Asset {
        name: "locale-zh-TW-64163e51fbbb6073.js",
        plain: include_bytes!("locale-zh-TW-64163e51fbbb6073.js"),
        brotli: include_bytes!("locale-zh-TW-64163e51fbbb6073.js.br"),
    },
    Asset {
        name: "locale-zh-c17f00e1da515afb.js",
        plain: include_bytes!("locale-zh-c17f00e1da515afb.js"),
        brotli: include_bytes!("locale-zh-c17f00e1da515afb.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-a42fd22f1f728639.js",
        plain: include_bytes!("three-ds-2-challenge-a42fd22f1f728639.js"),
        brotli: include_bytes!("three-ds-2-challenge-a42fd22f1f728639.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-c6e0b5030326f855.html",
        plain: include_bytes!("three-ds-2-challenge-c6e0b5030326f855.html"),
        brotli: include_bytes!("three-ds-2-challenge-c6e0b5030326f855.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
