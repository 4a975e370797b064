// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-00ec1beddd97adde.html",
        plain: include_bytes!("checkout-inner-00ec1beddd97adde.html"),
        brotli: include_bytes!("checkout-inner-00ec1beddd97adde.html.br"),
    },
    Asset {
        name: "checkout-inner-537dfd77cef4f91b.css",
        plain: include_bytes!("checkout-inner-537dfd77cef4f91b.css"),
        brotli: include_bytes!("checkout-inner-537dfd77cef4f91b.css.br"),
    },
    Asset {
        name: "checkout-inner-e6ed93469c7b7f97.js",
        plain: include_bytes!("checkout-inner-e6ed93469c7b7f97.js"),
        brotli: include_bytes!("checkout-inner-e6ed93469c7b7f97.js.br"),
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
        name: "controller-497352eacd164855.js",
        plain: include_bytes!("controller-497352eacd164855.js"),
        brotli: include_bytes!("controller-497352eacd164855.js.br"),
    },
    Asset {
        name: "controller-4e704bedd03aeaab.html",
        plain: include_bytes!("controller-4e704bedd03aeaab.html"),
        brotli: include_bytes!("controller-4e704bedd03aeaab.html.br"),
    },
    Asset {
        name: "custom-checkout-3ed2a42c5e0cd27a.js",
        plain: include_bytes!("custom-checkout-3ed2a42c5e0cd27a.js"),
        brotli: include_bytes!("custom-checkout-3ed2a42c5e0cd27a.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-5b770d378f35edb5.js",
        plain: include_bytes!("elements-inner-au-bank-account-5b770d378f35edb5.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-5b770d378f35edb5.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-8d7a3420404bd708.html",
        plain: include_bytes!("elements-inner-au-bank-account-8d7a3420404bd708.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-8d7a3420404bd708.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-27a98f293ea199ee.js",
        plain: include_bytes!("elements-inner-card-27a98f293ea199ee.js"),
        brotli: include_bytes!("elements-inner-card-27a98f293ea199ee.js.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-7818782d42b33fe2.html",
        plain: include_bytes!("elements-inner-card-7818782d42b33fe2.html"),
        brotli: include_bytes!("elements-inner-card-7818782d42b33fe2.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-07c2f6942f587627.html",
        plain: include_bytes!("elements-inner-checkout-form-07c2f6942f587627.html"),
        brotli: include_bytes!("elements-inner-checkout-form-07c2f6942f587627.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-40534c1450ff577b.js",
        plain: include_bytes!("elements-inner-checkout-form-40534c1450ff577b.js"),
        brotli: include_bytes!("elements-inner-checkout-form-40534c1450ff577b.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-537dfd77cef4f91b.css",
        plain: include_bytes!("elements-inner-checkout-form-537dfd77cef4f91b.css"),
        brotli: include_bytes!("elements-inner-checkout-form-537dfd77cef4f91b.css.br"),
    },
    Asset {
        name: "elements-inner-details-72d382ecbae40ca8.html",
        plain: include_bytes!("elements-inner-details-72d382ecbae40ca8.html"),
        brotli: include_bytes!("elements-inner-details-72d382ecbae40ca8.html.br"),
    },
    Asset {
        name: "elements-inner-details-cbb7066a0f91ba54.js",
        plain: include_bytes!("elements-inner-details-cbb7066a0f91ba54.js"),
        brotli: include_bytes!("elements-inner-details-cbb7066a0f91ba54.js.br"),
    },
    Asset {
        name: "elements-inner-details-d32a22fd62cfba35.css",
        plain: include_bytes!("elements-inner-details-d32a22fd62cfba35.css"),
        brotli: include_bytes!("elements-inner-details-d32a22fd62cfba35.css.br"),
    },
    Asset {
        name: "elements-inner-field-20a5fe32c7f934b7.js",
        plain: include_bytes!("elements-inner-field-20a5fe32c7f934b7.js"),
        brotli: include_bytes!("elements-inner-field-20a5fe32c7f934b7.js.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-c5f4d00f38cf3780.html",
        plain: include_bytes!("elements-inner-field-c5f4d00f38cf3780.html"),
        brotli: include_bytes!("elements-inner-field-c5f4d00f38cf3780.html.br"),
    },
    Asset {
        name: "elements-inner-iban-010851033fa6394a.html",
        plain: include_bytes!("elements-inner-iban-010851033fa6394a.html"),
        brotli: include_bytes!("elements-inner-iban-010851033fa6394a.html.br"),
    },
    Asset {
        name: "elements-inner-iban-19b1d67a37a18388.js",
        plain: include_bytes!("elements-inner-iban-19b1d67a37a18388.js"),
        brotli: include_bytes!("elements-inner-iban-19b1d67a37a18388.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-5258403f5893c23b.html",
        plain: include_bytes!("elements-inner-ideal-bank-5258403f5893c23b.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-5258403f5893c23b.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-adb599bb7db38d00.js",
        plain: include_bytes!("elements-inner-ideal-bank-adb599bb7db38d00.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-adb599bb7db38d00.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-22814b3584b07a64.html",
        plain: include_bytes!("elements-inner-payment-22814b3584b07a64.html"),
        brotli: include_bytes!("elements-inner-payment-22814b3584b07a64.html.br"),
    },
    Asset {
        name: "elements-inner-payment-87bcff9bbb121c54.js",
        plain: include_bytes!("elements-inner-payment-87bcff9bbb121c54.js"),
        brotli: include_bytes!("elements-inner-payment-87bcff9bbb121c54.js.br"),
    },
    Asset {
        name: "elements-inner-payment-adefc25e986dd34f.css",
        plain: include_bytes!("elements-inner-payment-adefc25e986dd34f.css"),
        brotli: include_bytes!("elements-inner-payment-adefc25e986dd34f.css.br"),
    },
    Asset {
        name: "embedded-checkout-34638a228e18ff54.js",
        plain: include_bytes!("embedded-checkout-34638a228e18ff54.js"),
        brotli: include_bytes!("embedded-checkout-34638a228e18ff54.js.br"),
    },
    Asset {
        name: "link-account-727123b570d8f7b2.js",
        plain: include_bytes!("link-account-727123b570d8f7b2.js"),
        brotli: include_bytes!("link-account-727123b570d8f7b2.js.br"),
    },
    Asset {
        name: "link-account-72878897923d2f02.css",
        plain: include_bytes!("link-account-72878897923d2f02.css"),
        brotli: include_bytes!("link-account-72878897923d2f02.css.br"),
    },
    Asset {
        name: "link-account-b65899755add5cac.html",
        plain: include_bytes!("link-account-b65899755add5cac.html"),
        brotli: include_bytes!("link-account-b65899755add5cac.html.br"),
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
        name: "three-ds-2-challenge-8413bb43b6ac43db.html",
        plain: include_bytes!("three-ds-2-challenge-8413bb43b6ac43db.html"),
        brotli: include_bytes!("three-ds-2-challenge-8413bb43b6ac43db.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ed0ace7487235411.js",
        plain: include_bytes!("three-ds-2-challenge-ed0ace7487235411.js"),
        brotli: include_bytes!("three-ds-2-challenge-ed0ace7487235411.js.br"),
    },
]
