// The document of Elements that ask for what is no secret, and of those that have nothing to show
// here: wallets, Link and other currencies are not part of this server.

import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Operations } from '../../shared/channel.ts';
import type { Appearance, ElementInit, ElementsOptions, PlainError } from '../../shared/protocol.ts';
import { wear } from '../appearance.ts';
import { loadFonts } from '../fonts.ts';
import { t } from '../i18n/text.ts';
import type { TextKey } from '../i18n/en.ts';
import { reportFocus, reportHeight, reportTitle, speakLanguage, spoken } from '../page.ts';
import { serve } from '../port.ts';
import { addressForm } from './address.tsx';
import { emailForm } from './email.tsx';
import type { DetailsForm } from './form.ts';
import { taxIdForm } from './tax-id.tsx';
import '../frame.css';

const root = document.getElementById('root') as HTMLElement;

const FORMS: Record<string, (type: string, options: Record<string, unknown>, language: string) => DetailsForm> = {
  address: addressForm,
  shippingAddress: addressForm,
  linkAuthentication: (_type, options) => emailForm(options),
  contactDetails: (_type, options) => emailForm(options),
  taxId: (_type, options) => taxIdForm(options),
};

/** What screen readers call those that show nothing. */
const EMPTY: Record<string, TextKey> = {
  currencySelector: 'frame.currency', terms: 'frame.terms', linkSignup: 'frame.link', expressCheckout: 'frame.express',
  paymentMethodMessaging: 'frame.messaging', paymentRequestButton: 'frame.express',
};

/** Those that say when they begin to load. */
const LOADING = ['address', 'shippingAddress', 'linkAuthentication', 'contactDetails', 'taxId', 'terms'];

serve((tell) => {
  let form: DetailsForm | undefined;
  let type = '';
  let options: Record<string, unknown> = {};

  function check(): PlainError | null {
    const wrong = form?.shown.value.filter((field) => field.error.value) ?? [];
    for (const field of wrong) field.reveal();
    const [first] = wrong;
    const code = first?.error.value;
    if (!first || !code) return null;
    first.input?.focus();
    return { type: 'validation_error', code, message: t(`error.${code}` as TextKey) };
  }

  return {
    async init(init: ElementInit) {
      type = init.type;
      options = init.options;
      const language = speakLanguage(init.client.locale, init.rtl);
      wear(init.elements.appearance);
      loadFonts(init.elements.fonts);
      if (LOADING.includes(type)) tell('loaderstart', {});
      await spoken();
      form = FORMS[type]?.(type, options, language);
      const made = form;
      reportTitle(tell, made?.title ?? EMPTY[type] ?? 'frame.payment');
      if (made) {
        const { View } = made;
        render(<View />, root);
        let last = '';
        let begun = false;
        effect(() => {
          const payload = JSON.stringify(made.change.value);
          // What the page filled in itself is told, too.
          if (payload !== last && (begun || !made.change.value.empty)) tell('change', made.change.value);
          begun = true;
          last = payload;
        });
      }
      reportHeight(root, tell);
      reportFocus(tell);
    },
    update({ options: changed }: { options: Record<string, unknown> }) {
      options = { ...options, ...changed };
      form?.update(changed);
    },
    updateElements({ appearance, locale }: ElementsOptions) {
      wear(appearance);
      if (locale) speakLanguage(locale);
    },
    wear: (appearance: Appearance) => wear(appearance),
    fonts: loadFonts,
    refetch: () => undefined,
    submit() {
      const error = check();
      return error ? { error } : {};
    },
    value: () => form?.value(),
    focus: () => form?.shown.value[0]?.input?.focus(),
    blur: () => (document.activeElement as HTMLElement | null)?.blur(),
    clear: () => form?.clear(),
  } satisfies Operations;
});
