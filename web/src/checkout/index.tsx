// Checkout as a page of ours: on its own, where the server has written into it which session it is
// for, or in a frame of a shop's page, which says so.

import { render } from 'preact';
import { reportHeight } from '../frames/page.ts';
import { serve } from '../frames/port.ts';
import type { Operations } from '../shared/channel.ts';
import type { Client, Intent, PlainError } from '../shared/protocol.ts';
import { outside } from '../stripe/outside.ts';
import { speak, t } from './i18n/text.ts';
import { readPage } from './page.ts';
import { CheckoutState, type Surroundings } from './state.ts';
import { Checkout, Said, Skeleton } from './view.tsx';
import '../frames/frame.css';
import './checkout.css';

const root = document.getElementById('root') as HTMLElement;
const { key, clientSecret, status, locale } = root.dataset;

/** A buyer who is done sees so before the page goes on. */
const PAUSE_MS = 900;

async function show(client: Client, secret: string, around: Surroundings): Promise<CheckoutState> {
  const page = await readPage(client, secret);
  const language = await speak(page.locale);
  document.title = t('title');
  const state = new CheckoutState(page, language, { ...client, locale: page.locale ?? client.locale }, secret, around);
  await state.begin();
  render(<Checkout state={state} />, root);
  return state;
}

function failed(): void {
  render(<Said title={t('failed')} about={t('failed.about')} />, root);
}

if (key && clientSecret) alone(key, clientSecret);
else if (status) void over(status);
else framed();

function alone(pageKey: string, secret: string): void {
  document.documentElement.dataset.place = 'alone';
  render(<Skeleton />, root);
  const client: Client = { key: pageKey, locale: 'auto', train: ONFILE_TRAIN };
  show(client, secret, {
    // The server sends the buyer on, to the address on record.
    completed: () => void setTimeout(() => location.replace(`${location.pathname.replace(/\/$/, '')}/return`), PAUSE_MS),
    mayBuy: async () => ({ type: 'accept' }),
    noted: () => undefined,
  }).catch((error) => {
    console.error(error);
    failed();
  });
}

/** A session whose page was left behind. */
async function over(ended: string): Promise<void> {
  document.documentElement.dataset.place = 'alone';
  await speak(locale ?? null);
  const good = ended === 'complete';
  const what = good ? 'over' : 'expired';
  document.title = t(what);
  render(<Said title={t(what)} about={t(`${what}.about`)} good={good} />, root);
}

interface Answer {
  id: number;
  ok?: unknown;
  error?: PlainError;
}

function framed(): void {
  document.documentElement.dataset.place = 'framed';
  serve((tell) => {
    const waiting = new Map<number, { resolve(value: never): void; reject(error: unknown): void }>();
    /** Asks the shop's page for what only that can do. */
    const ask = <T,>(what: string, about: unknown) =>
      new Promise<T>((resolve, reject) => {
        waiting.set(waiting.size, { resolve, reject });
        tell('ask', { id: waiting.size - 1, what, about });
      });
    // A frame is too small for the issuer's page, and must not leave for another on its own.
    outside.leave = (url) => tell('leave', { url });
    outside.challenge = (client, intent, url) => ask<Intent>('challenge', { client, intent, url });
    return {
      async init({ client, clientSecret: secret, asksItems }: { client: Client; clientSecret: string; asksItems: boolean }) {
        reportHeight(root, tell);
        render(<Skeleton />, root);
        try {
          await show(client, secret, {
            completed({ redirect_on_completion: redirect, return_url: url, session_id: session }) {
              if (redirect === 'always' && url) outside.leave(url.replace('{CHECKOUT_SESSION_ID}', session));
              else tell('complete', {});
            },
            mayBuy: async (items) => (asksItems ? ask('lineItems', items) : { type: 'accept' }),
            noted: (eventType, details) => tell('analytics', { eventType, details }),
          });
        } catch (error) {
          failed();
          throw error;
        }
      },
      answer({ id, ok, error }: Answer) {
        const asked = waiting.get(id);
        if (error) asked?.reject(error);
        else asked?.resolve(ok as never);
      },
    } satisfies Operations;
  });
}
