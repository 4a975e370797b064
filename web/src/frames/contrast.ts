// Colours that can be read on the page's own ones, where the page has not said them.

type Rgb = [red: number, green: number, blue: number];

const LEAST = 4.5;
/** Where a pointer is, the ground is a little nearer to the text. */
const LEAST_HOVERED = 5;
const WHITE: Rgb = [255, 255, 255];
const INK: Rgb = [26, 27, 37];

/** Adds what stands on the colours that `root` wears: text on each of them, and the primary colour as text. */
export function addContrast(root: HTMLElement): void {
  const probe = document.createElement('span');
  root.append(probe);
  const colour = (name: string): Rgb | null => {
    probe.style.color = `var(--${name})`;
    return parse(getComputedStyle(probe).color);
  };
  for (const name of ['Primary', 'Background', 'Success', 'Danger', 'Warning']) {
    const variable = `--accessibleColorOnColor${name}`;
    const ground = colour(`color${name}`);
    if (!ground || root.style.getPropertyValue(variable)) continue;
    root.style.setProperty(variable, shown(contrast(WHITE, ground) >= LEAST || contrast(WHITE, ground) >= contrast(INK, ground) ? WHITE : INK));
  }
  const [primary, ground, text] = [colour('colorPrimary'), colour('colorBackground'), colour('colorText')];
  if (primary && ground && text) root.style.setProperty('--colorPrimaryLegible', shown(legible(primary, ground, text)));
  // Lists that the browser draws itself follow the ground they open from; the document stays light,
  // or the browser would paint a ground of its own under it.
  if (ground) root.style.setProperty('--scheme', luminance(ground) < 0.2 ? 'dark' : 'light');
  probe.remove();
}

/** A colour, or as much nearer to the text's as makes it legible. */
function legible(colour: Rgb, ground: Rgb, text: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = colour.map((part, index) => part + ((text[index] ?? 0) - part) * share) as Rgb;
    if (contrast(mixed, ground) >= LEAST_HOVERED) return mixed;
  }
  return text;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `rgb(1, 2, 3)` and `color(srgb 0 0.5 1)`: what browsers compute colours to. What lets through what is beneath has no colour of its own. */
function parse(computed: string): Rgb | null {
  const numbers = (computed.match(/[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  const scale = computed.startsWith('rgb') ? 1 : computed.startsWith('color(srgb') ? 255 : null;
  return scale === null ? null : [red * scale, green * scale, blue * scale];
}

const shown = (colour: Rgb): string => `rgb(${colour.map(Math.round).join(' ')})`;
