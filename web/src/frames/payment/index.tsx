// The Payment Element's document: takes the page's calls, tells it what happens.

import { effect } from '@preact/signals';
import { render } from 'preact';
import type { ConfirmArgs, ElementInit, ElementsOptions, Intent, PlainError } from '../../shared/protocol.ts';
import type { Operations, Tell } from '../../shared/channel.ts';
import { wear } from '../appearance.ts';
import { loadFonts } from '../fonts.ts';
import { merged } from '../form.ts';
import { reportFocus, reportHeight, speakLanguage } from '../page.ts';
import { serve } from '../port.ts';
import { needPassed } from './passed.ts';
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
      const language = speakLanguage(init.client.locale);
      wear(init.elements.appearance);
      loadFonts(init.elements.fonts);
      state = await PaymentState.begin(init, language);
      show(state, tell);
    },
    update: ({ options }: { options: Record<string, unknown> }) => here().update(options),
    updateElements(elements: ElementsOptions) {
      wear(elements.appearance);
      return here().updateElements(elements);
    },
    refetch: () => here().updateElements(here().elements),
    submit() {
      const error = here().check(true);
      const chosen = here().chosen.value?.type ?? here().method.value?.type;
      return error ? { error } : { selectedPaymentMethod: chosen };
    },
    async confirm({ kind, clientSecret, params }: ConfirmArgs): Promise<Intent> {
      const ready = checked();
      const { save_payment_method: _, ...given } = params;
      needPassed(ready, given.payment_method_data, kind === 'payment_intent' ? 'stripe.confirmPayment()' : 'stripe.confirmSetup()', 'confirmParams.payment_method_data.');
      return ready.tried(ready.api.confirm(kind, clientSecret, merged(await ready.confirmation(), given)));
    },
    async createPaymentMethod(params: Record<string, unknown>) {
      const ready = checked();
      const saved = ready.chosen.value;
      needPassed(ready, params, 'stripe.createPaymentMethod()', 'params.');
      return saved ?? ready.tried(ready.api.post('/v1/payment_methods', merged(ready.data(), params)));
    },
    async createConfirmationToken(params: Record<string, unknown>) {
      const ready = checked();
      const secret = ready.elements.customerSessionClientSecret;
      needPassed(ready, params.payment_method_data, 'stripe.createConfirmationToken()', 'params.payment_method_data.');
      const body = merged({ ...(await ready.confirmation()), customer_session_client_secret: secret }, params);
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
  reportHeight(root, tell);
  reportFocus(tell);
  let last = '';
  effect(() => {
    const payload = JSON.stringify(state.change.value);
    if (payload !== last) tell('change', state.change.value);
    last = payload;
  });
}
