import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inspect, type Hit } from './guard.ts';
import { watch } from './watch.ts';

const LONG = '担当は田中さん、電話は090-1234-5678です。よろしくお願いします。\n'.repeat(600);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the guard off the keystroke', () => {
  it('reads nothing while somebody types, then all of it', () => {
    const done = vi.fn<(hits: readonly Hit[]) => void>();
    watch('田中さん', [], done);
    vi.advanceTimersByTime(200);
    expect(done).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(done).toHaveBeenCalledExactlyOnceWith(inspect('田中さん'));
  });

  it('finds in a long text what it would find at one go', () => {
    const done = vi.fn<(hits: readonly Hit[]) => void>();
    watch(LONG, [], done);
    vi.runAllTimers();
    expect(done.mock.calls[0]?.[0]).toEqual(inspect(LONG));
  });

  it('finishes at once where something is about to be copied, and hands over only once', () => {
    const done = vi.fn<(hits: readonly Hit[]) => void>();
    const reading = watch(LONG, ['よろしく'], done);
    reading.finish();
    expect(done.mock.calls[0]?.[0]).toHaveLength(inspect(LONG, ['よろしく']).length);
    reading.finish();
    vi.runAllTimers();
    expect(done).toHaveBeenCalledOnce();
  });

  it('says nothing of a text that was replaced meanwhile', () => {
    const done = vi.fn<(hits: readonly Hit[]) => void>();
    watch('田中さん', [], done).cancel();
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
  });
});
