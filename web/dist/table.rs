// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-0b99cd60fd4f20c9.js",
        plain: include_bytes!("checkout-inner-0b99cd60fd4f20c9.js"),
        brotli: include_bytes!("checkout-inner-0b99cd60fd4f20c9.js.br"),
    },
    Asset {
        name: "checkout-inner-311c7230af555dbf.css",
        plain: include_bytes!("checkout-inner-311c7230af555dbf.css"),
        brotli: include_bytes!("checkout-inner-311c7230af555dbf.css.br"),
    },
    Asset {
        name: "checkout-inner-6284274f204a3c34.html",
        plain: include_bytes!("checkout-inner-6284274f204a3c34.html"),
        brotli: include_bytes!("checkout-inner-6284274f204a3c34.html.br"),
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
        name: "controller-20344332524ce84e.js",
        plain: include_bytes!("controller-20344332524ce84e.js"),
        brotli: include_bytes!("controller-20344332524ce84e.js.br"),
    },
    Asset {
        name: "controller-e58a4bfab67c3fb9.html",
        plain: include_bytes!("controller-e58a4bfab67c3fb9.html"),
        brotli: include_bytes!("controller-e58a4bfab67c3fb9.html.br"),
    },
    Asset {
        name: "custom-checkout-f08c7ac05ffc0820.js",
        plain: include_bytes!("custom-checkout-f08c7ac05ffc0820.js"),
        brotli: include_bytes!("custom-checkout-f08c7ac05ffc0820.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-09017d6e06a1ee33.js",
        plain: include_bytes!("elements-inner-au-bank-account-09017d6e06a1ee33.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-09017d6e06a1ee33.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-74c3d13221526533.html",
        plain: include_bytes!("elements-inner-au-bank-account-74c3d13221526533.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-74c3d13221526533.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-335fbef62c9ffcf3.html",
        plain: include_bytes!("elements-inner-card-335fbef62c9ffcf3.html"),
        brotli: include_bytes!("elements-inner-card-335fbef62c9ffcf3.html.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-93a28cbaf7596eb9.js",
        plain: include_bytes!("elements-inner-card-93a28cbaf7596eb9.js"),
        brotli: include_bytes!("elements-inner-card-93a28cbaf7596eb9.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-311c7230af555dbf.css",
        plain: include_bytes!("elements-inner-checkout-form-311c7230af555dbf.css"),
        brotli: include_bytes!("elements-inner-checkout-form-311c7230af555dbf.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-476a4f281a43e5d7.js",
        plain: include_bytes!("elements-inner-checkout-form-476a4f281a43e5d7.js"),
        brotli: include_bytes!("elements-inner-checkout-form-476a4f281a43e5d7.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-e18c3e5a941a2274.html",
        plain: include_bytes!("elements-inner-checkout-form-e18c3e5a941a2274.html"),
        brotli: include_bytes!("elements-inner-checkout-form-e18c3e5a941a2274.html.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-956a9ca574f61f8e.html",
        plain: include_bytes!("elements-inner-details-956a9ca574f61f8e.html"),
        brotli: include_bytes!("elements-inner-details-956a9ca574f61f8e.html.br"),
    },
    Asset {
        name: "elements-inner-details-dd3516dc7f9922f2.js",
        plain: include_bytes!("elements-inner-details-dd3516dc7f9922f2.js"),
        brotli: include_bytes!("elements-inner-details-dd3516dc7f9922f2.js.br"),
    },
    Asset {
        name: "elements-inner-field-150f5b4e6e4fe992.js",
        plain: include_bytes!("elements-inner-field-150f5b4e6e4fe992.js"),
        brotli: include_bytes!("elements-inner-field-150f5b4e6e4fe992.js.br"),
    },
    Asset {
        name: "elements-inner-field-457e4a74652155ab.html",
        plain: include_bytes!("elements-inner-field-457e4a74652155ab.html"),
        brotli: include_bytes!("elements-inner-field-457e4a74652155ab.html.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-iban-10f1632967eca2ec.js",
        plain: include_bytes!("elements-inner-iban-10f1632967eca2ec.js"),
        brotli: include_bytes!("elements-inner-iban-10f1632967eca2ec.js.br"),
    },
    Asset {
        name: "elements-inner-iban-ddee897116679829.html",
        plain: include_bytes!("elements-inner-iban-ddee897116679829.html"),
        brotli: include_bytes!("elements-inner-iban-ddee897116679829.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-1e9636e699f4a07b.js",
        plain: include_bytes!("elements-inner-ideal-bank-1e9636e699f4a07b.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-1e9636e699f4a07b.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-6a4ccb5dee53f614.html",
        plain: include_bytes!("elements-inner-ideal-bank-6a4ccb5dee53f614.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-6a4ccb5dee53f614.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-7af956d4810059a6.html",
        plain: include_bytes!("elements-inner-payment-7af956d4810059a6.html"),
        brotli: include_bytes!("elements-inner-payment-7af956d4810059a6.html.br"),
    },
    Asset {
        name: "elements-inner-payment-aee89f6160c244e2.js",
        plain: include_bytes!("elements-inner-payment-aee89f6160c244e2.js"),
        brotli: include_bytes!("elements-inner-payment-aee89f6160c244e2.js.br"),
    },
    Asset {
        name: "elements-inner-payment-b156113a9b6d792d.css",
        plain: include_bytes!("elements-inner-payment-b156113a9b6d792d.css"),
        brotli: include_bytes!("elements-inner-payment-b156113a9b6d792d.css.br"),
    },
    Asset {
        name: "embedded-checkout-ab4f0112bcfad9b3.js",
        plain: include_bytes!("embedded-checkout-ab4f0112bcfad9b3.js"),
        brotli: include_bytes!("embedded-checkout-ab4f0112bcfad9b3.js.br"),
    },
    Asset {
        name: "link-account-2f32caa3874ad7b4.js",
        plain: include_bytes!("link-account-2f32caa3874ad7b4.js"),
        brotli: include_bytes!("link-account-2f32caa3874ad7b4.js.br"),
    },
    Asset {
        name: "link-account-575436f44407db3e.html",
        plain: include_bytes!("link-account-575436f44407db3e.html"),
        brotli: include_bytes!("link-account-575436f44407db3e.html.br"),
    },
    Asset {
        name: "link-account-c9522e4a03f05f77.css",
        plain: include_bytes!("link-account-c9522e4a03f05f77.css"),
        brotli: include_bytes!("link-account-c9522e4a03f05f77.css.br"),
    },
    Asset {
        name: "locale-ar-afc15fb247a4dfc8.js",
        plain: include_bytes!("locale-ar-afc15fb247a4dfc8.js"),
        brotli: include_bytes!("locale-ar-afc15fb247a4dfc8.js.br"),
    },
    Asset {
        name: "locale-de-0759b8ee5e780a94.js",
        plain: include_bytes!("locale-de-0759b8ee5e780a94.js"),
        brotli: include_bytes!("locale-de-0759b8ee5e780a94.js.br"),
    },
    Asset {
        name: "locale-es-49ce2de10e6da912.js",
        plain: include_bytes!("locale-es-49ce2de10e6da912.js"),
        brotli: include_bytes!("locale-es-49ce2de10e6da912.js.br"),
    },
    Asset {
        name: "locale-fr-471c724ea41f4aa1.js",
        plain: include_bytes!("locale-fr-471c724ea41f4aa1.js"),
        brotli: include_bytes!("locale-fr-471c724ea41f4aa1.js.br"),
    },
    Asset {
        name: "locale-it-dcb79f2db50a5ad2.js",
        plain: include_bytes!("locale-it-dcb79f2db50a5ad2.js"),
        brotli: include_bytes!("locale-it-dcb79f2db50a5ad2.js.br"),
    },
    Asset {
        name: "locale-ja-4df7c2611de4e291.js",
        plain: include_bytes!("locale-ja-4df7c2611de4e291.js"),
        brotli: include_bytes!("locale-ja-4df7c2611de4e291.js.br"),
    },
    Asset {
        name: "locale-nl-ba6473bf2f94ecac.js",
        plain: include_bytes!("locale-nl-ba6473bf2f94ecac.js"),
        brotli: include_bytes!("locale-nl-ba6473bf2f94ecac.js.br"),
    },
    Asset {
        name: "locale-pt-BR-21419b5c32fcc5b5.js",
        plain: include_bytes!("locale-pt-BR-21419b5c32fcc5b5.js"),
        brotli: include_bytes!("locale-pt-BR-21419b5c32fcc5b5.js.br"),
    },
    Asset {
        name: "locale-zh-HK-181c10b77880523e.js",
        plain: include_bytes!("locale-zh-HK-181c10b77880523e.js"),
        brotli: include_bytes!("locale-zh-HK-181c10b77880523e.js.br"),
    },
    Asset {
        name: "locale-zh-TW-33bfc92231aecccd.js",
        plain: include_bytes!("locale-zh-TW-33bfc92231aecccd.js"),
        brotli: include_bytes!("locale-zh-TW-33bfc92231aecccd.js.br"),
    },
    Asset {
        name: "locale-zh-cde19667bf093c94.js",
        plain: include_bytes!("locale-zh-cde19667bf093c94.js"),
        brotli: include_bytes!("locale-zh-cde19667bf093c94.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-5054519127f126c7.js",
        plain: include_bytes!("three-ds-2-challenge-5054519127f126c7.js"),
        brotli: include_bytes!("three-ds-2-challenge-5054519127f126c7.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-c4381e2ab9849b01.html",
        plain: include_bytes!("three-ds-2-challenge-c4381e2ab9849b01.html"),
        brotli: include_bytes!("three-ds-2-challenge-c4381e2ab9849b01.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
