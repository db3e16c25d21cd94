/** What the consultation sheet is filled in with before anyone writes, and the memo made from it. Pure. */
import { actions, flags } from './advice.ts';
import type { ItemData, QuizData } from './data.ts';
import { excess, FIELDS, type Field, type Fields } from './fields.ts';
import { summaries, verdict } from './model.ts';
import type { State } from './state.ts';
import { fill } from '../kit/fill.ts';

/** The items of the form that is being answered. */
export const itemsOf = (data: QuizData, form: State['form']): readonly ItemData[] =>
  form === 'short' ? data.items.filter(({ short }) => short) : data.items;

/** The three actions that the reader chose, or those that are proposed. */
export function chosenActions(data: QuizData, state: State) {
  const ranked = actions(itemsOf(data, state.form), state.answers);
  const own = state.chosen.flatMap((id) => ranked.filter(({ item }) => item === id));
  const three = [...own, ...ranked.filter((each) => !own.includes(each))].slice(0, 3);
  return three.flatMap(({ item: id, reason }) => {
    const item = data.items.find((each) => each.id === id);
    return item ? [{ item, reason }] : [];
  });
}

/** Items whose answer is “don't know”, or that were not answered. */
export const unknownItems = (data: QuizData, state: State): readonly ItemData[] =>
  itemsOf(data, state.form).filter(({ id }) => (state.answers[id] ?? 'unknown') === 'unknown');

/** What the sheet is filled in with; what the reader wrote goes before it. */
export function proposed(data: QuizData, state: State): Fields {
  const chosen = chosenActions(data, state).map(({ item }) => item);
  // The earliest step that an action belongs to: what comes later rests on it.
  const step = Number(state.fields.step ?? Math.min(5, ...chosen.map((item) => item.step)));
  const [question1 = '', question2 = '', question3 = ''] = data.steps[step - 1]?.questions ?? [];
  return {
    // Numbered like the actions that they belong to.
    decided: chosen.map(({ own }, n) => `${n + 1}. ${own}`).join('\n'),
    wanted: chosen.flatMap(({ help }, n) => (help ? `${n + 1}. ${help}` : [])).join('\n'),
    question1,
    question2,
    question3,
    step: String(step),
  };
}

/** Whom to ask: for a cooperative its federation first, then those who help with the actions. */
export function helpers(data: QuizData, state: State) {
  const ids = [
    ...(isCooperative(state) ? [data.cooperativeHelper] : []),
    ...chosenActions(data, state).map(({ item }) => item.helper),
  ];
  return [...new Set(ids)].flatMap((id) => data.helpers[id] ?? []);
}

/** Which option of the profile's first question is a cooperative's office. */
const COOPERATIVE = 2;

export const isCooperative = ({ profile }: State): boolean => profile.kind === COOPERATIVE;

/** Kind, industry and size as far as they were answered. */
export const profileLine = (data: QuizData, state: State): string =>
  data.profile.flatMap(({ id, options }) => options[state.profile[id] ?? -1] ?? []).join(' · ');

/** “Stage 2: introduction”, or only a lower bound where too much is unknown. */
export function stageInWords(data: QuizData, state: State): string {
  const { stage, upTo } = verdict(itemsOf(data, state.form), state.answers);
  const { atLeast, stage: exactly } = data.words.result;
  return fill(upTo > stage ? atLeast : exactly, { n: stage, top: upTo, name: data.stages[stage - 1]?.name ?? '' });
}

/** Where something stands at 0 among the foundations: “情報セキュリティ（技術面）、デジタル化の土台”. */
export function flagsInWords(data: QuizData, state: State): string {
  const { sides, dimensions } = data.words;
  const [comma, open, close] = data.locale === 'ja' ? ['、', '（', '）'] : [', ', ' (', ')'];
  const raised = flags(itemsOf(data, state.form), state.answers).map(({ of }) => of);
  const security = raised.flatMap((of) => (of === 'ai' || of === 'enablers' ? [] : sides[of]));
  return [
    ...(security.length > 0 ? [`${dimensions.security}${open}${security.join(comma)}${close}`] : []),
    ...raised.flatMap((of) => (of === 'ai' || of === 'enablers' ? dimensions[of] : [])),
  ].join(comma);
}

/** Fields that hold more than the paper has room for. */
export const overfull = (data: QuizData, state: State): readonly Field[] => {
  const given = { ...proposed(data, state), ...state.fields };
  return FIELDS.filter((field) => excess(field, given[field.id] ?? '') > 0);
};

/** The sheet as plain text, for an email or for a question to conversational AI. */
export function memo(data: QuizData, state: State): string {
  const { words } = data;
  const { sheet } = words;
  const fields = { ...proposed(data, state), ...state.fields };
  const items = itemsOf(data, state.form);
  const lines: string[] = [];
  const colon = data.locale === 'ja' ? '：' : ': ';
  const add = (label: string, ...values: (string | undefined)[]) => {
    const given = values.map((value) => value?.trim() ?? '').filter((value) => value !== '');
    if (given.length === 1 && !given[0]?.includes('\n')) lines.push(`${label}${colon}${given[0]}`);
    else if (given.length > 0)
      lines.push(
        `${label}${colon.trim()}`,
        ...given.flatMap((each) => each.split('\n')).map((each) => `- ${each.replace(/^\d\. /, '')}`),
      );
  };
  add(sheet.who, profileLine(data, state));
  add(sheet.stage, stageInWords(data, state));
  add(
    words.result.bars,
    summaries(items, state.answers)
      .map(({ dimension, levels }) => `${words.dimensions[dimension]} ${levelsInWords(data, levels)}`)
      .join('\n'),
  );
  add(
    sheet.unknown,
    unknownItems(data, state)
      .map(({ question }) => question)
      .join('\n'),
  );
  add(sheet.troubles, fields.trouble1, fields.trouble2, fields.trouble3);
  add(sheet.success, fields.success);
  add(sheet.step, data.steps[Number(fields.step) - 1]?.name);
  add(
    sheet.actions,
    chosenActions(data, state)
      .map(({ item }) => item.action)
      .join('\n'),
  );
  add(sheet.tools, fields.tools);
  add(sheet.people, fields.people);
  add(sheet.budget, fields.budget);
  add(sheet.deadline, fields.deadline);
  add(sheet.decided, fields.decided);
  add(sheet.wanted, fields.wanted);
  add(sheet.schemes, fields.schemes);
  add(sheet.questions, fields.question1, fields.question2, fields.question3);
  return lines.join('\n');
}

/** How many items stand at which level: “できている 2、これから 1”. */
export function levelsInWords(data: QuizData, levels: ReturnType<typeof summaries>[number]['levels']): string {
  const { words } = data;
  const parts = levels
    .filter(({ items }) => items.length > 0)
    .map(({ level, items }) =>
      fill(words.result.count, {
        level: level === 'unknown' ? words.unknownShort : words.levels[level],
        n: items.length,
      }),
    );
  return parts.length === 0 ? words.result.nothing : parts.join(data.locale === 'ja' ? '、' : ', ');
}
