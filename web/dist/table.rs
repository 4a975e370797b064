// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-0316de7844fa1cd8.js",
        plain: include_bytes!("checkout-inner-0316de7844fa1cd8.js"),
        brotli: include_bytes!("checkout-inner-0316de7844fa1cd8.js.br"),
    },
    Asset {
        name: "checkout-inner-111b743110f972f6.html",
        plain: include_bytes!("checkout-inner-111b743110f972f6.html"),
        brotli: include_bytes!("checkout-inner-111b743110f972f6.html.br"),
    },
    Asset {
        name: "checkout-inner-74202cae43b11e18.css",
        plain: include_bytes!("checkout-inner-74202cae43b11e18.css"),
        brotli: include_bytes!("checkout-inner-74202cae43b11e18.css.br"),
    },
    Asset {
        name: "checkout-locale-ar-ab0f189b7d0d465b.js",
        plain: include_bytes!("checkout-locale-ar-ab0f189b7d0d465b.js"),
        brotli: include_bytes!("checkout-locale-ar-ab0f189b7d0d465b.js.br"),
    },
    Asset {
        name: "checkout-locale-de-05d5785575810f9b.js",
        plain: include_bytes!("checkout-locale-de-05d5785575810f9b.js"),
        brotli: include_bytes!("checkout-locale-de-05d5785575810f9b.js.br"),
    },
    Asset {
        name: "checkout-locale-es-9563c78d3947e156.js",
        plain: include_bytes!("checkout-locale-es-9563c78d3947e156.js"),
        brotli: include_bytes!("checkout-locale-es-9563c78d3947e156.js.br"),
    },
    Asset {
        name: "checkout-locale-fr-493ebd26109f35bd.js",
        plain: include_bytes!("checkout-locale-fr-493ebd26109f35bd.js"),
        brotli: include_bytes!("checkout-locale-fr-493ebd26109f35bd.js.br"),
    },
    Asset {
        name: "checkout-locale-it-96e8be9c4ac27779.js",
        plain: include_bytes!("checkout-locale-it-96e8be9c4ac27779.js"),
        brotli: include_bytes!("checkout-locale-it-96e8be9c4ac27779.js.br"),
    },
    Asset {
        name: "checkout-locale-ja-d0c60b7ffa7e86a0.js",
        plain: include_bytes!("checkout-locale-ja-d0c60b7ffa7e86a0.js"),
        brotli: include_bytes!("checkout-locale-ja-d0c60b7ffa7e86a0.js.br"),
    },
    Asset {
        name: "checkout-locale-nl-7378b3041f98e9a9.js",
        plain: include_bytes!("checkout-locale-nl-7378b3041f98e9a9.js"),
        brotli: include_bytes!("checkout-locale-nl-7378b3041f98e9a9.js.br"),
    },
    Asset {
        name: "checkout-locale-pt-BR-10301ddb3da77ded.js",
        plain: include_bytes!("checkout-locale-pt-BR-10301ddb3da77ded.js"),
        brotli: include_bytes!("checkout-locale-pt-BR-10301ddb3da77ded.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-HK-8947c138641c5ed3.js",
        plain: include_bytes!("checkout-locale-zh-HK-8947c138641c5ed3.js"),
        brotli: include_bytes!("checkout-locale-zh-HK-8947c138641c5ed3.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-TW-9c3862cc76c66ad9.js",
        plain: include_bytes!("checkout-locale-zh-TW-9c3862cc76c66ad9.js"),
        brotli: include_bytes!("checkout-locale-zh-TW-9c3862cc76c66ad9.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-cee84ec18fafe9e9.js",
        plain: include_bytes!("checkout-locale-zh-cee84ec18fafe9e9.js"),
        brotli: include_bytes!("checkout-locale-zh-cee84ec18fafe9e9.js.br"),
    },
    Asset {
        name: "controller-4347bc9f5e95ac92.js",
        plain: include_bytes!("controller-4347bc9f5e95ac92.js"),
        brotli: include_bytes!("controller-4347bc9f5e95ac92.js.br"),
    },
    Asset {
        name: "controller-4371e59562e53e15.html",
        plain: include_bytes!("controller-4371e59562e53e15.html"),
        brotli: include_bytes!("controller-4371e59562e53e15.html.br"),
    },
    Asset {
        name: "custom-checkout-ddcf82c6b6420649.js",
        plain: include_bytes!("custom-checkout-ddcf82c6b6420649.js"),
        brotli: include_bytes!("custom-checkout-ddcf82c6b6420649.js.br"),
    },
    Asset {
        name: "elements-inner-card-b7783e6b8038199e.html",
        plain: include_bytes!("elements-inner-card-b7783e6b8038199e.html"),
        brotli: include_bytes!("elements-inner-card-b7783e6b8038199e.html.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-card-d6c7172f986d2d6a.js",
        plain: include_bytes!("elements-inner-card-d6c7172f986d2d6a.js"),
        brotli: include_bytes!("elements-inner-card-d6c7172f986d2d6a.js.br"),
    },
    Asset {
        name: "elements-inner-details-63118b351918dbfc.js",
        plain: include_bytes!("elements-inner-details-63118b351918dbfc.js"),
        brotli: include_bytes!("elements-inner-details-63118b351918dbfc.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-a29047eea4abe4be.html",
        plain: include_bytes!("elements-inner-details-a29047eea4abe4be.html"),
        brotli: include_bytes!("elements-inner-details-a29047eea4abe4be.html.br"),
    },
    Asset {
        name: "elements-inner-field-210818d36aaa49ef.js",
        plain: include_bytes!("elements-inner-field-210818d36aaa49ef.js"),
        brotli: include_bytes!("elements-inner-field-210818d36aaa49ef.js.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-field-d56f7631c101df6e.html",
        plain: include_bytes!("elements-inner-field-d56f7631c101df6e.html"),
        brotli: include_bytes!("elements-inner-field-d56f7631c101df6e.html.br"),
    },
    Asset {
        name: "elements-inner-payment-1c6acbad32abf79d.html",
        plain: include_bytes!("elements-inner-payment-1c6acbad32abf79d.html"),
        brotli: include_bytes!("elements-inner-payment-1c6acbad32abf79d.html.br"),
    },
    Asset {
        name: "elements-inner-payment-231668b887462caa.js",
        plain: include_bytes!("elements-inner-payment-231668b887462caa.js"),
        brotli: include_bytes!("elements-inner-payment-231668b887462caa.js.br"),
    },
    Asset {
        name: "elements-inner-payment-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-payment-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "locale-ar-0b778eb124991796.js",
        plain: include_bytes!("locale-ar-0b778eb124991796.js"),
        brotli: include_bytes!("locale-ar-0b778eb124991796.js.br"),
    },
    Asset {
        name: "locale-de-286343e4d8a41846.js",
        plain: include_bytes!("locale-de-286343e4d8a41846.js"),
        brotli: include_bytes!("locale-de-286343e4d8a41846.js.br"),
    },
    Asset {
        name: "locale-es-1a814baa375f0640.js",
        plain: include_bytes!("locale-es-1a814baa375f0640.js"),
        brotli: include_bytes!("locale-es-1a814baa375f0640.js.br"),
    },
    Asset {
        name: "locale-fr-b0f5e4e669250a9f.js",
        plain: include_bytes!("locale-fr-b0f5e4e669250a9f.js"),
        brotli: include_bytes!("locale-fr-b0f5e4e669250a9f.js.br"),
    },
    Asset {
        name: "locale-it-f945f7131a5c2f1e.js",
        plain: include_bytes!("locale-it-f945f7131a5c2f1e.js"),
        brotli: include_bytes!("locale-it-f945f7131a5c2f1e.js.br"),
    },
    Asset {
        name: "locale-ja-15ee9cf238e40a1c.js",
        plain: include_bytes!("locale-ja-15ee9cf238e40a1c.js"),
        brotli: include_bytes!("locale-ja-15ee9cf238e40a1c.js.br"),
    },
    Asset {
        name: "locale-nl-2bee204d3d502be2.js",
        plain: include_bytes!("locale-nl-2bee204d3d502be2.js"),
        brotli: include_bytes!("locale-nl-2bee204d3d502be2.js.br"),
    },
    Asset {
        name: "locale-pt-BR-228e5bacb07715f3.js",
        plain: include_bytes!("locale-pt-BR-228e5bacb07715f3.js"),
        brotli: include_bytes!("locale-pt-BR-228e5bacb07715f3.js.br"),
    },
    Asset {
        name: "locale-zh-7f617033a8e81a11.js",
        plain: include_bytes!("locale-zh-7f617033a8e81a11.js"),
        brotli: include_bytes!("locale-zh-7f617033a8e81a11.js.br"),
    },
    Asset {
        name: "locale-zh-HK-ac4ef40afa12c800.js",
        plain: include_bytes!("locale-zh-HK-ac4ef40afa12c800.js"),
        brotli: include_bytes!("locale-zh-HK-ac4ef40afa12c800.js.br"),
    },
    Asset {
        name: "locale-zh-TW-362797ff0be7667b.js",
        plain: include_bytes!("locale-zh-TW-362797ff0be7667b.js"),
        brotli: include_bytes!("locale-zh-TW-362797ff0be7667b.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-336debe54e21c46e.js",
        plain: include_bytes!("three-ds-2-challenge-336debe54e21c46e.js"),
        brotli: include_bytes!("three-ds-2-challenge-336debe54e21c46e.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-64bc73472920eae5.html",
        plain: include_bytes!("three-ds-2-challenge-64bc73472920eae5.html"),
        brotli: include_bytes!("three-ds-2-challenge-64bc73472920eae5.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
