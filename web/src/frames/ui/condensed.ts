// Fields without space between them share their corners: which input has which is measured, since a
// form may show fewer or more of them.

const ENDS = { start: ['top', 'left'], end: ['bottom', 'right'] } as const;

/** Marks the inputs in the corners of every form in `root`, now and whenever the forms change. */
export function markCorners(root: HTMLElement): void {
  const mark = () => {
    for (const form of root.querySelectorAll('.Form')) markForm([...form.querySelectorAll<HTMLElement>('.Input')]);
  };
  new MutationObserver(mark).observe(root, { childList: true, subtree: true });
  new MutationObserver(mark).observe(document.documentElement, { attributeFilter: ['data-inputs', 'data-labels', 'dir'] });
  mark();
}

function markForm(inputs: HTMLElement[]): void {
  const boxes = inputs.map((input) => input.getBoundingClientRect());
  const edge = (side: 'top' | 'left' | 'bottom' | 'right') => {
    const all = boxes.map((box) => box[side]);
    return side === 'top' || side === 'left' ? Math.min(...all) : Math.max(...all);
  };
  const rtl = document.documentElement.dir === 'rtl';
  const at = (box: DOMRect, side: 'top' | 'left' | 'bottom' | 'right') => Math.abs(box[side] - edge(side)) < 2;
  inputs.forEach((input, index) => {
    const box = boxes[index] as DOMRect;
    const corners = (['start', 'end'] as const).flatMap((block) =>
      (['start', 'end'] as const)
        .filter((inline) => at(box, ENDS[block][0]) && at(box, ENDS[rtl === (inline === 'start') ? 'end' : 'start'][1]))
        .map((inline) => `${block}-${inline}`),
    );
    const condensed = document.documentElement.dataset.inputs === 'condensed';
    if (condensed) input.dataset.corner = corners.join(' ');
    else delete input.dataset.corner;
  });
}
