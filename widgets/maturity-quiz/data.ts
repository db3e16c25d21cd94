import type { ComponentType } from 'preact';
import type { Locale } from '../kit/locale.ts';
import type { Key } from './code.ts';
import type { Field } from './fields.ts';
import type { Words } from './messages.ts';
import type { Answer, Question, Stage } from './model.ts';

export interface Link {
  name: string;
  href: string;
}

/** An item as the page shows it, in one language. */
export interface ItemData extends Question {
  short: boolean;
  /** Which of the five steps its action belongs to, from 1. */
  step: number;
  question: string;
  /** From 0 to 3. */
  answers: Readonly<Partial<Record<Answer, string>>>;
  action: string;
  own: string;
  help?: string | undefined;
  passage: Link;
  /** The organisation that helps best, by its id in {@link QuizData.helpers}. */
  helper: string;
}

/** Everything that the widget shows, in one language: who builds a page hands it over. */
export interface QuizData extends Key {
  locale: Locale;
  words: Words;
  items: readonly ItemData[];
  profile: readonly { id: string; name: string; question: string; options: readonly string[] }[];
  /** The five steps with three questions for an adviser each. */
  steps: readonly (Link & { questions: readonly string[] })[];
  /** The four stages: “introduction”, “Stage 2: introduction”, and what that looks like. */
  stages: Readonly<Record<Stage, { name: string; title: string; note: string }>>;
  /** The fields of the consultation sheet. */
  fields: readonly Field[];
  helpers: Readonly<Record<string, Link & { tel?: string | undefined }>>;
  /** Whom a cooperative asks first. */
  cooperativeHelper: string;
  /** The page that explains the stages, and where papers and law are listed. */
  about: Link;
  /** Where the reader finds out which subsidies to ask about. */
  subsidyChecker: string;
  /** Where the memo becomes a question to conversational AI; empty where it cannot be handed over. */
  promptBuilder: string;
  /** What a page adds after a result: it is given the stage, and the link's ending that opens the answers again. */
  after?: ComponentType<{ stage: number; link: string }> | undefined;
  /** The same in the other language, to be fetched when a sheet in it is asked for. */
  other: { locale: Locale; url: string };
}
