import { todayInJapan } from '../islands/today.ts';

/** Shows the notes of facts whose review date has passed and of calls that have closed, and the marks of those that are open. */
export function markOverdue(root: ParentNode, now: Date): void {
  const today = todayInJapan(now);
  for (const note of root.querySelectorAll<HTMLElement>('[data-overdue-after], [data-closed-after]')) {
    const last = note.dataset.overdueAfter ?? note.dataset.closedAfter ?? '';
    note.hidden = today <= last;
  }
  for (const mark of root.querySelectorAll<HTMLElement>('[data-open-from]')) {
    const { openFrom = '', openUntil = '' } = mark.dataset;
    mark.hidden = today < openFrom || today > openUntil;
  }
}
