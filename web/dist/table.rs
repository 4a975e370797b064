// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-212b202b67987ebf.html",
        plain: include_bytes!("controller-212b202b67987ebf.html"),
        brotli: include_bytes!("controller-212b202b67987ebf.html.br"),
    },
    Asset {
        name: "controller-84109920264272cf.js",
        plain: include_bytes!("controller-84109920264272cf.js"),
        brotli: include_bytes!("controller-84109920264272cf.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-056db606493b499a.html",
        plain: include_bytes!("elements-inner-au-bank-account-056db606493b499a.html"),
        brotli: include_bytes!("elements-inner-au-bank-account-056db606493b499a.html.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-bde2c6856e3a1576.js",
        plain: include_bytes!("elements-inner-au-bank-account-bde2c6856e3a1576.js"),
        brotli: include_bytes!("elements-inner-au-bank-account-bde2c6856e3a1576.js.br"),
    },
    Asset {
        name: "elements-inner-au-bank-account-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-au-bank-account-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-card-183570c23f9cec76.html",
        plain: include_bytes!("elements-inner-card-183570c23f9cec76.html"),
        brotli: include_bytes!("elements-inner-card-183570c23f9cec76.html.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-3c90992688c42d23.js",
        plain: include_bytes!("elements-inner-card-3c90992688c42d23.js"),
        brotli: include_bytes!("elements-inner-card-3c90992688c42d23.js.br"),
    },
    Asset {
        name: "elements-inner-iban-1982979e1a8b715c.js",
        plain: include_bytes!("elements-inner-iban-1982979e1a8b715c.js"),
        brotli: include_bytes!("elements-inner-iban-1982979e1a8b715c.js.br"),
    },
    Asset {
        name: "elements-inner-iban-9f62b868f69b78b7.html",
        plain: include_bytes!("elements-inner-iban-9f62b868f69b78b7.html"),
        brotli: include_bytes!("elements-inner-iban-9f62b868f69b78b7.html.br"),
    },
    Asset {
        name: "elements-inner-iban-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-iban-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-iban-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-61483607d93085de.js",
        plain: include_bytes!("elements-inner-ideal-bank-61483607d93085de.js"),
        brotli: include_bytes!("elements-inner-ideal-bank-61483607d93085de.js.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-afbcc77fbf6b5596.html",
        plain: include_bytes!("elements-inner-ideal-bank-afbcc77fbf6b5596.html"),
        brotli: include_bytes!("elements-inner-ideal-bank-afbcc77fbf6b5596.html.br"),
    },
    Asset {
        name: "elements-inner-ideal-bank-f71b320f20f058d2.css",
        plain: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css"),
        brotli: include_bytes!("elements-inner-ideal-bank-f71b320f20f058d2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-3f71aea1581d75f2.css",
        plain: include_bytes!("elements-inner-payment-3f71aea1581d75f2.css"),
        brotli: include_bytes!("elements-inner-payment-3f71aea1581d75f2.css.br"),
    },
    Asset {
        name: "elements-inner-payment-c99d3c18458560b7.html",
        plain: include_bytes!("elements-inner-payment-c99d3c18458560b7.html"),
        brotli: include_bytes!("elements-inner-payment-c99d3c18458560b7.html.br"),
    },
    Asset {
        name: "elements-inner-payment-fd60694b66cf1043.js",
        plain: include_bytes!("elements-inner-payment-fd60694b66cf1043.js"),
        brotli: include_bytes!("elements-inner-payment-fd60694b66cf1043.js.br"),
    },
    Asset {
        name: "link-account-56f00093f77c510b.js",
        plain: include_bytes!("link-account-56f00093f77c510b.js"),
        brotli: include_bytes!("link-account-56f00093f77c510b.js.br"),
    },
    Asset {
        name: "link-account-e77620cea30b0cc4.html",
        plain: include_bytes!("link-account-e77620cea30b0cc4.html"),
        brotli: include_bytes!("link-account-e77620cea30b0cc4.html.br"),
    },
    Asset {
        name: "link-account-f06736e36f00f7cc.css",
        plain: include_bytes!("link-account-f06736e36f00f7cc.css"),
        brotli: include_bytes!("link-account-f06736e36f00f7cc.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-ad4a2c8cb5ec372b.js",
        plain: include_bytes!("three-ds-2-challenge-ad4a2c8cb5ec372b.js"),
        brotli: include_bytes!("three-ds-2-challenge-ad4a2c8cb5ec372b.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-e93ffa30274b10b5.html",
        plain: include_bytes!("three-ds-2-challenge-e93ffa30274b10b5.html"),
        brotli: include_bytes!("three-ds-2-challenge-e93ffa30274b10b5.html.br"),
    },
]
