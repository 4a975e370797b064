//! The kinds of tax ids, and what an id of each looks like.
//!
//! The forms are the documented examples, widened to what the country's own register gives out. A
//! kind whose form is not public knowledge takes any text of letters and digits, rather than refusing
//! an id that is one. Sources: <https://docs.stripe.com/billing/customer/tax-ids>, and for value
//! added tax in Europe <https://ec.europa.eu/taxation_customs/vies/#/faq>.

/// Every kind that can be registered, and its forms without separators: `#` is a digit, `@` a capital
/// letter, `*` either of them, everything else itself. None means that any text will do.
const KINDS: [(&str, &[&str]); 135] = [
    ("ad_nrt", &["@######@"]),
    ("ae_trn", &["###############"]),
    ("al_tin", &[]),
    ("am_tin", &[]),
    ("ao_tin", &[]),
    ("ar_cuit", &["###########"]),
    ("au_abn", &["###########"]),
    ("au_acn", &["#########"]),
    ("au_arn", &["############"]),
    ("au_wpn", &[]),
    ("aw_tin", &[]),
    ("az_tin", &[]),
    ("ba_tin", &[]),
    ("bb_tin", &[]),
    ("bd_bin", &[]),
    ("bf_ifu", &[]),
    ("bg_uic", &["#########", "#############"]),
    ("bh_vat", &["###############"]),
    ("bj_ifu", &[]),
    ("bo_tin", &[]),
    ("br_cnpj", &["************##"]),
    ("br_cpf", &["###########"]),
    ("bs_tin", &[]),
    ("bw_vat", &[]),
    ("by_tin", &["#########"]),
    ("ca_bn", &["#########"]),
    ("ca_gst_hst", &["#########RT####"]),
    ("ca_pst_bc", &["PST########"]),
    ("ca_pst_mb", &["#######"]),
    ("ca_pst_sk", &["#######"]),
    ("ca_qst", &["##########TQ####"]),
    ("cd_nif", &[]),
    ("ch_uid", &["CHE#########", "CHE#########HR"]),
    ("ch_vat", &["CHE#########", "CHE#########MWST", "CHE#########TVA", "CHE#########IVA"]),
    ("ci_vat", &[]),
    ("cl_tin", &["#######*", "########*"]),
    ("cm_niu", &[]),
    ("cn_tin", &[]),
    ("co_nit", &["#########", "##########"]),
    ("cr_tin", &[]),
    ("cv_nif", &[]),
    ("cz_dic", &[]),
    ("de_stn", &[]),
    ("do_rcn", &["#########", "###########"]),
    ("ec_ruc", &["#############"]),
    ("eg_tin", &["#########"]),
    ("es_cif", &["@#######*", "########@"]),
    ("et_tin", &[]),
    ("eu_oss_vat", &["EU#########"]),
    (
        "eu_vat",
        &[
            "ATU########",
            "BE##########",
            "BG#########",
            "BG##########",
            "CY########@",
            "CZ########",
            "CZ#########",
            "CZ##########",
            "DE#########",
            "DK########",
            "EE#########",
            "EL#########",
            "ES*#######*",
            "FI########",
            "FR**#########",
            "HR###########",
            "HU########",
            "IE#######@",
            "IE#######@@",
            "IE#@#####@",
            "IT###########",
            "LT#########",
            "LT############",
            "LU########",
            "LV###########",
            "MT########",
            "NL#########B##",
            "PL##########",
            "PT#########",
            "RO##",
            "RO###",
            "RO####",
            "RO#####",
            "RO######",
            "RO#######",
            "RO########",
            "RO#########",
            "RO##########",
            "SE############",
            "SI########",
            "SK##########",
            "XI#########",
            "XI############",
            "XIGD###",
            "XIHA###",
        ],
    ),
    ("fo_vat", &[]),
    ("fr_siren", &[]),
    ("fr_siret", &[]),
    ("fr_spi", &[]),
    ("gb_vat", &["GB#########", "GB############", "GBGD###", "GBHA###"]),
    ("ge_vat", &["#########"]),
    ("gh_tin", &[]),
    ("gi_tin", &[]),
    ("gn_nif", &[]),
    ("hk_br", &["########"]),
    ("hr_oib", &["###########"]),
    ("hu_tin", &["###########"]),
    ("ic_nif", &[]),
    ("id_npwp", &["###############", "################"]),
    ("il_vat", &["#########"]),
    ("in_gst", &["##@@@@@####@***"]),
    ("is_kt", &[]),
    ("is_vat", &["#####", "######"]),
    ("it_cf", &[]),
    ("jp_cn", &["#############"]),
    ("jp_rn", &["#####"]),
    ("jp_trn", &["T#############"]),
    ("ke_pin", &["@#########@"]),
    ("kg_tin", &[]),
    ("kh_tin", &[]),
    ("kr_brn", &["##########"]),
    ("kz_bin", &["############"]),
    ("la_tin", &[]),
    ("li_uid", &["CHE#########"]),
    ("li_vat", &["#####"]),
    ("lk_vat", &[]),
    ("ma_vat", &[]),
    ("md_cf", &[]),
    ("md_vat", &[]),
    ("me_pib", &[]),
    ("mk_vat", &[]),
    ("mr_nif", &[]),
    ("mu_vat", &[]),
    ("mx_rfc", &["@@@######***", "@@@@######***"]),
    ("my_frp", &[]),
    ("my_itn", &[]),
    ("my_sst", &[]),
    ("mz_nuit", &[]),
    ("ng_tin", &[]),
    ("no_vat", &["#########", "#########MVA"]),
    ("no_voec", &["#######"]),
    ("np_pan", &[]),
    ("nz_bn", &[]),
    ("nz_gst", &["########", "#########"]),
    ("om_vat", &["OM##########"]),
    ("pe_ruc", &["###########"]),
    ("ph_tin", &[]),
    ("pl_nip", &["##########"]),
    ("pt_nif", &[]),
    ("py_ruc", &[]),
    ("ro_tin", &[]),
    ("rs_pib", &["#########"]),
    ("ru_inn", &["##########", "############"]),
    ("ru_kpp", &["#########"]),
    ("sa_vat", &["###############"]),
    ("sg_gst", &[]),
    ("sg_uen", &[]),
    ("si_tin", &["########"]),
    ("sm_coe", &[]),
    ("sn_ninea", &[]),
    ("sr_fin", &[]),
    ("sv_nit", &[]),
    ("th_vat", &["#############"]),
    ("tj_tin", &[]),
    ("tr_tin", &["##########"]),
    ("tt_bir", &[]),
    ("tt_vat", &[]),
    ("tw_vat", &["########"]),
    ("tz_vat", &[]),
    ("ua_vat", &[]),
    ("ug_tin", &[]),
    ("us_ein", &["#########"]),
    ("uy_ruc", &["############"]),
    ("uz_tin", &[]),
    ("uz_vat", &[]),
    ("ve_rif", &["@#########"]),
    ("vn_tin", &["##########", "#############"]),
    ("za_vat", &["4#########"]),
    ("zm_tin", &[]),
    ("zw_tin", &[]),
];

