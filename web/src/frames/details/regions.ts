// How addresses are written, country by country: what is asked for, what it is called, what it looks
// like. Names of countries come from the browser; names of states are the countries' own.

export type StateLabel = 'state' | 'province' | 'prefecture' | 'county' | 'emirate' | 'district';
export type CityLabel = 'city' | 'suburb' | 'town';

export interface Region {
  postal: RegExp | null;
  city: CityLabel | null;
  state: StateLabel | null;
  /** Codes and names, where a state is chosen and not written. */
  states: readonly { code: string; name: string }[];
}

const ANY = /\S/;
const set = (codes: string): Set<string> => new Set(codes.split(' '));

const WITHOUT_POSTAL = set(
  'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GN GQ GY HK JM KI KM KN LC ML MO MR MS MW NR NU QA RW SB SC SL SR ST SX TD TF TG TK TL TO TT TV TZ UG VU YE ZW',
);
const WITHOUT_CITY = set('GI HK MC MO SG VA');
const STATES: Record<string, StateLabel> = {
  AE: 'emirate', AR: 'province', AU: 'state', BR: 'state', CA: 'province', CN: 'province', CO: 'district', EG: 'province', ES: 'province',
  HK: 'district', ID: 'province', IE: 'county', IN: 'state', IT: 'province', JP: 'prefecture', KR: 'province', MX: 'state', MY: 'state', NG: 'state',
  PH: 'province', TH: 'province', TR: 'province', TW: 'county', US: 'state', VE: 'state', VN: 'province',
};
const CITIES: Record<string, CityLabel> = { AU: 'suburb', GB: 'town', IE: 'town', NO: 'town', SE: 'town' };
const POSTAL: Record<string, RegExp> = {
  US: /^\d{5}(-\d{4})?$/, CA: /^[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/i, GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, IE: ANY, JP: /^\d{3}-?\d{4}$/, NL: /^\d{4} ?[A-Z]{2}$/i,
  BR: /^\d{5}-?\d{3}$/, PT: /^\d{4}-?\d{3}$/, PL: /^\d{2}-?\d{3}$/, SE: /^\d{3} ?\d{2}$/, CZ: /^\d{3} ?\d{2}$/, SK: /^\d{3} ?\d{2}$/, GR: /^\d{3} ?\d{2}$/, IN: /^[1-9]\d{2} ?\d{3}$/,
  ...Object.fromEntries('DE ES FI FR IT HR EE LT MX MY TH TR KR'.split(' ').map((code) => [code, /^\d{5}$/])),
  ...Object.fromEntries('AT AU BE BG CH CY DK HU LU NO NZ SI ZA PH'.split(' ').map((code) => [code, /^\d{4}$/])),
  ...Object.fromEntries('CN RO SG VN CO'.split(' ').map((code) => [code, /^\d{6}$/])),
};

const NAMED: Record<string, string> = {
  US: 'AL:Alabama AK:Alaska AS:American_Samoa AZ:Arizona AR:Arkansas AA:Armed_Forces_(AA) AE:Armed_Forces_(AE) AP:Armed_Forces_(AP) CA:California CO:Colorado CT:Connecticut DE:Delaware DC:District_of_Columbia FL:Florida GA:Georgia GU:Guam HI:Hawaii ID:Idaho IL:Illinois IN:Indiana IA:Iowa KS:Kansas KY:Kentucky LA:Louisiana ME:Maine MH:Marshall_Islands MD:Maryland MA:Massachusetts MI:Michigan FM:Micronesia MN:Minnesota MS:Mississippi MO:Missouri MT:Montana NE:Nebraska NV:Nevada NH:New_Hampshire NJ:New_Jersey NM:New_Mexico NY:New_York NC:North_Carolina ND:North_Dakota MP:Northern_Mariana_Islands OH:Ohio OK:Oklahoma OR:Oregon PW:Palau PA:Pennsylvania PR:Puerto_Rico RI:Rhode_Island SC:South_Carolina SD:South_Dakota TN:Tennessee TX:Texas UT:Utah VT:Vermont VI:Virgin_Islands VA:Virginia WA:Washington WV:West_Virginia WI:Wisconsin WY:Wyoming',
  CA: 'AB:Alberta BC:British_Columbia MB:Manitoba NB:New_Brunswick NL:Newfoundland_and_Labrador NT:Northwest_Territories NS:Nova_Scotia NU:Nunavut ON:Ontario PE:Prince_Edward_Island QC:Quebec SK:Saskatchewan YT:Yukon',
  AU: 'ACT:Australian_Capital_Territory NSW:New_South_Wales NT:Northern_Territory QLD:Queensland SA:South_Australia TAS:Tasmania VIC:Victoria WA:Western_Australia',
};

export function regionOf(country: string): Region {
  return {
    postal: WITHOUT_POSTAL.has(country) ? null : (POSTAL[country] ?? ANY),
    city: WITHOUT_CITY.has(country) ? null : (CITIES[country] ?? 'city'),
    state: STATES[country] ?? null,
    states: (NAMED[country] ?? '').split(' ').filter(Boolean).map((each) => {
      const [code = '', name = ''] = each.split(':');
      return { code, name: name.replaceAll('_', ' ') };
    }),
  };
}

/** As carriers that do not deliver to post boxes refuse them. */
export const isPoBox = (line: string): boolean => /\b(p\.?\s*o\.?\s*box|post(al)? box|apartado|postfach|boîte postale)\b/i.test(line);
