// The tax id Element: a business, the kind of its number, and the number. Which kinds there are is the
// official types' list; whose register knows a number, nobody asks here.

import { computed, signal } from '@preact/signals';
import { language, t } from '../i18n/text.ts';
import { record } from '../sheet.ts';
import { FieldState } from '../ui/field-state.ts';
import { Field, Select } from '../ui/field.tsx';
import type { DetailsForm } from './form.ts';

type Given = Record<string, unknown>;

/** The European Union's numbers are one kind to the API, whichever country gives them. */
const UNION = 'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk xi'.split(' ').map((country) => `${country}_vat`);

const OTHERS =
  'ae_trn al_tin am_tin ao_tin au_abn aw_tin az_tin ba_tin bb_tin bd_bin bf_ifu bh_vat bj_ifu bs_tin by_tin ca_bn ca_gst_hst ca_pst_bc ca_pst_mb ca_pst_sk ca_qst cd_nif ch_vat cl_tin cm_niu cr_tin cv_nif ec_ruc eg_tin et_tin gb_vat ge_vat gn_nif in_gst is_vat ke_pin kg_tin kh_tin kr_brn kz_bin la_tin li_vat lk_vat ma_vat md_vat me_pib mk_vat mr_nif mx_rfc ng_tin no_vat np_pan nz_gst om_vat pe_ruc ph_tin rs_pib ru_inn ru_kpp sa_vat sg_gst sn_ninea sr_fin th_vat tj_tin tr_tin tw_vat tz_vat ua_vat ug_tin uy_ruc uz_tin uz_vat za_vat zm_tin zw_tin'.split(' ');

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** As `Germany (VAT)`. */
function named(code: string): string {
  const [country = '', ...kind] = code.toUpperCase().split('_');
  // Northern Ireland has no code of its own among countries.
  const place = country === 'XI' ? 'XI' : new Intl.DisplayNames([language.value, 'en'], { type: 'region' }).of(country);
  return `${place} (${kind.join(' ')})`;
}

export function taxIdForm(first: Given): DetailsForm {
  const given = signal(first);
  const visible = computed(() => given.value.visibility === 'always');
  const required = (name: string) => record(record(given.value.validation)[name]).required === 'always';
  const asksName = computed(() => record(given.value.fields).businessName !== 'never');
  const blank = (value: string): boolean => value.trim() === '';

  const type: FieldState = new FieldState((value) => (value === '' && !blank(taxId.value.value) ? 'incomplete_tax_id' : null));
  const taxId: FieldState = new FieldState((value) => (blank(value) && (required('taxId') || type.value.value !== '') ? 'incomplete_tax_id' : null));
  const business = new FieldState((value) => (blank(value) && required('businessName') ? 'incomplete_business_name' : null));

  const { businessName, taxIdType, taxId: number } = record(first.defaultValues);
  business.value.value = text(businessName);
  type.value.value = text(taxIdType);
  taxId.value.value = text(number);

  const shown = computed(() => (visible.value ? [...(asksName.value ? [business] : []), type, taxId] : []));
  const change = computed(() => {
    const kind = type.value.value;
    return {
      empty: shown.value.every((field) => field.empty.value),
      complete: shown.value.every((field) => !field.error.value),
      visible: visible.value,
      value: {
        businessName: asksName.value ? business.value.value.trim() : '',
        taxId: taxId.value.value.trim(),
        taxIdType: kind,
        externalTaxIdType: UNION.includes(kind) ? 'eu_vat' : kind,
      },
    };
  });

  function View() {
    if (!visible.value) return null;
    const kinds = [...UNION, ...OTHERS].map((code) => ({ code, name: named(code) })).sort((a, b) => a.name.localeCompare(b.name, language.value));
    return (
      <form class="Form" autocomplete="on" noValidate onSubmit={(event) => event.preventDefault()}>
        {asksName.value ? <Field state={business} name="businessName" label={t('tax.business')} autocomplete="organization" required={required('businessName')} /> : null}
        <Select half state={type} name="taxIdType" label={t('tax.type')} options={[{ code: '', name: t('tax.type.choose') }, ...kinds]} />
        <Field half state={taxId} name="taxId" label={t('tax.id')} autocomplete="off" required={required('taxId')} />
      </form>
    );
  }

  return {
    title: 'frame.tax', View, shown, change, value: () => ({ elementType: 'taxId', ...change.value }),
    update: (changed) => void (given.value = { ...given.value, ...changed }),
    clear() {
      for (const field of [business, type, taxId]) field.clear();
    },
  };
}
