// The keys of a field with a list under it: the list is drawn by the server, only the mark moves here.
const options = finder => [...document.getElementById(field(finder).getAttribute('aria-controls'))?.querySelectorAll('[role=option]') ?? []];
const field = finder => finder.querySelector('[role=combobox]') ?? finder.$field;

function mark(finder, chosen) {
  options(finder).forEach(option => option.setAttribute('aria-selected', String(option === chosen)));
  field(finder).setAttribute('aria-activedescendant', chosen?.id ?? '');
  chosen?.scrollIntoView({ block: 'nearest' });
}

function step(finder, by) {
  const all = options(finder);
  const now = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
  mark(finder, all[(now + by + all.length) % all.length]);
}

function take(finder) {
  const index = options(finder).findIndex(option => option.getAttribute('aria-selected') === 'true');
  if (index >= 0) finder.$server.take(index);
}

// The list under a field that was just typed in still belongs to an older text: a key is about the list that is coming.
function afterTheAnswer(finder, input) {
  let waiting = [];
  const answered = () => (finder.dataset.answered ?? '') === input.value;
  input.addEventListener('input', () => (waiting = []));
  new MutationObserver(() => {
    if (!answered()) return;
    const actions = waiting;
    waiting = [];
    // The list is drawn in the same round as the attribute, but perhaps after it.
    requestAnimationFrame(() => actions.forEach(action => action()));
  }).observe(finder, { attributeFilter: ['data-answered'] });
  return action => (answered() ? action() : waiting.push(action));
}

window.Linchpin ??= {};
window.Linchpin.finder = finder => {
  const input = field(finder);
  if (!input || input.dataset.finder) return;
  input.dataset.finder = 'on';
  const soon = afterTheAnswer(finder, input);
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      soon(() => step(finder, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      soon(() => take(finder));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      finder.$server.close();
      input.blur();
    }
  });
};
