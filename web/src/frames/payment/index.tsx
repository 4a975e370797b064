// The Payment Element's document: takes the page's calls, tells it what happens.

import { render } from 'preact';
import type { Appearance, CheckoutConfirmArgs, ConfirmArgs, ElementInit, ElementsOptions, Intent, PlainError } from '../../shared/protocol.ts';
import type { Operations, Tell } from '../../shared/channel.ts';
import { wear } from '../appearance.ts';
import { confirmPage } from '../checkout/page.ts';
import { loadFonts } from '../fonts.ts';
import { merged } from '../form.ts';
import { reportFocus, reportHeight, reportTitle, speakLanguage, spoken } from '../page.ts';
import { serve } from '../port.ts';
import { nameInputs } from '../ui/field.tsx';
import { mismatch, missing } from './fitting.ts';
import { markCorners } from '../ui/condensed.ts';
import { reportChanges } from './report.ts';
import { Skeleton } from './skeleton.tsx';
import { PaymentState } from './state.ts';
import type { SavedMethod } from '../session.ts';
import { type OnSaved, PaymentView } from './view.tsx';
import '../frame.css';
import './bank.css';

const root = document.getElementById('root') as HTMLElement;

serve((tell) => {
  /** The page may ask before the session is here, and is then answered when it is. */
  let here: Promise<PaymentState>;
  const checked = async (): Promise<PaymentState> => {
    const state = await here;
    const error = state.check(true);
    if (error) throw error;
    return state;
  };

  return {
    async init(init: ElementInit) {
      const language = speakLanguage(init.client.locale, init.rtl);
      nameInputs(init.client.train);
      wear(init.elements.appearance);
      loadFonts(init.elements.fonts);
      reportTitle(tell, 'frame.payment');
      const report = reportHeight(root, tell);
      here = PaymentState.begin(init, language);
      if (init.elements.loader !== 'never') {
        await spoken();
        render(<Skeleton height={init.height} />, root);
        report();
        tell('loaderstart', {});
      }
      // What cannot be shown takes no room; the page hears why.
      const [state] = await Promise.all([here, spoken()]).catch((why: unknown) => {
        render(null, root);
        report();
        throw why;
      });
      show(state, tell);
      report();
    },
    update: async ({ options }: { options: Record<string, unknown> }) => (await here).update(options),
    async updateElements(elements: ElementsOptions) {
      wear(elements.appearance);
      loadFonts(elements.fonts);
      if (elements.locale) speakLanguage(elements.locale);
      return (await here).updateElements(elements);
    },
    beside: async (billed: boolean) => void ((await here).billedBeside.value = billed),
    fonts: loadFonts,
    refetch: async () => (await here).refetch(),
    async submit() {
      const state = await here;
      const error = state.check(true);
      const chosen = state.chosen.value?.type ?? state.method.value?.type;
      return error ? { error } : { selectedPaymentMethod: chosen };
    },
    async confirm({ kind, clientSecret, params }: ConfirmArgs): Promise<Intent> {
      const ready = await checked();
      const { save_payment_method: _, ...given } = params;
      // What the page says of a new method is not said of a saved one.
      if (ready.chosen.value) delete given.payment_method_data;
      const body = merged(await ready.confirmation(), given);
      const wrong = missing(ready, body) ?? (ready.elements.mode ? mismatch(ready.elements, await ready.api.retrieve(kind, clientSecret)) : null);
      if (wrong) throw wrong;
      return ready.tried(ready.api.confirm(kind, clientSecret, body));
    },
    async confirmCheckout({ clientSecret, params, billing }: CheckoutConfirmArgs): Promise<Intent> {
      const ready = await checked();
      return confirmPage(ready.api, clientSecret, ready.checkout(params, billing));
    },
    wear: (appearance: Appearance) => wear(appearance),
    async createPaymentMethod(params: Record<string, unknown>) {
      const ready = await checked();
      const saved = ready.chosen.value;
      if (saved) return saved;
      const body = merged(ready.data(), params);
      const wrong = missing(ready, { payment_method_data: body }, 'stripe.createPaymentMethod', 'params.');
      if (wrong) throw wrong;
      return ready.tried(ready.api.post('/v1/payment_methods', body));
    },
    async createConfirmationToken(params: Record<string, unknown>) {
      const ready = await checked();
      const secret = ready.elements.customerSessionClientSecret;
      const body = merged({ ...(await ready.confirmation()), customer_session_client_secret: secret }, params);
      const wrong = missing(ready, body, 'stripe.createConfirmationToken', 'params.payment_method_data.');
      if (wrong) throw wrong;
      return ready.tried(ready.api.post('/v1/confirmation_tokens', body));
    },
    focus: () => first()?.focus(),
    blur: () => (document.activeElement as HTMLElement | null)?.blur(),
    clear: async () => (await here).methods.value.forEach((method) => method.clear()),
    collapse: async () => (await here).collapse(),
  } satisfies Operations;
});

const first = () => root.querySelector<HTMLElement>('input:not([type=checkbox]), button');

function show(state: PaymentState, tell: Tell): void {
  /** Tells how it went, and throws what went wrong. */
  const toSaved = async (event: string, id: string, work: Promise<SavedMethod>): Promise<void> => {
    const method = state.session.value.saved.find((one) => one.id === id);
    try {
      tell(event, { success: true, payment_method: await work });
    } catch (error) {
      tell(event, { success: false, error: (error as PlainError).message, payment_method: method });
      throw error;
    }
  };
  const saved: OnSaved = {
    remove: (id) => toSaved('savedpaymentmethodremove', id, state.remove(id)).catch(() => undefined),
    revise: (id, changed) => toSaved('savedpaymentmethodupdate', id, state.revise(id, changed)),
  };
  render(<PaymentView state={state} saved={saved} />, root);
  reportFocus(tell);
  markCorners(root);
  reportChanges(state, tell);
}
