// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-0077dd4d1e7238cc.js",
        plain: include_bytes!("controller-0077dd4d1e7238cc.js"),
        brotli: include_bytes!("controller-0077dd4d1e7238cc.js.br"),
    },
    Asset {
        name: "controller-16ee893e6d1d225d.html",
        plain: include_bytes!("controller-16ee893e6d1d225d.html"),
        brotli: include_bytes!("controller-16ee893e6d1d225d.html.br"),
    },
    Asset {
        name: "elements-inner-card-1db3563289513927.css",
        plain: include_bytes!("elements-inner-card-1db3563289513927.css"),
        brotli: include_bytes!("elements-inner-card-1db3563289513927.css.br"),
    },
    Asset {
        name: "elements-inner-card-3d019625e65360bd.html",
        plain: include_bytes!("elements-inner-card-3d019625e65360bd.html"),
        brotli: include_bytes!("elements-inner-card-3d019625e65360bd.html.br"),
    },
    Asset {
        name: "elements-inner-card-762a7d9c4a2af12b.js",
        plain: include_bytes!("elements-inner-card-762a7d9c4a2af12b.js"),
        brotli: include_bytes!("elements-inner-card-762a7d9c4a2af12b.js.br"),
    },
    Asset {
        name: "elements-inner-payment-144deb0b746b349a.html",
        plain: include_bytes!("elements-inner-payment-144deb0b746b349a.html"),
        brotli: include_bytes!("elements-inner-payment-144deb0b746b349a.html.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-e23652b8799c59ec.js",
        plain: include_bytes!("elements-inner-payment-e23652b8799c59ec.js"),
        brotli: include_bytes!("elements-inner-payment-e23652b8799c59ec.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-9bc3c477842f1f89.js",
        plain: include_bytes!("three-ds-2-challenge-9bc3c477842f1f89.js"),
        brotli: include_bytes!("three-ds-2-challenge-9bc3c477842f1f89.js.br"),
    },
    Asset {
        name: "three-ds-2-challenge-fc61788feed1fff1.html",
        plain: include_bytes!("three-ds-2-challenge-fc61788feed1fff1.html"),
        brotli: include_bytes!("three-ds-2-challenge-fc61788feed1fff1.html.br"),
    },
]
