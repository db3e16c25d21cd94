/**
 * What should not leave the office: numbers, names, addresses, secrets. It reads Japanese and English, full and half width.
 * It can miss things, and says so; it never blocks for good. Pure: text in, hits out.
 */
import { isCard, isMyNumber } from './digits.ts';
import { fold, unfold, type Folded } from './fold.ts';

/** `stop` before it goes out, `warn`, or `ask` whether it may. */
export type Level = 'stop' | 'warn' | 'ask';

export type Kind =
  | 'my-number'
  | 'twelve-digits'
  | 'card'
  | 'password'
  | 'key'
  | 'telephone'
  | 'email'
  | 'address'
  | 'account'
  | 'birth'
  | 'name'
  | 'confidential'
  | 'own-word';

export interface Hit {
  kind: Kind;
  level: Level;
  /** Where it stands in the text as it was typed. */
  start: number;
  end: number;
  text: string;
}

const LEVELS: Readonly<Record<Kind, Level>> = {
  'my-number': 'stop',
  card: 'stop',
  password: 'stop',
  key: 'stop',
  'twelve-digits': 'warn',
  telephone: 'warn',
  email: 'warn',
  address: 'warn',
  account: 'warn',
  birth: 'warn',
  name: 'warn',
  'own-word': 'warn',
  confidential: 'ask',
};

const ORDER: readonly Level[] = ['stop', 'warn', 'ask'];

/** A find in the folded text. */
type Find = [kind: Kind, start: number, end: number];

/** All finds of a pattern; of a group of it where one is named, so that a cue is left standing. */
function* finds(text: string, pattern: RegExp, kind: Kind, group = 0): Generator<Find> {
  for (const match of text.matchAll(pattern)) {
    const found = match[group];
    if (found === undefined || found === '') continue;
    const start = match.index + match[0].lastIndexOf(found);
    yield [kind, start, start + found.length];
  }
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
/** True where a number goes on before or after: then it is part of a longer one. */
const isCut = (text: string, start: number, end: number) =>
  /\d-?$/.test(text.slice(Math.max(0, start - 2), start)) || /^-?\d/.test(text.slice(end, end + 2));
/** The same for numbers in groups of four, which may be parted by spaces. */
const isGroupCut = (text: string, start: number, end: number) =>
  /\d{4} $/.test(text.slice(Math.max(0, start - 5), start)) || /^ \d{4}/.test(text.slice(end, end + 5));

const MY_NUMBER_CUE = /マイナンバー|個人番号|通知カード|my ?number/i;
/** How far a cue reaches, in letters. */
const BEFORE = 24;
const AFTER = 12;

function* longNumbers(text: string): Generator<Find> {
  const twelve = /\d{12}|\d{4}([ -])\d{4}\1\d{4}|\d{3}([ -])\d{3}\2\d{3}\2\d{3}|\d(?: \d){11}/g;
  for (const { 0: found, index } of text.matchAll(twelve)) {
    const end = index + found.length;
    if (isCut(text, index, end) || isGroupCut(text, index, end)) continue;
    const near = text.slice(Math.max(0, index - BEFORE), end + AFTER);
    const [valid, told] = [isMyNumber(digitsOf(found)), MY_NUMBER_CUE.test(near)];
    if (valid && told) yield ['my-number', index, end];
    else if (valid || told) yield ['twelve-digits', index, end];
  }
  const card = /\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{4,5}/g;
  for (const { 0: found, index } of text.matchAll(card))
    if (!isCut(text, index, index + found.length) && isCard(digitsOf(found)))
      yield ['card', index, index + found.length];
}

function* telephones(text: string): Generator<Find> {
  const patterns = [
    /\+81[- ]?\(?0?\)?\d{1,4}[- ]?\d{1,4}[- ]?\d{3,4}/g,
    /(?:\(0\d{1,4}\)|0\d{1,4})[- ]?\d{1,4}[- ]\d{3,4}/g,
    /\(0\d{1,4}\) ?\d{1,4}[- ]?\d{4}/g,
    /0[5-9]0\d{8}|0\d{9}/g,
  ];
  for (const pattern of patterns)
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + found.length;
      const count = digitsOf(found).length;
      if (isCut(text, index, end) || (found.startsWith('+') ? count < 10 : count < 10 || count > 11)) continue;
      // Eleven digits are a mobile or an IP telephone, or begin with 0800.
      if (count === 11 && !found.startsWith('+') && !/^\(?0([5-9]0|800)/.test(found)) continue;
      yield ['telephone', index, end];
    }
}

const PREFECTURE =
  '(?:北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県)';
const LOT = '(?:[\\d一二三四五六七八九十]{1,4}(?:丁目|番地|番町|番|号)|\\d{1,5}-\\d{1,4}(?:-\\d{1,4})?)';
const PLACES = '[一-龠々ぁ-んァ-ヶー]';

function* addresses(text: string): Generator<Find> {
  yield* finds(text, /〒 ?\d{3}-?\d{4}/g, 'address');
  yield* finds(text, /郵便番号[^\d\n]{0,6}(\d{3}-?\d{4})/g, 'address', 1);
  yield* finds(text, new RegExp(`${PREFECTURE}${PLACES}{1,30}?${LOT}(?:の?\\d{1,4}|番地?|号|室)*`, 'g'), 'address');
  yield* finds(
    text,
    new RegExp(`${PLACES}{1,8}[市区町村]${PLACES}{1,20}?${LOT}(?:の?\\d{1,4}|番地?|号|室)*`, 'g'),
    'address',
  );
}

function* accounts(text: string): Generator<Find> {
  yield* finds(text, /(?:普通|当座|貯蓄)(?:預金)?(?:口座)?[^\d\n]{0,8}(\d{6,8})(?!\d)/g, 'account', 1);
  yield* finds(text, /口座(?:番号|No\.?)?[^\d\n]{0,6}(\d{6,8})(?!\d)/gi, 'account', 1);
  yield* finds(text, /記号[^\d\n]{0,4}(\d{5})[^\d\n]{0,4}番号[^\d\n]{0,4}\d{1,8}/g, 'account');
  yield* finds(text, /(?:bank )?account(?: number| no\.?)?[^\d\n]{0,4}(\d{6,12})(?!\d)/gi, 'account', 1);
}

const DATE =
  '(?:(?:19|20)\\d{2} ?[年/.-] ?\\d{1,2} ?[月/.-] ?\\d{1,2}日?|(?:明治|大正|昭和|平成|令和|[MTSHR])\\.? ?(?:\\d{1,2}|元)[年.] ?\\d{1,2}[月.] ?\\d{1,2}日?)';

function* births(text: string): Generator<Find> {
  yield* finds(
    text,
    new RegExp(
      `(?:生年月日|誕生日|生まれ|date of birth|birthday|born(?: on)?|DOB)[^\\d\\n明大昭平令MTSHR]{0,8}(${DATE})`,
      'gi',
    ),
    'birth',
    1,
  );
  yield* finds(text, new RegExp(`(${DATE}) ?生`, 'g'), 'birth', 1);
  yield* finds(
    text,
    /(?:born(?: on)?|date of birth:?) ([A-Z][a-z]{2,8} \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})/gi,
    'birth',
    1,
  );
}

