//! Which ids can be one of their kind, and where they are from.

use super::*;
use crate::customer::Fields;
use crate::moment::Mint;

/// The examples of <https://docs.stripe.com/billing/customer/tax-ids>, kind by kind.
const EXAMPLES: &str = "
    ad_nrt A-123456-Z; ae_trn 123456789012345; al_tin J12345678N; am_tin 02538904;
    ao_tin 5123456789; ar_cuit 12-3456789-01; au_abn 12345678912; au_arn 123456789123;
    aw_tin 12345678; az_tin 0123456789; ba_tin 123456789012; bb_tin 1123456789012;
    bd_bin 123456789-0123; bf_ifu 12345678A; bg_uic 123456789; bh_vat 123456789012345;
    bj_ifu 1234567890123; bo_tin 123456789; br_cnpj 01.234.456/5432-10; br_cpf 123.456.789-87;
    bs_tin 123.456.789; by_tin 123456789; ca_bn 123456789; ca_gst_hst 123456789RT0002;
    ca_pst_bc PST-1234-5678; ca_pst_mb 123456-7; ca_pst_sk 1234567; ca_qst 1234567890TQ1234;
    cd_nif A0123456M; ch_uid CHE-123.456.789 HR; ch_vat CHE-123.456.789 MWST;
    cl_tin 12.345.678-K; cm_niu M123456789000L; cn_tin 123456789012345678;
    co_nit 123.456.789-0; cr_tin 1-234-567890; cv_nif 213456789; de_stn 1234567890;
    do_rcn 123-4567890-1; ec_ruc 1234567890001; eg_tin 123456789; es_cif A12345678;
    et_tin 1234567890; eu_oss_vat EU123456789; eu_vat ATU12345678; eu_vat BE0123456789;
    eu_vat BG0123456789; eu_vat CY12345678Z; eu_vat CZ1234567890; eu_vat DE123456789;
    eu_vat DK12345678; eu_vat EE123456789; eu_vat EL123456789; eu_vat ESA1234567Z;
    eu_vat FI12345678; eu_vat FRAB123456789; eu_vat HR12345678912; eu_vat HU12345678;
    eu_vat IE1234567AB; eu_vat IT12345678912; eu_vat LT123456789123; eu_vat LU12345678;
    eu_vat LV12345678912; eu_vat MT12345678; eu_vat NL123456789B12; eu_vat PL1234567890;
    eu_vat PT123456789; eu_vat RO1234567891; eu_vat SE123456789123; eu_vat SI12345678;
    eu_vat SK1234567891; eu_vat XI123456789; gb_vat GB123456789; ge_vat 123456789;
    gn_nif 123456789; hk_br 12345678; hr_oib 12345678901; hu_tin 12345678-1-23;
    id_npwp 012.345.678.9-012.345; il_vat 000012345; in_gst 12ABCDE3456FGZH; is_vat 123456;
    jp_cn 1234567891234; jp_rn 12345; jp_trn T1234567891234; ke_pin P000111111A;
    kg_tin 12345678901234; kh_tin 1001-123456789; kr_brn 123-45-67890; kz_bin 123456789012;
    la_tin 123456789-000; li_uid CHE123456789; li_vat 12345; ma_vat 12345678; md_vat 1234567;
    me_pib 12345678; mk_vat MK1234567890123; mr_nif 12345678; mx_rfc ABC010203AB9;
    my_frp 12345678; my_itn C 1234567890; my_sst A12-3456-78912345; ng_tin 12345678-0001;
    no_vat 123456789MVA; no_voec 1234567; np_pan 123456789; nz_gst 123456789;
    om_vat OM1234567890; pe_ruc 12345678901; ph_tin 123456789012; ro_tin 1234567890123;
    rs_pib 123456789; ru_inn 1234567891; ru_kpp 123456789; sa_vat 123456789012345;
    sg_gst M12345678X; sg_uen 123456789F; si_tin 12345678; sn_ninea 12345672A2;
    sr_fin 1234567890; sv_nit 1234-567890-123-4; th_vat 1234567891234; tj_tin 123456789;
    tr_tin 0123456789; tw_vat 12345678; tz_vat 12345678A; ua_vat 123456789; ug_tin 1014751879;
    us_ein 12-3456789; uy_ruc 123456789012; uz_tin 123456789; uz_vat 123456789012;
    ve_rif A-12345678-9; vn_tin 1234567890; za_vat 4123456789; zm_tin 1004751879;
    zw_tin 1234567890";

