/** Text widths in the page's own font; a map has many words and few different ones. */
const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

export function width(text: string, size: number, weight: number, family: string): number {
  const font = `${weight} ${size}px ${family}`;
  const key = font + text;
  let known = widths.get(key);
  if (known === undefined) {
    pen ??= document.createElement('canvas').getContext('2d');
    if (pen) {
      pen.font = font;
      known = pen.measureText(text).width;
    } else {
      known = text.length * size * 0.6;
    }
    widths.set(key, known);
  }
  return known;
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function cut(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${text.slice(0, middle)}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

/** The text on one line or, broken between words, on two; what is still too long is cut. */
export function wrap(text: string, room: number, measure: (text: string) => number): string[] {
  if (measure(text) <= room) return [text];
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const first = words.slice(0, count).join(' ');
    if (measure(first) <= room) return [first, cut(words.slice(count).join(' '), room, measure)];
  }
  return [cut(text, room, measure)];
}
