const stripe = Stripe('{{PUBLISHABLE_KEY}}');

// Create the CustomerSession and obtain its clientSecret
const res = await fetch("/create-intent-and-customer-session", {
  method: "POST"
});

const {
  client_secret: clientSecret,
  customer_session_client_secret: customerSessionClientSecret
} = await res.json();

const elementsOptions = {
  clientSecret,
  customerSessionClientSecret,
  // Fully customizable with appearance API.
  appearance: {/*...*/},
};

// Set up Stripe.js and Elements to use in checkout form, passing the client secret
// and CustomerSession's client secret obtained in a previous step
const elements = stripe.elements(elementsOptions);

// Create and mount the Payment Element
const paymentElementOptions = { layout: 'accordion'};
const paymentElement = elements.create('payment', paymentElementOptions);
paymentElement.mount('#payment-element');

paymentElement.on('change', function(event) {
  // Control dynamic content if a saved payment method is selected
  document.getElementById('saved-note').hidden = !event.value.payment_method;
})

const form = document.getElementById('payment-form');
const errors = document.getElementById('confirm-errors');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  errors.textContent = '';
  const {error} = await stripe.confirmPayment({
    elements,
    confirmParams: {return_url: `${location.origin}/?paid`},
  });
  errors.textContent = error.message;
});

if (location.search.startsWith('?paid')) {
  const secret = new URLSearchParams(location.search).get('payment_intent_client_secret');
  const {paymentIntent} = await stripe.retrievePaymentIntent(secret);
  errors.textContent = `The last payment has ${paymentIntent.status}.`;
}
