// The guide "Save payment details during payment", Payment Intents API: an intent and a customer
// session from the shop's server, a Payment Element that shows, saves and removes cards.

export async function begin(stripe, slot, appearance) {
  // Create the CustomerSession and obtain its clientSecret
  const res = await fetch('/create-intent-and-customer-session', { method: 'POST' });
  const {
    client_secret: clientSecret,
    customer_session_client_secret: customerSessionClientSecret,
  } = await res.json();

  const elements = stripe.elements({ clientSecret, customerSessionClientSecret, appearance });
  const paymentElement = elements.create('payment', { layout: { type: 'accordion', defaultCollapsed: false } });
  const ready = new Promise((resolve) => paymentElement.on('ready', resolve));
  paymentElement.mount(slot);

  return {
    ready,
    end: () => paymentElement.destroy(),
    async pay() {
      const { error, paymentIntent } = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url: location.href },
        redirect: 'if_required',
      });
      return error ? { error } : { status: paymentIntent.status };
    },
  };
}

/** What became of a payment that left the page for a bank's, and has come back. */
export async function comeBack(stripe, query) {
  const clientSecret = query.get('payment_intent_client_secret');
  if (!clientSecret) return null;
  const { error, paymentIntent } = await stripe.retrievePaymentIntent(clientSecret);
  return error ? { error } : { status: paymentIntent.status, error: paymentIntent.last_payment_error };
}
