import type { Problem } from '../problem.ts';
import type { Reading } from './yaml.ts';

interface Read<T> {
  reading: Reading;
  entries: Readonly<Record<string, T>>;
}

/** Items name helpers that exist, and the newest version of the code holds exactly the items that are asked. */
export function checkQuiz(
  quiz: Read<{ short: boolean; helper: string }>,
  versions: Read<{ long: readonly string[]; short: readonly string[] }>,
  organisations: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  for (const [id, { helper }] of Object.entries(quiz.entries))
    if (!organisations.includes(helper))
      problems.push({
        ...quiz.reading.at([id, 'helper']),
        says: `there is no organisation ${helper}`,
        remedy: 'Use the id of an entry of organisations.yaml',
      });

  const newest = Object.keys(versions.entries)
    .filter((id) => /^v\d+$/.test(id))
    .sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)))[0];
  for (const id of Object.keys(versions.entries))
    if (!/^v\d+$/.test(id))
      problems.push({
        ...versions.reading.at([id]),
        says: `${id} is not a version`,
        remedy: 'Name it v1, v2 and so on',
      });
  if (newest === undefined) return problems;

  // An entry that is wrong in itself has its own problem: it still counts as asked.
  const asked = Object.keys(quiz.reading.value);
  const lists = {
    long: asked,
    short: asked.filter((id) => quiz.entries[id]?.short ?? versions.entries[newest]?.short.includes(id) ?? false),
  };
  for (const form of ['long', 'short'] as const) {
    const held = versions.entries[newest]?.[form] ?? [];
    const where = versions.reading.at([newest, form]);
    const remedy = 'Codes on paper depend on this list: leave it as it is and add a new version with the new list';
    const missing = lists[form].filter((id) => !held.includes(id));
    const gone = held.filter((id) => !lists[form].includes(id));
    const twice = held.filter((id, n) => held.indexOf(id) !== n);
    if (missing.length > 0)
      problems.push({ ...where, says: `quiz.yaml asks ${missing.join(', ')}, which no code holds`, remedy });
    if (gone.length > 0) problems.push({ ...where, says: `quiz.yaml no longer asks ${gone.join(', ')}`, remedy });
    if (twice.length > 0) problems.push({ ...where, says: `${twice.join(', ')} stands twice`, remedy: 'Keep it once' });
  }
  return problems;
}
