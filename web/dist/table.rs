// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-537dfd77cef4f91b.css",
        plain: include_bytes!("checkout-inner-537dfd77cef4f91b.css"),
        brotli: include_bytes!("checkout-inner-537dfd77cef4f91b.css.br"),
    },
    Asset {
        name: "checkout-inner-54783faf77faf75d.js",
        plain: include_bytes!("checkout-inner-54783faf77faf75d.js"),
        brotli: include_bytes!("checkout-inner-54783faf77faf75d.js.br"),
    },
    Asset {
        name: "checkout-inner-aa62751bb40b7686.html",
        plain: include_bytes!("checkout-inner-aa62751bb40b7686.html"),
        brotli: include_bytes!("checkout-inner-aa62751bb40b7686.html.br"),
    },
    Asset {
        name: "checkout-locale-ar-153b0031b389f764.js",
        plain: include_bytes!("checkout-locale-ar-153b0031b389f764.js"),
        brotli: include_bytes!("checkout-locale-ar-153b0031b389f764.js.br"),
    },
    Asset {
        name: "checkout-locale-de-c00bc22538419251.js",
        plain: include_bytes!("checkout-locale-de-c00bc22538419251.js"),
        brotli: include_bytes!("checkout-locale-de-c00bc22538419251.js.br"),
    },
    Asset {
        name: "checkout-locale-es-2f65aa1816d20dcc.js",
        plain: include_bytes!("checkout-locale-es-2f65aa1816d20dcc.js"),
        brotli: include_bytes!("checkout-locale-es-2f65aa1816d20dcc.js.br"),
    },
    Asset {
        name: "checkout-locale-fr-4b88c8b22ee765ef.js",
        plain: include_bytes!("checkout-locale-fr-4b88c8b22ee765ef.js"),
        brotli: include_bytes!("checkout-locale-fr-4b88c8b22ee765ef.js.br"),
    },
    Asset {
        name: "checkout-locale-it-82d3f0bfd7fa81aa.js",
        plain: include_bytes!("checkout-locale-it-82d3f0bfd7fa81aa.js"),
        brotli: include_bytes!("checkout-locale-it-82d3f0bfd7fa81aa.js.br"),
    },
    Asset {
        name: "checkout-locale-ja-9127c9d01264ead8.js",
        plain: include_bytes!("checkout-locale-ja-9127c9d01264ead8.js"),
        brotli: include_bytes!("checkout-locale-ja-9127c9d01264ead8.js.br"),
    },
    Asset {
        name: "checkout-locale-nl-168695884eabb197.js",
        plain: include_bytes!("checkout-locale-nl-168695884eabb197.js"),
        brotli: include_bytes!("checkout-locale-nl-168695884eabb197.js.br"),
    },
    Asset {
        name: "checkout-locale-pt-BR-bb72e5264eea2eb9.js",
        plain: include_bytes!("checkout-locale-pt-BR-bb72e5264eea2eb9.js"),
        brotli: include_bytes!("checkout-locale-pt-BR-bb72e5264eea2eb9.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-7432ac66b4420e7a.js",
        plain: include_bytes!("checkout-locale-zh-7432ac66b4420e7a.js"),
        brotli: include_bytes!("checkout-locale-zh-7432ac66b4420e7a.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-HK-35d5a9d04f9c4492.js",
        plain: include_bytes!("checkout-locale-zh-HK-35d5a9d04f9c4492.js"),
        brotli: include_bytes!("checkout-locale-zh-HK-35d5a9d04f9c4492.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-TW-0d2cc2016c6c177b.js",
        plain: include_bytes!("checkout-locale-zh-TW-0d2cc2016c6c177b.js"),
        brotli: include_bytes!("checkout-locale-zh-TW-0d2cc2016c6c177b.js.br"),
    },
    Asset {
        name: "controller-679b242fd596490f.html",
        plain: include_bytes!("controller-679b242fd596490f.html"),
        brotli: include_bytes!("controller-679b242fd596490f.html.br"),
    },
    Asset {
        name: "controller-d3c44cd5074082b2.js",
        plain: include_bytes!("controller-d3c44cd5074082b2.js"),
        brotli: include_bytes!("controller-d3c44cd5074082b2.js.br"),
    },
    Asset {
        name: "custom-checkout-32fecc9d9d1c7314.js",
        plain: include_bytes!("custom-checkout-32fecc9d9d1c7314.js"),
        brotli: include_bytes!("custom-checkout-32fecc9d9d1c7314.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-0e0669a9ed916d81.html",
        plain: include_bytes!("elements-inner-au-bank-account-0e0669a9ed916d81.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-0e0669a9ed916d81.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-14694a3164fae5ff.js",
        plain: include_bytes!("elements-inner-au-bank-account-14694a3164fae5ff.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-14694a3164fae5ff.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-00dbc47b489740c3.js",
        plain: include_bytes!("elements-inner-card-00dbc47b489740c3.js"),
        brotli: include_bytes!("elements-inner-card-00dbc47b489740c3.js.br"),
    },
    Asset {
        name: "elements-inner-card-505bd7ba874ae825.html",
        plain: include_bytes!("elements-inner-card-505bd7ba874ae825.html"),
        brotli: include_bytes!("elements-inner-card-505bd7ba874ae825.html.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-537dfd77cef4f91b.css",
        plain: include_bytes!("elements-inner-checkout-form-537dfd77cef4f91b.css"),
        brotli: include_bytes!("elements-inner-checkout-form-537dfd77cef4f91b.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-ac1ae8e66894d629.html",
        plain: include_bytes!("elements-inner-checkout-form-ac1ae8e66894d629.html"),
        brotli: include_bytes!("elements-inner-checkout-form-ac1ae8e66894d629.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-f4f2dc0da3ef829a.js",
        plain: include_bytes!("elements-inner-checkout-form-f4f2dc0da3ef829a.js"),
        brotli: include_bytes!("elements-inner-checkout-form-f4f2dc0da3ef829a.js.br"),
    },
    Asset {
        name: "elements-inner-details-0137895d5662e509.html",
        plain: include_bytes!("elements-inner-details-0137895d5662e509.html"),
        brotli: include_bytes!("elements-inner-details-0137895d5662e509.html.br"),
    },
    Asset {
        name: "elements-inner-details-5d9c1f8cbd07999b.js",
        plain: include_bytes!("elements-inner-details-5d9c1f8cbd07999b.js"),
        brotli: include_bytes!("elements-inner-details-5d9c1f8cbd07999b.js.br"),
    },
    Asset {
        name: "elements-inner-details-d32a22fd62cfba35.css",
        plain: include_bytes!("elements-inner-details-d32a22fd62cfba35.css"),
        brotli: include_bytes!("elements-inner-details-d32a22fd62cfba35.css.br"),
    },
    Asset {
        name: "elements-inner-field-4e6b1bdd39a1303f.js",
        plain: include_bytes!("elements-inner-field-4e6b1bdd39a1303f.js"),
        brotli: include_bytes!("elements-inner-field-4e6b1bdd39a1303f.js.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-a7bc1891d32e4fa8.html",
        plain: include_bytes!("elements-inner-field-a7bc1891d32e4fa8.html"),
        brotli: include_bytes!("elements-inner-field-a7bc1891d32e4fa8.html.br"),
    },
    Asset {
        name: "elements-inner-iban-33ad9ad3f103d7d3.js",
        plain: include_bytes!("elements-inner-iban-33ad9ad3f103d7d3.js"),
        brotli: include_bytes!("elements-inner-iban-33ad9ad3f103d7d3.js.br"),
    },
    Asset {
        name: "elements-inner-iban-dc7f49d781f573ae.html",
        plain: include_bytes!("elements-inner-iban-dc7f49d781f573ae.html"),
        brotli: include_bytes!("elements-inner-iban-dc7f49d781f573ae.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-9e3188dddaa5f33b.js",
        plain: include_bytes!("elements-inner-ideal-bank-9e3188dddaa5f33b.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-9e3188dddaa5f33b.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-c72c4ec51dd05d9d.html",
        plain: include_bytes!("elements-inner-ideal-bank-c72c4ec51dd05d9d.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-c72c4ec51dd05d9d.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-2e70179792ac05d2.js",
        plain: include_bytes!("elements-inner-payment-2e70179792ac05d2.js"),
        brotli: include_bytes!("elements-inner-payment-2e70179792ac05d2.js.br"),
    },
    Asset {
        name: "elements-inner-payment-adefc25e986dd34f.css",
        plain: include_bytes!("elements-inner-payment-adefc25e986dd34f.css"),
        brotli: include_bytes!("elements-inner-payment-adefc25e986dd34f.css.br"),
    },
    Asset {
        name: "elements-inner-payment-ebb07c7fa30e2ba4.html",
        plain: include_bytes!("elements-inner-payment-ebb07c7fa30e2ba4.html"),
        brotli: include_bytes!("elements-inner-payment-ebb07c7fa30e2ba4.html.br"),
    },
    Asset {
        name: "embedded-checkout-528cea5e4011a273.js",
        plain: include_bytes!("embedded-checkout-528cea5e4011a273.js"),
        brotli: include_bytes!("embedded-checkout-528cea5e4011a273.js.br"),
    },
    Asset {
        name: "link-account-72878897923d2f02.css",
        plain: include_bytes!("link-account-72878897923d2f02.css"),
        brotli: include_bytes!("link-account-72878897923d2f02.css.br"),
    },
    Asset {
        name: "link-account-8d562c6109a310ba.js",
        plain: include_bytes!("link-account-8d562c6109a310ba.js"),
        brotli: include_bytes!("link-account-8d562c6109a310ba.js.br"),
    },
    Asset {
        name: "link-account-a4b280ca9a9aba57.html",
        plain: include_bytes!("link-account-a4b280ca9a9aba57.html"),
        brotli: include_bytes!("link-account-a4b280ca9a9aba57.html.br"),
    },
    Asset {
        name: "locale-ar-5548e8915c2da8ff.js",
        plain: include_bytes!("locale-ar-5548e8915c2da8ff.js"),
        brotli: include_bytes!("locale-ar-5548e8915c2da8ff.js.br"),
    },
    Asset {
        name: "locale-de-087eb2aa9c843c82.js",
        plain: include_bytes!("locale-de-087eb2aa9c843c82.js"),
        brotli: include_bytes!("locale-de-087eb2aa9c843c82.js.br"),
    },
    Asset {
        name: "locale-es-452f2082423d1eab.js",
        plain: include_bytes!("locale-es-452f2082423d1eab.js"),
        brotli: include_bytes!("locale-es-452f2082423d1eab.js.br"),
    },
    Asset {
        name: "locale-fr-f033a76de1124cd9.js",
        plain: include_bytes!("locale-fr-f033a76de1124cd9.js"),
        brotli: include_bytes!("locale-fr-f033a76de1124cd9.js.br"),
    },
    Asset {
        name: "locale-it-196bbe16b546a491.js",
        plain: include_bytes!("locale-it-196bbe16b546a491.js"),
        brotli: include_bytes!("locale-it-196bbe16b546a491.js.br"),
    },
    Asset {
        name: "locale-ja-1ab09adfac8911d4.js",
        plain: include_bytes!("locale-ja-1ab09adfac8911d4.js"),
        brotli: include_bytes!("locale-ja-1ab09adfac8911d4.js.br"),
    },
    Asset {
        name: "locale-nl-dbee6d87bf86d83a.js",
        plain: include_bytes!("locale-nl-dbee6d87bf86d83a.js"),
        brotli: include_bytes!("locale-nl-dbee6d87bf86d83a.js.br"),
    },
    Asset {
        name: "locale-pt-BR-a5c24fd04f2f0994.js",
        plain: include_bytes!("locale-pt-BR-a5c24fd04f2f0994.js"),
        brotli: include_bytes!("locale-pt-BR-a5c24fd04f2f0994.js.br"),
    },
    Asset {
        name: "locale-zh-0d2f43d08ed54588.js",
        plain: include_bytes!("locale-zh-0d2f43d08ed54588.js"),
        brotli: include_bytes!("locale-zh-0d2f43d08ed54588.js.br"),
    },
    Asset {
        name: "locale-zh-HK-d8ad10edd97abf96.js",
        plain: include_bytes!("locale-zh-HK-d8ad10edd97abf96.js"),
        brotli: include_bytes!("locale-zh-HK-d8ad10edd97abf96.js.br"),
    },
    Asset {
        name: "locale-zh-TW-f17096248536a6bd.js",
        plain: include_bytes!("locale-zh-TW-f17096248536a6bd.js"),
        brotli: include_bytes!("locale-zh-TW-f17096248536a6bd.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-41b96214cc05e278.js",
        plain: include_bytes!("three-ds-2-challenge-41b96214cc05e278.js"),
        brotli: include_bytes!("three-ds-2-challenge-41b96214cc05e278.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-56ea79fe7c9b4610.html",
        plain: include_bytes!("three-ds-2-challenge-56ea79fe7c9b4610.html"),
        brotli: include_bytes!("three-ds-2-challenge-56ea79fe7c9b4610.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
