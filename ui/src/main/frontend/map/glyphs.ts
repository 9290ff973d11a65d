import { svg, type SVGTemplateResult } from 'lit';
import type { Sign, State } from './picture';

/** The token family of a state: --lp-down, --lp-down-text, --lp-down-tint. */
export const tokens: Record<State, string> = {
  UNKNOWN: 'unk',
  OK: 'ok',
  ABSORBED: 'abs',
  AT_RISK: 'risk',
  DEGRADED: 'degr',
  DOWN: 'down'
};

const shapes: Record<State, SVGTemplateResult> = {
  UNKNOWN: svg`<circle cx="8" cy="8" r="6" stroke-dasharray="2.4 2"/><path d="M6.3 6.4a1.8 1.8 0 1 1 2.5 1.6c-.6.3-.8.6-.8 1.2M8 11.2v.2"/>`,
  OK: svg`<circle cx="8" cy="8" r="6"/><path d="m5.2 8.2 2 2 3.6-4"/>`,
  ABSORBED: svg`<path d="M8 1.6 13.8 3.6v4.2c0 3.4-2.4 5.6-5.8 6.7-3.4-1.1-5.8-3.3-5.8-6.7V3.6z"/><path d="M5.3 8h5.4"/>`,
  AT_RISK: svg`<path d="M8 1.8 14.6 13.4H1.4z"/><path d="M8 6.2v3.2M8 11.3v.2" stroke-width="1.8"/>`,
  DEGRADED: svg`<path d="M8 1.3 14.7 8 8 14.7 1.3 8z"/><path d="M8 1.3V14.7L1.3 8z" fill="currentColor"/>`,
  DOWN: svg`<rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="currentColor" stroke="none"/><path d="m5 5 6 6M11 5l-6 6" stroke="var(--lp-surface)" stroke-width="2"/>`
};

const lockShape = svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1.2"/><path d="M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7"/>`;

function drawn(shape: SVGTemplateResult, colour: string, x: number, y: number, size: number) {
  return svg`<svg class="glyph" aria-hidden="true" x=${x} y=${y} width=${size} height=${size} viewBox="0 0 16 16"
    fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"
    style="color:${colour}">${shape}</svg>`;
}

export const glyph = (state: State, x = 0, y = 0, size = 11) =>
  drawn(shapes[state], `var(--lp-${tokens[state]})`, x, y, size);

export const lock = (x: number, y: number) => drawn(lockShape, 'var(--lp-text-2)', x, y, 11);

const signs: Record<Sign, { token: string; text: string }> = {
  ADD: { token: 'add', text: '+' },
  CHANGE: { token: 'chg', text: '~' },
  REMOVE: { token: 'del', text: '−' },
  SAME: { token: 'unk', text: '=' },
  REFUSE: { token: 't-wait-text', text: '!' },
  OUT: { token: 'unk', text: '×' }
};

/** The colour of a sign, as a property. */
export const signColour = (sign: Sign) => `var(--lp-${signs[sign].token})`;

/** A small square with the sign in it, as tables have it. */
export const signGlyph = (sign: Sign, x = 0, y = 0, size = 12) => svg`<g class="sign" aria-hidden="true">
  <rect x=${x} y=${y} width=${size} height=${size} rx="2.5" style="fill:${signColour(sign)}"></rect>
  <text x=${x + size / 2} y=${y + size / 2 + 3.6} text-anchor="middle">${signs[sign].text}</text>
</g>`;
