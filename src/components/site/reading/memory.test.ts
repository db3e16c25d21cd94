import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReading } from './memory.ts';

describe('what was kept of a reader’s way', () => {
  it('comes back as it was written', () => {
    const kept = { version: 1, done: ['dx', 'using-ai'], last: { place: 'dx#value', name: '第7章 › 価値' } };
    expect(parseReading(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{"version":'],
    ['another version', '{"version":2,"done":[]}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['chapters that are no list', '{"version":1,"done":"dx"}'],
  ])('%s counts as nothing', (_, text) => {
    expect(parseReading(text)).toBeUndefined();
  });

  it.each(['https://evil.example/', '//evil.example', 'javascript:alert(1)', '../admin', 'dx#a"onclick', 'dx?x=1'])(
    'a place such as %s leads nowhere',
    (place) => {
      expect(parseReading(JSON.stringify({ version: 1, done: ['dx', place], last: { place, name: 'x' } }))).toEqual({
        version: 1,
        done: ['dx'],
      });
    },
  );

  it('never throws, and never brings a place that is not one of this site', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), fc.string(), (text, place, name) => {
        parseReading(text);
        const found = parseReading(JSON.stringify({ version: 1, done: [place], last: { place, name } }));
        for (const each of [...(found?.done ?? []), found?.last?.place ?? 'dx'])
          expect(new URL(`/handbook/${each.replace(/(#|$)/, '/$1')}`, 'https://a.example').href).toMatch(
            /^https:\/\/a\.example\/handbook\/[a-z-]+\/(#[\w-]+)?$/,
          );
      }),
    );
  });
});
