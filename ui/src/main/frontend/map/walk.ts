import type { Drawing, Place } from './layout';

/** Where the arrow keys lead: sideways along lines, up and down within a layer. */
export class Walk {
  private readonly places = new Map<string, Place>();
  private readonly layers: string[][] = [];
  private readonly layerOf = new Map<string, number>();
  private readonly homeOf = new Map<string, string>();
  private readonly rowsOf = new Map<string, string[]>();
  private readonly out = new Map<string, string[]>();
  private readonly into = new Map<string, string[]>();

  constructor(drawing: Drawing) {
    for (const placed of [...drawing.parts].sort((a, b) => a.y - b.y)) {
      const layer = (this.layers[placed.part.layer] ??= []);
      const seat = (id: string, place: Place) => {
        layer.push(id);
        this.places.set(id, place);
        this.layerOf.set(id, placed.part.layer);
      };
      seat(placed.part.id, placed);
      placed.rows.forEach((row) => {
        seat(row.row.id, row);
        this.homeOf.set(row.row.id, placed.part.id);
      });
      this.rowsOf.set(
        placed.part.id,
        placed.rows.map(({ row }) => row.id)
      );
    }
    for (const { line } of drawing.lines) {
      this.link(this.out, line.from, line.to);
      this.link(this.into, line.to, line.from);
    }
  }

  private link(links: Map<string, string[]>, from: string, to: string): void {
    const known = links.get(from);
    if (known) known.push(to);
    else links.set(from, [to]);
  }

  /** All of them, layer by layer, from the top. */
  get order(): string[] {
    return this.layers.flat();
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  place(id: string): Place | undefined {
    return this.places.get(id);
  }

  /** @param preferred those of the path that is lit: it is followed where it goes on */
  step(id: string, key: string, preferred: ReadonlySet<string>): string | undefined {
    const layer = this.layers[this.layerOf.get(id) ?? 0] ?? [];
    const at = layer.indexOf(id);
    switch (key) {
      case 'ArrowDown':
        return layer[at + 1];
      case 'ArrowUp':
        return layer[at - 1];
      case 'ArrowRight':
        return this.nearest(id, this.ahead(this.out, id, [this.homeOf.get(id)]), preferred);
      case 'ArrowLeft':
        return this.nearest(id, this.ahead(this.into, id, this.rowsOf.get(id) ?? []), preferred);
      case 'Home':
        return this.order[0];
      case 'End':
        return this.order.at(-1);
      default:
        return undefined;
    }
  }

  /** Along the lines; between a box and its rows, where no line leads on. */
  private ahead(links: Map<string, string[]>, id: string, instead: (string | undefined)[]): string[] {
    const direct = links.get(id) ?? [];
    return direct.length ? direct : instead.filter((other) => other !== undefined);
  }

  private nearest(id: string, candidates: string[], preferred: ReadonlySet<string>): string | undefined {
    const here = this.places.get(id);
    const distance = (other: string) => {
      const there = this.places.get(other);
      return here && there ? Math.abs(there.y + there.h / 2 - here.y - here.h / 2) : Infinity;
    };
    const onPath = candidates.filter((other) => preferred.has(other));
    return [...(onPath.length ? onPath : candidates)].sort((a, b) => distance(a) - distance(b))[0];
  }
}
