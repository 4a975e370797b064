// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-785e8d0431571cb3.html",
        plain: include_bytes!("checkout-inner-785e8d0431571cb3.html"),
        brotli: include_bytes!("checkout-inner-785e8d0431571cb3.html.br"),
    },
    Asset {
        name: "checkout-inner-921ce08bae598d4e.js",
        plain: include_bytes!("checkout-inner-921ce08bae598d4e.js"),
        brotli: include_bytes!("checkout-inner-921ce08bae598d4e.js.br"),
    },
    Asset {
        name: "checkout-inner-af07d8d2189adc6d.css",
        plain: include_bytes!("checkout-inner-af07d8d2189adc6d.css"),
        brotli: include_bytes!("checkout-inner-af07d8d2189adc6d.css.br"),
    },
    Asset {
        name: "controller-a12fa09743c35e5f.js",
        plain: include_bytes!("controller-a12fa09743c35e5f.js"),
        brotli: include_bytes!("controller-a12fa09743c35e5f.js.br"),
    },
    Asset {
        name: "controller-ae887064a4444b99.html",
        plain: include_bytes!("controller-ae887064a4444b99.html"),
        brotli: include_bytes!("controller-ae887064a4444b99.html.br"),
    },
    Asset {
        name: "custom-checkout-5ba34f62150ca597.js",
        plain: include_bytes!("custom-checkout-5ba34f62150ca597.js"),
        brotli: include_bytes!("custom-checkout-5ba34f62150ca597.js.br"),
    },
    Asset {
        name: "elements-inner-card-31e5fdf6cbdba7d7.js",
        plain: include_bytes!("elements-inner-card-31e5fdf6cbdba7d7.js"),
        brotli: include_bytes!("elements-inner-card-31e5fdf6cbdba7d7.js.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-e7ca9c8c7fa0df70.html",
        plain: include_bytes!("elements-inner-card-e7ca9c8c7fa0df70.html"),
        brotli: include_bytes!("elements-inner-card-e7ca9c8c7fa0df70.html.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-8aa1fe08f3adbdb5.js",
        plain: include_bytes!("elements-inner-details-8aa1fe08f3adbdb5.js"),
        brotli: include_bytes!("elements-inner-details-8aa1fe08f3adbdb5.js.br"),
    },
    Asset {
        name: "elements-inner-details-c5aa80c7938c06ad.html",
        plain: include_bytes!("elements-inner-details-c5aa80c7938c06ad.html"),
        brotli: include_bytes!("elements-inner-details-c5aa80c7938c06ad.html.br"),
    },
    Asset {
        name: "elements-inner-field-1dc5531e9d1bb212.html",
        plain: include_bytes!("elements-inner-field-1dc5531e9d1bb212.html"),
        brotli: include_bytes!("elements-inner-field-1dc5531e9d1bb212.html.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-bfd8c78d62a5bace.js",
        plain: include_bytes!("elements-inner-field-bfd8c78d62a5bace.js"),
        brotli: include_bytes!("elements-inner-field-bfd8c78d62a5bace.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-5daf0c6ff7aa1ed3.js",
        plain: include_bytes!("elements-inner-payment-5daf0c6ff7aa1ed3.js"),
        brotli: include_bytes!("elements-inner-payment-5daf0c6ff7aa1ed3.js.br"),
    },
    Asset {
        name: "elements-inner-payment-e084d21940f7e068.html",
        plain: include_bytes!("elements-inner-payment-e084d21940f7e068.html"),
        brotli: include_bytes!("elements-inner-payment-e084d21940f7e068.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-63d31ac1cdf90f1d.js",
        plain: include_bytes!("three-ds-2-challenge-63d31ac1cdf90f1d.js"),
        brotli: include_bytes!("three-ds-2-challenge-63d31ac1cdf90f1d.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-acb4c3f32176cbf8.html",
        plain: include_bytes!("three-ds-2-challenge-acb4c3f32176cbf8.html"),
        brotli: include_bytes!("three-ds-2-challenge-acb4c3f32176cbf8.html.br"),
    },
]
