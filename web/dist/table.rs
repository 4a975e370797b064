// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-343966f4bca200bf.html",
        plain: include_bytes!("checkout-inner-343966f4bca200bf.html"),
        brotli: include_bytes!("checkout-inner-343966f4bca200bf.html.br"),
    },
    Asset {
        name: "checkout-inner-74202cae43b11e18.css",
        plain: include_bytes!("checkout-inner-74202cae43b11e18.css"),
        brotli: include_bytes!("checkout-inner-74202cae43b11e18.css.br"),
    },
    Asset {
        name: "checkout-inner-c11cb137dd461af8.js",
        plain: include_bytes!("checkout-inner-c11cb137dd461af8.js"),
        brotli: include_bytes!("checkout-inner-c11cb137dd461af8.js.br"),
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
        name: "controller-4a7e69ca15045792.js",
        plain: include_bytes!("controller-4a7e69ca15045792.js"),
        brotli: include_bytes!("controller-4a7e69ca15045792.js.br"),
    },
    Asset {
        name: "controller-d0875d6028aac1a8.html",
        plain: include_bytes!("controller-d0875d6028aac1a8.html"),
        brotli: include_bytes!("controller-d0875d6028aac1a8.html.br"),
    },
    Asset {
        name: "custom-checkout-619193723680d8d5.js",
        plain: include_bytes!("custom-checkout-619193723680d8d5.js"),
        brotli: include_bytes!("custom-checkout-619193723680d8d5.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-3a45f40135323ceb.html",
        plain: include_bytes!("elements-inner-au-bank-account-3a45f40135323ceb.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-3a45f40135323ceb.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-c9064a16933d2082.js",
        plain: include_bytes!("elements-inner-au-bank-account-c9064a16933d2082.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-c9064a16933d2082.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-4c0e90e92b9774de.html",
        plain: include_bytes!("elements-inner-card-4c0e90e92b9774de.html"),
        brotli: include_bytes!("elements-inner-card-4c0e90e92b9774de.html.br"),
    },
    Asset {
        name: "elements-inner-card-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-card-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-card-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-card-d040f44c38bc0648.js",
        plain: include_bytes!("elements-inner-card-d040f44c38bc0648.js"),
        brotli: include_bytes!("elements-inner-card-d040f44c38bc0648.js.br"),
    },
    Asset {
        name: "elements-inner-details-11401021ef15a7cf.js",
        plain: include_bytes!("elements-inner-details-11401021ef15a7cf.js"),
        brotli: include_bytes!("elements-inner-details-11401021ef15a7cf.js.br"),
    },
    Asset {
        name: "elements-inner-details-94828f3fdfc6f38b.css",
        plain: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css"),
        brotli: include_bytes!("elements-inner-details-94828f3fdfc6f38b.css.br"),
    },
    Asset {
        name: "elements-inner-details-ca25dcad43676c0c.html",
        plain: include_bytes!("elements-inner-details-ca25dcad43676c0c.html"),
        brotli: include_bytes!("elements-inner-details-ca25dcad43676c0c.html.br"),
    },
    Asset {
        name: "elements-inner-field-150bb398b5c59738.html",
        plain: include_bytes!("elements-inner-field-150bb398b5c59738.html"),
        brotli: include_bytes!("elements-inner-field-150bb398b5c59738.html.br"),
    },
    Asset {
        name: "elements-inner-field-bf4104594e968652.css",
        plain: include_bytes!("elements-inner-field-bf4104594e968652.css"),
        brotli: include_bytes!("elements-inner-field-bf4104594e968652.css.br"),
    },
    Asset {
        name: "elements-inner-field-d25d41603690969d.js",
        plain: include_bytes!("elements-inner-field-d25d41603690969d.js"),
        brotli: include_bytes!("elements-inner-field-d25d41603690969d.js.br"),
    },
    Asset {
        name: "elements-inner-iban-3530f4995bc9a5ec.html",
        plain: include_bytes!("elements-inner-iban-3530f4995bc9a5ec.html"),
        brotli: include_bytes!("elements-inner-iban-3530f4995bc9a5ec.html.br"),
    },
    Asset {
        name: "elements-inner-iban-6dfaf914789e6543.js",
        plain: include_bytes!("elements-inner-iban-6dfaf914789e6543.js"),
        brotli: include_bytes!("elements-inner-iban-6dfaf914789e6543.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-24e6d911f2e2d8f0.js",
        plain: include_bytes!("elements-inner-ideal-bank-24e6d911f2e2d8f0.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-24e6d911f2e2d8f0.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-3da3bc0e0df33195.html",
        plain: include_bytes!("elements-inner-ideal-bank-3da3bc0e0df33195.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-3da3bc0e0df33195.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-bd58dc0b6c5a4ba2.css",
        plain: include_bytes!("elements-inner-payment-bd58dc0b6c5a4ba2.css"),
        brotli: include_bytes!("elements-inner-payment-bd58dc0b6c5a4ba2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-daf138ad4a67dc30.html",
        plain: include_bytes!("elements-inner-payment-daf138ad4a67dc30.html"),
        brotli: include_bytes!("elements-inner-payment-daf138ad4a67dc30.html.br"),
    },
    Asset {
        name: "elements-inner-payment-fcaea8b47a3f2efe.js",
        plain: include_bytes!("elements-inner-payment-fcaea8b47a3f2efe.js"),
        brotli: include_bytes!("elements-inner-payment-fcaea8b47a3f2efe.js.br"),
    },
    Asset {
        name: "embedded-checkout-d4e7997d3c393f1b.js",
        plain: include_bytes!("embedded-checkout-d4e7997d3c393f1b.js"),
        brotli: include_bytes!("embedded-checkout-d4e7997d3c393f1b.js.br"),
    },
    Asset {
        name: "link-account-8ac880a7f81ee54d.js",
        plain: include_bytes!("link-account-8ac880a7f81ee54d.js"),
        brotli: include_bytes!("link-account-8ac880a7f81ee54d.js.br"),
    },
    Asset {
        name: "link-account-b55fc01ff90211c2.css",
        plain: include_bytes!("link-account-b55fc01ff90211c2.css"),
        brotli: include_bytes!("link-account-b55fc01ff90211c2.css.br"),
    },
    Asset {
        name: "link-account-ea3c95436e938fb9.html",
        plain: include_bytes!("link-account-ea3c95436e938fb9.html"),
        brotli: include_bytes!("link-account-ea3c95436e938fb9.html.br"),
    },
    Asset {
        name: "locale-ar-34f4db067cfb93bd.js",
        plain: include_bytes!("locale-ar-34f4db067cfb93bd.js"),
        brotli: include_bytes!("locale-ar-34f4db067cfb93bd.js.br"),
    },
    Asset {
        name: "locale-de-c7db4653b05b55fa.js",
        plain: include_bytes!("locale-de-c7db4653b05b55fa.js"),
        brotli: include_bytes!("locale-de-c7db4653b05b55fa.js.br"),
    },
    Asset {
        name: "locale-es-29b4a71b4aba9ba7.js",
        plain: include_bytes!("locale-es-29b4a71b4aba9ba7.js"),
        brotli: include_bytes!("locale-es-29b4a71b4aba9ba7.js.br"),
    },
    Asset {
        name: "locale-fr-7dc14344acaf4188.js",
        plain: include_bytes!("locale-fr-7dc14344acaf4188.js"),
        brotli: include_bytes!("locale-fr-7dc14344acaf4188.js.br"),
    },
    Asset {
        name: "locale-it-9a972f1429e0f872.js",
        plain: include_bytes!("locale-it-9a972f1429e0f872.js"),
        brotli: include_bytes!("locale-it-9a972f1429e0f872.js.br"),
    },
    Asset {
        name: "locale-ja-044e5d0e87450cb4.js",
        plain: include_bytes!("locale-ja-044e5d0e87450cb4.js"),
        brotli: include_bytes!("locale-ja-044e5d0e87450cb4.js.br"),
    },
    Asset {
        name: "locale-nl-493e45be5e42bd73.js",
        plain: include_bytes!("locale-nl-493e45be5e42bd73.js"),
        brotli: include_bytes!("locale-nl-493e45be5e42bd73.js.br"),
    },
    Asset {
        name: "locale-pt-BR-7e260b46af450c23.js",
        plain: include_bytes!("locale-pt-BR-7e260b46af450c23.js"),
        brotli: include_bytes!("locale-pt-BR-7e260b46af450c23.js.br"),
    },
    Asset {
        name: "locale-zh-8fcccbc66145f9d4.js",
        plain: include_bytes!("locale-zh-8fcccbc66145f9d4.js"),
        brotli: include_bytes!("locale-zh-8fcccbc66145f9d4.js.br"),
    },
    Asset {
        name: "locale-zh-HK-7df0c79d9749e3f8.js",
        plain: include_bytes!("locale-zh-HK-7df0c79d9749e3f8.js"),
        brotli: include_bytes!("locale-zh-HK-7df0c79d9749e3f8.js.br"),
    },
    Asset {
        name: "locale-zh-TW-5e478216946389fe.js",
        plain: include_bytes!("locale-zh-TW-5e478216946389fe.js"),
        brotli: include_bytes!("locale-zh-TW-5e478216946389fe.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-41bfb5ee3f8f217d.js",
        plain: include_bytes!("three-ds-2-challenge-41bfb5ee3f8f217d.js"),
        brotli: include_bytes!("three-ds-2-challenge-41bfb5ee3f8f217d.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-a0bf405298b5c42c.html",
        plain: include_bytes!("three-ds-2-challenge-a0bf405298b5c42c.html"),
        brotli: include_bytes!("three-ds-2-challenge-a0bf405298b5c42c.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
