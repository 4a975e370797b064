// A saved card that its holder mends: when it expires, where he lives, and over which network it goes.

import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PlainError } from '../../shared/protocol.ts';
import { formatExpiry } from '../card/format.ts';
import { NETWORK_NAMES } from '../card/networks.ts';
import { type CardError, expiryError, expiryParts, postalError } from '../card/validate.ts';
import { t } from '../i18n/text.ts';
import type { SavedMethod } from '../session.ts';
import { record } from '../sheet.ts';
import { Field, Select } from '../ui/field.tsx';
import { FieldState } from '../ui/field-state.ts';

/** Changes the method, or throws why not. */
export type Revise = (changed: Record<string, unknown>) => Promise<void>;

interface Props {
  method: SavedMethod;
  name: string;
  revise: Revise;
  close: () => void;
}

class CardUpdate {
  readonly expiry = new FieldState<CardError>((text) => expiryError(text, new Date()), (text) => text.replace(/\D/g, '').length >= 4);
  readonly postal = new FieldState<CardError>((text) => postalError(this.country, text));
  readonly network = new FieldState(() => null);
  readonly refused = signal('');
  readonly busy = signal(false);
  readonly country: string;
  readonly networks: string[];
  readonly asksPostal: boolean;

  constructor({ card, billing_details: billing }: SavedMethod) {
    const { country, postal_code: postal } = record(billing.address);
    this.country = String(country ?? '');
    this.asksPostal = typeof postal === 'string' && postal !== '';
    this.networks = card?.networks?.available ?? [];
    this.network.value.value = card?.networks?.preferred ?? '';
    this.postal.value.value = this.asksPostal ? String(postal) : '';
    if (card) this.expiry.value.value = `${String(card.exp_month).padStart(2, '0')} / ${String(card.exp_year).slice(-2)}`;
  }

  /** What the API is told, or nothing while something is wrong; that is then shown. */
  changed(): Record<string, unknown> | null {
    const fields = [this.expiry, ...(this.asksPostal ? [this.postal] : [])];
    const wrong = fields.filter((field) => field.error.value);
    for (const field of wrong) field.reveal();
    wrong[0]?.input?.focus();
    if (wrong.length > 0) return null;
    const preferred = this.network.value.value;
    return {
      card: { ...expiryParts(this.expiry.value.value, new Date()), ...(preferred ? { networks: { preferred } } : {}) },
      ...(this.asksPostal ? { billing_details: { address: { postal_code: this.postal.value.value.trim() } } } : {}),
    };
  }
}

export function UpdateCard({ method, name, revise, close }: Props) {
  const state = useMemo(() => new CardUpdate(method), [method.id]);
  const { busy, refused, networks } = state;
  const choice = networks.length > 1;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const changed = state.changed();
    if (!changed) return;
    busy.value = true;
    refused.value = '';
    try {
      await revise(changed);
      close();
    } catch (error) {
      refused.value = (error as PlainError).message ?? '';
    } finally {
      busy.value = false;
    }
  }

  return (
    <div
      class="Block Block--form" role="group" aria-label={name} data-testid="update-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void save(event);
      }}
    >
      <div class="Form">
        <Field
          half={state.asksPostal || choice} state={state.expiry} name="savedExpiry" label={t('card.expiry.label')} hint placeholder={t('card.expiry.placeholder')}
          autocomplete="off" inputMode="numeric" format={formatExpiry} disabled={busy.value}
        />
        {state.asksPostal ? (
          <Field half state={state.postal} name="savedPostalCode" label={t(state.country === 'US' ? 'zip.label' : 'postal.label')} autocomplete="off" disabled={busy.value} />
        ) : null}
        {choice ? (
          <Select
            half={!state.asksPostal} state={state.network} name="savedNetwork" label={t('card.network.label')} disabled={busy.value}
            options={[...(state.network.value.value ? [] : [{ code: '', name: t('card.network.choose') }]), ...networks.map((code) => ({ code, name: NETWORK_NAMES[code] ?? code }))]}
          />
        ) : null}
      </div>
      {refused.value ? <p class="Error" role="alert">{refused.value}</p> : null}
      <div class="BlockActions">
        <button type="button" class="BlockAction BlockAction--primary" data-testid="save-card" disabled={busy.value} onClick={save}>{t('saved.update.save')}</button>
        <button type="button" class="BlockAction" disabled={busy.value} onClick={close}>{t('saved.remove.cancel')}</button>
      </div>
    </div>
  );
}
