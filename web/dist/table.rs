// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-6b62f0cd09cc6c3f.html",
        plain: include_bytes!("checkout-inner-6b62f0cd09cc6c3f.html"),
        brotli: include_bytes!("checkout-inner-6b62f0cd09cc6c3f.html.br"),
    },
    Asset {
        name: "checkout-inner-7e222c190a212ea9.js",
        plain: include_bytes!("checkout-inner-7e222c190a212ea9.js"),
        brotli: include_bytes!("checkout-inner-7e222c190a212ea9.js.br"),
    },
    Asset {
        name: "checkout-inner-af0a1b45e70c7953.css",
        plain: include_bytes!("checkout-inner-af0a1b45e70c7953.css"),
        brotli: include_bytes!("checkout-inner-af0a1b45e70c7953.css.br"),
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
        name: "controller-cb7ecab96a27e9ad.js",
        plain: include_bytes!("controller-cb7ecab96a27e9ad.js"),
        brotli: include_bytes!("controller-cb7ecab96a27e9ad.js.br"),
    },
    Asset {
        name: "controller-d006a64092bc8c74.html",
        plain: include_bytes!("controller-d006a64092bc8c74.html"),
        brotli: include_bytes!("controller-d006a64092bc8c74.html.br"),
    },
    Asset {
        name: "custom-checkout-06c6feedf21fa557.js",
        plain: include_bytes!("custom-checkout-06c6feedf21fa557.js"),
        brotli: include_bytes!("custom-checkout-06c6feedf21fa557.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-921b54dd8bccf087.html",
        plain: include_bytes!("elements-inner-au-bank-account-921b54dd8bccf087.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-921b54dd8bccf087.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-947f83099d3e999b.js",
        plain: include_bytes!("elements-inner-au-bank-account-947f83099d3e999b.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-947f83099d3e999b.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-47df674cd9fdd322.js",
        plain: include_bytes!("elements-inner-card-47df674cd9fdd322.js"),
        brotli: include_bytes!("elements-inner-card-47df674cd9fdd322.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-787164d6bdb76cd5.html",
        plain: include_bytes!("elements-inner-card-787164d6bdb76cd5.html"),
        brotli: include_bytes!("elements-inner-card-787164d6bdb76cd5.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-af0a1b45e70c7953.css",
        plain: include_bytes!("elements-inner-checkout-form-af0a1b45e70c7953.css"),
        brotli: include_bytes!("elements-inner-checkout-form-af0a1b45e70c7953.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-c6fe69aae9f204f7.js",
        plain: include_bytes!("elements-inner-checkout-form-c6fe69aae9f204f7.js"),
        brotli: include_bytes!("elements-inner-checkout-form-c6fe69aae9f204f7.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-ee8e5fa95d81a68c.html",
        plain: include_bytes!("elements-inner-checkout-form-ee8e5fa95d81a68c.html"),
        brotli: include_bytes!("elements-inner-checkout-form-ee8e5fa95d81a68c.html.br"),
    },
    Asset {
        name: "elements-inner-details-56017af3e18a394d.js",
        plain: include_bytes!("elements-inner-details-56017af3e18a394d.js"),
        brotli: include_bytes!("elements-inner-details-56017af3e18a394d.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-f1b9dc3f02b75ae3.html",
        plain: include_bytes!("elements-inner-details-f1b9dc3f02b75ae3.html"),
        brotli: include_bytes!("elements-inner-details-f1b9dc3f02b75ae3.html.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-d77d60ede6beb70d.html",
        plain: include_bytes!("elements-inner-field-d77d60ede6beb70d.html"),
        brotli: include_bytes!("elements-inner-field-d77d60ede6beb70d.html.br"),
    },
    Asset {
        name: "elements-inner-field-fd6bee0f65f32c34.js",
        plain: include_bytes!("elements-inner-field-fd6bee0f65f32c34.js"),
        brotli: include_bytes!("elements-inner-field-fd6bee0f65f32c34.js.br"),
    },
    Asset {
        name: "elements-inner-iban-7a5b47cfeb9c711e.js",
        plain: include_bytes!("elements-inner-iban-7a5b47cfeb9c711e.js"),
        brotli: include_bytes!("elements-inner-iban-7a5b47cfeb9c711e.js.br"),
    },
    Asset {
        name: "elements-inner-iban-92f97474381c4106.html",
        plain: include_bytes!("elements-inner-iban-92f97474381c4106.html"),
        brotli: include_bytes!("elements-inner-iban-92f97474381c4106.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-d293a2f298ff89a1.js",
        plain: include_bytes!("elements-inner-ideal-bank-d293a2f298ff89a1.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-d293a2f298ff89a1.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-fc2bd62c3adcf662.html",
        plain: include_bytes!("elements-inner-ideal-bank-fc2bd62c3adcf662.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-fc2bd62c3adcf662.html.br"),
    },
    Asset {
        name: "elements-inner-payment-07f564e480e43ae0.html",
        plain: include_bytes!("elements-inner-payment-07f564e480e43ae0.html"),
        brotli: include_bytes!("elements-inner-payment-07f564e480e43ae0.html.br"),
    },
    Asset {
        name: "elements-inner-payment-229a1d5ac804ae68.js",
        plain: include_bytes!("elements-inner-payment-229a1d5ac804ae68.js"),
        brotli: include_bytes!("elements-inner-payment-229a1d5ac804ae68.js.br"),
    },
    Asset {
        name: "elements-inner-payment-b156113a9b6d792d.css",
        plain: include_bytes!("elements-inner-payment-b156113a9b6d792d.css"),
        brotli: include_bytes!("elements-inner-payment-b156113a9b6d792d.css.br"),
    },
    Asset {
        name: "embedded-checkout-76c9f425963e358e.js",
        plain: include_bytes!("embedded-checkout-76c9f425963e358e.js"),
        brotli: include_bytes!("embedded-checkout-76c9f425963e358e.js.br"),
    },
    Asset {
        name: "link-account-b4a940c8097bdbd3.html",
        plain: include_bytes!("link-account-b4a940c8097bdbd3.html"),
        brotli: include_bytes!("link-account-b4a940c8097bdbd3.html.br"),
    },
    Asset {
        name: "link-account-b9006e6f6bb08129.js",
        plain: include_bytes!("link-account-b9006e6f6bb08129.js"),
        brotli: include_bytes!("link-account-b9006e6f6bb08129.js.br"),
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
        name: "three-ds-2-challenge-300c80a3f51f6ded.js",
        plain: include_bytes!("three-ds-2-challenge-300c80a3f51f6ded.js"),
        brotli: include_bytes!("three-ds-2-challenge-300c80a3f51f6ded.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ebf357f92ca91983.html",
        plain: include_bytes!("three-ds-2-challenge-ebf357f92ca91983.html"),
        brotli: include_bytes!("three-ds-2-challenge-ebf357f92ca91983.html.br"),
    },
]
