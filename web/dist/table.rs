// Written by web/build/build.mjs; do not edit.
&[
    Asset {
        name: "LICENSES.txt",
        plain: include_bytes!("LICENSES.txt"),
        brotli: include_bytes!("LICENSES.txt.br"),
    },
    Asset {
        name: "controller-1311f4188c4d9e64.js",
        plain: include_bytes!("controller-1311f4188c4d9e64.js"),
        brotli: include_bytes!("controller-1311f4188c4d9e64.js.br"),
    },
    Asset {
        name: "controller-f36f6cd49f025e98.html",
        plain: include_bytes!("controller-f36f6cd49f025e98.html"),
        brotli: include_bytes!("controller-f36f6cd49f025e98.html.br"),
    },
    Asset {
        name: "elements-inner-card-8056fb153bfbdc9a.js",
        plain: include_bytes!("elements-inner-card-8056fb153bfbdc9a.js"),
        brotli: include_bytes!("elements-inner-card-8056fb153bfbdc9a.js.br"),
    },
    Asset {
        name: "elements-inner-card-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-card-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-card-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-card-d18f340992ed044f.html",
        plain: include_bytes!("elements-inner-card-d18f340992ed044f.html"),
        brotli: include_bytes!("elements-inner-card-d18f340992ed044f.html.br"),
    },
    Asset {
        name: "elements-inner-details-43f86cdcd03f976e.html",
        plain: include_bytes!("elements-inner-details-43f86cdcd03f976e.html"),
        brotli: include_bytes!("elements-inner-details-43f86cdcd03f976e.html.br"),
    },
    Asset {
        name: "elements-inner-details-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-details-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-details-f2b5baab98cfa055.js",
        plain: include_bytes!("elements-inner-details-f2b5baab98cfa055.js"),
        brotli: include_bytes!("elements-inner-details-f2b5baab98cfa055.js.br"),
    },
    Asset {
        name: "elements-inner-field-64e37395739aa003.html",
        plain: include_bytes!("elements-inner-field-64e37395739aa003.html"),
        brotli: include_bytes!("elements-inner-field-64e37395739aa003.html.br"),
    },
    Asset {
        name: "elements-inner-field-97238fd78db1089e.css",
        plain: include_bytes!("elements-inner-field-97238fd78db1089e.css"),
        brotli: include_bytes!("elements-inner-field-97238fd78db1089e.css.br"),
    },
    Asset {
        name: "elements-inner-field-97ae2e42a15dbe6f.js",
        plain: include_bytes!("elements-inner-field-97ae2e42a15dbe6f.js"),
        brotli: include_bytes!("elements-inner-field-97ae2e42a15dbe6f.js.br"),
    },
    Asset {
        name: "elements-inner-payment-56bf6438cf6f3ba8.css",
        plain: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css"),
        brotli: include_bytes!("elements-inner-payment-56bf6438cf6f3ba8.css.br"),
    },
    Asset {
        name: "elements-inner-payment-92aa59866779c754.js",
        plain: include_bytes!("elements-inner-payment-92aa59866779c754.js"),
        brotli: include_bytes!("elements-inner-payment-92aa59866779c754.js.br"),
    },
    Asset {
        name: "elements-inner-payment-c02410eee4aca891.html",
        plain: include_bytes!("elements-inner-payment-c02410eee4aca891.html"),
        brotli: include_bytes!("elements-inner-payment-c02410eee4aca891.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-4761fba540484f1a.css",
        plain: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css"),
        brotli: include_bytes!("three-ds-2-challenge-4761fba540484f1a.css.br"),
    },
    Asset {
        name: "three-ds-2-challenge-6af5acd7ee692948.html",
        plain: include_bytes!("three-ds-2-challenge-6af5acd7ee692948.html"),
        brotli: include_bytes!("three-ds-2-challenge-6af5acd7ee692948.html.br"),
    },
    Asset {
        name: "three-ds-2-challenge-e2271687ab2074ea.js",
        plain: include_bytes!("three-ds-2-challenge-e2271687ab2074ea.js"),
        brotli: include_bytes!("three-ds-2-challenge-e2271687ab2074ea.js.br"),
    },
]
