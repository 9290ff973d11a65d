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

window.Linchpin ??= {};
window.Linchpin.finder = finder => {
  const input = field(finder);
  if (!input || input.dataset.finder) return;
  input.dataset.finder = 'on';
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(finder, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const index = options(finder).findIndex(option => option.getAttribute('aria-selected') === 'true');
      if (index >= 0) finder.$server.take(index);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      finder.$server.close();
      input.blur();
    }
  });
};
