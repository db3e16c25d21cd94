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

  it('hurries without holding the page, and tells when all is read or the text is gone', async () => {
    const done = vi.fn<(hits: readonly Hit[]) => void>();
    const told = vi.fn<() => void>();
    const reading = watch(LONG, [], done);
    void reading.hurry().then(told);
    await vi.runAllTimersAsync();
    expect(done.mock.calls[0]?.[0]).toEqual(inspect(LONG));
    expect(told).toHaveBeenCalledOnce();
    const other = watch(LONG, [], vi.fn());
    void other.hurry().then(told);
    other.cancel();
    await vi.runAllTimersAsync();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('says nothing of a text that was replaced meanwhile', () => {
    const done = vi.fn<(hits: readonly Hit[]) => void>();
    watch('田中さん', [], done).cancel();
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
  });
});
