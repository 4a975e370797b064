// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "bank-01c13ababe02e763.js",
        plain: include_bytes!("bank-01c13ababe02e763.js"),
        brotli: include_bytes!("bank-01c13ababe02e763.js.br"),
    },
    Asset {
        name: "checkout-inner-4e3203c24857b038.js",
        plain: include_bytes!("checkout-inner-4e3203c24857b038.js"),
        brotli: include_bytes!("checkout-inner-4e3203c24857b038.js.br"),
    },
    Asset {
        name: "checkout-inner-8eb1481f0dd3ebd8.css",
        plain: include_bytes!("checkout-inner-8eb1481f0dd3ebd8.css"),
        brotli: include_bytes!("checkout-inner-8eb1481f0dd3ebd8.css.br"),
    },
    Asset {
        name: "checkout-inner-b21d7f8d9d08f2d9.html",
        plain: include_bytes!("checkout-inner-b21d7f8d9d08f2d9.html"),
        brotli: include_bytes!("checkout-inner-b21d7f8d9d08f2d9.html.br"),
    },
    Asset {
        name: "checkout-locale-ar-615b8d4a67cb38ce.js",
        plain: include_bytes!("checkout-locale-ar-615b8d4a67cb38ce.js"),
        brotli: include_bytes!("checkout-locale-ar-615b8d4a67cb38ce.js.br"),
    },
    Asset {
        name: "checkout-locale-de-9e26bfe40bc9a9ad.js",
        plain: include_bytes!("checkout-locale-de-9e26bfe40bc9a9ad.js"),
        brotli: include_bytes!("checkout-locale-de-9e26bfe40bc9a9ad.js.br"),
    },
    Asset {
        name: "checkout-locale-es-2672832ad5727c0d.js",
        plain: include_bytes!("checkout-locale-es-2672832ad5727c0d.js"),
        brotli: include_bytes!("checkout-locale-es-2672832ad5727c0d.js.br"),
    },
    Asset {
        name: "checkout-locale-fr-df83785847fdeb64.js",
        plain: include_bytes!("checkout-locale-fr-df83785847fdeb64.js"),
        brotli: include_bytes!("checkout-locale-fr-df83785847fdeb64.js.br"),
    },
    Asset {
        name: "checkout-locale-it-4aa73c2d1e675af7.js",
        plain: include_bytes!("checkout-locale-it-4aa73c2d1e675af7.js"),
        brotli: include_bytes!("checkout-locale-it-4aa73c2d1e675af7.js.br"),
    },
    Asset {
        name: "checkout-locale-ja-15769090b55e20dc.js",
        plain: include_bytes!("checkout-locale-ja-15769090b55e20dc.js"),
        brotli: include_bytes!("checkout-locale-ja-15769090b55e20dc.js.br"),
    },
    Asset {
        name: "checkout-locale-nl-0ba0f231de1ee032.js",
        plain: include_bytes!("checkout-locale-nl-0ba0f231de1ee032.js"),
        brotli: include_bytes!("checkout-locale-nl-0ba0f231de1ee032.js.br"),
    },
    Asset {
        name: "checkout-locale-pt-BR-07af32f7520c0356.js",
        plain: include_bytes!("checkout-locale-pt-BR-07af32f7520c0356.js"),
        brotli: include_bytes!("checkout-locale-pt-BR-07af32f7520c0356.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-9688dc6d1b26e4fa.js",
        plain: include_bytes!("checkout-locale-zh-9688dc6d1b26e4fa.js"),
        brotli: include_bytes!("checkout-locale-zh-9688dc6d1b26e4fa.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-HK-edc664c4cb78ae3c.js",
        plain: include_bytes!("checkout-locale-zh-HK-edc664c4cb78ae3c.js"),
        brotli: include_bytes!("checkout-locale-zh-HK-edc664c4cb78ae3c.js.br"),
    },
    Asset {
        name: "checkout-locale-zh-TW-46473d7d8b3ebc31.js",
        plain: include_bytes!("checkout-locale-zh-TW-46473d7d8b3ebc31.js"),
        brotli: include_bytes!("checkout-locale-zh-TW-46473d7d8b3ebc31.js.br"),
    },
    Asset {
        name: "controller-bf26d037f096e845.html",
        plain: include_bytes!("controller-bf26d037f096e845.html"),
        brotli: include_bytes!("controller-bf26d037f096e845.html.br"),
    },
    Asset {
        name: "controller-df8e9c1ae401d837.js",
        plain: include_bytes!("controller-df8e9c1ae401d837.js"),
        brotli: include_bytes!("controller-df8e9c1ae401d837.js.br"),
    },
    Asset {
        name: "custom-checkout-ff9e9977e2559644.js",
        plain: include_bytes!("custom-checkout-ff9e9977e2559644.js"),
        brotli: include_bytes!("custom-checkout-ff9e9977e2559644.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-1d4e71be1bcc2b0f.js",
        plain: include_bytes!("elements-inner-au-bank-account-1d4e71be1bcc2b0f.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-1d4e71be1bcc2b0f.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-bb586552ee4be3b8.html",
        plain: include_bytes!("elements-inner-au-bank-account-bb586552ee4be3b8.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-bb586552ee4be3b8.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-21c0a8549d1c5e28.js",
        plain: include_bytes!("elements-inner-card-21c0a8549d1c5e28.js"),
        brotli: include_bytes!("elements-inner-card-21c0a8549d1c5e28.js.br"),
    },
    Asset {
        name: "elements-inner-card-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-card-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-card-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-card-6f02135fe87dc2a5.html",
        plain: include_bytes!("elements-inner-card-6f02135fe87dc2a5.html"),
        brotli: include_bytes!("elements-inner-card-6f02135fe87dc2a5.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-8eb1481f0dd3ebd8.css",
        plain: include_bytes!("elements-inner-checkout-form-8eb1481f0dd3ebd8.css"),
        brotli: include_bytes!("elements-inner-checkout-form-8eb1481f0dd3ebd8.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-bd471cb0638eedf7.js",
        plain: include_bytes!("elements-inner-checkout-form-bd471cb0638eedf7.js"),
        brotli: include_bytes!("elements-inner-checkout-form-bd471cb0638eedf7.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-c65d59c5c9b29513.html",
        plain: include_bytes!("elements-inner-checkout-form-c65d59c5c9b29513.html"),
        brotli: include_bytes!("elements-inner-checkout-form-c65d59c5c9b29513.html.br"),
    },
    Asset {
        name: "elements-inner-details-107e2ba89911b761.html",
        plain: include_bytes!("elements-inner-details-107e2ba89911b761.html"),
        brotli: include_bytes!("elements-inner-details-107e2ba89911b761.html.br"),
    },
    Asset {
        name: "elements-inner-details-30705a5de24af2ff.css",
        plain: include_bytes!("elements-inner-details-30705a5de24af2ff.css"),
        brotli: include_bytes!("elements-inner-details-30705a5de24af2ff.css.br"),
    },
    Asset {
        name: "elements-inner-details-e809bb3b2e955630.js",
        plain: include_bytes!("elements-inner-details-e809bb3b2e955630.js"),
        brotli: include_bytes!("elements-inner-details-e809bb3b2e955630.js.br"),
    },
    Asset {
        name: "elements-inner-field-2659c81d2f7a518b.html",
        plain: include_bytes!("elements-inner-field-2659c81d2f7a518b.html"),
        brotli: include_bytes!("elements-inner-field-2659c81d2f7a518b.html.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-field-9e1509782c2dbbbd.js",
        plain: include_bytes!("elements-inner-field-9e1509782c2dbbbd.js"),
        brotli: include_bytes!("elements-inner-field-9e1509782c2dbbbd.js.br"),
    },
    Asset {
        name: "elements-inner-iban-2869188111d28299.js",
        plain: include_bytes!("elements-inner-iban-2869188111d28299.js"),
        brotli: include_bytes!("elements-inner-iban-2869188111d28299.js.br"),
    },
    Asset {
        name: "elements-inner-iban-e703bc0ef0639278.html",
        plain: include_bytes!("elements-inner-iban-e703bc0ef0639278.html"),
        brotli: include_bytes!("elements-inner-iban-e703bc0ef0639278.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-6b1dacb024b1411d.html",
        plain: include_bytes!("elements-inner-ideal-bank-6b1dacb024b1411d.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-6b1dacb024b1411d.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-872e87fdff880429.js",
        plain: include_bytes!("elements-inner-ideal-bank-872e87fdff880429.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-872e87fdff880429.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-0488a940c6216c8f.css",
        plain: include_bytes!("elements-inner-payment-0488a940c6216c8f.css"),
        brotli: include_bytes!("elements-inner-payment-0488a940c6216c8f.css.br"),
    },
    Asset {
        name: "elements-inner-payment-8abdc5cf1192ef97.html",
        plain: include_bytes!("elements-inner-payment-8abdc5cf1192ef97.html"),
        brotli: include_bytes!("elements-inner-payment-8abdc5cf1192ef97.html.br"),
    },
    Asset {
        name: "elements-inner-payment-d4e9288534b67c07.js",
        plain: include_bytes!("elements-inner-payment-d4e9288534b67c07.js"),
        brotli: include_bytes!("elements-inner-payment-d4e9288534b67c07.js.br"),
    },
    Asset {
        name: "embedded-checkout-2a397ff564d08f61.js",
        plain: include_bytes!("embedded-checkout-2a397ff564d08f61.js"),
        brotli: include_bytes!("embedded-checkout-2a397ff564d08f61.js.br"),
    },
    Asset {
        name: "link-account-636bf503047bb667.html",
        plain: include_bytes!("link-account-636bf503047bb667.html"),
        brotli: include_bytes!("link-account-636bf503047bb667.html.br"),
    },
    Asset {
        name: "link-account-b0726501392728ee.css",
        plain: include_bytes!("link-account-b0726501392728ee.css"),
        brotli: include_bytes!("link-account-b0726501392728ee.css.br"),
    },
    Asset {
        name: "link-account-c025c55a4291d4a7.js",
        plain: include_bytes!("link-account-c025c55a4291d4a7.js"),
        brotli: include_bytes!("link-account-c025c55a4291d4a7.js.br"),
    },
    Asset {
        name: "locale-ar-5747ab7525a28532.js",
        plain: include_bytes!("locale-ar-5747ab7525a28532.js"),
        brotli: include_bytes!("locale-ar-5747ab7525a28532.js.br"),
    },
    Asset {
        name: "locale-de-a818a604b4579382.js",
        plain: include_bytes!("locale-de-a818a604b4579382.js"),
        brotli: include_bytes!("locale-de-a818a604b4579382.js.br"),
    },
    Asset {
        name: "locale-es-1c93662833d6f42c.js",
        plain: include_bytes!("locale-es-1c93662833d6f42c.js"),
        brotli: include_bytes!("locale-es-1c93662833d6f42c.js.br"),
    },
    Asset {
        name: "locale-fr-aebae39d441de358.js",
        plain: include_bytes!("locale-fr-aebae39d441de358.js"),
        brotli: include_bytes!("locale-fr-aebae39d441de358.js.br"),
    },
    Asset {
        name: "locale-it-c7df9fcd7b105c28.js",
        plain: include_bytes!("locale-it-c7df9fcd7b105c28.js"),
        brotli: include_bytes!("locale-it-c7df9fcd7b105c28.js.br"),
    },
    Asset {
        name: "locale-ja-afe7b0f39716f574.js",
        plain: include_bytes!("locale-ja-afe7b0f39716f574.js"),
        brotli: include_bytes!("locale-ja-afe7b0f39716f574.js.br"),
    },
    Asset {
        name: "locale-nl-c2cbb316d5036708.js",
        plain: include_bytes!("locale-nl-c2cbb316d5036708.js"),
        brotli: include_bytes!("locale-nl-c2cbb316d5036708.js.br"),
    },
    Asset {
        name: "locale-pt-BR-0dcb7fad9198084c.js",
        plain: include_bytes!("locale-pt-BR-0dcb7fad9198084c.js"),
        brotli: include_bytes!("locale-pt-BR-0dcb7fad9198084c.js.br"),
    },
    Asset {
        name: "locale-zh-HK-4235113c8d481115.js",
        plain: include_bytes!("locale-zh-HK-4235113c8d481115.js"),
        brotli: include_bytes!("locale-zh-HK-4235113c8d481115.js.br"),
    },
    Asset {
        name: "locale-zh-TW-48d466b81fbac1cd.js",
        plain: include_bytes!("locale-zh-TW-48d466b81fbac1cd.js"),
        brotli: include_bytes!("locale-zh-TW-48d466b81fbac1cd.js.br"),
    },
    Asset {
        name: "locale-zh-eda2284b72319bc5.js",
        plain: include_bytes!("locale-zh-eda2284b72319bc5.js"),
        brotli: include_bytes!("locale-zh-eda2284b72319bc5.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-64309890f968109f.js",
        plain: include_bytes!("three-ds-2-challenge-64309890f968109f.js"),
        brotli: include_bytes!("three-ds-2-challenge-64309890f968109f.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-e34d4ee0e906c9d0.html",
        plain: include_bytes!("three-ds-2-challenge-e34d4ee0e906c9d0.html"),
        brotli: include_bytes!("three-ds-2-challenge-e34d4ee0e906c9d0.html.br"),
    },
]
