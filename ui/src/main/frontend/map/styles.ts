import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--lp-surface);
    color: var(--lp-text);
    font-family: var(--lp-font);
  }
  :host([hidden]) {
    display: none;
  }
  .canvas {
    position: relative;
    flex: 1 1 auto;
    min-height: 0;
    overflow: hidden;
  }
  svg.map {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  svg.map.dragging {
    cursor: grabbing;
  }
  text {
    font-family: var(--lp-font);
    fill: var(--lp-text);
  }
  .dot {
    fill: var(--lp-line);
  }
  .title {
    font-size: 10px;
    font-weight: 500;
    fill: var(--lp-text-3);
  }
  .titles-ground {
    fill: var(--lp-surface);
    opacity: 0.86;
  }
  .line {
    fill: none;
    stroke: var(--lp-line-2);
    stroke-width: 1.3;
  }
  .line.soft {
    stroke-dasharray: 4 3;
  }
  .line.sign-ADD {
    stroke: var(--lp-add);
    stroke-width: 1.6;
  }
  .line.sign-CHANGE {
    stroke: var(--lp-chg);
    stroke-width: 1.6;
  }
  .line.sign-REMOVE {
    stroke: var(--lp-del);
    stroke-width: 1.6;
    stroke-dasharray: 6 3;
  }
  .sign text {
    fill: var(--lp-surface);
    font: 700 10px var(--lp-mono);
  }
  .line.lit {
    stroke: var(--lp-primary);
    stroke-width: 2.4;
  }
  .arrow {
    fill: var(--lp-line-ctl);
  }
  .arrow.lit {
    fill: var(--lp-primary);
  }
  .relation rect {
    fill: var(--lp-surface);
    stroke: var(--lp-primary);
  }
  .relation text {
    font-size: 9px;
    font-weight: 560;
    fill: var(--lp-primary-text);
    text-anchor: middle;
  }
  .relation.quiet rect {
    stroke: none;
  }
  .relation.quiet text {
    fill: var(--lp-text-3);
  }
  .stop {
    fill: none;
    stroke: var(--lp-abs);
    stroke-width: 1.3;
    stroke-dasharray: 2 3;
  }
  .stop.bar {
    stroke-width: 2;
    stroke-dasharray: none;
  }
  .stop-word {
    font-size: 10px;
    fill: var(--lp-abs-text);
  }
  .part {
    cursor: pointer;
    outline: none;
  }
  .body {
    fill: var(--lp-surface);
    stroke: var(--lp-line-2);
  }
  .behind {
    fill: var(--lp-sunken);
    stroke: var(--lp-line-2);
  }
  .part:hover > .body {
    fill: var(--lp-hover);
  }
  .lit > .body {
    stroke: var(--lp-primary);
    stroke-width: 2;
  }
  .focus > .body {
    fill: var(--lp-primary-tint);
    stroke: var(--lp-primary);
    stroke-width: 2;
  }
  .selected > .body {
    fill: var(--lp-sel);
    stroke: var(--lp-primary);
    stroke-width: 2;
  }
  .box > .body {
    fill: var(--tint);
    stroke: var(--solid);
    stroke-width: 1.2;
    stroke-dasharray: 4 2.5;
  }
  .box.lit > .body,
  .box.selected > .body {
    stroke: var(--lp-primary);
    stroke-width: 2;
    stroke-dasharray: none;
  }
  .hidden-step > .body {
    stroke: var(--lp-line-ctl);
    stroke-dasharray: 3 3;
  }
  .edge {
    fill: var(--solid);
  }
  .name {
    font-size: 11.5px;
    font-weight: 600;
  }
  .stack .name {
    fill: var(--lp-primary-text);
    font-weight: 650;
  }
  .box > .name {
    font-weight: 650;
  }
  .word {
    font-size: 10.5px;
    font-weight: 560;
    fill: var(--word);
  }
  .detail {
    fill: var(--lp-text-3);
    font-weight: 400;
  }
  .box .detail {
    fill: var(--word);
    font-weight: 600;
  }
  .row .name {
    font-size: 11px;
    font-weight: 400;
  }
  .row.several .name {
    fill: var(--lp-primary-text);
  }
  .row .word {
    font-size: 10px;
    text-anchor: end;
  }
  .ring {
    display: none;
    fill: none;
    stroke: var(--lp-primary);
    stroke-width: 2;
  }
  .part:focus-visible > .ring {
    display: inline;
  }
  .message {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 24px;
    text-align: center;
    color: var(--lp-text-2);
    font-size: var(--lp-fs-body);
    pointer-events: none;
  }
  .message p {
    max-width: 48ch;
    margin: 0;
  }
  .waiting svg.map {
    opacity: 0.6;
  }
  .tools {
    display: flex;
    border: 1px solid var(--lp-line-2);
    border-radius: var(--lp-r-m);
    background: var(--lp-surface);
    overflow: hidden;
  }
  :host([bare]) .tools {
    position: absolute;
    right: 8px;
    bottom: 8px;
    opacity: 0;
  }
  :host([bare]:hover) .tools,
  :host([bare]) .tools:focus-within {
    opacity: 1;
  }
  @media (hover: none) {
    :host([bare]) .tools {
      opacity: 1;
    }
  }
  .tools button {
    width: var(--lp-ctl-s, 24px);
    height: var(--lp-ctl-s, 24px);
    padding: 0;
    border: 0;
    border-left: 1px solid var(--lp-line);
    background: none;
    color: var(--lp-text-2);
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  .tools button:first-child {
    border-left: 0;
  }
  .tools button:hover {
    background: var(--lp-hover);
    color: var(--lp-text);
  }
  .tools button:focus-visible {
    outline: 2px solid var(--lp-primary);
    outline-offset: -2px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 14px;
    min-height: 30px;
    padding: 2px 12px;
    border-top: 1px solid var(--lp-line);
    font-size: var(--lp-fs-micro);
    color: var(--lp-text-3);
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    white-space: nowrap;
  }
  .legend .state {
    color: var(--word);
    font-weight: 600;
    font-size: 11.5px;
  }
  .legend .hidden-lines {
    color: var(--lp-text);
    font-weight: 560;
  }
  .legend .keys {
    margin-left: auto;
  }
  kbd {
    font: inherit;
    font-size: 10px;
    min-width: 18px;
    padding: 1px 3px;
    border: 1px solid var(--lp-line-2);
    border-radius: var(--lp-r-s);
    text-align: center;
    background: var(--lp-surface);
    color: var(--lp-text-2);
  }
  @media (prefers-reduced-motion: no-preference) {
    .stage.moving {
      transition: transform 160ms ease-out;
    }
  }
`;
