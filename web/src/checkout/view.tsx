// The page by where its session stands: to be paid, done, or too late.

import { Form } from './form.tsx';
import { t } from './i18n/text.ts';
import type { CheckoutState } from './state.ts';
import { Summary } from './summary.tsx';

export function Checkout({ state }: { state: CheckoutState }) {
  const phase = state.phase.value;
  if (phase === 'open') {
    return (
      <main class="Page">
        <Summary state={state} />
        <section class="Main"><Form state={state} /></section>
      </main>
    );
  }
  if (phase === 'expired') return <Said title={t('expired')} about={t('expired.about')} />;
  const { mode, payment_status: paid } = state.page;
  const title = mode === 'setup' ? t('done.setup') : paid === 'unpaid' ? t('done.pending') : t('done');
  return <Said title={title} about={t(state.goesOn ? 'done.onward' : 'done.about')} good />;
}

/** Nothing to do any more, and why. */
export function Said({ title, about, good = false }: { title: string; about: string; good?: boolean }) {
  return (
    <main class="Said" data-testid={good ? 'done' : 'over'}>
      <svg class={good ? 'Mark Mark--good' : 'Mark'} viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <circle cx="24" cy="24" r="24" />
        <path d={good ? 'M14 24.5l7 7 13-14' : 'M24 13v14m0 6v1'} fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      <h1>{title}</h1>
      <p class="Quiet" role="status">{about}</p>
    </main>
  );
}

/** In the shape of what will come, so that nothing jumps. */
export function Skeleton() {
  return (
    <main class="Page Page--empty" aria-busy="true">
      <section class="Summary"><i class="Bone Bone--short" /><i class="Bone Bone--tall" /><i class="Bone" /></section>
      <section class="Main"><Bones /></section>
    </main>
  );
}

export const Bones = () => <div aria-busy="true"><i class="Bone" /><i class="Bone Bone--field" /><i class="Bone Bone--field" /><i class="Bone Bone--field" /></div>;
