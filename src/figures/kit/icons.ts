/** Line icons of 24 × 24, drawn in the figures' one hand: one stroke, round ends, no filling. */
const ICONS = {
  cloud: 'M7 17a4 4 0 0 1 0-8 5 5 0 0 1 9.6-1.2A4.2 4.2 0 0 1 17 17ZM9.5 21h5M12 17v4',
  chat: 'M4 5h16v11h-9l-4 4v-4H4ZM8 9h8M8 12h5',
  globe: 'M3 6h18v13H3ZM3 10h18M6 8h.1M9 8h.1M7 14h5M7 16.5h8',
  grid: 'M4 4h16v16H4ZM4 9.3h16M4 14.6h16M9.5 4v16',
  stamp: 'M6 3h9l4 4v14H6ZM15 3v4h4M9 14l2.5 2.5L16 11',
  calculator: 'M6 3h12v18H6ZM9 6h6v3H9ZM9 13h.1M12 13h.1M15 13h.1M9 17h.1M12 17h.1M15 17h.1',
  pen: 'M5 19l1-4L16 5l3 3L9 18ZM14 7l3 3M5 21h14',
  list: 'M4 6h4v4H4ZM4 14h4v4H4ZM11 7h9M11 10h6M11 15h9M11 18h6',
  translate: 'M3 5h9M7.5 3v2M10 5c-1 4-3.5 6-6.5 7M5 8c1.5 2.5 3.5 4 6 4.5M12 21l4-10 4 10M13.5 17.5h5',
  chart: 'M4 4v16h16M8 16v-4M12 16V8M16 16v-6M8 8l4-3 4 2 4-4',
  bulb: 'M9 17a6 6 0 1 1 6 0v2H9ZM10 22h4M12 12v5',
  picture: 'M3 5h12v11H3ZM3 14l4-4 3 3 2-2 3 3M18 8v8M21 10v4',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6ZM9 12l2 2 4-4',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 20c0-4 2.5-6 6-6s6 2 6 6M16 11a2.5 2.5 0 1 0 0-5M17 14c2.5.5 4 2.5 4 6',
  door: 'M6 21V3h12v18M3 21h18M14 12h.1M9 3v18',
  folder: 'M3 6h6l2 2h10v11H3Z',
  mail: 'M3 6h18v12H3ZM3 7l9 6 9-6',
  router: 'M4 13h16v6H4ZM8 16h.1M11 16h.1M8 13V6M16 13V6',
  screen: 'M3 5h18v11H3ZM9 20h6M12 16v4',
  flag: 'M6 21V4M6 4h12l-3 4 3 4H6',
} as const;

export type Icon = keyof typeof ICONS;

/** An icon with its upper left corner at (x, y). */
export function icon(name: Icon, x: number, y: number, size = 24, tone: 'line' | 'inverse' = 'line'): string {
  const scale = size / 24;
  const place = `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})${scale === 1 ? '' : ` scale(${Math.round(scale * 100) / 100})`}`;
  return `<path d="${ICONS[name]}" transform="${place}" class="i-${tone}"/>`;
}
