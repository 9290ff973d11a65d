/** What the server wants drawn: io.linchpin.ui.component.map.MapPicture, field by field. Every word comes from there. */
export type State = 'UNKNOWN' | 'OK' | 'ABSORBED' | 'AT_RISK' | 'DEGRADED' | 'DOWN';

/** What happens to a part on a map of changes; it stands in the place of the state. */
export type Sign = 'ADD' | 'CHANGE' | 'REMOVE' | 'SAME' | 'REFUSE' | 'OUT';

export interface Row {
  id: string;
  name: string;
  state: State;
  word: string;
  label: string;
  via?: string | null;
  /** How many members share the row; more than one opens like a stack. */
  count: number;
}

export interface Part {
  id: string;
  kind: 'ci' | 'box' | 'stack' | 'hidden';
  layer: number;
  name: string;
  state: State;
  word: string;
  detail: string;
  /** The whole of it in words, for those who do not see it. */
  label: string;
  via?: string | null;
  focus: boolean;
  sign?: Sign | null;
  rows: Row[];
}

export interface Line {
  from: string;
  to: string;
  type: string;
  soft: boolean;
  sign?: Sign | null;
}

export interface Texts {
  map: string;
  empty: string;
  proof: string;
  soft: string;
  stops: string;
  along: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  waiting: string;
  failed: string;
}

export interface Picture {
  layers: string[];
  parts: Part[];
  lines: Line[];
  legend: { state: State; sign?: Sign | null; word: string }[];
  /** What could not be drawn, in words; empty when everything is. */
  hidden: string;
  texts: Texts;
}
