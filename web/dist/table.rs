// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "bank-b8386204422fe9d9.js",
        plain: include_bytes!("bank-b8386204422fe9d9.js"),
        brotli: include_bytes!("bank-b8386204422fe9d9.js.br"),
    },
    Asset {
        name: "checkout-inner-1249b6ed8ea4667a.js",
        plain: include_bytes!("checkout-inner-1249b6ed8ea4667a.js"),
        brotli: include_bytes!("checkout-inner-1249b6ed8ea4667a.js.br"),
    },
    Asset {
        name: "checkout-inner-4c89c197b76b78a6.html",
        plain: include_bytes!("checkout-inner-4c89c197b76b78a6.html"),
        brotli: include_bytes!("checkout-inner-4c89c197b76b78a6.html.br"),
    },
    Asset {
        name: "checkout-inner-a39fe54c95f90102.css",
        plain: include_bytes!("checkout-inner-a39fe54c95f90102.css"),
        brotli: include_bytes!("checkout-inner-a39fe54c95f90102.css.br"),
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
        name: "controller-7972b48f0d6e5019.js",
        plain: include_bytes!("controller-7972b48f0d6e5019.js"),
        brotli: include_bytes!("controller-7972b48f0d6e5019.js.br"),
    },
    Asset {
        name: "controller-d661ea026d234bc5.html",
        plain: include_bytes!("controller-d661ea026d234bc5.html"),
        brotli: include_bytes!("controller-d661ea026d234bc5.html.br"),
    },
    Asset {
        name: "custom-checkout-1c7e18613beb67da.js",
        plain: include_bytes!("custom-checkout-1c7e18613beb67da.js"),
        brotli: include_bytes!("custom-checkout-1c7e18613beb67da.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-9c361b20d0236330.js",
        plain: include_bytes!("elements-inner-au-bank-account-9c361b20d0236330.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-9c361b20d0236330.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-eaf7e5accf31b5b3.html",
        plain: include_bytes!("elements-inner-au-bank-account-eaf7e5accf31b5b3.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-eaf7e5accf31b5b3.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-card-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-card-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-card-b1f921fb389928cd.html",
        plain: include_bytes!("elements-inner-card-b1f921fb389928cd.html"),
        brotli: include_bytes!("elements-inner-card-b1f921fb389928cd.html.br"),
    },
    Asset {
        name: "elements-inner-card-d39c56047a6f7d11.js",
        plain: include_bytes!("elements-inner-card-d39c56047a6f7d11.js"),
        brotli: include_bytes!("elements-inner-card-d39c56047a6f7d11.js.br"),
    },
    Asset {
        name: "elements-inner-details-0e13306809385364.css",
        plain: include_bytes!("elements-inner-details-0e13306809385364.css"),
        brotli: include_bytes!("elements-inner-details-0e13306809385364.css.br"),
    },
    Asset {
        name: "elements-inner-details-ce14f66be759632d.html",
        plain: include_bytes!("elements-inner-details-ce14f66be759632d.html"),
        brotli: include_bytes!("elements-inner-details-ce14f66be759632d.html.br"),
    },
    Asset {
        name: "elements-inner-details-dd9ac001b3c305ec.js",
        plain: include_bytes!("elements-inner-details-dd9ac001b3c305ec.js"),
        brotli: include_bytes!("elements-inner-details-dd9ac001b3c305ec.js.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-field-664e4950d30d436d.html",
        plain: include_bytes!("elements-inner-field-664e4950d30d436d.html"),
        brotli: include_bytes!("elements-inner-field-664e4950d30d436d.html.br"),
    },
    Asset {
        name: "elements-inner-field-caa0793f97d54095.js",
        plain: include_bytes!("elements-inner-field-caa0793f97d54095.js"),
        brotli: include_bytes!("elements-inner-field-caa0793f97d54095.js.br"),
    },
    Asset {
        name: "elements-inner-iban-507c473107928923.html",
        plain: include_bytes!("elements-inner-iban-507c473107928923.html"),
        brotli: include_bytes!("elements-inner-iban-507c473107928923.html.br"),
    },
    Asset {
        name: "elements-inner-iban-efd58d7fc294fb99.js",
        plain: include_bytes!("elements-inner-iban-efd58d7fc294fb99.js"),
        brotli: include_bytes!("elements-inner-iban-efd58d7fc294fb99.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-4a210a412f0d3772.html",
        plain: include_bytes!("elements-inner-ideal-bank-4a210a412f0d3772.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-4a210a412f0d3772.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-724f6b68f30026d1.js",
        plain: include_bytes!("elements-inner-ideal-bank-724f6b68f30026d1.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-724f6b68f30026d1.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-186560f7ce554530.js",
        plain: include_bytes!("elements-inner-payment-186560f7ce554530.js"),
        brotli: include_bytes!("elements-inner-payment-186560f7ce554530.js.br"),
    },
    Asset {
        name: "elements-inner-payment-77a1584910afd77b.html",
        plain: include_bytes!("elements-inner-payment-77a1584910afd77b.html"),
        brotli: include_bytes!("elements-inner-payment-77a1584910afd77b.html.br"),
    },
    Asset {
        name: "elements-inner-payment-7b8782e8dfc2e996.css",
        plain: include_bytes!("elements-inner-payment-7b8782e8dfc2e996.css"),
        brotli: include_bytes!("elements-inner-payment-7b8782e8dfc2e996.css.br"),
    },
    Asset {
        name: "embedded-checkout-109eb7237921c3d4.js",
        plain: include_bytes!("embedded-checkout-109eb7237921c3d4.js"),
        brotli: include_bytes!("embedded-checkout-109eb7237921c3d4.js.br"),
    },
    Asset {
        name: "link-account-2de33dc044996d7a.css",
        plain: include_bytes!("link-account-2de33dc044996d7a.css"),
        brotli: include_bytes!("link-account-2de33dc044996d7a.css.br"),
    },
    Asset {
        name: "link-account-64f1c38d2e98db3a.html",
        plain: include_bytes!("link-account-64f1c38d2e98db3a.html"),
        brotli: include_bytes!("link-account-64f1c38d2e98db3a.html.br"),
    },
    Asset {
        name: "link-account-d7c6ba6fe2146138.js",
        plain: include_bytes!("link-account-d7c6ba6fe2146138.js"),
        brotli: include_bytes!("link-account-d7c6ba6fe2146138.js.br"),
    },
    Asset {
        name: "locale-ar-b70ba31c0f7709ce.js",
        plain: include_bytes!("locale-ar-b70ba31c0f7709ce.js"),
        brotli: include_bytes!("locale-ar-b70ba31c0f7709ce.js.br"),
    },
    Asset {
        name: "locale-de-9756d23025aadf27.js",
        plain: include_bytes!("locale-de-9756d23025aadf27.js"),
        brotli: include_bytes!("locale-de-9756d23025aadf27.js.br"),
    },
    Asset {
        name: "locale-es-f202c29f8dde8ba6.js",
        plain: include_bytes!("locale-es-f202c29f8dde8ba6.js"),
        brotli: include_bytes!("locale-es-f202c29f8dde8ba6.js.br"),
    },
    Asset {
        name: "locale-fr-b653b45fcadcf8c1.js",
        plain: include_bytes!("locale-fr-b653b45fcadcf8c1.js"),
        brotli: include_bytes!("locale-fr-b653b45fcadcf8c1.js.br"),
    },
    Asset {
        name: "locale-it-d087350ddb05364f.js",
        plain: include_bytes!("locale-it-d087350ddb05364f.js"),
        brotli: include_bytes!("locale-it-d087350ddb05364f.js.br"),
    },
    Asset {
        name: "locale-ja-cd9c8adc79ef584c.js",
        plain: include_bytes!("locale-ja-cd9c8adc79ef584c.js"),
        brotli: include_bytes!("locale-ja-cd9c8adc79ef584c.js.br"),
    },
    Asset {
        name: "locale-nl-8436a9dc3ca9e00c.js",
        plain: include_bytes!("locale-nl-8436a9dc3ca9e00c.js"),
        brotli: include_bytes!("locale-nl-8436a9dc3ca9e00c.js.br"),
    },
    Asset {
        name: "locale-pt-BR-10bea2b48b4b02be.js",
        plain: include_bytes!("locale-pt-BR-10bea2b48b4b02be.js"),
        brotli: include_bytes!("locale-pt-BR-10bea2b48b4b02be.js.br"),
    },
    Asset {
        name: "locale-zh-9e51654d017c3a54.js",
        plain: include_bytes!("locale-zh-9e51654d017c3a54.js"),
        brotli: include_bytes!("locale-zh-9e51654d017c3a54.js.br"),
    },
    Asset {
        name: "locale-zh-HK-6646f4a5554a5b69.js",
        plain: include_bytes!("locale-zh-HK-6646f4a5554a5b69.js"),
        brotli: include_bytes!("locale-zh-HK-6646f4a5554a5b69.js.br"),
    },
    Asset {
        name: "locale-zh-TW-2188e6c6e3567b27.js",
        plain: include_bytes!("locale-zh-TW-2188e6c6e3567b27.js"),
        brotli: include_bytes!("locale-zh-TW-2188e6c6e3567b27.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-69354b0b2b0db00c.js",
        plain: include_bytes!("three-ds-2-challenge-69354b0b2b0db00c.js"),
        brotli: include_bytes!("three-ds-2-challenge-69354b0b2b0db00c.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-7c8f7669ad038d2d.html",
        plain: include_bytes!("three-ds-2-challenge-7c8f7669ad038d2d.html"),
        brotli: include_bytes!("three-ds-2-challenge-7c8f7669ad038d2d.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