/** What stands before 様 or さん without being anybody's name. */
const NOBODY =
  /(?:お客|客|皆|みな|組合員|会員|株主|利用者|取引先|得意先|患者|業者|店員|職員|社員|従業員|学生|生徒|読者|参加者|担当者|関係者|経営者|事業者|保護者|理事|貴社|先方|家族|旦那|医者|大工|農家|会社|銀行|工場|組合|部署|屋)$|^(?:奥|子|仕|同|模|多|神|王|殿|一|異|有|左|何|親|父|母|兄|姉|弟|妹|孫|両|某|彼|嫁|各)$/;
/** A kanji that can be part of a name, and a name: the family's alone, or with the given one apart. */
const LETTER = '(?![様氏殿])[一-龠々〆ヶ]';
const FAMILY = `(?:${LETTER}){1,4}`;
const GIVEN = `(?:(?:${LETTER}){1,4}|[ァ-ヶー]{1,6}|[ぁ-ん]{2,5})`;

function* names(text: string): Generator<Find> {
  const cue = '様(?![々式子相態な])|氏(?!名)|さん|殿|くん|君(?=[はがをにの、。])';
  const called = new RegExp(`(${FAMILY}(?: ${GIVEN})?|[ァ-ヶー]{2,10}) ?(?:${cue})`, 'g');
  for (const [kind, start, end] of finds(text, called, 'name', 1))
    if (!NOBODY.test(text.slice(start, end))) yield [kind, start, end];
  const labels = new RegExp(
    `(?:氏名|お名前|名前|担当者?|代表者|責任者|連絡先|宛名) ?[:=] ?(${FAMILY}(?: ?${GIVEN})?|[ァ-ヶー]{2,10}[ ・]?[ァ-ヶー]{0,10}|[A-Z][a-z]+ [A-Z][a-z]+)`,
    'g',
  );
  for (const [kind, start, end] of finds(text, labels, 'name', 1))
    if (!/(?:部|課|係|室|担当|会|社|店|者)$/.test(text.slice(start, end))) yield [kind, start, end];
  yield* finds(text, /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})/g, 'name', 1);
  yield* finds(text, /\b(?:[Nn]ame|[Cc]ontact(?: person)?|[Aa]ttn\.?) ?: ?([A-Z][a-z]+ [A-Z][a-z]+)/g, 'name', 1);
  yield* rosters(text);
}

