import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFrame, pack, toFrame, type FromFrame } from './protocol.ts';

describe('what a frame says', () => {
  it.each<FromFrame>([
    { event: 'ready' },
    { event: 'height', value: 420 },
    { event: 'show', value: 0 },
    { event: 'result', stage: 3 },
  ])('is understood: %j', (message) => {
    expect(fromFrame(pack(message))).toEqual(message);
  });

  it('is a whole number of pixels, so that nothing is cut off', () => {
    expect(fromFrame(pack({ event: 'height', value: 420.2 }))).toEqual({ event: 'height', value: 421 });
  });

  it.each([
    null,
    'digital-handbook',
    { event: 'height', value: 10 },
    { type: 'digital-handbook', version: 2, event: 'ready' },
    { type: 'digital-handbook', version: 1, event: 'height', value: -1 },
    { type: 'digital-handbook', version: 1, event: 'height', value: 1e9 },
    { type: 'digital-handbook', version: 1, event: 'height', value: '420px' },
    { type: 'digital-handbook', version: 1, event: 'show', value: -1 },
    { type: 'digital-handbook', version: 1, event: 'show', value: NaN },
    { type: 'digital-handbook', version: 1, event: 'result', stage: 5 },
    { type: 'digital-handbook', version: 1, event: 'result', stage: '1' },
    { type: 'digital-handbook', version: 1, event: 'open', value: 'https://example.com' },
  ])('is nothing where %j came', (data) => {
    expect(fromFrame(data)).toBeUndefined();
  });

  it('a page that measures wants results only where it says so', () => {
    expect(toFrame(pack({ event: 'measure' }))).toEqual({ event: 'measure' });
    expect(toFrame(pack({ event: 'measure', results: true }))).toEqual({ event: 'measure', results: true });
    expect(toFrame({ ...pack({ event: 'measure' }), results: 'yes' })).toEqual({ event: 'measure' });
    expect(toFrame(pack({ event: 'ready' }))).toBeUndefined();
  });

  it('whatever comes, it never throws, and a height is one that a page can have', () => {
    const data = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constant('digital-handbook'),
        version: fc.constant(1),
        event: fc.constantFrom('ready', 'height', 'show', 'result', 'measure', 'x'),
        value: fc.anything(),
        stage: fc.anything(),
        results: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(data, (each) => {
        const said = fromFrame(each);
        if (said?.event === 'height') expect(said.value).toBeGreaterThan(0);
        expect([undefined, 'measure']).toContain(toFrame(each)?.event);
      }),
    );
  });
});
