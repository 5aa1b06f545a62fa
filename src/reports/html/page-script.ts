/**
 * The script of all pages, which adds what a page can do without: a filter by severity and text, keys to go from card to card, buttons that open
 * all and that copy a patch. It makes no markup of text, and reads nothing but the page.
 */
export const pageScript = `
'use strict';
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const make = (name, parts, text) => Object.assign(document.createElement(name), parts, text === undefined ? {} : { textContent: text });
  const cards = all('.card');

  const say = (place, text) => { place.textContent = text; };
  const copy = async pre => {
    const text = pre.textContent;
    try { await navigator.clipboard.writeText(text); return true; } catch {
      const range = document.createRange();
      range.selectNodeContents(pre);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return document.execCommand('copy');
    }
  };
  for (const line of all('.copy')) {
    line.hidden = false;
    line.querySelector('button').addEventListener('click', async () => {
      say(line.querySelector('[role=status]'), (await copy(line.previousElementSibling)) ? 'Copied.' : 'It could not be copied: it is selected.');
    });
  }

  const openAround = target => {
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    const own = target && target.querySelector(':scope > details');
    if (own) { own.open = true; own.querySelector('summary').focus({ preventScroll: true }); }
  };
  const followHash = () => openAround(document.getElementById(location.hash.slice(1)));
  addEventListener('hashchange', followHash);
  followHash();

  const summaries = () => cards.filter(card => !card.hidden).map(card => card.querySelector('summary'));
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== 'j' && event.key !== 'k')) return;
    const list = summaries();
    const at = list.indexOf(document.activeElement);
    if (at < 0) return;
    const next = list[at + (event.key === 'j' ? 1 : -1)];
    if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
  });

  const closed = [];
  addEventListener('beforeprint', () => { for (const one of all('details:not([open])')) { closed.push(one); one.open = true; } });
  addEventListener('afterprint', () => { for (const one of closed.splice(0)) one.open = false; });

  if (cards.length < 2) return;
  const tools = make('div', { className: 'tools' });
  tools.setAttribute('role', 'search');
  const search = make('input', { type: 'search', placeholder: 'Rule, path, owner' });
  search.setAttribute('aria-label', 'Show places with this text');
  const status = make('p', {});
  status.setAttribute('role', 'status');
  const boxes = ['critical', 'high', 'medium', 'low', 'info'].filter(name => cards.some(card => card.dataset.severity === name)).map(name => {
    const box = make('input', { type: 'checkbox', checked: true, value: name });
    const label = make('label', {});
    label.append(box, name);
    return { box, label };
  });
  const texts = new Map();
  const textOf = card => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };
  const filter = () => {
    const wanted = new Set(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value));
    const text = search.value.trim().toLowerCase();
    let count = 0;
    for (const card of cards) {
      card.hidden = !wanted.has(card.dataset.severity) || (text !== '' && !textOf(card).includes(text));
      if (!card.hidden) count += 1;
    }
    say(status, count === cards.length ? cards.length + ' places. With one in focus, j and k go to the next and the previous.' : count + ' of ' + cards.length + ' places');
  };
  for (const { box } of boxes) box.addEventListener('change', filter);
  search.addEventListener('input', filter);
  const toggle = make('button', { type: 'button' }, 'Open all');
  toggle.addEventListener('click', () => {
    const open = toggle.textContent === 'Open all';
    for (const card of cards) card.querySelector('details').open = open;
    toggle.textContent = open ? 'Close all' : 'Open all';
  });
  tools.append(search, ...boxes.map(({ label }) => label), toggle, status);
  const first = document.querySelector('.cards');
  first.before(tools);
  filter();
})();
`;