/// Longest tax id, in characters; the longest that any kind documents has 23.
const MAX_VALUE: usize = 32;

/// The values that the test network's register knows, of whatever kind is looked up there. They are
/// taken bare, as they are documented, and as part of a whole id.
pub(super) const TEST_VALUES: [&str; 3] = [VERIFIED, UNVERIFIED, PENDING];
pub(super) const VERIFIED: &str = "000000000";
pub(super) const UNVERIFIED: &str = "111111111";
pub(super) const PENDING: &str = "222222222";

/// The names of all kinds, as the API's error messages list them.
pub fn all_kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(name, _)| *name)
}

/// Whether ids of this kind are looked up in a register.
pub(super) fn is_looked_up(kind: &str) -> bool {
    matches!(kind, "au_abn" | "eu_vat" | "gb_vat")
}

/// An id without what is written between its parts.
pub(super) fn plain(value: &str) -> String {
    value.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '/' | '_')).collect()
}

/// Whether an id can be one of this kind.
pub(super) fn is_possible(kind: &str, value: &str) -> bool {
    let plain = plain(value);
    if is_looked_up(kind) && TEST_VALUES.contains(&plain.as_str()) {
        return true;
    }
    let forms = KINDS.iter().find(|(name, _)| *name == kind).map_or(&[][..], |(_, forms)| forms);
    value.chars().count() <= MAX_VALUE
        && plain.chars().all(char::is_alphanumeric)
        && plain.chars().any(|c| c.is_ascii_digit())
        && (forms.is_empty() || forms.iter().any(|form| has_form(&plain, form)))
}

fn has_form(plain: &str, form: &str) -> bool {
    let fits = |(c, form): (char, char)| match form {
        '#' => c.is_ascii_digit(),
        '@' => c.is_ascii_uppercase(),
        '*' => c.is_ascii_digit() || c.is_ascii_uppercase(),
        itself => c == itself,
    };
    plain.chars().count() == form.chars().count() && plain.chars().zip(form.chars()).all(fits)
}
