// The parts of what the buyer fills in, for whatever they stand in.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SellerText } from '../frames/ui/seller-text.tsx';
import type { Buyer } from './buyer.ts';
import { Address, type Choice, Text } from './fields.tsx';
import { t } from './i18n/text.ts';
import type { Page } from './page.ts';

interface Props {
  buyer: Buyer;
  language: string;
  /** Addresses that the shop knows, to choose from. */
  contacts?: Choice[];
  children?: ComponentChildren;
}

export function Contact({ buyer }: { buyer: Buyer }) {
  return (
    <section aria-labelledby="contact-heading">
      <h2 id="contact-heading">{t('contact')}</h2>
      <div class="Form">
        <Text state={buyer.email} id="email" label={t('email')} type="email" autocomplete="email" placeholder="email@example.com" disabled={buyer.emailKnown} />
        {buyer.asksPhone ? <Text state={buyer.phone} id="phoneNumber" label={t('phone')} type="tel" autocomplete="tel" /> : null}
      </div>
    </section>
  );
}

export function Shipping({ buyer, language, contacts, children }: Props) {
  if (!buyer.shipping) return null;
  return (
    <section aria-labelledby="shipping-heading">
      <h2 id="shipping-heading">{t('shipping')}</h2>
      <Address state={buyer.shipping} kind="shipping" language={language} only={buyer.shipsTo} contacts={contacts} />
      {children}
    </section>
  );
}

export function Billing({ buyer, language, contacts }: Props) {
  if (!buyer.billing) return null;
  const same = buyer.sameAddress.value;
  return (
    <section aria-labelledby="billing-heading">
      <h2 id="billing-heading">{t('billing')}</h2>
      {buyer.shipping ? (
        <label class="Checkbox">
          <input class="CheckboxInput" type="checkbox" id="sameAddress" checked={same} onChange={() => void (buyer.sameAddress.value = !same)} />
          <span class="CheckboxLabel">{t('billing.same')}</span>
        </label>
      ) : null}
      {buyer.shipping && same ? null : <Address state={buyer.billing} kind="billing" language={language} contacts={contacts} />}
    </section>
  );
}

/** News of the shop. The terms of service, where the buyer must agree to them, stand in the Payment Element. */
export function Promotions({ buyer }: { buyer: Buyer }) {
  if (!buyer.asksPromotions) return null;
  return (
    <label class="Checkbox">
      <input class="CheckboxInput" type="checkbox" id="promotions" checked={buyer.promotions.value}
        onChange={(event) => void (buyer.promotions.value = event.currentTarget.checked)} />
      <span class="CheckboxLabel">{t('promotions')}</span>
    </label>
  );
}

/** What the seller has to say at a place. */
export function Words({ page, place }: { page: Page; place: 'after_submit' | 'shipping_address' | 'submit' }) {
  const text = page.custom_text[place]?.message;
  return text ? <p class="Words" data-testid={`custom-text-${place}`}><SellerText text={text} /></p> : null;
}

/** Where the library's own Element goes, in a frame of its own as in any shop. */
export function Mounted({ at }: { at(place: HTMLElement): void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current) at(place.current);
  }, []);
  return <div class="Element" ref={place} />;
}
