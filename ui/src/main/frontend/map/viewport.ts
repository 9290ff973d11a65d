import type { Place } from './layout';

export interface View {
  x: number;
  y: number;
  k: number;
}

export interface Extent {
  width: number;
  height: number;
}

/** Below this words cannot be read well; the first look at a large map shows its beginning instead. */
export const READABLE = 0.72;
/** A small map rather shows all of itself: what it says stands beside it in words. */
export const WHOLE = 0.62;
const FIRST_MOST = 1.12;
const LEAST = 0.08;
const MOST = 2.5;

export const identity: View = { x: 0, y: 0, k: 1 };

/** The whole map, however small it becomes. */
export function fit(map: Extent, room: Extent): View {
  return placed(map, room, Math.min(room.width / map.width, room.height / map.height, FIRST_MOST));
}

/** The whole map if it can be read then, else its beginning, or what is around the part in its middle. */
export function firstLook(map: Extent, room: Extent, least: number, focus?: Place): View {
  const k = Math.max(least, Math.min(room.width / map.width, room.height / map.height, FIRST_MOST));
  const view = placed(map, room, k);
  return focus
    ? {
        k: view.k,
        x: centred(view.x, focus.x + focus.w / 2, view.k, map.width, room.width),
        y: centred(view.y, focus.y + focus.h / 2, view.k, map.height, room.height)
      }
    : view;
}

/** As near to the middle of the room as the map reaches. */
function centred(otherwise: number, at: number, k: number, length: number, space: number): number {
  return length * k <= space ? otherwise : Math.min(0, Math.max(space - length * k, space / 2 - at * k));
}

function placed(map: Extent, room: Extent, k: number): View {
  const scale = Math.max(LEAST, k);
  return {
    k: scale,
    x: Math.max(0, (room.width - map.width * scale) / 2),
    y: Math.max(0, (room.height - map.height * scale) / 2)
  };
}

/** Nearer or farther, with the point under the pointer staying where it is. */
export function zoom(view: View, factor: number, at: { x: number; y: number }): View {
  const k = Math.min(MOST, Math.max(LEAST, view.k * factor));
  const ratio = k / view.k;
  return { k, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

/** The smallest move that brings the place into the room. */
export function reveal(view: View, place: Place, room: Extent): View {
  const margin = 16;
  const shift = (from: number, length: number, space: number, head: number) => {
    if (from < margin + head) return margin + head - from;
    return from + length > space - margin ? Math.max(space - margin - from - length, margin + head - from) : 0;
  };
  return {
    k: view.k,
    x: view.x + shift(place.x * view.k + view.x, place.w * view.k, room.width, 0),
    y: view.y + shift(place.y * view.k + view.y, place.h * view.k, room.height, 18)
  };
}
