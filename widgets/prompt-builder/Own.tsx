/** The reader's own templates and words: in memory, on request in the browser's storage, and as a file to hand on. */
import { Component, type RefObject } from 'preact';
import { fill } from '../kit/fill.ts';
import type { Builder } from './builder.ts';
import { FIELDS } from './fields.ts';
import { keepable } from './session.ts';
import { nameOf } from './FieldBox.tsx';
import { Note } from './Note.tsx';
import { asJob, fromFile, merge, MOST, toFile, toTemplate, wordsOf, type Own } from './own.ts';

interface Props {
  of: Builder;
}

interface Typed {
  name: string;
  /** The words as they are typed, empty lines and all. */
  words?: string | undefined;
  /** True where the file is to hold the words too: they may be one office's secrets. */
  withWords: boolean;
}

export class OwnSet extends Component<Props, Typed> {
  override state: Typed = { name: '', withWords: false };
  private readonly chooser: RefObject<HTMLInputElement> = { current: null };

  private tell(text: string) {
    this.props.of.tell('own', text);
  }

  private save() {
    const { of: builder } = this.props;
    const { words } = builder.data;
    const { own, keeping } = builder.state;
    const { draft, left } = keepable(builder.state.draft, builder.hitsOf);
    const secret = left.filter((field) => field !== 'material').map((field) => nameOf(builder, field));
    const template = toTemplate(this.state.name, draft);
    if (this.state.name.trim() === '') return this.tell(words.nameFirst);
    if (!template)
      return this.tell(
        secret.length > 0 ? fill(words.secretLeft, { list: secret.join(words.comma) }) : words.nothingToSave,
      );
    const { name } = template;
    const told = [
      fill(words.saved, { name }),
      ...(secret.length > 0 ? [fill(words.secretLeft, { list: secret.join(words.comma) })] : []),
      ...((builder.state.draft.material ?? '').trim() === '' ? [] : [words.noMaterial]),
      // Also what somebody decided to copy: a template is for other people.
      ...(FIELDS.some((field) => field !== 'material' && !left.includes(field) && builder.hitsOf(field).length > 0)
        ? [words.hitsInside]
        : []),
      ...(keeping ? [] : [words.notYetKept]),
    ].join(' ');
    // Under the same name it takes the other's place, which can be taken back.
    const others = own.templates.filter((other) => other.name !== name);
    const replaced = own.templates.filter((other) => other.name === name);
    builder.setOwn({ ...own, templates: [...others, template] }, told, (now) => ({
      ...now,
      templates: [...now.templates.filter((other) => other !== template), ...replaced],
    }));
    this.setState({ name: '' });
  }

  private async load(file: File | undefined) {
    const { of: builder } = this.props;
    const { words } = builder.data;
    if (!file) return;
    let reading: ReturnType<typeof fromFile> = 'not-json';
    try {
      // Before it is read: a film by mistake would fill an old phone.
      reading = file.size > 2 * MOST.file ? 'large' : fromFile(await file.text());
    } catch {
      // A file that cannot be opened is one that cannot be read.
    }
    // The same file may be chosen again once it was mended.
    if (this.chooser.current) this.chooser.current.value = '';
    if (typeof reading === 'string') return this.tell(`${words.problems[reading]} ${words.untouched}`);
    const { own } = builder.state;
    const all = merge(own, reading.own);
    const added = {
      templates: all.templates.length - own.templates.length,
      words: all.words.length - own.words.length,
    };
    const list = [
      ...(added.templates > 0 ? [fill(words.addedTemplates, { n: added.templates })] : []),
      ...(added.words > 0 ? [fill(words.addedWords, { n: added.words })] : []),
    ];
    this.setState({ words: undefined });
    const told = [
      list.length > 0 ? fill(words.added, { list: list.join(words.comma) }) : words.nothingNew,
      ...(all.templates.length >= MOST.templates || all.words.length >= MOST.words ? [fill(words.most, MOST)] : []),
      ...(reading.left > 0 ? [fill(words.left, { n: reading.left })] : []),
    ].join(' ');
    const without = (now: Own): Own => ({
      templates: now.templates.filter((each) => own.templates.includes(each) || !all.templates.includes(each)),
      words: now.words.filter((each) => own.words.includes(each) || !all.words.includes(each)),
    });
    builder.setOwn(all, told, added.templates + added.words > 0 ? without : undefined);
  }

