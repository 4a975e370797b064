//! Tax ids of customers: what kind, of which country, and what the register says.
//!
//! Three kinds are looked up in a register; the test network's register knows the documented test
//! values alone. Source: <https://docs.stripe.com/billing/customer/tax-ids>.

use crate::customer::Customer;
use crate::effects::Effects;
use crate::event::EventType;
use crate::id::{CustomerId, TaxIdId};
use crate::job::{Job, JobKind};
use crate::moment::{Moment, Timestamp};
use crate::names::names;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// Every kind of tax id that a caller can register.
pub const TYPES: [&str; 135] = [
    "ad_nrt",
    "ae_trn",
    "al_tin",
    "am_tin",
    "ao_tin",
    "ar_cuit",
    "au_abn",
    "au_acn",
    "au_arn",
    "au_wpn",
    "aw_tin",
    "az_tin",
    "ba_tin",
    "bb_tin",
    "bd_bin",
    "bf_ifu",
    "bg_uic",
    "bh_vat",
    "bj_ifu",
    "bo_tin",
    "br_cnpj",
    "br_cpf",
    "bs_tin",
    "bw_vat",
    "by_tin",
    "ca_bn",
    "ca_gst_hst",
    "ca_pst_bc",
    "ca_pst_mb",
    "ca_pst_sk",
    "ca_qst",
    "cd_nif",
    "ch_uid",
    "ch_vat",
    "ci_vat",
    "cl_tin",
    "cm_niu",
    "cn_tin",
    "co_nit",
    "cr_tin",
    "cv_nif",
    "cz_dic",
    "de_stn",
    "do_rcn",
    "ec_ruc",
    "eg_tin",
    "es_cif",
    "et_tin",
    "eu_oss_vat",
    "eu_vat",
    "fo_vat",
    "fr_siren",
    "fr_siret",
    "fr_spi",
    "gb_vat",
    "ge_vat",
    "gh_tin",
    "gi_tin",
    "gn_nif",
    "hk_br",
    "hr_oib",
    "hu_tin",
    "ic_nif",
    "id_npwp",
    "il_vat",
    "in_gst",
    "is_kt",
    "is_vat",
    "it_cf",
    "jp_cn",
    "jp_rn",
    "jp_trn",
    "ke_pin",
    "kg_tin",
    "kh_tin",
    "kr_brn",
    "kz_bin",
    "la_tin",
    "li_uid",
    "li_vat",
    "lk_vat",
    "ma_vat",
    "md_cf",
    "md_vat",
    "me_pib",
    "mk_vat",
    "mr_nif",
    "mu_vat",
    "mx_rfc",
    "my_frp",
    "my_itn",
    "my_sst",
    "mz_nuit",
    "ng_tin",
    "no_vat",
    "no_voec",
    "np_pan",
    "nz_bn",
    "nz_gst",
    "om_vat",
    "pe_ruc",
    "ph_tin",
    "pl_nip",
    "pt_nif",
    "py_ruc",
    "ro_tin",
    "rs_pib",
    "ru_inn",
    "ru_kpp",
    "sa_vat",
    "sg_gst",
    "sg_uen",
    "si_tin",
    "sm_coe",
    "sn_ninea",
    "sr_fin",
    "sv_nit",
    "th_vat",
    "tj_tin",
    "tr_tin",
    "tt_bir",
    "tt_vat",
    "tw_vat",
    "tz_vat",
    "ua_vat",
    "ug_tin",
    "us_ein",
    "uy_ruc",
    "uz_tin",
    "uz_vat",
    "ve_rif",
    "vn_tin",
    "za_vat",
    "zm_tin",
    "zw_tin",
];

/// Most tax ids of one customer.
pub const MAX_TAX_IDS: usize = 5;

/// Longest tax id, in characters; the longest that any kind documents has 23.
const MAX_VALUE: usize = 32;

/// The register answers a moment later, never in the same second: see charges that settle.
const VERIFIED_AFTER: i64 = 1;

/// The prefixes of value added tax numbers in the European Union; Greece and Northern Ireland have
/// other letters than in ISO 3166.
const EU_PREFIXES: &str =
    "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI";

names! {
    /// What the register says.
    pub enum Verification {
        Pending = "pending",
        Unavailable = "unavailable",
        Unverified = "unverified",
        Verified = "verified",
    }
}

/// A kind of tax id and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// One of [`TYPES`].
    pub kind: String,
    /// The id.
    pub value: String,
}

/// A customer's tax id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxId {
    /// The object's id.
    pub id: TaxIdId,
    /// Seconds since the Unix epoch.
    pub created: Timestamp,
    /// Deleted ones stay for the events that tell of them, and are shown nowhere.
    pub deleted: bool,
    /// Two letters; `None` where the kind has no country.
    pub country: Option<String>,
    /// Whose.
    pub customer: CustomerId,
    /// One of [`TYPES`].
    pub kind: String,
    /// The id.
    pub value: String,
    /// What the register says.
    pub verification: Verification,
}