struct Counting(u32);

impl Mint for Counting {
    fn alphanumeric(&mut self, _: usize) -> String {
        self.0 += 1;
        self.0.to_string()
    }
}

/// Registers a tax id of a new customer.
fn register(kind: &str, value: &str) -> Result<TaxId, TaxIdRefusal> {
    let moment = &mut Moment { now: 5, mint: &mut Counting(0) };
    let mut customer = Customer::create(Fields::default(), moment);
    let entry = Entry { kind: kind.to_owned(), value: value.to_owned() };
    TaxId::create(&mut customer, entry, moment).map(|(tax_id, _)| tax_id)
}

fn refused(kind: &str, value: &str) {
    let refusal = TaxIdRefusal::Invalid { kind: kind.to_owned(), item: None };
    assert_eq!(register(kind, value), Err(refusal), "{kind} {value}");
}

#[test]
fn documented_examples_are_taken() {
    for example in EXAMPLES.split(';') {
        let (kind, value) = example.trim().split_once(' ').unwrap();
        assert!(all_kinds().any(|known| known == kind), "{kind}");
        assert!(register(kind, value).is_ok(), "{kind} {value}");
    }
}

#[test]
fn every_kind_refuses_what_is_no_id() {
    for kind in all_kinds() {
        for value in ["-", "ABC", "<1>", "1\u{0}", &"1".repeat(33)] {
            refused(kind, value);
        }
    }
}

#[test]
fn what_has_another_form_is_refused() {
    for (kind, value) in [
        ("au_abn", "123456789"),
        ("br_cpf", "123.456.789"),
        ("ca_gst_hst", "123456789RP0002"),
        ("ch_vat", "CHE-123.456"),
        ("eu_oss_vat", "DE123456789"),
        ("eu_vat", "123456789"),
        ("eu_vat", "DE12345678"),
        ("eu_vat", "FR123456789"),
        ("eu_vat", "NL123456789"),
        ("eu_vat", "US123456789"),
        ("eu_vat", "de123456789"),
        ("gb_vat", "DE123456789"),
        ("gb_vat", "GB12345678"),
        ("in_gst", "AB12345678901CD"),
        ("no_vat", "123456789XYZ"),
        ("us_ein", "12-345678"),
        ("us_ein", "000000000A"),
        ("za_vat", "5123456789"),
    ] {
        refused(kind, value);
    }
}

#[test]
fn countries() {
    for (kind, value, country) in [
        ("eu_vat", "DE 123 456 789", Some("DE")),
        ("eu_vat", "EL123456789", Some("GR")),
        ("eu_vat", "XI123456789", Some("GB")),
        ("eu_vat", "000000000", None),
        ("eu_oss_vat", "EU123456789", None),
        ("gb_vat", "000000000", Some("GB")),
        ("ca_qst", "1234567890TQ1234", Some("CA")),
        ("us_ein", "12-3456789", Some("US")),
    ] {
        assert_eq!(register(kind, value).unwrap().country.as_deref(), country, "{kind} {value}");
    }
}

#[test]
fn registers_know_the_test_values_alone() {
    use Verification::{Pending, Unavailable, Unverified, Verified};
    for (kind, value, first, then) in [
        ("eu_vat", "000000000", Pending, Verified),
        ("eu_vat", "NL000000000B01", Pending, Verified),
        ("gb_vat", "GB111111111", Pending, Unverified),
        ("au_abn", "222222222", Pending, Pending),
        ("au_abn", "12 345 678 912", Pending, Unavailable),
        ("us_ein", "00-0000000", Unavailable, Unavailable),
    ] {
        let tax_id = register(kind, value).unwrap();
        assert_eq!(tax_id.verification, first, "{kind} {value}");
        let effects = tax_id.verify();
        let after = effects.records.into_iter().next().map(|it| TaxId::try_from(it).unwrap());
        let after = after.unwrap_or(tax_id);
        assert_eq!(after.verification, then, "{kind} {value}");
        assert_eq!(after.verify(), Effects::default(), "it is asked once");
        let deleted = TaxId { deleted: true, verification: Pending, ..after };
        assert_eq!(deleted.verify(), Effects::default(), "nobody asks about a deleted one");
    }
}
