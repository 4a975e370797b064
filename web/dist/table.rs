// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-1b5e16aa5cb74215.html",
        plain: include_bytes!("controller-1b5e16aa5cb74215.html"),
        brotli: include_bytes!("controller-1b5e16aa5cb74215.html.br"),
    },
    Asset {
        name: "controller-f7b37dca1f8f31b7.js",
        plain: include_bytes!("controller-f7b37dca1f8f31b7.js"),
        brotli: include_bytes!("controller-f7b37dca1f8f31b7.js.br"),
    },
    Asset {
        name: "custom-checkout-7f9ac21b9b1c842a.js",
        plain: include_bytes!("custom-checkout-7f9ac21b9b1c842a.js"),
        brotli: include_bytes!("custom-checkout-7f9ac21b9b1c842a.js.br"),
    },
    Asset {
        name: "elements-inner-card-129e7980f12250a8.html",
        plain: include_bytes!("elements-inner-card-129e7980f12250a8.html"),
        brotli: include_bytes!("elements-inner-card-129e7980f12250a8.html.br"),
    },
    Asset {
        name: "elements-inner-card-523c5527a963196b.js",
        plain: include_bytes!("elements-inner-card-523c5527a963196b.js"),
        brotli: include_bytes!("elements-inner-card-523c5527a963196b.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-details-605f95756c2c952d.js",
        plain: include_bytes!("elements-inner-details-605f95756c2c952d.js"),
        brotli: include_bytes!("elements-inner-details-605f95756c2c952d.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-d4352c719c300276.html",
        plain: include_bytes!("elements-inner-details-d4352c719c300276.html"),
        brotli: include_bytes!("elements-inner-details-d4352c719c300276.html.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-b801dd714fb1581d.js",
        plain: include_bytes!("elements-inner-field-b801dd714fb1581d.js"),
        brotli: include_bytes!("elements-inner-field-b801dd714fb1581d.js.br"),
    },
    Asset {
        name: "elements-inner-field-c8329a3f1a202d42.html",
        plain: include_bytes!("elements-inner-field-c8329a3f1a202d42.html"),
        brotli: include_bytes!("elements-inner-field-c8329a3f1a202d42.html.br"),
    },
    Asset {
        name: "elements-inner-payment-019a3e677837a333.js",
        plain: include_bytes!("elements-inner-payment-019a3e677837a333.js"),
        brotli: include_bytes!("elements-inner-payment-019a3e677837a333.js.br"),
    },
    Asset {
        name: "elements-inner-payment-398ebc471eafb4e3.html",
        plain: include_bytes!("elements-inner-payment-398ebc471eafb4e3.html"),
        brotli: include_bytes!("elements-inner-payment-398ebc471eafb4e3.html.br"),
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
        name: "three-ds-2-challenge-a1987d0d5d4a3baa.js",
        plain: include_bytes!("three-ds-2-challenge-a1987d0d5d4a3baa.js"),
        brotli: include_bytes!("three-ds-2-challenge-a1987d0d5d4a3baa.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-c589a92bce852f6f.html",
        plain: include_bytes!("three-ds-2-challenge-c589a92bce852f6f.html"),
        brotli: include_bytes!("three-ds-2-challenge-c589a92bce852f6f.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
