// The IBAN Element.

import { IbanState } from '../bank/accounts.ts';
import { Fields } from '../bank/fields.ts';
import { formatIban } from '../bank/format.ts';
import { BankIcon } from '../bank/icons.tsx';
import { ibanLength } from '../bank/iban.ts';
import { t } from '../i18n/text.ts';
import { LineInput, serveLine } from './line.tsx';

/** How IBANs of a country look; others are shown Germany's. */
const PLACEHOLDERS: Record<string, string> = {
  AT: 'AT00 0000 0000 0000 0000', BE: 'BE00 0000 0000 0000', DE: 'DE00 0000 0000 0000 0000 00', ES: 'ES00 0000 0000 0000 0000 0000',
  FR: 'FR00 0000 0000 00AA AAAA AAAA A00', GB: 'GB00 AAAA 0000 0000 0000 00', IE: 'IE00 AAAA 0000 0000 0000 00',
  IT: 'IT00 A000 0000 000A AAAA AAAA AAA', NL: 'NL00 AAAA 0000 0000 00', PT: 'PT00 0000 0000 0000 0000 0000 0',
};

serveLine('frame.iban', () => {
  const account = new IbanState();
  return {
    type: 'sepa_debit',
    fields: new Fields(() => [account.iban]),
    own: () => account.own(),
    token: () => ({ country: account.country.value, account_number: account.own().sepa_debit.iban }),
    // Which bank it is, an IBAN does not say.
    says: () => ({ country: account.country.value, bankName: '' }),
    view: (options) => (
      <>
        {options.hideIcon === true ? null : <BankIcon type="" />}
        <LineInput
          state={account.iban} name="iban" label={t('iban.label')} placeholder={PLACEHOLDERS[String(options.placeholderCountry)] ?? t('iban.placeholder')}
          format={formatIban(ibanLength)} disabled={options.disabled === true}
        />
      </>
    ),
  };
});
