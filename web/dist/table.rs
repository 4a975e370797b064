// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-0258eb68b9ebcf4b.js",
        plain: include_bytes!("controller-0258eb68b9ebcf4b.js"),
        brotli: include_bytes!("controller-0258eb68b9ebcf4b.js.br"),
    },
    Asset {
        name: "controller-5a9ff4a1bb31dcac.html",
        plain: include_bytes!("controller-5a9ff4a1bb31dcac.html"),
        brotli: include_bytes!("controller-5a9ff4a1bb31dcac.html.br"),
    },
    Asset {
        name: "elements-inner-card-03e4c751cc74fbbf.js",
        plain: include_bytes!("elements-inner-card-03e4c751cc74fbbf.js"),
        brotli: include_bytes!("elements-inner-card-03e4c751cc74fbbf.js.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-e3935313df4d868b.html",
        plain: include_bytes!("elements-inner-card-e3935313df4d868b.html"),
        brotli: include_bytes!("elements-inner-card-e3935313df4d868b.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-8757a1d574e2a7e7.js",
        plain: include_bytes!("elements-inner-payment-8757a1d574e2a7e7.js"),
        brotli: include_bytes!("elements-inner-payment-8757a1d574e2a7e7.js.br"),
    },
    Asset {
        name: "elements-inner-payment-87cac95f349c675e.html",
        plain: include_bytes!("elements-inner-payment-87cac95f349c675e.html"),
        brotli: include_bytes!("elements-inner-payment-87cac95f349c675e.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-099217b626d77002.html",
        plain: include_bytes!("three-ds-2-challenge-099217b626d77002.html"),
        brotli: include_bytes!("three-ds-2-challenge-099217b626d77002.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-8f2bcc567ae6d354.js",
        plain: include_bytes!("three-ds-2-challenge-8f2bcc567ae6d354.js"),
        brotli: include_bytes!("three-ds-2-challenge-8f2bcc567ae6d354.js.br"),
    },
]
