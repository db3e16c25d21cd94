/** Something in the data that must be looked at again. */
export interface Due {
  /** Where it stands: `subsidies.yaml › it-hojo › rate`. */
  place: string;
  /** The day after which it is overdue. */
  reviewBy: string;
}

/** Everything in parsed data files that carries a `reviewBy`, wherever it stands. */
export function reviewDates(files: Readonly<Record<string, unknown>>): Due[] {
  const found: Due[] = [];
  const visit = (value: unknown, place: readonly string[]): void => {
    if (Array.isArray(value)) value.forEach((each, n) => visit(each, [...place, nameOf(each) ?? String(n)]));
    else if (typeof value === 'object' && value !== null) {
      const { reviewBy } = value as { reviewBy?: unknown };
      if (typeof reviewBy === 'string') found.push({ place: place.join(' › '), reviewBy });
      for (const [key, inner] of Object.entries(value)) visit(inner, [...place, key]);
    }
  };
  for (const [file, content] of Object.entries(files)) visit(content, [file]);
  return found.sort((a, b) => a.reviewBy.localeCompare(b.reviewBy) || a.place.localeCompare(b.place));
}

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string'
    ? (value as { id: string }).id
    : undefined;

/** The day so many days after another; both as `2026-11-22`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What is overdue on a day, and what will be within so many days. */
export function dueOn(all: readonly Due[], today: string, days: number): { overdue: Due[]; soon: Due[] } {
  const end = daysAfter(today, days);
  return {
    overdue: all.filter(({ reviewBy }) => reviewBy < today),
    soon: all.filter(({ reviewBy }) => reviewBy >= today && reviewBy <= end),
  };
}
