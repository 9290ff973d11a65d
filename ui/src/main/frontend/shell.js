// The keys of the whole page, the clock in the bar, and where the focus goes after a page has changed.
const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], vaadin-combo-box, vaadin-select, vaadin-date-picker';
const SEQUENCE_MILLIS = 1200;

const inField = event => event.composedPath().some(node => node instanceof Element && node.matches(FIELDS));
const onControl = event => event.composedPath().some(node => node instanceof Element && node.matches('button, a[href], vaadin-button, [role=button], [role=option], vaadin-grid, vaadin-tab'));
const layered = () => document.querySelector('vaadin-dialog[opened], vaadin-popover[opened], vaadin-confirm-dialog[opened]') !== null;

function clock(element, language, zone) {
  const parts = new Intl.DateTimeFormat(language, {
    weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone, timeZoneName: 'shortGeneric'
  });
  const tick = () => {
    const part = Object.fromEntries(parts.formatToParts(new Date()).map(({ type, value }) => [type, value]));
    const day = language === 'de' ? `${part.day}.` : part.day;
    element.textContent = `${part.weekday} ${day} ${part.month} ${part.year}, ${part.hour}:${part.minute} ${part.timeZoneName}`;
  };
  tick();
  return setInterval(tick, 5000);
}

window.Linchpin ??= {};
window.Linchpin.shell = (shell, language, zone) => {
  shell.$release?.();
  let leader = 0;
  const press = event => {
    if (event.isComposing || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      shell.$server.commands();
      return;
    }
    if (event.ctrlKey || event.metaKey || inField(event) || layered() || shell.dataset.letters === 'off') return;
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    if (Date.now() - leader < SEQUENCE_MILLIS) {
      leader = 0;
      event.preventDefault();
      shell.$server.go(key);
    } else if (key === 'G') {
      leader = Date.now();
    } else if (key === '/') {
      event.preventDefault();
      shell.querySelector('.search input').focus();
    } else if (key === '?') {
      event.preventDefault();
      shell.$server.keys();
    } else if (key === '[') {
      event.preventDefault();
      shell.$server.fold();
    } else if ((shell.$keys ?? []).includes(key) && !(onControl(event) && (key === 'Enter' || key === ' ' || key.startsWith('Arrow')))) {
      event.preventDefault();
      shell.$server.press(key);
    }
  };
  window.addEventListener('keydown', press);
  const ticking = clock(shell.querySelector('.clock'), language, zone);
  shell.$release = () => {
    window.removeEventListener('keydown', press);
    clearInterval(ticking);
  };
};

// The new page's title takes the focus, unless something on the page has asked for it.
window.Linchpin.arrived = shell => requestAnimationFrame(() => {
  const main = shell.querySelector('main');
  if (!main || main.contains(document.activeElement)) return;
  (main.querySelector('h1') ?? main).focus({ preventScroll: true });
});
