// The guide "Save payment details during payment", Checkout Sessions API: the session knows what is
// bought, by whom, and what may be saved; the page only shows it and confirms.

export async function begin(stripe, slot, appearance) {
  const clientSecret = fetch('/create-checkout-session', { method: 'POST' })
    .then((response) => response.json())
    .then((json) => json.checkoutSessionClientSecret);

  const checkout = stripe.initCheckoutElementsSdk({ clientSecret, elementsOptions: { appearance } });
  const loadActionsResult = await checkout.loadActions();
  if (loadActionsResult.type === 'error') throw new Error(loadActionsResult.error.message);
  const { actions } = loadActionsResult;
  const paymentElement = checkout.createPaymentElement({ layout: { type: 'accordion', defaultCollapsed: false } });
  const ready = new Promise((resolve) => paymentElement.on('ready', resolve));
  paymentElement.mount(slot);

  return {
    ready,
    end: () => paymentElement.destroy(),
    async pay() {
      const result = await actions.confirm({ returnUrl: location.href, redirect: 'if_required' });
      if (result.type === 'error') return { error: result.error };
      return { status: result.session.status.paymentStatus === 'paid' ? 'succeeded' : 'processing' };
    },
  };
}

/** A session is completed by the server, so there is nothing to ask it for. */
export async function comeBack() {
  return null;
}
