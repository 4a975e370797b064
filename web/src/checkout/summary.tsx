// What is bought, or that something is only saved; and the way back to the shop.

import { useSignal } from '@preact/signals';
import type { LineItem } from './library.ts';
import type { CheckoutState } from './state.ts';
import { t } from './i18n/text.ts';

export function Summary({ state }: { state: CheckoutState }) {
  const { page } = state;
  const session = state.session.value;
  return (
    <section class="Summary" aria-label={t('order')}>
      <header class="Top">
        {page.cancel_url ? (
          <a class="Back" href={page.cancel_url} aria-label={t('back')}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M13 8H3m4.5-4.5L3 8l4.5 4.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
            </svg>
            {t('back')}
          </a>
        ) : null}
        {session?.livemode === false ? <span class="Badge">{t('test')}</span> : null}
      </header>
      {page.mode === 'setup' ? (
        <>
          <h1 class="Heading">{t('order.setup')}</h1>
          <p class="Quiet">{t('order.setup.about')}</p>
        </>
      ) : session ? (
        <>
          <h1 class="Due"><span class="Quiet">{t('order.pay')}</span> <span class="Amount" id="total">{session.total.total.amount}</span></h1>
          <ul class="Items">{session.lineItems.map((item) => <Item key={item.id} item={item} state={state} />)}</ul>
          <dl class="Totals">
            <div><dt>{t('order.subtotal')}</dt><dd>{session.total.subtotal.amount}</dd></div>
            <div class="Sum"><dt>{t('order.total')}</dt><dd>{session.total.total.amount}</dd></div>
          </dl>
        </>
      ) : null}
    </section>
  );
}

/** The product's picture; where there is none, or it does not come, its initial. */
function Tile({ name, image }: { name: string; image: string | undefined }) {
  const missing = useSignal(false);
  const shown = image && !missing.value;
  return (
    <span class="Tile" aria-hidden="true">
      {shown ? <img src={image} alt="" onError={() => void (missing.value = true)} /> : [...name][0]?.toUpperCase()}
    </span>
  );
}

function Item({ item, state }: { item: LineItem; state: CheckoutState }) {
  const { name, quantity, adjustableQuantity: range } = item;
  const busy = state.changing.value || state.paying.value;
  return (
    <li class="Item" data-line-item={item.id}>
      <Tile name={name} image={item.images[0]} />
      <div class="What">
        <span class="Name"><bdi>{name}</bdi></span>
        {item.description && item.description !== name ? <span class="Quiet"><bdi>{item.description}</bdi></span> : null}
        {range ? (
          <span class="Stepper" role="group" aria-label={t('quantity', { name })}>
            <button type="button" class="Step" aria-label={t('quantity.less', { name })} disabled={busy || quantity <= range.minimum}
              onClick={() => void state.count(item.id, quantity - 1)}>−</button>
            <output aria-live="polite">{quantity}</output>
            <button type="button" class="Step" aria-label={t('quantity.more', { name })} disabled={busy || quantity >= range.maximum}
              onClick={() => void state.count(item.id, quantity + 1)}>+</button>
          </span>
        ) : <span class="Quiet">{t('quantity.shown', { quantity })}</span>}
      </div>
      <div class="Price">
        <span>{item.total.amount}</span>
        {quantity > 1 ? <span class="Quiet">{t('each', { amount: (item.unitAmountDecimal ?? item.unitAmount).amount })}</span> : null}
      </div>
    </li>
  );
}
