// The buyer's saved methods: choose one, mend one or take it away, or enter a new one.

import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { byName } from '../card/brand.ts';
import { formatCode } from '../card/format.ts';
import { CodeIcon } from '../card/icons.tsx';
import { t } from '../i18n/text.ts';
import type { SavedMethod } from '../session.ts';
import { classes, Field } from '../ui/field.tsx';
import { describe } from './describe.tsx';
import { isDebit } from './kept.ts';
import { TermsText } from './save.tsx';
import { isExpired, type PaymentState } from './state.ts';
import { type Revise, UpdateCard } from './update-card.tsx';
import { Radio } from './view.tsx';

interface Props {
  state: PaymentState;
  remove: (id: string) => Promise<void>;
  revise: (id: string, changed: Record<string, unknown>) => Promise<void>;
}

/** What is being done with a method of the list, beside choosing it. */
type Doing = 'remove' | 'update';

export function Saved({ state, remove, revise }: Props) {
  const doing = useSignal<{ id: string; what: Doing } | null>(null);
  const said = useSignal('');
  const list = useRef<HTMLDivElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
  const isNew = state.savedId.value === null;

  async function take(id: string): Promise<void> {
    doing.value = null;
    const before = rows().findIndex((row) => row.closest(`[data-payment-method="${id}"]`));
    const count = rows().length;
    await remove(id);
    if (rows().length === count) return;
    said.value = t('saved.removed');
    // The row that has come where the removed one was.
    rows()[before]?.focus();
  }

  async function mend(id: string, changed: Record<string, unknown>): Promise<void> {
    await revise(id, changed);
    said.value = t('saved.updated');
  }

  function move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = rows().indexOf(event.target as HTMLElement);
    if (!step || from < 0) return;
    event.preventDefault();
    const next = rows().at((from + step) % rows().length);
    next?.click();
    next?.focus();
  }

  return (
    <div class="Accordion SavedMethods" role="radiogroup" aria-label={t('saved.heading')} ref={list} onKeyDown={move}>
      {state.session.value.saved.map((method) => (
        <Row key={method.id} state={state} method={method} doing={doing.value?.id === method.id ? doing.value.what : null}
          begin={(what) => void (doing.value = what && { id: method.id, what })} remove={() => take(method.id)}
          revise={(changed) => mend(method.id, changed)} />
      ))}
      <div class={`${classes('AccordionItem', { selected: isNew })} ${classes('PickerItem', { selected: isNew, new: true })}`}>
        <button type="button" role="radio" aria-checked={isNew} class="AccordionButton" data-testid="new-payment-method" onClick={() => state.choose(null, null)}>
          <Radio checked={isNew} /><span class="TabLabel">{t('saved.new')}</span>
        </button>
      </div>
      <p class="visually-hidden" role="status">{said.value}</p>
    </div>
  );
}

interface RowProps {
  state: PaymentState;
  method: SavedMethod;
  doing: Doing | null;
  begin: (what: Doing | null) => void;
  remove: () => void;
  revise: Revise;
}

function Row({ state, method, doing, begin, remove, revise }: RowProps) {
  const selected = state.savedId.value === method.id;
  const card = method.card;
  const brand = byName(card?.brand ?? '');
  const { title, last4, icon } = describe(method);
  const name = { brand: title, last4 };
  const expired = isExpired(method, new Date());
  const question = card ? 'saved.remove.title' : 'saved.remove.bank';
  const { canRemove, canUpdate } = state.session.value;
  const readOnly = state.options.value.readOnly;
  const actions = useRef<HTMLDivElement>(null);
  const before = useRef<Doing | null>(null);
  useLayoutEffect(() => {
    // Where it began.
    if (before.current && !doing) actions.current?.querySelector<HTMLElement>(`[data-testid^=${before.current}]`)?.focus();
    before.current = doing;
  }, [doing]);
  return (
    <div class={`${classes('AccordionItem', { selected })} ${classes('PickerItem', { selected, disabled: expired })}`} data-payment-method={method.id}>
      <div class="SavedRow">
        <button type="button" role="radio" aria-checked={selected} class="AccordionButton" data-testid="saved-payment-method"
          aria-label={t('saved.ending', name)} onClick={() => state.choose(method.id)}>
          <Radio checked={selected} />
          <span class="TabIcon">{icon}</span>
          <span class="TabLabel">{card ? '' : `${title} `}•••• {last4}</span>
          {card ? (
            <span class={classes('SavedExpiry', { expired })}>
              {expired ? t('saved.expired') : t('saved.expires', { month: String(card.exp_month).padStart(2, '0'), year: String(card.exp_year).slice(-2) })}
            </span>
          ) : null}
        </button>
        {doing === null && !readOnly ? (
          <div class="PickerActions" ref={actions}>
            {canUpdate && card ? (
              <button type="button" class="PickerAction" aria-label={t('saved.update', name)} data-testid="update-payment-method" onClick={() => begin('update')}>
                {t('saved.update.short')}
              </button>
            ) : null}
            {canRemove ? (
              <button type="button" class="PickerAction" aria-label={t('saved.remove', name)} data-testid="remove-payment-method" onClick={() => begin('remove')}>
                {t('saved.remove.short')}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
      {doing === 'update' ? <UpdateCard method={method} name={t('saved.update', name)} revise={revise} close={() => begin(null)} /> : null}
      {doing === 'remove' ? (
        <div class="Block" role="alertdialog" aria-label={t(question)} onKeyDown={(event) => event.key === 'Escape' && begin(null)}>
          <span>{t(question)} {t('saved.ending', name)}</span>
          <button type="button" class="BlockAction BlockAction--negative" ref={focused} data-testid="confirm-remove" onClick={remove}>{t('saved.remove.short')}</button>
          <button type="button" class="BlockAction" onClick={() => begin(null)}>{t('saved.remove.cancel')}</button>
        </div>
      ) : null}
      {selected && isDebit(method.type) ? (
        <div class="AccordionPanel"><TermsText around={state.around} type={method.type} /></div>
      ) : null}
      {selected && state.asksCode.value ? (
        <div class="AccordionPanel">
          <Field
            state={state.code} name="cvc" label={t('card.cvc.label')} placeholder={t('card.cvc.placeholder')} autocomplete="cc-csc"
            inputMode="numeric" format={(typed, caret) => formatCode(typed, caret, brand.cvc)} icon={<CodeIcon front={brand.name === 'amex'} />}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Takes the focus when it comes; the same function each time, or it would do so at every change. */
const focused = (node: HTMLElement | null): void => node?.focus();
