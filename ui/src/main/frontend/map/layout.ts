import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk-api.js';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';
import { cut, width, wrap } from './measure';
import type { Line, Part, Picture, Row } from './picture';

export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface PlacedRow extends Place {
  row: Row;
  text: string;
}

export interface PlacedPart extends Place {
  part: Part;
  name: string[];
  detail: string;
  rows: PlacedRow[];
}

export interface PlacedLine {
  line: Line;
  path: string;
  /** Where its name is written. */
  middle: { x: number; y: number };
}

export interface Drawing {
  parts: PlacedPart[];
  lines: PlacedLine[];
  /** The ends of lines whose failure a group has absorbed. */
  stops: { from: Place; at: Place }[];
  titles: { x: number; text: string }[];
  width: number;
  height: number;
}

/** Between two layers; little where the map is small and has no room for words on its lines. */
const GAP = { usual: 42, bare: 26 };
const TOP = 26;
const MARGIN = 10;
const NODE = { least: 84, most: 132, height: 36, line: 13.5 };
const BOX = { least: 136, most: 212, head: 37, nameless: 24, row: 20, gap: 5, foot: 8, side: 8 };
const STOP = { width: 104, height: 20 };
const LEVEL = 10;
/** Above this ELK's finer steps take seconds. */
const MANY = 120;

let elk: InstanceType<typeof ELK> | undefined;

/** ELK in its worker decides the order and height in each layer; layers and curves are ours. */
export async function lay(picture: Picture, family: string, bare: boolean): Promise<Drawing> {
  const sized = picture.parts.map((part) => size(part, family));
  evenWidths(sized);
  const byId = new Map(sized.map((placed) => [placed.part.id, placed]));
  const homes = new Map<string, PlacedPart>();
  for (const placed of sized) {
    homes.set(placed.part.id, placed);
    placed.rows.forEach(({ row }) => homes.set(row.id, placed));
  }
  const absorbed = sized.filter(({ part }) => part.state === 'ABSORBED');
  const stopId = (placed: PlacedPart) => `stop/${placed.part.id}`;

  const forward = picture.lines.flatMap((line, index) => {
    const from = homes.get(line.from);
    const to = homes.get(line.to);
    return from && to && from.part.layer < to.part.layer
      ? [{ id: String(index), sources: [from.part.id], targets: [to.part.id] }]
      : [];
  });
  const graph: ElkNode = {
    id: 'map',
    layoutOptions: options(sized.length),
    children: [
      ...sized.map(({ part, w, h }) => ({ id: part.id, width: w, height: h, x: part.layer * 1000, y: 0 })),
      ...absorbed.map((placed) => ({
        id: stopId(placed),
        width: STOP.width,
        height: STOP.height,
        x: (placed.part.layer + 1) * 1000,
        y: 0
      }))
    ],
    edges: [
      ...forward,
      ...absorbed.map((placed) => ({ id: stopId(placed), sources: [placed.part.id], targets: [stopId(placed)] }))
    ]
  };
  elk ??= new ELK({ workerFactory: () => new Worker(workerAddress) });
  const answer = await elk.layout(graph);
  const found = new Map((answer.children ?? []).map((node) => [node.id, node]));
  const routes = new Map((answer.edges ?? []).map((edge) => [edge.id, edge as ElkExtendedEdge]));

  const layers = Math.max(picture.layers.length, ...absorbed.map(({ part }) => part.layer + 2));
  const columns = columnsOf(sized, layers, bare ? GAP.bare : GAP.usual);
  const top = Math.min(...(answer.children ?? []).map((node) => node.y ?? 0));
  for (const placed of sized) {
    placed.x = columns[placed.part.layer].x;
    placed.y = (found.get(placed.part.id)?.y ?? 0) - top + TOP;
    placed.rows.forEach((row, index) => {
      row.x = placed.x + BOX.side;
      row.y = placed.y + headOf(placed.part) + index * (BOX.row + BOX.gap);
    });
  }
  const centres = centresOf(sized, found, layers);
  const stops = absorbed.map((placed) => {
    const node = found.get(stopId(placed));
    return {
      from: placed,
      at: {
        x: columns[placed.part.layer + 1].x,
        y: (node?.y ?? 0) - top + TOP,
        w: STOP.width,
        h: STOP.height
      }
    };
  });
  const lines = picture.lines.flatMap((line, index) => {
    const from = ends(line.from, homes, byId);
    const to = ends(line.to, homes, byId);
    if (!from || !to) return [];
    const through = between(from.part.layer, to.part.layer).map((layer) => ({
      column: columns[layer],
      y: heightAt(routes.get(String(index)), centres[layer]) - top + TOP
    }));
    const border = columns[from.part.layer].x + columns[from.part.layer].w;
    return [{ line, ...curve(from.place, to.place, from.part.layer, to.part.layer, border, through) }];
  });
  const bottoms = [...sized, ...stops.map(({ at }) => at)].map(({ y, h }) => y + h);
  const rights = [
    ...sized.map(({ x, w }) => x + w),
    ...stops.map(({ at }) => at.x + at.w),
    ...lines.map(({ middle }) => middle.x)
  ];
  return {
    parts: sized,
    lines,
    stops,
    titles: picture.layers.map((text, index) => ({ x: columns[index].x, text })),
    width: Math.max(0, ...rights) + MARGIN,
    height: Math.max(0, ...bottoms) + MARGIN
  };
}

