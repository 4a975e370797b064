// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "bank-0a13a445b77fb3d8.js",
        plain: include_bytes!("bank-0a13a445b77fb3d8.js"),
        brotli: include_bytes!("bank-0a13a445b77fb3d8.js.br"),
    },
    Asset {
        name: "checkout-inner-2fdbaea4b42bfe32.html",
        plain: include_bytes!("checkout-inner-2fdbaea4b42bfe32.html"),
        brotli: include_bytes!("checkout-inner-2fdbaea4b42bfe32.html.br"),
    },
    Asset {
        name: "checkout-inner-6f1dca1a7ec1b5b2.js",
        plain: include_bytes!("checkout-inner-6f1dca1a7ec1b5b2.js"),
        brotli: include_bytes!("checkout-inner-6f1dca1a7ec1b5b2.js.br"),
    },
    Asset {
        name: "checkout-inner-8eb1481f0dd3ebd8.css",
        plain: include_bytes!("checkout-inner-8eb1481f0dd3ebd8.css"),
        brotli: include_bytes!("checkout-inner-8eb1481f0dd3ebd8.css.br"),
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
        name: "controller-01a59b0b053876df.js",
        plain: include_bytes!("controller-01a59b0b053876df.js"),
        brotli: include_bytes!("controller-01a59b0b053876df.js.br"),
    },
    Asset {
        name: "controller-93f036dd7cd08968.html",
        plain: include_bytes!("controller-93f036dd7cd08968.html"),
        brotli: include_bytes!("controller-93f036dd7cd08968.html.br"),
    },
    Asset {
        name: "custom-checkout-59a81a305e579296.js",
        plain: include_bytes!("custom-checkout-59a81a305e579296.js"),
        brotli: include_bytes!("custom-checkout-59a81a305e579296.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-88b9db194cbd0604.html",
        plain: include_bytes!("elements-inner-au-bank-account-88b9db194cbd0604.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-88b9db194cbd0604.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-af0de69ce51733ae.js",
        plain: include_bytes!("elements-inner-au-bank-account-af0de69ce51733ae.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-af0de69ce51733ae.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-3ef71d3ebfac585d.html",
        plain: include_bytes!("elements-inner-card-3ef71d3ebfac585d.html"),
        brotli: include_bytes!("elements-inner-card-3ef71d3ebfac585d.html.br"),
    },
    Asset {
        name: "elements-inner-card-5d913b17e0d6cfab.js",
        plain: include_bytes!("elements-inner-card-5d913b17e0d6cfab.js"),
        brotli: include_bytes!("elements-inner-card-5d913b17e0d6cfab.js.br"),
    },
    Asset {
        name: "elements-inner-card-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-card-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-card-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-6b8e6fa8f90c8887.html",
        plain: include_bytes!("elements-inner-checkout-form-6b8e6fa8f90c8887.html"),
        brotli: include_bytes!("elements-inner-checkout-form-6b8e6fa8f90c8887.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-7d6671662bdf7885.js",
        plain: include_bytes!("elements-inner-checkout-form-7d6671662bdf7885.js"),
        brotli: include_bytes!("elements-inner-checkout-form-7d6671662bdf7885.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-8eb1481f0dd3ebd8.css",
        plain: include_bytes!("elements-inner-checkout-form-8eb1481f0dd3ebd8.css"),
        brotli: include_bytes!("elements-inner-checkout-form-8eb1481f0dd3ebd8.css.br"),
    },
    Asset {
        name: "elements-inner-details-15d051e65847308d.html",
        plain: include_bytes!("elements-inner-details-15d051e65847308d.html"),
        brotli: include_bytes!("elements-inner-details-15d051e65847308d.html.br"),
    },
    Asset {
        name: "elements-inner-details-30705a5de24af2ff.css",
        plain: include_bytes!("elements-inner-details-30705a5de24af2ff.css"),
        brotli: include_bytes!("elements-inner-details-30705a5de24af2ff.css.br"),
    },
    Asset {
        name: "elements-inner-details-6b78958866a26368.js",
        plain: include_bytes!("elements-inner-details-6b78958866a26368.js"),
        brotli: include_bytes!("elements-inner-details-6b78958866a26368.js.br"),
    },
    Asset {
        name: "elements-inner-field-3ab3d8f099b1a7e2.html",
        plain: include_bytes!("elements-inner-field-3ab3d8f099b1a7e2.html"),
        brotli: include_bytes!("elements-inner-field-3ab3d8f099b1a7e2.html.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-field-742d1813dbe1b82f.js",
        plain: include_bytes!("elements-inner-field-742d1813dbe1b82f.js"),
        brotli: include_bytes!("elements-inner-field-742d1813dbe1b82f.js.br"),
    },
    Asset {
        name: "elements-inner-iban-2df187bd4ffb5209.html",
        plain: include_bytes!("elements-inner-iban-2df187bd4ffb5209.html"),
        brotli: include_bytes!("elements-inner-iban-2df187bd4ffb5209.html.br"),
    },
    Asset {
        name: "elements-inner-iban-35944615d636cd2a.js",
        plain: include_bytes!("elements-inner-iban-35944615d636cd2a.js"),
        brotli: include_bytes!("elements-inner-iban-35944615d636cd2a.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-0ac17e06b7d5be1b.js",
        plain: include_bytes!("elements-inner-ideal-bank-0ac17e06b7d5be1b.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-0ac17e06b7d5be1b.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-50f36864719917e4.html",
        plain: include_bytes!("elements-inner-ideal-bank-50f36864719917e4.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-50f36864719917e4.html.br"),
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
        name: "elements-inner-payment-4ac66e0a2cbfd849.js",
        plain: include_bytes!("elements-inner-payment-4ac66e0a2cbfd849.js"),
        brotli: include_bytes!("elements-inner-payment-4ac66e0a2cbfd849.js.br"),
    },
    Asset {
        name: "elements-inner-payment-c89e9a781018782f.html",
        plain: include_bytes!("elements-inner-payment-c89e9a781018782f.html"),
        brotli: include_bytes!("elements-inner-payment-c89e9a781018782f.html.br"),
    },
    Asset {
        name: "embedded-checkout-3025c8f85fd4730e.js",
        plain: include_bytes!("embedded-checkout-3025c8f85fd4730e.js"),
        brotli: include_bytes!("embedded-checkout-3025c8f85fd4730e.js.br"),
    },
    Asset {
        name: "link-account-26b395ee395b4ca1.html",
        plain: include_bytes!("link-account-26b395ee395b4ca1.html"),
        brotli: include_bytes!("link-account-26b395ee395b4ca1.html.br"),
    },
    Asset {
        name: "link-account-30414da9d4fd5c7c.js",
        plain: include_bytes!("link-account-30414da9d4fd5c7c.js"),
        brotli: include_bytes!("link-account-30414da9d4fd5c7c.js.br"),
    },
    Asset {
        name: "link-account-b0726501392728ee.css",
        plain: include_bytes!("link-account-b0726501392728ee.css"),
        brotli: include_bytes!("link-account-b0726501392728ee.css.br"),
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
        name: "three-ds-2-challenge-8494522f02e4b645.js",
        plain: include_bytes!("three-ds-2-challenge-8494522f02e4b645.js"),
        brotli: include_bytes!("three-ds-2-challenge-8494522f02e4b645.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-aa0a35d81ea80d2d.html",
        plain: include_bytes!("three-ds-2-challenge-aa0a35d81ea80d2d.html"),
        brotli: include_bytes!("three-ds-2-challenge-aa0a35d81ea80d2d.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
