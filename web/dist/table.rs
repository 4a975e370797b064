// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "bank-0643cd5ccfb0a192.js",
        plain: include_bytes!("bank-0643cd5ccfb0a192.js"),
        brotli: include_bytes!("bank-0643cd5ccfb0a192.js.br"),
    },
    Asset {
        name: "checkout-inner-0e672a261e456788.html",
        plain: include_bytes!("checkout-inner-0e672a261e456788.html"),
        brotli: include_bytes!("checkout-inner-0e672a261e456788.html.br"),
    },
    Asset {
        name: "checkout-inner-14abf46bd7cd312f.js",
        plain: include_bytes!("checkout-inner-14abf46bd7cd312f.js"),
        brotli: include_bytes!("checkout-inner-14abf46bd7cd312f.js.br"),
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
        name: "controller-1638fe3d22b96279.js",
        plain: include_bytes!("controller-1638fe3d22b96279.js"),
        brotli: include_bytes!("controller-1638fe3d22b96279.js.br"),
    },
    Asset {
        name: "controller-26456fc78b96b957.html",
        plain: include_bytes!("controller-26456fc78b96b957.html"),
        brotli: include_bytes!("controller-26456fc78b96b957.html.br"),
    },
    Asset {
        name: "custom-checkout-1e8f3b7ee0db47df.js",
        plain: include_bytes!("custom-checkout-1e8f3b7ee0db47df.js"),
        brotli: include_bytes!("custom-checkout-1e8f3b7ee0db47df.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-359c500c09462553.js",
        plain: include_bytes!("elements-inner-au-bank-account-359c500c09462553.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-359c500c09462553.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-64ba5d6a7dabaf58.html",
        plain: include_bytes!("elements-inner-au-bank-account-64ba5d6a7dabaf58.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-64ba5d6a7dabaf58.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-64b2fd67dee27bb7.html",
        plain: include_bytes!("elements-inner-card-64b2fd67dee27bb7.html"),
        brotli: include_bytes!("elements-inner-card-64b2fd67dee27bb7.html.br"),
    },
    Asset {
        name: "elements-inner-card-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-card-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-card-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-card-6791961e44e1417d.js",
        plain: include_bytes!("elements-inner-card-6791961e44e1417d.js"),
        brotli: include_bytes!("elements-inner-card-6791961e44e1417d.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-8eb1481f0dd3ebd8.css",
        plain: include_bytes!("elements-inner-checkout-form-8eb1481f0dd3ebd8.css"),
        brotli: include_bytes!("elements-inner-checkout-form-8eb1481f0dd3ebd8.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-bed4a9c6536c3f83.js",
        plain: include_bytes!("elements-inner-checkout-form-bed4a9c6536c3f83.js"),
        brotli: include_bytes!("elements-inner-checkout-form-bed4a9c6536c3f83.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-e25dba01efce1b5d.html",
        plain: include_bytes!("elements-inner-checkout-form-e25dba01efce1b5d.html"),
        brotli: include_bytes!("elements-inner-checkout-form-e25dba01efce1b5d.html.br"),
    },
    Asset {
        name: "elements-inner-details-30705a5de24af2ff.css",
        plain: include_bytes!("elements-inner-details-30705a5de24af2ff.css"),
        brotli: include_bytes!("elements-inner-details-30705a5de24af2ff.css.br"),
    },
    Asset {
        name: "elements-inner-details-ca57ff10bbeb7a3e.js",
        plain: include_bytes!("elements-inner-details-ca57ff10bbeb7a3e.js"),
        brotli: include_bytes!("elements-inner-details-ca57ff10bbeb7a3e.js.br"),
    },
    Asset {
        name: "elements-inner-details-d1b762bf83bc6c6f.html",
        plain: include_bytes!("elements-inner-details-d1b762bf83bc6c6f.html"),
        brotli: include_bytes!("elements-inner-details-d1b762bf83bc6c6f.html.br"),
    },
    Asset {
        name: "elements-inner-field-6641b8991e94ceed.css",
        plain: include_bytes!("elements-inner-field-6641b8991e94ceed.css"),
        brotli: include_bytes!("elements-inner-field-6641b8991e94ceed.css.br"),
    },
    Asset {
        name: "elements-inner-field-692683a5789f13c3.js",
        plain: include_bytes!("elements-inner-field-692683a5789f13c3.js"),
        brotli: include_bytes!("elements-inner-field-692683a5789f13c3.js.br"),
    },
    Asset {
        name: "elements-inner-field-72d6f6496d3659e9.html",
        plain: include_bytes!("elements-inner-field-72d6f6496d3659e9.html"),
        brotli: include_bytes!("elements-inner-field-72d6f6496d3659e9.html.br"),
    },
    Asset {
        name: "elements-inner-iban-b24374287429d3e4.html",
        plain: include_bytes!("elements-inner-iban-b24374287429d3e4.html"),
        brotli: include_bytes!("elements-inner-iban-b24374287429d3e4.html.br"),
    },
    Asset {
        name: "elements-inner-iban-bd2fb2dabca80e08.js",
        plain: include_bytes!("elements-inner-iban-bd2fb2dabca80e08.js"),
        brotli: include_bytes!("elements-inner-iban-bd2fb2dabca80e08.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-185ff7fb537c26d3.html",
        plain: include_bytes!("elements-inner-ideal-bank-185ff7fb537c26d3.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-185ff7fb537c26d3.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-6cf1de6359db3dd8.js",
        plain: include_bytes!("elements-inner-ideal-bank-6cf1de6359db3dd8.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-6cf1de6359db3dd8.js.br"),
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
        name: "elements-inner-payment-2f620123720e9dae.js",
        plain: include_bytes!("elements-inner-payment-2f620123720e9dae.js"),
        brotli: include_bytes!("elements-inner-payment-2f620123720e9dae.js.br"),
    },
    Asset {
        name: "elements-inner-payment-ed8156ed52fc251b.html",
        plain: include_bytes!("elements-inner-payment-ed8156ed52fc251b.html"),
        brotli: include_bytes!("elements-inner-payment-ed8156ed52fc251b.html.br"),
    },
    Asset {
        name: "embedded-checkout-961d8efdaa87d973.js",
        plain: include_bytes!("embedded-checkout-961d8efdaa87d973.js"),
        brotli: include_bytes!("embedded-checkout-961d8efdaa87d973.js.br"),
    },
    Asset {
        name: "link-account-9916b7473ac98d5b.js",
        plain: include_bytes!("link-account-9916b7473ac98d5b.js"),
        brotli: include_bytes!("link-account-9916b7473ac98d5b.js.br"),
    },
    Asset {
        name: "link-account-a0c05f256ab85261.html",
        plain: include_bytes!("link-account-a0c05f256ab85261.html"),
        brotli: include_bytes!("link-account-a0c05f256ab85261.html.br"),
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
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-de30cd427ac951f1.js",
        plain: include_bytes!("three-ds-2-challenge-de30cd427ac951f1.js"),
        brotli: include_bytes!("three-ds-2-challenge-de30cd427ac951f1.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-e7da2e6f3bc4bc2e.html",
        plain: include_bytes!("three-ds-2-challenge-e7da2e6f3bc4bc2e.html"),
        brotli: include_bytes!("three-ds-2-challenge-e7da2e6f3bc4bc2e.html.br"),
    },
]
