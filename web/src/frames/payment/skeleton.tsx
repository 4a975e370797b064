// What stands in the form's place while the session is asked for: as high as the form of a card.

import { t } from '../i18n/text.ts';

export const Skeleton = () => (
  <div class="Skeleton Form" role="status" aria-busy="true" aria-label={t('loading')}>
    <Bone />
    <Bone half /><Bone half />
    <Bone half /><Bone half />
  </div>
);

const Bone = ({ half }: { half?: boolean }) => (
  <div class={half ? 'Field Field--half' : 'Field'} aria-hidden="true">
    <div class="FieldBox"><div class="Label"><span>&nbsp;</span></div><div class="InputBox"><div class="Input">&nbsp;</div></div></div>
  </div>
);
