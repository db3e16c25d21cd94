/** What the guard found in each field, and what of it waits for a decision. Read off the keystroke; pure but for its timers. */
import type { Found } from './builder.ts';
import type { Field } from './fields.ts';
import type { Hit } from './guard.ts';
import type { Watch, watch } from './watch.ts';

/** How somebody's decision to use something as it is, is noted: it holds for these words in this field. */
export const decision = (field: Field, { kind, text }: Pick<Hit, 'kind' | 'text'>): string =>
  `${field} ${kind} ${text}`;

export class Guarded {
  private readonly told: (field: Field, fresh: readonly Hit[]) => void;
  private readonly watches = new Map<Field, Watch>();
  private readonly hits = new Map<Field, readonly Hit[]>();
  private readonly views = new Map<Field, { hits: readonly Hit[]; allowed: readonly string[]; found: Found }>();

  /** @param told  hears when a field is read to its end, with what was not found there before */
  constructor(told: (field: Field, fresh: readonly Hit[]) => void) {
    this.told = told;
  }

  /** Reads a field anew once the typing rests; an empty one at once. */
  read(field: Field, text: string, ownWords: readonly string[], start: typeof watch): void {
    this.watches.get(field)?.cancel();
    if (text.trim() !== '')
      this.watches.set(
        field,
        start(text, ownWords, (hits) => this.take(field, hits)),
      );
    else {
      this.watches.delete(field);
      this.take(field, []);
    }
  }

  private take(field: Field, hits: readonly Hit[]) {
    const known = new Set(this.of(field).map(({ text }) => text));
    this.hits.set(field, hits);
    this.told(
      field,
      hits.filter(({ text }) => !known.has(text)),
    );
  }

  /** Reads at once what is left. */
  finish(): void {
    for (const each of this.watches.values()) each.finish();
  }

  /** The same without holding the page: a long text was pasted just before it is to be copied. */
  async hurry(): Promise<void> {
    await Promise.all([...this.watches.values()].map((each) => each.hurry()));
  }

  stop(): void {
    for (const each of this.watches.values()) each.cancel();
  }

  of(field: Field): readonly Hit[] {
    return this.hits.get(field) ?? [];
  }

  /** Reckoned once for what was found and decided: a pasted list of thousands must not slow down every key. */
  found(field: Field, allowed: readonly string[]): Found {
    const hits = this.of(field);
    const view = this.views.get(field);
    if (view && view.hits === hits && view.allowed === allowed) return view.found;
    const open = allowed.length === 0 ? hits : hits.filter((hit) => !allowed.includes(decision(field, hit)));
    const found = {
      open,
      once: [...new Map(open.map((hit) => [`${hit.kind} ${hit.text}`, hit])).values()],
      held: open.filter(({ level }) => level !== 'ask').length,
      kept: hits.length - open.length,
    };
    this.views.set(field, { hits, allowed, found });
    return found;
  }
}
