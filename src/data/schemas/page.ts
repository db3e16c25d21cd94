import { z } from 'astro/zod';
import { exactDate, slug, text } from './common.ts';

/** A page of this site as editors write it: from the root, without language. */
export const sitePath = z
  .string()
  .regex(
    /^\/(?!\/)([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
    'is not a page of this site. Write it from the root and with the last slash: /handbook/dx/#value',
  );

/** One thing to do after a chapter, with where to go for it. */
const nextStepSchema = z.union([
  z.strictObject({ text, link: sitePath }),
  z.strictObject({ text, organisation: slug }),
]);

/** What a page of src/content/docs may say in its frontmatter beyond Starlight's own fields. */
export const pageExtension = z.object({
  /** The chapter's number; only chapters have one. */
  chapter: z.number().int().min(1).max(7).optional(),
  /** What a reader can do after the chapter; stands at its head. */
  gains: z.array(text).min(2).max(4).optional(),
  /** The chapter's points; stand at its end. */
  summary: z.array(text).min(3).max(5).optional(),
  /** What to do next; stands at the chapter's end. */
  nextSteps: z.array(nextStepSchema).min(2).max(4).optional(),
  /** Other names under which people look the page up. */
  aliases: z.array(text).min(1).optional(),
  /** When the text was last revised in substance. */
  revised: exactDate.optional(),
});

const starlights = z.unknown().optional();

/** What every page says at its head, and what Starlight knows besides. */
const head = {
  title: text,
  description: text,
  sidebar: starlights,
  tableOfContents: starlights,
  pagefind: starlights,
  prev: starlights,
  next: starlights,
  head: starlights,
};

/** The frontmatter of a page; what nobody reads is a slip. */
export const pageSchema = pageExtension.extend(head).strict();

/** The frontmatter that a chapter must have. */
export const chapterSchema = pageExtension.required().extend(head).strict();
