import type { Edition } from '../../data/schemas/edition.ts';
import type { Subsidy } from '../../data/schemas/subsidy.ts';
import type { Term } from '../../data/schemas/term.ts';
import type { Problem } from '../problem.ts';
import type { Reading } from './yaml.ts';

type Entries<T> = Readonly<Record<string, T>>;
const known = (ids: Iterable<string>) => `Known ids: ${[...ids].join(', ')}`;

/** Terms point at terms that exist; no two of them have the same name or reading. */
export function checkGlossary(reading: Reading, terms: Entries<Term>): Problem[] {
  const problems: Problem[] = [];
  const owner = new Map<string, string>();
  const claim = (id: string, path: (string | number)[], kind: string, value: string) => {
    const key = `${kind}:${value.normalize('NFKC').toLowerCase()}`;
    const other = owner.get(key);
    if (other !== undefined && other !== id)
      problems.push({
        ...reading.at([id, ...path]),
        says: `the ${kind} ${value} stands under ${other} too`,
        remedy: 'Correct one of them',
      });
    else owner.set(key, id);
  };
  for (const [id, term] of Object.entries(terms)) {
    claim(id, ['ja', 'reading'], 'reading', term.ja.reading);
    claim(id, ['ja', 'term'], 'Japanese name', term.ja.term);
    claim(id, ['en', 'term'], 'English name', term.en.term);
  }
  for (const [id, term] of Object.entries(terms)) {
    term.ja.aliases.forEach((alias, n) => claim(id, ['ja', 'aliases', n], 'Japanese name', alias));
    term.en.aliases.forEach((alias, n) => claim(id, ['en', 'aliases', n], 'English name', alias));
    term.related.forEach((other, n) => {
      if (other === id)
        problems.push({
          ...reading.at([id, 'related', n]),
          says: 'a term cannot be related to itself',
          remedy: 'Remove the line',
        });
      else if (!(other in terms))
        problems.push({
          ...reading.at([id, 'related', n]),
          says: `there is no term ${other}`,
          remedy: 'Use the id of an entry of glossary.yaml',
        });
    });
  }
  return problems;
}

/** Calls close after they open, milestones do not lie before that, and no id stands twice. */
export function checkSubsidies(reading: Reading, subsidies: Entries<Subsidy>): Problem[] {
  const problems: Problem[] = [];
  const order = (path: (string | number)[], early: [string, string], late: [string, string]) => {
    if (early[1] > late[1])
      problems.push({
        ...reading.at(path),
        says: `${late[0]} (${late[1]}) is before ${early[0]} (${early[1]})`,
        remedy: 'Swap them or correct one',
      });
  };
  for (const [id, { facts, rounds }] of Object.entries(subsidies)) {
    rounds.forEach((round, n) => {
      const path = [id, 'rounds', n];
      order(path, ['opens', round.opens], ['closes', round.closes]);
      round.milestones.forEach((step, m) =>
        order([...path, 'milestones', m], ['opens', round.opens], ['the milestone', step.date]),
      );
    });
    for (const [list, items] of [
      ['facts', facts],
      ['rounds', rounds],
    ] as const) {
      const ids = items.map((item) => item.id);
      ids.forEach((item, n) => {
        if (ids.indexOf(item) !== n)
          problems.push({
            ...reading.at([id, list, n]),
            says: `the id ${item} stands twice in ${list}`,
            remedy: 'Give one of them another id',
          });
      });
    }
  }
  return problems;
}

/** What the edition names as local exists and says so itself. */
export function checkEdition(
  reading: Reading,
  edition: Edition,
  organisations: Entries<{ local: boolean }>,
  subsidies: Entries<{ local: boolean }>,
): Problem[] {
  const problems: Problem[] = [];
  const hold = (path: (string | number)[], id: string, entries: Entries<{ local: boolean }>, file: string) => {
    const entry = entries[id];
    if (!entry)
      problems.push({ ...reading.at(path), says: `there is no ${id} in ${file}`, remedy: known(Object.keys(entries)) });
    else if (!entry.local)
      problems.push({
        ...reading.at(path),
        says: `${id} is not marked as local in ${file}`,
        remedy: `Set local: true there or remove ${id} here`,
      });
  };
  const root = 'edition';
  hold([root, 'publisher', 'organisation'], edition.publisher.organisation, organisations, 'organisations.yaml');
  edition.localOrganisations.forEach((id, n) =>
    hold([root, 'localOrganisations', n], id, organisations, 'organisations.yaml'),
  );
  edition.localSubsidies.forEach((id, n) => hold([root, 'localSubsidies', n], id, subsidies, 'subsidies.yaml'));
  return problems;
}