/// Why a tax id is not registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaxIdRefusal {
    /// The value cannot be of this kind.
    Invalid {
        /// The kind.
        kind: String,
    },
    /// More than [`MAX_TAX_IDS`].
    TooMany,
}

impl From<TaxIdRefusal> for Refusal {
    fn from(refusal: TaxIdRefusal) -> Self {
        Refusal::TaxId(refusal)
    }
}

impl TaxId {
    /// Registers a tax id. The customer, which counts it, is the caller's to save.
    pub fn create(
        customer: &mut Customer,
        entry: Entry,
        moment: &mut Moment<'_>,
    ) -> Result<(TaxId, Effects), TaxIdRefusal> {
        if customer.tax_ids >= MAX_TAX_IDS {
            return Err(TaxIdRefusal::TooMany);
        }
        if !is_possible(&entry) {
            return Err(TaxIdRefusal::Invalid { kind: entry.kind });
        }
        let looked_up = is_looked_up(&entry.kind);
        let tax_id = TaxId {
            id: TaxIdId::mint(moment.mint),
            created: moment.now,
            deleted: false,
            country: country(&entry),
            customer: customer.id.clone(),
            kind: entry.kind,
            value: entry.value,
            verification: if looked_up { Verification::Pending } else { Verification::Unavailable },
        };
        customer.tax_ids += 1;
        let mut effects = Effects::default();
        if looked_up {
            let due = moment.now + VERIFIED_AFTER;
            effects.jobs.push(Job::at(due, JobKind::VerifyTaxId, tax_id.id.as_str()));
        }
        effects.tell(EventType::CustomerTaxIdCreated, &tax_id);
        effects.save(&tax_id);
        Ok((tax_id, effects))
    }

    /// The register answers. Harmless when it runs twice.
    pub fn verify(&self) -> Effects {
        let mut effects = Effects::default();
        let verification = match self.verification {
            Verification::Pending if !self.deleted => register(&self.value),
            Verification::Pending
            | Verification::Unavailable
            | Verification::Unverified
            | Verification::Verified => self.verification,
        };
        if verification != self.verification {
            let after = TaxId { verification, ..self.clone() };
            effects.tell_change(EventType::CustomerTaxIdUpdated, self, &after);
            effects.save(after);
        }
        effects
    }

    /// Forgets the tax id.
    pub fn delete(&self, customer: &Customer) -> Effects {
        let mut effects = Effects::default();
        let tax_ids = customer.tax_ids.saturating_sub(1);
        effects.save(Customer { tax_ids, ..customer.clone() });
        effects.canceled_jobs.push((JobKind::VerifyTaxId, self.id.as_str().to_owned()));
        effects.tell(EventType::CustomerTaxIdDeleted, self);
        effects.save(TaxId { deleted: true, ..self.clone() });
        effects
    }
}

/// The documented test values; what else there is no register can be asked about.
fn register(value: &str) -> Verification {
    if value.contains("000000000") {
        Verification::Verified
    } else if value.contains("111111111") {
        Verification::Unverified
    } else if value.contains("222222222") {
        Verification::Pending
    } else {
        Verification::Unavailable
    }
}

fn is_looked_up(kind: &str) -> bool {
    matches!(kind, "au_abn" | "eu_vat" | "gb_vat")
}

/// Whether a value has the form of its kind, as far as forms are documented alike for all: letters,
/// digits and what is written between them.
fn is_possible(entry: &Entry) -> bool {
    let separator = |c: char| matches!(c, ' ' | '-' | '.' | '/' | '_');
    let plain: String = entry.value.chars().filter(|c| !separator(*c)).collect();
    let shaped = plain.chars().all(char::is_alphanumeric)
        && plain.chars().any(|c| c.is_ascii_digit())
        && entry.value.chars().count() <= MAX_VALUE;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    shaped
        && match entry.kind.as_str() {
            // Nine digits only as one of the test values.
            "au_abn" => digits(&plain) && matches!(plain.len(), 9 | 11),
            "eu_vat" => prefix(&plain).is_some_and(|prefix| {
                EU_PREFIXES.split(' ').any(|known| known == prefix)
                    && (4..=14).contains(&plain.len())
            }),
            "gb_vat" => prefix(&plain) == Some("GB") && matches!(plain.len(), 7 | 11 | 14),
            "us_ein" => digits(&plain) && plain.len() == 9,
            _ => true,
        }
}

fn prefix(value: &str) -> Option<&str> {
    value.get(..2).filter(|prefix| prefix.bytes().all(|byte| byte.is_ascii_uppercase()))
}

fn country(entry: &Entry) -> Option<String> {
    match entry.kind.as_str() {
        "eu_oss_vat" => None,
        "eu_vat" => prefix(&entry.value).map(|prefix| match prefix {
            "EL" => "GR".to_owned(),
            "XI" => "GB".to_owned(),
            same => same.to_owned(),
        }),
        kind => kind.split('_').next().map(str::to_ascii_uppercase),
    }
}