function options(parts: number): Record<string, string> {
  const common = {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.layered.layering.strategy': 'INTERACTIVE',
    'elk.separateConnectedComponents': 'false',
    'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
    'elk.spacing.nodeNode': '9',
    'elk.spacing.edgeNode': '7',
    'elk.spacing.edgeEdge': '4',
    'elk.layered.spacing.edgeNodeBetweenLayers': '4',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '2'
  };
  return parts > MANY
    ? {
        ...common,
        'elk.layered.thoroughness': '1',
        'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
        'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF'
      }
    : { ...common, 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX' };
}

function size(part: Part, family: string): PlacedPart {
  const names = (text: string) => width(text, 11.5, 640, family);
  const details = (text: string) => width(text, 10.5, 560, family);
  const clamp = (wanted: number, least: number, most: number) => Math.ceil(Math.min(most, Math.max(least, wanted)));
  if (part.kind === 'box') {
    const rowWords = (row: Row) => width(row.name, 11, 400, family) + width(row.word, 10, 560, family) + 54;
    const w = clamp(
      Math.max(names(part.name) + 20, details(detailOf(part)) + 36, ...part.rows.map(rowWords)),
      BOX.least,
      BOX.most
    );
    const rows = part.rows.map((row) => ({
      row,
      text: cut(row.name, w - 54 - width(row.word, 10, 560, family), (text) => width(text, 11, 400, family)),
      x: 0,
      y: 0,
      w: w - 2 * BOX.side,
      h: BOX.row
    }));
    const h = headOf(part) + rows.length * (BOX.row + BOX.gap) + (rows.length ? BOX.foot - BOX.gap : 2);
    return { part, name: [cut(part.name, w - 20, names)], detail: cut(detailOf(part), w - 34, details), rows, x: 0, y: 0, w, h };
  }
  const inset = part.kind === 'hidden' ? 24 : 22;
  const room = NODE.most - inset;
  const name = part.kind === 'hidden' ? [cut(part.name, room, names)] : wrap(part.name, room, names);
  const detail = shorten(part, room - 15, details);
  const wanted = Math.max(...name.map((line) => names(line)), details(detail) + 15) + inset;
  return {
    part,
    name,
    detail,
    rows: [],
    x: 0,
    y: 0,
    w: clamp(wanted, NODE.least, NODE.most),
    h: NODE.height + (name.length - 1) * NODE.line
  };
}

const headOf = (box: Part) => (box.name ? BOX.head : BOX.nameless);

const detailOf = (part: Part) => [part.word, part.detail].filter((text) => text).join(' · ');

/** The state's word is never cut, what stands behind it is. */
function shorten(part: Part, room: number, measure: (text: string) => number): string {
  if (!part.detail) return part.word;
  if (!part.word) return cut(part.detail, room, measure);
  return `${part.word} · ${cut(part.detail, Math.max(24, room - measure(`${part.word} · `)), measure)}`;
}

/** The nodes of a layer are equally wide. */
function evenWidths(parts: PlacedPart[]): void {
  const widest = new Map<number, number>();
  const nodes = parts.filter(({ part }) => part.kind !== 'box');
  nodes.forEach(({ part, w }) => widest.set(part.layer, Math.max(widest.get(part.layer) ?? 0, w)));
  nodes.forEach((placed) => (placed.w = widest.get(placed.part.layer)!));
}

interface Column {
  x: number;
  w: number;
}

function columnsOf(parts: PlacedPart[], layers: number, gap: number): Column[] {
  const columns: Column[] = [];
  let x = MARGIN;
  for (let layer = 0; layer < layers; layer++) {
    const w = Math.max(0, ...parts.filter(({ part }) => part.layer === layer).map((placed) => placed.w));
    columns.push({ x, w });
    x += w + gap;
  }
  return columns;
}

/** ELK's own x of each layer, to ask at which height its lines pass there. */
function centresOf(parts: PlacedPart[], found: Map<string, ElkNode>, layers: number): number[] {
  return Array.from({ length: layers }, (_, layer) => {
    const node = found.get(parts.find(({ part }) => part.layer === layer)?.part.id ?? '');
    return (node?.x ?? 0) + (node?.width ?? 0) / 2;
  });
}

function heightAt(edge: ElkExtendedEdge | undefined, x: number): number {
  const section = edge?.sections?.[0];
  if (!section) return 0;
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const next = points.findIndex((point) => point.x >= x);
  if (next <= 0) return (next === 0 ? section.startPoint : section.endPoint).y;
  const [a, b] = [points[next - 1], points[next]];
  return a.x === b.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

function ends(id: string, homes: Map<string, PlacedPart>, byId: Map<string, PlacedPart>) {
  const home = homes.get(id);
  if (!home) return undefined;
  const row = byId.has(id) ? undefined : home.rows.find((placed) => placed.row.id === id);
  return { part: home.part, place: row ? { ...row, x: home.x, w: home.w } : home };
}

const between = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);

type Point = { x: number; y: number };

/** @param border where the layer of the beginning ends: no line bends before, lest it cross a wider neighbour */
function curve(
  from: Place,
  to: Place,
  fromLayer: number,
  toLayer: number,
  border: number,
  through: { column: Column; y: number }[]
) {
  const start = { x: from.x + from.w, y: from.y + from.h / 2 };
  if (fromLayer === toLayer) {
    const end = { x: to.x + to.w + 1, y: to.y + to.h / 2 };
    const out = Math.max(start.x, end.x) + 20;
    return {
      path: `M${start.x} ${start.y}C${out} ${start.y} ${out} ${end.y} ${end.x} ${end.y}`,
      middle: { x: out - 5, y: (start.y + end.y) / 2 }
    };
  }
  const end = { x: to.x - 1, y: to.y + to.h / 2 };
  if (fromLayer > toLayer) {
    const reach = Math.max(60, (start.x - end.x) / 2);
    return {
      path: `M${start.x} ${start.y}C${start.x + reach} ${start.y} ${end.x - reach} ${end.y} ${end.x} ${end.y}`,
      middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
    };
  }
  const stations: Point[] = [start];
  if (border > start.x) stations.push({ x: border, y: start.y });
  for (const { column, y } of through) {
    if (column.x > stations.at(-1)!.x) stations.push({ x: column.x - 4, y });
    stations.push({ x: column.x + column.w + 4, y });
  }
  stations.push(end);
  let path = `M${start.x} ${start.y}`;
  for (let index = 1; index < stations.length; index++) {
    const [a, b] = [stations[index - 1], stations[index]];
    if (Math.abs(a.y - b.y) < 0.5) path += `H${b.x}`;
    else path += `C${(a.x + b.x) / 2} ${a.y} ${(a.x + b.x) / 2} ${b.y} ${b.x} ${b.y}`;
  }
  const [a, b] = [stations[stations.length - 2], end];
  // Above a level line, so that its arrow is not covered.
  const lift = Math.abs(a.y - b.y) < LEVEL ? 11 : 0;
  return { path, middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 - lift } };
}
