import { LitElement, html, nothing, svg, type PropertyValues, type SVGTemplateResult } from 'lit';
import { glyph, lock, signColour, signGlyph, tokens } from './glyphs';
import { lay, type Drawing, type Place, type PlacedLine, type PlacedPart, type PlacedRow } from './layout';
import { width } from './measure';
import type { Part, Picture, Sign, State } from './picture';
import { styles } from './styles';
import { Walk } from './walk';
import { firstLook, fit, identity, READABLE, reveal, WHOLE, zoom, type Extent, type View } from './viewport';

const NOTHING: Drawing = { parts: [], lines: [], stops: [], titles: [], width: 0, height: 0 };
const PATIENCE = 200;

/**
 * The service map. Draws a picture, lights the proof path of what is selected or pointed at, and says with
 * node-pick, node-open, stack-expand and stack-fold what the person wants; each carries {id}.
 */
export class ServiceMap extends LitElement {
  static override styles = styles;
  static override properties = {
    picture: { attribute: false },
    selected: { type: String },
    bare: { type: Boolean },
    drawing: { state: true },
    pointed: { state: true },
    current: { state: true },
    waiting: { state: true },
    failed: { state: true }
  };

  declare picture: Picture | undefined;
  declare selected: string | undefined;
  /** Leaves the legend away, where the map is small and its page explains it. */
  declare bare: boolean;
  /** Milliseconds the last layout took, and from it to the first painted frame. */
  timing = { layout: 0, paint: 0 };

  declare private drawing: Drawing;
  declare private pointed: string | undefined;
  declare private current: string | undefined;
  declare private waiting: boolean;
  declare private failed: boolean;
  private walk = new Walk(NOTHING);
  private vias = new Map<string, string>();
  private rowHomes = new Map<string, string>();
  private expandable = new Set<string>();
  private view: View = identity;
  private room: Extent = { width: 0, height: 0 };
  private request = 0;
  private settled = false;
  private observer = new ResizeObserver(() => this.resized());
  private drag: { x: number; y: number; view: View; moved: boolean } | undefined;

  constructor() {
    super();
    this.drawing = NOTHING;
    this.waiting = false;
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.updateComplete.then(() => this.observer.observe(this.canvas));
  }

  override disconnectedCallback(): void {
    this.observer.disconnect();
    super.disconnectedCallback();
  }

