// What stands in the form's place while the session is asked for: it fills the room that the page
// keeps, with rows of methods where it is as high as some, and else with the form of a card.

import { CARD_FORM, rowsOf } from '../../shared/heights.ts';
import { t } from '../i18n/text.ts';

export const Skeleton = ({ height = CARD_FORM }: { height?: number }) => (
  <div class="Skeleton" role="status" aria-busy="true" aria-label={t('loading')} style={{ minHeight: `${height}px` }}>
    {rowsOf(height) > 0 ? <Rows count={rowsOf(height)} /> : <CardBones />}
  </div>
);

const CardBones = () => (
  <div class="Form">
    <Bone />
    <Bone half /><Bone half />
    <Bone half /><Bone half />
  </div>
);

const Rows = ({ count }: { count: number }) => (
  <div class="Accordion" aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <div key={index} class="AccordionItem"><div class="AccordionButton"><span class="Label"><span>&nbsp;</span></span></div></div>
    ))}
  </div>
);

const Bone = ({ half }: { half?: boolean }) => (
  <div class={half ? 'Field Field--half' : 'Field'} aria-hidden="true">
    <div class="FieldBox"><div class="Label"><span>&nbsp;</span></div><div class="InputBox"><div class="Input">&nbsp;</div></div></div>
  </div>
);
