/**
 * What would make a prompt better, in Japanese and English: a checklist without a score. Each finding names its field, and
 * where it can, the place and what could stand there instead. Pure: fields in, findings out. It never splits at spaces:
 * Japanese has none.
 */
import { FIELDS, type Draft, type Field } from './fields.ts';

export type Rule =
  | 'no-purpose'
  | 'no-reader'
  | 'no-format'
  | 'no-length'
  | 'vague'
  | 'contradiction'
  | 'several-jobs'
  | 'only-forbidden'
  | 'latest'
  | 'no-source'
  | 'unfilled'
  | 'pasted'
  | 'no-material';

export interface Finding {
  rule: Rule;
  field: Field;
  /** Where in the field; nothing where something is missing. */
  start?: number;
  end?: number;
  /** The words there. */
  words?: string;
  /** What could stand in their place, at one tap. */
  instead?: string;
  /** The words that they contradict. */
  against?: string;
}

/** “As far as possible”, in its Japanese forms. */
const POSSIBLY = '(?:なるべく|(?:でき|出来)る(?:だけ|限り)|可能な限り|極力)';
const RATHER = `(?:${POSSIBLY}|もう少し|もうちょっと|少し|ちょっと|もっと|ある程度)`;
const SOON = `(?:${POSSIBLY}(?:早く|早めに)|お?早めに|至急(?![の便]))`;
const SHORT = `(?:${RATHER}短く|短めに)`;
const LONG = `${RATHER}(?:詳し|くわし)く`;
const EASY = `(?:${RATHER}|(?:誰|だれ)に(?:でも|も))?、?(?:分|わ)かり(?:やす|易)`;
const IDEAS = '(?:案|例|アイデア|アイディア|意見|方法|候補)';
const NAMING = '(?:挙げ|あげ|出し|考え|提案|並べ|書き出)';
const g = (pattern: string) => new RegExp(pattern, 'g');

/** Vague words, and what to say instead; 〇〇 is for the writer to fill in, and is then found as unfilled. */
const VAGUE: readonly [pattern: RegExp, instead: string][] = [
  [/(?:いい|良い|よい)(?:感|かん)じ(?:に(?!な)|で)/g, '〇〇な印象になるように'],
  [/(?:いい|良い|よい)(?:感|かん)じ[のな](?![。、]|$)/g, '〇〇な印象の'],
  [g(`(?:適当|てきとう)に(?=[^。\n]{0,6}(?:選|挙げ|あげ|${IDEAS}))`), '3つ'],
  [/(?:適当|てきとう)に|(?:うまく|上手に|よしなに)(?=まとめ|書|直し|作|つく|仕上げ|説明)/g, '〇〇に気をつけて'],
  [/(?:適切|適当)な長さ|(?:ほど|ちょうど)(?:よい|良い)長さ/g, '〇〇字以内'],
  // A date says nothing to an AI that answers at once.
  [
    g(
      `${SOON}、?(?=[^。\nよ頼]{0,12}(?:作|つく|書|まとめ|教え|調べ|直し|考え|出し)[^。\n]{0,4}(?:ください|下さい|ほしい|欲しい|。|$))`,
    ),
    '',
  ],
  [g(`${SOON}(?=[^。\n]{0,12}(?:返|連絡|回答|提出|申し|支払|振り?込|送[るりっ]|お願い))`), '〇月〇日までに'],
  [/早めの(?=返|回答|連絡|申|提出|支払|振込)/g, '〇月〇日までの'],
  [g(`${SHORT}(?=し|す)`), '〇〇字以内に'],
  [g(`${SHORT}(?![てな])`), '〇〇字以内で'],
  [g(`${LONG}(?=し)`), '〇〇と〇〇について、それぞれ3行書き足'],
  [g(LONG), '〇〇と〇〇について、それぞれ3行で'],
  [g(`${EASY}く(?=し|す|な)`), '中学生にも分かる言葉に'],
  [g(`${EASY}く`), '中学生にも分かる言葉で'],
  [g(`${EASY}い`), '中学生にも分かる'],
  [g(`${POSSIBLY}(?![の早])、?`), ''],
  [/(?:適宜|必要に応じて)(?![。\n]|$)/g, '〇〇のときは'],
  [/(?:ちゃんと|しっかりと?|きちんと)(?!と?し[たて])、?/g, ''],
  [/(?:魅力的に|(?:かっこ|格好)(?:よ|良)く)(?:見えるように|なるように)?/g, '〇〇という長所が伝わるように'],
  [/魅力的な|素敵な|(?:かっこ|格好)(?:いい|よい|良い)/g, '〇〇という長所が伝わる'],
  [/ざっくりと?/g, '3行で'],
  [g(`(?:いろいろ|色々|いろん|さまざま|様々)な(?=${IDEAS})|(?:たくさん|多く)の(?=${IDEAS})`), '5つの'],
  [g(`(?:たくさん|(?:いろいろ|色々)と?)(?=の?${IDEAS}|${NAMING})`), '5つ'],
  [/(?:いろいろ|色々)と?(?=教え|調べ)/g, '〇〇と〇〇について'],
  [g(`いくつかの(?=${IDEAS})`), '3つの'],
  [g(`いくつか(?!の)(?=[^。\n]{0,8}(?:${NAMING}|${IDEAS}|選))`), '3つ'],
  [/、?など(?=[をのもが]|。|$)/g, ''],
  [
    /\b(?:please|reply|respond|send|finish|answer)\b[^.\n]{0,40}?\b(as soon as (?:possible|you can)|asap)\b/gi,
    'by ___',
  ],
  [/\bmake (?:it|this) (?:look |sound )?nicer?\b/gi, 'write it so that readers feel ___'],
  [/\bas appropriate\b|\bas needed\b/gi, 'when ___'],
  [/\bproperly\b/gi, ''],
  [/\beasy to understand\b/gi, 'clear, without technical words'],
  [/\bin simple terms\b/gi, 'without technical words'],
  [/\b(?:some|a few)(?= ideas)/gi, 'three'],
  [/\b(?:a lot of|many|various)(?= (?:\w+ )?(?:ideas|examples|options|ways|suggestions)\b)/gi, 'five'],
  [/,? (?:etc|and so on)\b(?:\.(?=\s*[a-z,;)]))?/gi, ''],
];