  private hand() {
    const { of: builder } = this.props;
    const { own } = builder.state;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([toFile(this.state.withWords ? own : { ...own, words: [] })], { type: 'application/json' }),
    );
    link.download = builder.data.words.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.tell(builder.data.words.written);
  }

  override render({ of: builder }: Props, { name, words: typed, withWords }: Typed) {
    const { words } = builder.data;
    const { own, keeping, job } = builder.state;
    return (
      <>
        {job !== undefined && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              this.save();
            }}
          >
            <label for="pb-name">{words.name}</label>
            <div class="tool-row">
              <input
                id="pb-name"
                spellcheck={false}
                value={name}
                autocomplete="off"
                maxLength={80}
                onInput={({ currentTarget }) => this.setState({ name: currentTarget.value })}
              />
              <button type="submit">{words.saveAs}</button>
            </div>
          </form>
        )}
        {own.templates.length === 0 ? (
          <p class="tool-hint">{words.none}</p>
        ) : (
          <ul class="pb-templates-own" role="list" data-near tabIndex={-1}>
            {own.templates.map((template) => (
              <li key={template.name} class="tool-row">
                <button type="button" onClick={() => builder.begin('', template.draft, asJob(template), words.opened)}>
                  {fill(words.use, { name: template.name })}
                </button>
                <button
                  type="button"
                  class="tool-plain"
                  onClick={() =>
                    builder.setOwn(
                      { ...own, templates: own.templates.filter((other) => other !== template) },
                      fill(words.removed, { name: template.name }),
                      (now) => ({ ...now, templates: [...now.templates, template] }),
                    )
                  }
                >
                  {words.remove}
                  <span class="tool-sr">
                    {words.colon}
                    {template.name}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div class="pb-notes" data-notes="own" tabIndex={-1}>
          <Note of={builder} at="own" />
        </div>
        <div>
          <label for="pb-words">{words.words}</label>
          <p class="tool-hint" id="pb-words-hint">
            {words.wordsHint}
          </p>
          <textarea
            id="pb-words"
            spellcheck={false}
            rows={3}
            value={typed ?? own.words.join('\n')}
            autocomplete="off"
            aria-describedby="pb-words-hint"
            onBlur={() => this.setState({ words: undefined })}
            onInput={({ currentTarget: { value } }) => {
              this.setState({ words: value });
              builder.setOwn({ ...builder.state.own, words: wordsOf(value.split('\n')) }, '');
            }}
          />
        </div>
        <p>
          <label class="pb-keep">
            <input
              type="checkbox"
              checked={keeping}
              onChange={({ currentTarget }) => builder.keepHere(currentTarget.checked)}
            />
            <span>{words.keepHere}</span>
          </label>
          <span class="tool-hint">{words.keepHint}</span>
        </p>
        {own.words.length > 0 && (
          <p>
            <label class="pb-keep">
              <input
                type="checkbox"
                checked={withWords}
                onChange={({ currentTarget }) => this.setState({ withWords: currentTarget.checked })}
              />
              <span>{words.withWords}</span>
            </label>
          </p>
        )}
        <div class="tool-row">
          {own.templates.length + own.words.length > 0 && (
            <button type="button" onClick={() => this.hand()}>
              {words.toFile}
            </button>
          )}
          <button type="button" onClick={() => this.chooser.current?.click()}>
            {words.fromFile}
          </button>
          <input
            ref={this.chooser}
            type="file"
            hidden
            accept=".json,application/json"
            onChange={({ currentTarget }) => this.load(currentTarget.files?.[0])}
          />
        </div>
        <p class="tool-hint">{words.fileHint}</p>
      </>
    );
  }
}