  private get canvas(): HTMLElement {
    return this.renderRoot.querySelector('.canvas')!;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('picture') && this.picture) void this.arrange(this.picture);
    if (changed.has('selected') && !changed.has('picture') && this.selected && this.settled) this.bringIn(this.selected);
    this.move(this.view);
  }

  private async arrange(picture: Picture): Promise<void> {
    const mine = ++this.request;
    const started = performance.now();
    const slow = setTimeout(() => (this.waiting = true), PATIENCE);
    try {
      await document.fonts.ready;
      const drawing = picture.parts.length ? await lay(picture, getComputedStyle(this).fontFamily, this.bare) : NOTHING;
      if (mine !== this.request) return;
      this.failed = false;
      this.timing.layout = performance.now() - started;
      this.accept(picture, drawing);
    } catch (problem) {
      if (mine !== this.request) return;
      console.error('The service map could not be laid out.', problem);
      this.failed = true;
    } finally {
      clearTimeout(slow);
      if (mine === this.request) this.waiting = false;
    }
  }

  private accept(picture: Picture, drawing: Drawing): void {
    const from = performance.now();
    const before = this.current ? this.walk.place(this.current) : undefined;
    const hadFocus = this.renderRoot.querySelector('.part:focus') !== null;
    this.walk = new Walk(drawing);
    this.vias.clear();
    this.rowHomes.clear();
    this.expandable.clear();
    for (const part of picture.parts) {
      if (part.kind === 'stack') this.expandable.add(part.id);
      if (part.via) this.vias.set(part.id, part.via);
      for (const row of part.rows) {
        this.rowHomes.set(row.id, part.id);
        if (row.count > 1) this.expandable.add(row.id);
        if (row.via) this.vias.set(row.id, row.via);
      }
    }
    const wasEmpty = this.drawing.parts.length === 0;
    this.drawing = drawing;
    this.pointed = undefined;
    if (!this.current || !this.walk.has(this.current)) {
      const focus = picture.parts.find((part) => part.focus)?.id;
      this.current = this.selected && this.walk.has(this.selected) ? this.selected : (focus ?? this.walk.order[0]);
    }
    if (drawing.parts.length === 0) this.settled = false;
    else if (wasEmpty || !this.settled) this.lookFirst();
    else if (!this.keepInPlace(before)) this.lookFirst();
    else if (this.selected) this.bringIn(this.selected);
    void this.updateComplete.then(() => {
      if (hadFocus) this.focusPart(this.current);
      requestAnimationFrame(() => {
        this.timing.paint = performance.now() - from;
        this.dispatchEvent(new CustomEvent('map-drawn', { detail: { ...this.timing } }));
      });
    });
  }

  /** What the person was at stays under their eyes when the map around it changes. */
  private keepInPlace(before: Place | undefined): boolean {
    const after = this.current ? this.walk.place(this.current) : undefined;
    if (!before || !after) return false;
    this.view = {
      k: this.view.k,
      x: this.view.x + (before.x - after.x) * this.view.k,
      y: this.view.y + (before.y - after.y) * this.view.k
    };
    return true;
  }

  private resized(): void {
    const { clientWidth, clientHeight } = this.canvas;
    const first = this.room.width === 0 || !this.settled;
    this.room = { width: clientWidth, height: clientHeight };
    if (clientWidth > 0 && this.drawing.parts.length && first) this.lookFirst();
  }

  private lookFirst(): void {
    this.settled = this.room.width > 0;
    const focus = this.drawing.parts.find(({ part }) => part.focus);
    this.move(firstLook(this.drawing, this.room, this.bare ? WHOLE : READABLE, focus));
  }

  /** Straight to the elements: a pan must not render the map again. */
  private move(view: View, eased = false): void {
    this.view = view;
    const stage = this.renderRoot.querySelector<SVGGElement>('.stage');
    if (!stage) return;
    stage.classList.toggle('moving', eased);
    stage.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.k})`;
    this.renderRoot
      .querySelector('#dots')
      ?.setAttribute('patternTransform', `translate(${view.x % (18 * view.k)} ${view.y % (18 * view.k)}) scale(${view.k})`);
    this.renderRoot.querySelectorAll<SVGTextElement>('.title').forEach((title, index) => {
      title.setAttribute('x', String(view.x + (this.drawing.titles[index]?.x ?? 0) * view.k));
    });
  }

  private bringIn(id: string): void {
    const place = this.walk.place(id);
    if (place && this.room.width > 0) this.move(reveal(this.view, place, this.room), true);
  }

  /** From the part along its proof to the seed. */
  private path(id: string | undefined): string[] {
    const path: string[] = [];
    for (let step = id; step && !path.includes(step) && this.walk.has(step); step = this.vias.get(step)) path.push(step);
    return path;
  }

  protected override render() {
    const texts = this.picture?.texts;
    const path = this.path(this.pointed ?? this.selected);
    const lit = new Set(path.length > 1 || this.pointed ? path : []);
    for (const id of [...lit]) if (this.rowHomes.has(id)) lit.add(this.rowHomes.get(id)!);
    const steps = new Set(path.slice(1).map((from, index) => `${from}\n${path[index]}`));
    const isLit = ({ line }: PlacedLine) => steps.has(`${line.from}\n${line.to}`);
    const litLines = this.drawing.lines.filter(isLit);
    return html`
      <div class="canvas ${this.waiting ? 'waiting' : ''}" aria-busy=${this.waiting}>
        <svg
          class="map"
          role="application"
          aria-label=${texts?.map ?? ''}
          @wheel=${this.wheeled}
          @pointerdown=${this.pressed}
          @pointermove=${this.dragged}
          @pointerup=${this.released}
          @pointercancel=${this.released}
          @keydown=${this.typed}
        >
          <defs>
            <pattern id="dots" width="18" height="18" patternUnits="userSpaceOnUse">
              <circle class="dot" cx="9" cy="9" r="0.9"></circle>
            </pattern>
            <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0V7" stroke="var(--lp-line-2)" stroke-width="2"></path>
            </pattern>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6.5" markerHeight="6.5" orient="auto">
              <path class="arrow" d="M0 .8 7.5 4 0 7.2z"></path>
            </marker>
            <marker id="arrow-lit" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="4.5" markerHeight="4.5" orient="auto">
              <path class="arrow lit" d="M0 .5 7.8 4 0 7.5z"></path>
            </marker>
          </defs>
          <rect width="100%" height="100%" fill="url(#dots)"></rect>
          <g class="stage">
            ${this.drawing.lines.filter((line) => !isLit(line)).map((line) => this.line(line, false))}
            ${this.drawing.stops.map(({ from, at }) => this.stop(from, at, texts?.stops ?? ''))}
            ${litLines.map((line) => this.line(line, true))}
            ${this.drawing.parts.map((placed) => this.drawn(placed, lit))}
            ${this.bare ? nothing : this.quietRelations(isLit)} ${litLines.map((line) => this.relation(line, true))}
          </g>
          ${this.drawing.titles.some(({ text }) => text)
            ? svg`<rect class="titles-ground" width="100%" height="20"></rect>`
            : nothing}
          ${this.drawing.titles.map(({ text }) => svg`<text class="title" y="14">${text}</text>`)}
        </svg>
        ${this.message()} ${this.bare ? this.tools() : nothing}
      </div>
      ${this.bare ? nothing : this.legend()}
    `;
  }

  private message() {
    const texts = this.picture?.texts;
    if (!texts) return nothing;
    if (this.failed) return html`<div class="message" role="alert"><p>${texts.failed}</p></div>`;
    if (this.picture!.parts.length === 0) return html`<div class="message"><p>${texts.empty}</p></div>`;
    return this.waiting ? html`<div class="message" role="status"><p>${texts.waiting}</p></div>` : nothing;
  }

  private tools() {
    const texts = this.picture?.texts;
    if (!texts || this.drawing.parts.length === 0) return nothing;
    const middle = () => ({ x: this.room.width / 2, y: this.room.height / 2 });
    const button = (words: string, act: () => View, shape: SVGTemplateResult) => html`<button
      type="button"
      title=${words}
      aria-label=${words}
      @click=${() => this.move(act(), true)}
    >
      <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true">${shape}</svg>
    </button>`;
    return html`<div class="tools">
      ${button(texts.zoomOut, () => zoom(this.view, 0.8, middle()), svg`<path d="M3.500 8h9"/>`)}
      ${button(texts.zoomIn, () => zoom(this.view, 1.25, middle()), svg`<path d="M3.500 8h9M8 3.500v9"/>`)}
      ${button(
        texts.fit,
        () => fit(this.drawing, this.room),
        svg`<path d="M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10"/>`
      )}
    </div>`;
  }

  private legend() {
    const picture = this.picture;
    if (!picture || picture.parts.length === 0) return nothing;
    const proof = this.vias.size > 0;
    const soft = picture.lines.some((line) => line.soft);
    return html`<div class="legend" part="legend">
      ${picture.legend.map(
        ({ state, sign, word }) => html`<span class="state" style="--word:${sign ? signColour(sign) : `var(--lp-${tokens[state]}-text)`}">
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${sign ? signGlyph(sign) : glyph(state, 0, 0, 12)}</svg>${word}
        </span>`
      )}
      ${proof ? this.legendLine('line lit', picture.texts.proof) : nothing}
      ${soft ? this.legendLine('line soft', picture.texts.soft) : nothing}
      ${picture.hidden ? html`<span class="hidden-lines">${picture.hidden}</span>` : nothing}
      <span class="keys"><kbd>←</kbd><kbd>→</kbd> ${picture.texts.along}</span>
      ${this.tools()}
    </div>`;
  }

  private legendLine(kind: string, words: string) {
    return html`<span>
      <svg width="22" height="4" aria-hidden="true"><path class=${kind} d="M0 2H22"></path></svg>${words}
    </span>`;
  }

  private line({ line, path, middle }: PlacedLine, lit: boolean) {
    return svg`<path class="line ${line.soft ? 'soft' : ''} ${line.sign ? `sign-${line.sign}` : ''} ${lit ? 'lit' : ''}" d=${path}
      marker-end=${lit ? 'url(#arrow-lit)' : 'url(#arrow)'}></path>
      ${line.sign && line.sign !== 'SAME' ? signGlyph(line.sign, middle.x - 5, middle.y - 5, 10) : nothing}`;
  }

  private mark(part: Part, x: number, y: number) {
    return part.sign ? signGlyph(part.sign, x, y, 11) : glyph(part.state, x, y);
  }

  /** Soft lines are named once for each CI they come from. */
  private quietRelations(isLit: (line: PlacedLine) => boolean) {
    const named = new Set<string>();
    return this.drawing.lines
      .filter((line) => line.line.soft && !isLit(line))
      .filter(({ line }) => !named.has(line.from) && named.add(line.from))
      .slice(0, 24)
      .map((line) => this.relation(line, false));
  }

  private relation({ line, middle }: PlacedLine, lit: boolean) {
    if (!line.type) return nothing;
    const w = width(line.type, 9, 560, getComputedStyle(this).fontFamily) + 10;
    return svg`<g class="relation ${lit ? '' : 'quiet'}" pointer-events="none">
      <rect x=${middle.x - w / 2} y=${middle.y - 7} width=${w} height="14" rx="3"></rect>
      <text x=${middle.x} y=${middle.y + 3.2}>${line.type}</text>
    </g>`;
  }

  private stop(from: Place, at: Place, words: string) {
    const y = from.y + from.h / 2;
    const bar = at.x + 8;
    const level = at.y + at.h / 2;
    const start = from.x + from.w;
    const middle = (start + at.x) / 2;
    return svg`<path class="stop" d="M${start} ${y}C${middle} ${y} ${middle} ${level} ${bar} ${level}"></path>
      <path class="stop bar" d="M${bar} ${level - 6}v12"></path>
      <text class="stop-word" x=${bar + 7} y=${level + 3.5}>${words}</text>`;
  }

  private drawn(placed: PlacedPart, lit: ReadonlySet<string>) {
    const { part, x, y, w, h } = placed;
    switch (part.kind) {
      case 'box':
        return svg`${this.element(placed, part.id, `box`, part.state, part.label, lit, svg`
          <rect class="body" x=${x} y=${y} width=${w} height=${h} rx="7"></rect>
          ${part.name ? svg`<text class="name" x=${x + 10} y=${y + 16}>${placed.name[0]}</text>` : nothing}
          ${this.mark(part, x + 10, y + (part.name ? 22 : 7))}
          <text class="word" x=${x + 25} y=${y + (part.name ? 31 : 16)}>${placed.detail}</text>`)}
        ${placed.rows.map((row) => this.row(row, lit))}`;
      case 'hidden':
        return this.element(placed, part.id, 'hidden-step', part.state, part.label, lit, svg`
          <rect class="body" x=${x} y=${y} width=${w} height=${h} rx="5"></rect>
          <rect x=${x} y=${y} width=${w} height=${h} rx="5" fill="url(#hatch)" opacity=".55"></rect>
          <rect x=${x + 6} y=${y + 3.5} width=${w - 12} height=${h - 7} rx="3" fill="var(--lp-surface)"></rect>
          ${lock(x + 10, y + 6)}
          <text class="word detail" x=${x + 25} y=${y + 15}>${placed.detail}</text>
          <text class="name" x=${x + 11} y=${y + 29}>${placed.name[0]}</text>`);
      default:
        return this.element(placed, part.id, part.kind === 'stack' ? 'stack' : part.focus ? 'focus' : '', part.state, part.label, lit, svg`
          ${part.kind === 'stack' ? svg`<rect class="behind" x=${x + 3.5} y=${y + 3.5} width=${w} height=${h} rx="5"></rect>` : nothing}
          <rect class="body" x=${x} y=${y} width=${w} height=${h} rx="5"></rect>
          <path class="edge" d="M${x + 1} ${y + 5}a4 4 0 0 1 4-4h1v${h - 2}h-1a4 4 0 0 1-4-4z"></path>
          ${placed.name.map((line, index) => svg`<text class="name" x=${x + 12} y=${y + 16 + index * 13.5}>${line}</text>`)}
          ${this.mark(part, x + 12, y + h - 16)}
          ${this.words(placed, x + 27, y + h - 7)}`, part.sign);
    }
  }

  private words({ part, detail }: PlacedPart, x: number, y: number) {
    const word = part.word && detail.startsWith(part.word) ? part.word : '';
    return svg`<text class="word" x=${x} y=${y}>${word}<tspan class="detail">${detail.slice(word.length)}</tspan></text>`;
  }

  private row(placed: PlacedRow, lit: ReadonlySet<string>) {
    const { row, text, x, y, w, h } = placed;
    return this.element(placed, row.id, `row ${row.count > 1 ? 'several' : ''}`, row.state, row.label, lit, svg`
      <rect class="body" x=${x} y=${y} width=${w} height=${h} rx="4"></rect>
      ${glyph(row.state, x + 6, y + 4.5)}
      <text class="name" x=${x + 22} y=${y + 14}>${text}</text>
      <text class="word" x=${x + w - 6} y=${y + 13.5}>${row.word}</text>`);
  }

  private element(
    place: Place,
    id: string,
    kind: string,
    state: State,
    label: string,
    lit: ReadonlySet<string>,
    inside: SVGTemplateResult,
    sign?: Sign | null
  ) {
    const token = tokens[state];
    const colours = sign
      ? `--solid:${signColour(sign)};--word:${signColour(sign)};--tint:var(--lp-surface)`
      : `--solid:var(--lp-${token});--word:var(--lp-${token}-text);--tint:var(--lp-${token}-tint)`;
    const classes = `part ${kind} ${lit.has(id) ? 'lit' : ''} ${id === this.selected ? 'selected' : ''}`;
    const expandable = this.expandable.has(id);
    return svg`<g class=${classes} role="button" tabindex=${id === this.current ? 0 : -1} data-id=${id} aria-label=${label}
      aria-pressed=${expandable ? nothing : id === this.selected} aria-expanded=${expandable ? 'false' : nothing}
      style=${colours}
      @pointerenter=${() => (this.pointed = id)} @pointerleave=${() => (this.pointed = undefined)}
      @focus=${() => (this.current = id)} @click=${() => this.clicked(id)} @dblclick=${() => expandable || this.say('node-open', id)}>
      ${inside}
      <rect class="ring" x=${place.x - 3.5} y=${place.y - 3.5} width=${place.w + 7} height=${place.h + 7} rx="8"></rect>
    </g>`;
  }


  private clicked(id: string): void {
    if (!this.drag?.moved) this.say(this.expandable.has(id) ? 'stack-expand' : 'node-pick', id);
  }

  private say(what: 'node-pick' | 'node-open' | 'stack-expand' | 'stack-fold', id: string): void {
    this.dispatchEvent(new CustomEvent(what, { detail: { id }, bubbles: true, composed: true }));
  }

  private focusPart(id: string | undefined): void {
    if (id) this.renderRoot.querySelector<SVGGElement>(`[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  }

  private typed(event: KeyboardEvent): void {
    const id = (event.target as Element).closest<SVGGElement>('.part')?.dataset.id;
    if (!id || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      if (event.ctrlKey) this.say('node-open', id);
      else this.say(this.expandable.has(id) ? 'stack-expand' : 'node-pick', id);
    } else if (event.key === '+') {
      if (this.expandable.has(id)) this.say('stack-expand', id);
    } else if (event.key === '-') {
      this.say('stack-fold', id);
    } else {
      const next = this.walk.step(id, event.key, new Set(this.path(this.selected)));
      if (!event.key.startsWith('Arrow') && next === undefined) return;
      if (next !== undefined) {
        this.current = next;
        this.bringIn(next);
        void this.updateComplete.then(() => this.focusPart(next));
      }
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private wheeled(event: WheelEvent): void {
    if (event.ctrlKey) {
      event.preventDefault();
      const canvas = this.canvas.getBoundingClientRect();
      const at = { x: event.clientX - canvas.left, y: event.clientY - canvas.top };
      this.move(zoom(this.view, Math.exp(-event.deltaY * 0.004), at));
      return;
    }
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const by = sideways ? event.deltaX || event.deltaY : event.deltaY;
    const next = this.within(sideways ? { x: -by, y: 0 } : { x: 0, y: -by });
    if (next.x !== this.view.x || next.y !== this.view.y) {
      event.preventDefault();
      this.move(next);
    }
  }

  /** A turn of the wheel stops at the map's borders, so that the page can go on from there. */
  private within(by: { x: number; y: number }): View {
    const bound = (at: number, step: number, length: number, space: number) => {
      const least = Math.min(0, space - length * this.view.k);
      return Math.min(Math.max(at + step, Math.min(at, least)), Math.max(at, 0));
    };
    return {
      k: this.view.k,
      x: bound(this.view.x, by.x, this.drawing.width, this.room.width),
      y: bound(this.view.y, by.y, this.drawing.height, this.room.height)
    };
  }

  private pressed(event: PointerEvent): void {
    if (event.button === 0) this.drag = { x: event.clientX, y: event.clientY, view: this.view, moved: false };
  }

  private dragged(event: PointerEvent): void {
    if (!this.drag || (event.buttons & 1) === 0) return;
    const x = event.clientX - this.drag.x;
    const y = event.clientY - this.drag.y;
    const map = event.currentTarget as SVGSVGElement;
    if (!this.drag.moved && Math.hypot(x, y) > 4) {
      this.drag.moved = true;
      map.setPointerCapture(event.pointerId);
      map.classList.add('dragging');
    }
    if (this.drag.moved) this.move({ ...this.drag.view, x: this.drag.view.x + x, y: this.drag.view.y + y });
  }

  private released(event: PointerEvent): void {
    (event.currentTarget as SVGSVGElement).classList.remove('dragging');
    const drag = this.drag;
    // The click that ends a drag comes after this; it must still see that there was one.
    setTimeout(() => {
      if (this.drag === drag) this.drag = undefined;
    });
  }
}

customElements.define('lp-service-map', ServiceMap);
