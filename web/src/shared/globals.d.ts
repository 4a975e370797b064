// Constants that the build, and for the loader the server, put in front of the code.

/** Fingerprint of the sources that this build was made from. */
declare const ONFILE_BUILD: string;
/** File names of the frames' documents. */
declare const ONFILE_FRAMES: Record<import('./protocol.ts').FrameKind, string>;
/** File names of the languages that have one, by tag. Every key of `en.ts` in its order. */
declare const ONFILE_LOCALES: Record<string, string>;
/** File name of the part of the library that checkouts need. */
declare const ONFILE_CHECKOUT: string;
/** And of the one that puts the Checkout page into a shop's. */
declare const ONFILE_EMBEDDED_CHECKOUT: string;
/** And of the one with the calls of methods at banks. */
declare const ONFILE_BANK: string;
/** The same for the Checkout page, in the order of its own. */
declare const ONFILE_CHECKOUT_LOCALES: Record<string, string>;
/** Where this server is reached, without a slash at the end. Written when the script is served. */
declare const ONFILE_ORIGIN: string;
/** The release train that the script was asked for by. Written when the script is served. */
declare const ONFILE_TRAIN: string;

declare module '*.css';
