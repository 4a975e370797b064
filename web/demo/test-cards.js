// What each test card is for. The whole table is in the server's source, `rails/card/scenarios`.

const CARDS = [
  ['4242 4242 4242 4242', 'pays at once'],
  ['4000 0025 0000 3155', 'asks for 3-D Secure the first time'],
  ['4000 0027 6000 3184', 'asks for 3-D Secure each time'],
  ['4000 0000 0000 9995', 'is declined: insufficient funds'],
  ['4000 0082 6000 3178', 'passes 3-D Secure, and is declined'],
  ['4000 0000 0000 0259', 'pays, and is disputed'],
];

/** One button for each card, which copies its number. */
export function showTestCards(list) {
  for (const [number, what] of CARDS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.number = number.replaceAll(' ', '');
    button.append(part('code', number), part('span', what));
    button.addEventListener('click', () => copy(button));
    const item = document.createElement('li');
    item.append(button);
    list.append(item);
  }
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.number);
    button.classList.add('copied');
    button.addEventListener('pointerleave', () => button.classList.remove('copied'), { once: true });
  } catch {
    // Without a clipboard (plain http on another machine) the number is selected, to be copied by hand.
    getSelection().selectAllChildren(button.firstChild);
  }
}

function part(name, text) {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}
