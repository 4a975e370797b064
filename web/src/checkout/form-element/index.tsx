// The document of `checkout.createForm()`: all that a Checkout Session asks of its buyer, and the button
// that pays. It stands in a frame of the shop's page, which is told when the buyer wants to pay, and
// then pays with what is here.

import { effect } from '@preact/signals';
import { render } from 'preact';
import { wear } from '../../frames/appearance.ts';
import { loadFonts } from '../../frames/fonts.ts';
import { reportHeight } from '../../frames/page.ts';
import { serve } from '../../frames/port.ts';
import { record } from '../../frames/sheet.ts';
import { markCorners } from '../../frames/ui/condensed.ts';
import type { Operations } from '../../shared/channel.ts';
import type { Appearance, CheckoutConfirmArgs, ElementInit, PlainError } from '../../shared/protocol.ts';
import type { PublicElement } from '../../stripe/element.ts';
import { Buyer, elementOptions, type Known } from '../buyer.ts';
import type { Choice } from '../fields.tsx';
import { speak, t } from '../i18n/text.ts';
import { begin, type Contact } from '../library.ts';
import { readPage } from '../page.ts';
import { Bones } from '../view.tsx';
import { FormState, type Payment } from './state.ts';
import { FormView } from './view.tsx';
import '../../frames/frame.css';
import '../checkout.css';

const root = document.getElementById('root') as HTMLElement;

serve((tell) => {
  document.documentElement.dataset.place = 'form';
  let state: FormState | undefined;
  let element: PublicElement | undefined;
  const here = (): FormState => {
    if (!state) throw { type: 'api_error', message: 'The form is not ready yet.' } satisfies PlainError;
    return state;
  };
  const checked = async (): Promise<FormState> => {
    const error = await here().check();
    if (error) throw error;
    return here();
  };

  /** The buyer wants to pay: the shop is told once nothing is missing. */
  async function submit(): Promise<void> {
    const form = here();
    if (form.checking.value || form.paying.value) return;
    form.checking.value = true;
    try {
      if (!(await form.check())) tell('confirm', { source: 'checkout-form-pay-button', paymentMethodType: form.payment.value.value.type });
    } finally {
      form.checking.value = false;
    }
  }

  /** Where the card is typed; `settled` once it can be, or cannot. */
  function mount(place: HTMLElement, settled: (error?: unknown) => void): void {
    const { library, buyer, payment } = here();
    element = library.paymentElement(elementOptions(buyer));
    element.on('change', (event) => void (payment.value = event as Payment));
    element.on('savedpaymentmethodremove', (event) => tell('savedpaymentmethodremove', event));
    for (const event of ['focus', 'blur']) element.on(event, look);
    element.on('escape', () => tell('escape', {}));
    element.on('ready', () => settled());
    element.on('loaderror', (event) => settled(record(event).error));
    element.mount(place);
  }

  /** `focus` and `blur` when the form's border is crossed, whichever frame in it has the focus. */
  let inside = false;
  const look = () => void setTimeout(() => {
    if (inside === document.hasFocus()) return;
    inside = !inside;
    tell(inside ? 'focus' : 'blur', {});
  });

  return {
    async init({ client, elements, options, rtl }: ElementInit) {
      const { clientSecret = '', appearance, fonts, loader, savedPaymentMethod } = elements;
      const speaking = speak(client.locale, rtl);
      wear(appearance);
      loadFonts(fonts);
      reportHeight(root, tell);
      if (loader !== 'never') {
        render(<Bones />, root);
        tell('loaderstart', {});
      }
      const [page, library, language] = await Promise.all([
        readPage(client, clientSecret), begin(client, clientSecret, { appearance, fonts, loader, savedPaymentMethod }), speaking,
      ]);
      if (page.status !== 'open') {
        throw { type: 'invalid_request_error', message: `This Checkout Session is ${page.status} and cannot be used to initialize Elements.` } satisfies PlainError;
      }
      tell('title', { title: t('frame') });
      const contacts = choices(options.contacts);
      const made = new FormState(page, new Buyer(page, known(options.defaultValues, contacts)), library, language);
      state = made;
      layOut(options);
      const rendered = new Promise<void>((resolve, reject) => {
        const at = (place: HTMLElement) => mount(place, (error) => (error ? reject(error) : resolve()));
        render(<FormView state={made} contacts={contacts} mount={at} submit={() => void submit()} />, root);
      });
      markCorners(root);
      for (const event of ['focusin', 'focusout'] as const) document.addEventListener(event, look);
      for (const event of ['focus', 'blur'] as const) addEventListener(event, look);
      document.addEventListener('keydown', ({ key }) => void (key === 'Escape' && tell('escape', {})));
      let last = '';
      effect(() => {
        const payload = JSON.stringify(made.change.value);
        if (payload !== last) tell('change', made.change.value);
        last = payload;
      });
      await rendered;
    },
    update({ options }: { options: Record<string, unknown> }) {
      layOut(options);
    },
    wear(appearance: Appearance) {
      wear(appearance);
      state?.library.wear(appearance);
    },
    fonts(faces: unknown[]) {
      loadFonts(faces);
      state?.library.fonts(faces);
    },
    refetch: () => state?.library.refresh(),
    async submit() {
      const error = await here().check();
      return error ? { error } : {};
    },
    async confirmCheckout({ params, billing }: CheckoutConfirmArgs) {
      const form = await checked();
      form.paying.value = true;
      try {
        return await form.library.pay(form.buyer.said(), form.buyer.says(), { params, billing });
      } catch (error) {
        form.paying.value = false;
        throw error;
      }
    },
    /** What the shop's page paid for is decided. */
    settled({ complete }: { complete: boolean }) {
      const form = here();
      form.paying.value = false;
      form.over.value = complete;
    },
    value: () => here().change.value,
    setView: (index: number) => here().go(index),
    focus: () => root.querySelector<HTMLElement>('input, select')?.focus(),
    blur: () => (document.activeElement as HTMLElement | null)?.blur(),
    clear() {
      const { buyer } = here();
      for (const field of buyer.fields()) if (field !== buyer.shipping?.country && field !== buyer.billing?.country) field.clear();
      element?.clear();
    },
    collapse: () => element?.collapse(),
  } satisfies Operations;

  function layOut({ layout }: Record<string, unknown>): void {
    if (state && layout !== undefined) state.layout.value = layout === 'compact' ? 'compact' : 'expanded';
  }
});

/** What is known of the buyer; of the shop's list the first address stands there until he says otherwise. */
function known(given: unknown, [first]: Choice[]): Known {
  const said = record(given) as Known;
  return first ? { ...said, shippingAddress: said.shippingAddress ?? first.contact } : said;
}

/** The shop's own list of addresses, less what is none. */
function choices(given: unknown): Choice[] {
  return (Array.isArray(given) ? given : []).map(record).flatMap(({ name, address }) => {
    const { country, line1, city } = record(address);
    if (typeof country !== 'string') return [];
    const contact = { name: typeof name === 'string' ? name : null, address: { ...record(address), country } } as Contact;
    return [{ contact, label: [name, line1, city].filter((one) => typeof one === 'string' && one).join(', ') }];
  });
}
