import { defineHastPlugin, defineMdastPlugin, type HastPluginEntry, type MdastPluginEntry } from 'satteri';
import { isSitePath, pagePath } from '../lib/paths.ts';
import { phrases } from '../lib/phrases.ts';
import type { Locale } from '../locales.ts';

const HEADING_ID = /\s*\[#([a-z0-9-]+)\]\s*$/;

const localeOf = (file: URL | undefined): Locale => (file?.pathname.includes('/content/docs/en/') ? 'en' : 'ja');

/** `## 見出し [#id]` gives the heading that id, the same in both languages. */
export const headingIds = (): MdastPluginEntry =>
  defineMdastPlugin({
    name: 'heading-ids',
    heading(node, ctx) {
      const last = node.children.at(-1);
      if (last?.type !== 'text') return;
      const id = HEADING_ID.exec(last.value)?.[1];
      if (id === undefined) return;
      ctx.setProperty(last, 'value', last.value.replace(HEADING_ID, ''));
      ctx.setProperty(node, 'data', { hProperties: { id } });
    },
  });

/** Editors write `/handbook/dx/`; the reader gets the base path and the page's own language with it. */
export const siteLinks = ({ base }: { base: string }): HastPluginEntry =>
  defineHastPlugin({
    name: 'site-links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const href = node.properties.href;
        if (typeof href !== 'string' || !isSitePath(href)) return;
        ctx.setProperty(node, 'href', pagePath(href, localeOf(ctx.fileURL), base));
      },
    },
  });

/**
 * Tables of three columns and more are set as cards on a phone. Every cell carries its column's
 * name for that, and the roles that some browsers drop with the table layout.
 */
export const tables = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'tables',
    element: {
      filter: ['table'],
      visit(table, ctx) {
        const parts = table.children.filter((child) => child.type === 'element');
        const rows = parts.flatMap((part) => part.children.filter((child) => child.type === 'element'));
        const heads = (rows[0]?.children ?? []).filter((child) => child.type === 'element');
        const labels = heads.map((cell) => ctx.textContent(cell).trim());
        const stacks = labels.length > 2;
        heads.forEach((cell) => ctx.setProperty(cell, 'scope', 'col'));
        if (!stacks) return;
        ctx.setProperty(table, 'className', ['stacks']);
        ctx.setProperty(table, 'role', 'table');
        parts.forEach((part) => ctx.setProperty(part, 'role', 'rowgroup'));
        rows.forEach((row, index) => {
          ctx.setProperty(row, 'role', 'row');
          const cells = row.children.filter((child) => child.type === 'element');
          cells.forEach((cell, column) => {
            ctx.setProperty(cell, 'role', index === 0 ? 'columnheader' : column === 0 ? 'rowheader' : 'cell');
            if (index > 0) ctx.setProperty(cell, 'dataLabel', labels[column] ?? '');
          });
        });
      },
    },
  });

/** Japanese headings break between phrases in every browser, not only where `word-break: auto-phrase` is known. */
export const phraseBreaks =
  (): HastPluginEntry =>
  ({ fileURL }) =>
    localeOf(fileURL) === 'ja' &&
    defineHastPlugin({
      name: 'phrase-breaks',
      element: {
        filter: ['h2', 'h3', 'h4'],
        visit(node, ctx) {
          for (const child of node.children) {
            if (child.type !== 'text') continue;
            const parts = phrases(child.value);
            if (parts.length < 2) continue;
            ctx.replaceNode(
              child,
              parts.flatMap((part, index) => [
                ...(index > 0 ? [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }] : []),
                { type: 'text' as const, value: part },
              ]),
            );
          }
        },
      },
    });

const OPENING = /[（「『［【〈《“‘(\[]+$/;
const CLOSING = /^[）」』］】〉》”’)\]、。，．・：；？！,.;:!?]+/;

/**
 * A term is a button, and browsers allow a line to break on either side of a button. Brackets and
 * stops that touch it are bound to it, so that none of them is left alone at a line's end or start.
 */
export const bindTerms = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'bind-terms',
    mdxJsxTextElement: {
      filter: ['Term'],
      visit(node, ctx) {
        const parent = ctx.parent(node);
        const index = ctx.indexOf(node);
        if (index === undefined) return;
        const before = parent.children[index - 1];
        const after = parent.children[index + 1];
        const opening = before?.type === 'text' ? (OPENING.exec(before.value)?.[0] ?? '') : '';
        const closing = after?.type === 'text' ? (CLOSING.exec(after.value)?.[0] ?? '') : '';
        if (opening === '' && closing === '') return;
        if (before?.type === 'text' && opening !== '')
          ctx.setProperty(before, 'value', before.value.slice(0, -opening.length));
        if (after?.type === 'text' && closing !== '')
          ctx.setProperty(after, 'value', after.value.slice(closing.length));
        ctx.replaceNode(node, {
          type: 'element',
          tagName: 'span',
          properties: { className: ['bound'] },
          children: [
            ...(opening === '' ? [] : [{ type: 'text' as const, value: opening }]),
            node,
            ...(closing === '' ? [] : [{ type: 'text' as const, value: closing }]),
          ],
        });
      },
    },
  });
