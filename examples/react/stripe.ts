import {loadStripe} from '@stripe/stripe-js';

export const stripe = loadStripe('{{PUBLISHABLE_KEY}}');
