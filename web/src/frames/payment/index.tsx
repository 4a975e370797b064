// The Payment Element's document: takes the page's calls, tells it what happens.

import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Appearance, CheckoutConfirmArgs, ConfirmArgs, ElementInit, ElementsOptions, Intent, PlainError } from '../../shared/protocol.ts';
import type { Operations, Tell } from '../../shared/channel.ts';
import { wear } from '../appearance.ts';
import { confirmPage } from '../checkout/page.ts';
import { loadFonts } from '../fonts.ts';
import { merged } from '../form.ts';
import { reportFocus, reportHeight, reportTitle, speakLanguage, spoken } from '../page.ts';
import { serve } from '../port.ts';
import { mismatch, missing } from './fitting.ts';
import { markCorners } from '../ui/condensed.ts';
import { Skeleton } from './skeleton.tsx';
import { PaymentState } from './state.ts';
import { PaymentView } from './view.tsx';
import '../frame.css';
import './bank.css';

const root = document.getElementById('root') as HTMLElement;

serve((tell) => {
  let state: PaymentState | undefined;
  const here = (): PaymentState => {
    if (!state) throw { type: 'api_error', message: 'The Element is not ready yet.' } satisfies PlainError;
    return state;
  };
  const checked = (): PaymentState => {
    const error = here().check(true);
    if (error) throw error;
    return here();
  };

  return {
    async init(init: ElementInit) {
      const language = speakLanguage(init.client.locale, init.rtl);
      wear(init.elements.appearance);
      loadFonts(init.elements.fonts);
      reportTitle(tell, 'frame.payment');
      const report = reportHeight(root, tell);
      if (init.elements.loader !== 'never') {
        await spoken();
        render(<Skeleton />, root);
        report();
        tell('loaderstart', {});
      }
      [state] = await Promise.all([PaymentState.begin(init, language), spoken()]);
      show(state, tell);
      report();
    },
    update: ({ options }: { options: Record<string, unknown> }) => here().update(options),
    updateElements(elements: ElementsOptions) {
      wear(elements.appearance);
      loadFonts(elements.fonts);
      if (elements.locale) speakLanguage(elements.locale);
      return here().updateElements(elements);
    },
    fonts: loadFonts,
    refetch: () => here().updateElements(here().elements),
    submit() {
      const error = here().check(true);
      const chosen = here().chosen.value?.type ?? here().method.value?.type;
      return error ? { error } : { selectedPaymentMethod: chosen };
    },
    async confirm({ kind, clientSecret, params }: ConfirmArgs): Promise<Intent> {
      const ready = checked();
      const { save_payment_method: _, ...given } = params;
      // What the page says of a new method is not said of a saved one.
      if (ready.chosen.value) delete given.payment_method_data;
      const body = merged(await ready.confirmation(), given);
      const wrong = missing(ready, body) ?? (ready.elements.mode ? mismatch(ready.elements, await ready.api.retrieve(kind, clientSecret)) : null);
      if (wrong) throw wrong;
      return ready.tried(ready.api.confirm(kind, clientSecret, body));
    },
    confirmCheckout({ clientSecret, params, billing }: CheckoutConfirmArgs): Promise<Intent> {
      const ready = checked();
      return confirmPage(ready.api, clientSecret, ready.checkout(params, billing));
    },
    wear: (appearance: Appearance) => wear(appearance),
    async createPaymentMethod(params: Record<string, unknown>) {
      const ready = checked();
      const saved = ready.chosen.value;
      if (saved) return saved;
      const body = merged(ready.data(), params);
      const wrong = missing(ready, { payment_method_data: body }, 'stripe.createPaymentMethod', 'params.');
      if (wrong) throw wrong;
      return ready.tried(ready.api.post('/v1/payment_methods', body));
    },
    async createConfirmationToken(params: Record<string, unknown>) {
      const ready = checked();
      const secret = ready.elements.customerSessionClientSecret;
      const body = merged({ ...(await ready.confirmation()), customer_session_client_secret: secret }, params);
      const wrong = missing(ready, body, 'stripe.createConfirmationToken', 'params.payment_method_data.');
      if (wrong) throw wrong;
      return ready.tried(ready.api.post('/v1/confirmation_tokens', body));
    },
    focus: () => first()?.focus(),
    blur: () => (document.activeElement as HTMLElement | null)?.blur(),
    clear: () => here().methods.value.forEach((method) => method.clear()),
    collapse: () => here().choose(null, null),
  } satisfies Operations;
});

const first = () => root.querySelector<HTMLElement>('input:not([type=checkbox]), button');

function show(state: PaymentState, tell: Tell): void {
  const remove = async (id: string) => {
    const method = state.session.value.saved.find((one) => one.id === id);
    try {
      tell('savedpaymentmethodremove', { success: true, payment_method: await state.remove(id) });
    } catch (error) {
      tell('savedpaymentmethodremove', { success: false, error: (error as PlainError).message, payment_method: method });
    }
  };
  render(<PaymentView state={state} removed={remove} />, root);
  reportFocus(tell);
  markCorners(root);
  let last = '';
  effect(() => {
    const payload = JSON.stringify(state.change.value);
    if (payload !== last) tell('change', state.change.value);
    last = payload;
  });
}
