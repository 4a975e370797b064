// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "checkout-inner-33aa223375d56d8a.js",
        plain: include_bytes!("checkout-inner-33aa223375d56d8a.js"),
        brotli: include_bytes!("checkout-inner-33aa223375d56d8a.js.br"),
    },
    Asset {
        name: "checkout-inner-537dfd77cef4f91b.css",
        plain: include_bytes!("checkout-inner-537dfd77cef4f91b.css"),
        brotli: include_bytes!("checkout-inner-537dfd77cef4f91b.css.br"),
    },
    Asset {
        name: "checkout-inner-6e2a29754fc138cd.html",
        plain: include_bytes!("checkout-inner-6e2a29754fc138cd.html"),
        brotli: include_bytes!("checkout-inner-6e2a29754fc138cd.html.br"),
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
        name: "controller-3a7a505ee1c0ea7e.js",
        plain: include_bytes!("controller-3a7a505ee1c0ea7e.js"),
        brotli: include_bytes!("controller-3a7a505ee1c0ea7e.js.br"),
    },
    Asset {
        name: "controller-87631033a3518b68.html",
        plain: include_bytes!("controller-87631033a3518b68.html"),
        brotli: include_bytes!("controller-87631033a3518b68.html.br"),
    },
    Asset {
        name: "custom-checkout-68ba1e3dea3b5f59.js",
        plain: include_bytes!("custom-checkout-68ba1e3dea3b5f59.js"),
        brotli: include_bytes!("custom-checkout-68ba1e3dea3b5f59.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-8b5ed5bead480f97.html",
        plain: include_bytes!("elements-inner-au-bank-account-8b5ed5bead480f97.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-8b5ed5bead480f97.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-90409f9faf514551.js",
        plain: include_bytes!("elements-inner-au-bank-account-90409f9faf514551.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-90409f9faf514551.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-card-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-card-6d1f59e400cf13d4.html",
        plain: include_bytes!("elements-inner-card-6d1f59e400cf13d4.html"),
        brotli: include_bytes!("elements-inner-card-6d1f59e400cf13d4.html.br"),
    },
    Asset {
        name: "elements-inner-card-d24391779c1c18c4.js",
        plain: include_bytes!("elements-inner-card-d24391779c1c18c4.js"),
        brotli: include_bytes!("elements-inner-card-d24391779c1c18c4.js.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-3f9fcdca2df7ec75.html",
        plain: include_bytes!("elements-inner-checkout-form-3f9fcdca2df7ec75.html"),
        brotli: include_bytes!("elements-inner-checkout-form-3f9fcdca2df7ec75.html.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-537dfd77cef4f91b.css",
        plain: include_bytes!("elements-inner-checkout-form-537dfd77cef4f91b.css"),
        brotli: include_bytes!("elements-inner-checkout-form-537dfd77cef4f91b.css.br"),
    },
    Asset {
        name: "elements-inner-checkout-form-5c48086a098873bc.js",
        plain: include_bytes!("elements-inner-checkout-form-5c48086a098873bc.js"),
        brotli: include_bytes!("elements-inner-checkout-form-5c48086a098873bc.js.br"),
    },
    Asset {
        name: "elements-inner-details-48c91e282880671d.html",
        plain: include_bytes!("elements-inner-details-48c91e282880671d.html"),
        brotli: include_bytes!("elements-inner-details-48c91e282880671d.html.br"),
    },
    Asset {
        name: "elements-inner-details-b06e2077792e745d.js",
        plain: include_bytes!("elements-inner-details-b06e2077792e745d.js"),
        brotli: include_bytes!("elements-inner-details-b06e2077792e745d.js.br"),
    },
    Asset {
        name: "elements-inner-details-d32a22fd62cfba35.css",
        plain: include_bytes!("elements-inner-details-d32a22fd62cfba35.css"),
        brotli: include_bytes!("elements-inner-details-d32a22fd62cfba35.css.br"),
    },
    Asset {
        name: "elements-inner-field-5e0815bf0a8a6fc0.css",
        plain: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css"),
        brotli: include_bytes!("elements-inner-field-5e0815bf0a8a6fc0.css.br"),
    },
    Asset {
        name: "elements-inner-field-9b1a1ae5a39ddcc3.js",
        plain: include_bytes!("elements-inner-field-9b1a1ae5a39ddcc3.js"),
        brotli: include_bytes!("elements-inner-field-9b1a1ae5a39ddcc3.js.br"),
    },
    Asset {
        name: "elements-inner-field-bdaf3fd113b13a29.html",
        plain: include_bytes!("elements-inner-field-bdaf3fd113b13a29.html"),
        brotli: include_bytes!("elements-inner-field-bdaf3fd113b13a29.html.br"),
    },
    Asset {
        name: "elements-inner-iban-3cb8d9559214b39e.html",
        plain: include_bytes!("elements-inner-iban-3cb8d9559214b39e.html"),
        brotli: include_bytes!("elements-inner-iban-3cb8d9559214b39e.html.br"),
    },
    Asset {
        name: "elements-inner-iban-633ba871e6c38b6b.js",
        plain: include_bytes!("elements-inner-iban-633ba871e6c38b6b.js"),
        brotli: include_bytes!("elements-inner-iban-633ba871e6c38b6b.js.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-358959256e50b87e.html",
        plain: include_bytes!("elements-inner-ideal-bank-358959256e50b87e.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-358959256e50b87e.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-6a72e6771d1e5d0b.js",
        plain: include_bytes!("elements-inner-ideal-bank-6a72e6771d1e5d0b.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-6a72e6771d1e5d0b.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-353f5fd46ae2633a.js",
        plain: include_bytes!("elements-inner-payment-353f5fd46ae2633a.js"),
        brotli: include_bytes!("elements-inner-payment-353f5fd46ae2633a.js.br"),
    },
    Asset {
        name: "elements-inner-payment-adefc25e986dd34f.css",
        plain: include_bytes!("elements-inner-payment-adefc25e986dd34f.css"),
        brotli: include_bytes!("elements-inner-payment-adefc25e986dd34f.css.br"),
    },
    Asset {
        name: "elements-inner-payment-bb1c970790044285.html",
        plain: include_bytes!("elements-inner-payment-bb1c970790044285.html"),
        brotli: include_bytes!("elements-inner-payment-bb1c970790044285.html.br"),
    },
    Asset {
        name: "embedded-checkout-1053fe011f924d5e.js",
        plain: include_bytes!("embedded-checkout-1053fe011f924d5e.js"),
        brotli: include_bytes!("embedded-checkout-1053fe011f924d5e.js.br"),
    },
    Asset {
        name: "link-account-72878897923d2f02.css",
        plain: include_bytes!("link-account-72878897923d2f02.css"),
        brotli: include_bytes!("link-account-72878897923d2f02.css.br"),
    },
    Asset {
        name: "link-account-a2cc081ed601d2a4.html",
        plain: include_bytes!("link-account-a2cc081ed601d2a4.html"),
        brotli: include_bytes!("link-account-a2cc081ed601d2a4.html.br"),
    },
    Asset {
        name: "link-account-e4e0c0b122dc8a13.js",
        plain: include_bytes!("link-account-e4e0c0b122dc8a13.js"),
        brotli: include_bytes!("link-account-e4e0c0b122dc8a13.js.br"),
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
        name: "three-ds-2-challenge-2dd3c8a9030f1b5c.html",
        plain: include_bytes!("three-ds-2-challenge-2dd3c8a9030f1b5c.html"),
        brotli: include_bytes!("three-ds-2-challenge-2dd3c8a9030f1b5c.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-965fb24ef51aa91e.js",
        plain: include_bytes!("three-ds-2-challenge-965fb24ef51aa91e.js"),
        brotli: include_bytes!("three-ds-2-challenge-965fb24ef51aa91e.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ce130b7e4af46a48.css",
        plain: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css"),
        brotli: include_bytes!("three-ds-2-challenge-ce130b7e4af46a48.css.br"),
    },
]