/** Names that stand under each other, family and given name apart: three lines or more are a list of people. */
function* rosters(text: string): Generator<Find> {
  const line = new RegExp(
    `^[ \\t\\d.・、,-]{0,8}(${FAMILY}[ \\t](?:${LETTER}){1,3}|${FAMILY}[ \\t][ぁ-んァ-ヶー]{2,5})(?=$|[ \\t,、(:])`,
  );
  let run: Find[] = [];
  let at = 0;
  for (const each of `${text}\n`.split('\n')) {
    const match = line.exec(each);
    if (match?.[1] !== undefined) {
      const start = at + match[0].length - match[1].length;
      run.push(['name', start, start + match[1].length]);
    } else if (each.trim() !== '' || at >= text.length) {
      if (run.length >= 3) yield* run;
      run = [];
    }
    at += each.length + 1;
  }
  if (run.length >= 3) yield* run;
}

function* secrets(text: string): Generator<Find> {
  // A word alone is no password unless a colon says so: “password rules”.
  yield* finds(
    text,
    /(?:パスワード|暗証番号|password|passwd|passphrase|\bpwd|\bPIN)(?: ?[:=] ?[「"'`]?|(?: ?は| ?が| is)? ?[「"'`]?(?=[!-~]{0,63}[\d!@#$%^&*]))([!-~]{4,64})/gi,
    'password',
    1,
  );
  yield* finds(
    text,
    /\b(?:sk-[\w-]{20,}|AKIA[0-9A-Z]{16}|gh[pousr]_\w{36,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,})/g,
    'key',
  );
  yield* finds(text, /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/g, 'key');
  yield* finds(
    text,
    /(?:API ?キー|APIキー|API key|アクセスキー|秘密鍵|シークレット|secret(?: key)?|token|トークン) ?(?:は|is|[:=]) ?[「"'`]?([\w./+=-]{12,})/gi,
    'key',
    1,
  );
}

const CONFIDENTIAL =
  /社外秘|部外秘|関係者限り|取扱注意|極秘|機密|未公開|未発表|公表前|原価|仕入れ?値|仕切り?値|見積(?:も?り)?(?:書|額|金額|単価)|見積(?!も?り)|人事評価|人事考課|査定|給与明細|懲戒|退職勧奨|\bconfidential\b|\binternal use only\b|\bunpublished\b|\bcost price\b|\bperformance review\b/gi;

/** A word as its owner wrote it, whatever its width or case. */
const wordPattern = (word: string) => new RegExp(fold(word.trim()).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');

/** Everything to be thought over before a text is handed to an AI, in the order in which it stands. */
export function inspect(original: string, ownWords: readonly string[] = []): Hit[] {
  const folded = fold(original);
  return settle(original, folded, [...allFinds(folded.text, ownWords)]);
}

function* allFinds(text: string, ownWords: readonly string[]): Generator<Find> {
  yield* longNumbers(text);
  yield* secrets(text);
  yield* telephones(text);
  yield* finds(text, /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g, 'email');
  yield* addresses(text);
  yield* accounts(text);
  yield* births(text);
  yield* names(text);
  yield* finds(text, CONFIDENTIAL, 'confidential');
  for (const word of ownWords) if (word.trim() !== '') yield* finds(text, wordPattern(word), 'own-word');
}

/** Where finds overlap, the graver one stands, then the longer one. */
function settle(original: string, folded: Folded, all: readonly Find[]): Hit[] {
  const hits = all.map(([kind, start, end]): Hit => {
    const place = unfold(folded, start, end);
    return { kind, level: LEVELS[kind], ...place, text: original.slice(place.start, place.end) };
  });
  const gravest = hits.toSorted(
    (a, b) =>
      ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken: Hit[] = [];
  for (const hit of gravest)
    if (!taken.some((other) => hit.start < other.end && other.start < hit.end)) taken.push(hit);
  return taken.sort((a, b) => a.start - b.start);
}

/** Letters of a slice, and how far slices reach into each other: longer than anything that is looked for. */
const SLICE = 4000;
const OVERLAP = 200;

/**
 * The same for a long text, slice by slice, so that whoever calls it can let the page breathe in between. Each step gives
 * the hits of its slice; nothing is given twice.
 */
export function* inspectInSlices(original: string, ownWords: readonly string[] = []): Generator<Hit[]> {
  let last = 0;
  for (let from = 0; from < original.length || from === 0; from += SLICE) {
    const start = Math.max(0, from - OVERLAP);
    const end = Math.min(original.length, from + SLICE);
    const hits = inspect(original.slice(start, end + OVERLAP), ownWords)
      .map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start }))
      // What begins in the next slice is found there, whole.
      .filter((hit) => hit.start >= last && (hit.start < end || end === original.length));
    yield hits;
    last = hits.reduce((furthest, hit) => Math.max(furthest, hit.end), Math.max(last, end));
    if (end === original.length) return;
  }
}