/** Wishes that cannot both be met. */
const CONTRARY: readonly [RegExp, RegExp][] = [
  [/簡潔に|短く|手短に|一言で/, /詳しく|くわしく|長く(?=書|説明|して|。|$)|漏れなく|網羅/],
  [
    /丁寧|敬語|です・?ます/,
    /(?:くだけた|カジュアル|タメ口|である調)(?![^。\n]{0,8}(?:使わ|避け|しない|禁止|ではなく))/,
  ],
  [/箇条書きで|箇条書きに/, /箇条書きにしない|箇条書きは使わ|文章だけで/],
  [/日本語で(?:答|書|出力)/, /英語で(?:答|書|出力)/],
  [/\b(?:brief(?! on\b)|short|concise)\b/i, /\b(?:detailed|comprehensive|thorough)\b/i],
  [/\bformal\b/i, /\b(?:casual|informal)\b/i],
];

const JOBS =
  /(?:作|つく|書|直|考え|調べ|まとめ|訳し|翻訳し|要約し|添削し|比べ|比較し|教え|並べ|計算し|提案し|分類し|整理し)(?:って|いて|して|て|り)?(?:ください|下さい|ほしい|欲しい|、|。|$)/g;
const ENGLISH_JOBS =
  /(?:^|[.;,?] ?|\band (?:also |then )?|\bthen )(?:please |(?:can|could|would) you )?(?:write|draft|summari[sz]e|translate|compare|create|rewrite|suggest|calculate|make (?!it\b|sure\b)|explain(?! (?:it|why|how|each|what)\b))/gi;

/** Not a job of its own: what one does on the way to it, and how it is to be done. */
const ON_THE_WAY = /^(?:考え|調べ|比べ|比較し)て、$/;
const HOW = /(?:必ず|よく|[^語]で)$/;

const FORBIDDEN =
  /(?:使わ|入れ|書か|触れ|載せ|含め|し)ないで(?=(?:くだ|下)さい(?![、」]?と)|ほしい|欲しい|[。\n]|$)|避けて(?=(?:くだ|下)さい|ほしい|欲しい|[。\n]|$)|(?:^|[.;!\n] ?|, |\b(?:and|but|please) )(do not|don['’]t|avoid|never)\b/gi;
const ALTERNATIVE = /代わりに|かわりに|ではなく|でなく|だけを使|\binstead\b|\brather\b|\buse only\b|\bonly use\b/i;

const LATEST =
  /最新|(?:最近|直近)の(?=補助金|制度|法律|法令|決まり|ルール|動き|傾向|事例|例|ニュース|統計|データ|情報|料金|物価)|(?:最近|直近)(?=\d+ ?(?:年|か月|ヶ月|カ月))|今年度?|今の(?=制度|法律|ルール|料金|金額)|\b(?:latest|recent|current)(?= (?:\w+ )?(?:rules?|laws?|prices?|rates?|figures|subsid\w+|news|trends?|guidelines|regulations|statistics)\b)|\bthis year(?:['’]s)?\b/gi;
const DATED = /(?:19|20)\d{2}|令和|\d{1,2}月/;

const FIGURES =
  /統計|市場規模|(?:データ|数値|数字|割合|件数|金額)(?=[をも](?:教え|調べ|示|挙げ|知りた))|何(?:%|パーセント|件|人)|\bstatistics\b|\bmarket size\b|\bwhat (?:share|percentage)\b/gi;
const SOURCED = /出典|根拠|資料|下の|次の|以下の|貼り付け|添付|白書|\bsource|\bbelow\b|\battached\b|\bfollowing\b/i;

const UNFILLED =
  /[〇○◯]+月[〇○◯]+日|[〇○◯]+(?=月|日|時|円|名|人|年|字|文字|行)|[〇○◯]{2,}|△{2,}|[×✕]{2,}|＿{2,}|_{3,}|（[　 ]+）|\([　 ]{2,}\)|\bTB[ACD]\b|\bX{2,}\b|\[(?!to (?:be )?check(?:ed)?\])(?:[^\]\n]{1,20})\]|［[^］\n]{1,20}］/g;

const LENGTH =
  /\d+ ?(?:文字|字|行|枚|個|つ|点|項目|分|words?|lines?|characters?|pages?|sentences?|items?|points?|bullets?|questions?|minutes?|versions?|pairs?|steps?)|[一二三四五六七八九十]つ|1枚|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:words|lines|pages|sentences|items|points|bullets|ideas|paragraphs?|questions|minutes|versions|pairs|steps|parts|headings)|\b\d+-(?:word|line|page|paragraph|sentence|character)\b|\b(?:half a|an?|one|single) (?:A4 )?page\b|\bA4\b/i;

const POINTING =
  /上記|下記|以下[のをに]|(?:次|下)の(?:会議の)?(?:文章?(?!書の)|メモ|説明|原稿|記録|公募要領|困りごと)|この文章?[をの]|添付の|貼り付けた|\b(?:the|these) (?:\w+ ){1,5}(?:below|above|attached)\b|\b(?:following|attached) (?:\w+ )?(?:text|document|minutes|notes?|e-?mail|letter|file)\b|\b(?:this|these) (?:text|e-?mail|letter|draft|file|report)\b|\b(?:turn|translate|summari[sz]e|rewrite|correct|proofread|shorten) this\b/gi;

/** What settles several jobs, and wishes that contradict each other. */
const ONE_BY_ONE = /1つずつ|一つずつ|まず1つ目|\bone at a time\b/i;
const FIRST = /を優先|優先して|\btakes priority\b|\bput .{1,60} first\b/i;

/** From so many letters on several lines a text was pasted: it belongs into the material, which is set off. */
const PASTED = { letters: 240, lines: 4, long: 1500 } as const;

/** Every place of a pattern; of its first group where it has one, so that what stands before it is left out. */
function* places(rule: Rule, field: Field, text: string, pattern: RegExp, instead?: string): Generator<Finding> {
  for (const { 0: whole, 1: group, index } of text.matchAll(pattern)) {
    const words = group ?? whole;
    const start = index + whole.lastIndexOf(words);
    if (words !== '')
      yield { rule, field, start, end: start + words.length, words, ...(instead !== undefined && { instead }) };
  }
}

/** Fields that tell the AI what to do; the others tell how things are. */
const ORDERS: readonly Field[] = ['job', 'product', 'scope', 'limits', 'format'];

/** What a job can say of itself, so that nobody is asked for it again. */
const SAID: Readonly<Partial<Record<Rule, RegExp>>> = {
  'no-purpose': /ため(?:に|の|、)|\bso that\b|\bin order to\b/i,
  'no-reader':
    /(?:に|へ)(?:配る|渡す|送る|出す|見せる|知らせる|伝える)|(?:向け|宛て?|あて)の|\bfor (?:our|the|new|all) \w+s\b/i,
  'no-format':
    /箇条書き|(?:^|[^代発公])表[にで]|一覧|メール|手紙|はがき|見出し|段落|\b(?:table|list|e-?mail|letter|bullets?)\b/i,
};

const isPasted = (text: string) =>
  text.length >= PASTED.long || (text.length >= PASTED.letters && text.split('\n').length >= PASTED.lines);

/** All findings, by field in the fields' order, what is missing after what stands there. */
export function lint(draft: Draft): Finding[] {
  const found = [...inFields(draft), ...missing(draft)];
  return found.sort(
    (a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || (a.start ?? Infinity) - (b.start ?? Infinity),
  );
}

function* missing(draft: Draft): Generator<Finding> {
  const empty = (field: Field) => (draft[field] ?? '').trim() === '';
  if (empty('job')) return;
  const asked = `${draft.job}\n${draft.product ?? ''}`;
  for (const field of ['purpose', 'reader', 'format'] as const) {
    const rule = `no-${field}` as const;
    if (empty(field) && !SAID[rule]?.test(asked)) yield { rule, field };
  }
  const said = [asked, draft.limits, draft.format].join('\n');
  if (!LENGTH.test(said.normalize('NFKC'))) yield { rule: 'no-length', field: 'limits' };
}

function* inFields(draft: Draft): Generator<Finding> {
  const told = FIELDS.filter((field) => field !== 'material' && field !== 'example');
  const all = told.map((field) => draft[field] ?? '').join('\n');
  for (const field of told) {
    const text = draft[field] ?? '';
    if (text.trim() === '') continue;
    if (isPasted(text)) {
      // What was pasted is not the writer's own, to be mended word by word.
      yield { rule: 'pasted', field, start: 0, end: text.length };
      continue;
    }
    if (ORDERS.includes(field)) yield* vague(field, text);
    yield* places('unfilled', field, text, UNFILLED);
    if (field !== 'details' && !DATED.test(all.normalize('NFKC'))) yield* places('latest', field, text, LATEST);
    if (ORDERS.includes(field) && !ALTERNATIVE.test(text)) yield* places('only-forbidden', field, text, FORBIDDEN);
  }
  const asked = draft.job ?? '';
  if (jobsIn(asked) > 1 && !ONE_BY_ONE.test(all.normalize('NFKC')))
    yield { rule: 'several-jobs', field: 'job', start: 0, end: asked.length };
  if (!SOURCED.test(all) && (draft.material ?? '').trim() === '')
    for (const field of ['job', 'product'] as const) yield* places('no-source', field, draft[field] ?? '', FIGURES);
  if ((draft.material ?? '').trim() === '')
    for (const field of told) yield* places('no-material', field, draft[field] ?? '', POINTING);
  if (!FIRST.test(all)) yield* contradictions(draft, ORDERS);
}

/** The first of the patterns that finds a place keeps it: 「なるべく早く」 is not also 「なるべく」. */
function* vague(field: Field, text: string): Generator<Finding> {
  const taken: Finding[] = [];
  for (const [pattern, instead] of VAGUE)
    for (const finding of places('vague', field, text, pattern, instead)) {
      const overlaps = taken.some(
        (other) => (finding.start ?? 0) < (other.end ?? 0) && (other.start ?? 0) < (finding.end ?? 0),
      );
      if (overlaps) continue;
      taken.push(finding);
      yield finding;
    }
}

function jobsIn(text: string): number {
  const japanese = [...text.matchAll(JOBS)].filter(
    ({ 0: job, index }) => !ON_THE_WAY.test(job) && !HOW.test(text.slice(Math.max(0, index - 3), index)),
  );
  return Math.max(japanese.length, [...text.matchAll(ENGLISH_JOBS)].length);
}

/** Named at the second wish, which is the one to think over. */
function* contradictions(draft: Draft, fields: readonly Field[]): Generator<Finding> {
  for (const [one, other] of CONTRARY) {
    const first = fields.find((field) => one.test(draft[field] ?? ''));
    const second = fields.find((field) => other.test(draft[field] ?? ''));
    if (first === undefined || second === undefined) continue;
    const [a, b] = [one.exec(draft[first] ?? ''), other.exec(draft[second] ?? '')];
    if (!a || !b) continue;
    const later = fields.indexOf(second) > fields.indexOf(first) || (second === first && b.index >= a.index);
    const [field, match, against] = later ? [second, b, a[0]] : [first, a, b[0]];
    const [words] = match;
    yield { rule: 'contradiction', field, start: match.index, end: match.index + words.length, words, against };
  }
}

/** A field's text with a finding's place rewritten; the spaces around what was left out go with it. */
export function rewrite(text: string, { start, end, instead }: Pick<Finding, 'start' | 'end' | 'instead'>): string {
  if (start === undefined || end === undefined || instead === undefined) return text;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (instead !== '') return before + instead + after;
  const gap = /\s$/.test(before) || before === '';
  if (/^[.,;:!?]/.test(after)) return before.trimEnd() + after;
  return before + (gap ? after.replace(/^ /, '') : after);
}
