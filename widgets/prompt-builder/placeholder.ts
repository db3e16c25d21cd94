/** What a placeholder looks like, whatever it stands for: `【人物A】`, `【Person A】`, `【人物A・姓】`. It gives every match a group of its own. */
export const PLACEHOLDER = /(【[^【】\n]{1,16}[A-Z](?:・姓| surname)?】)/g;

/** The placeholders of a text, in the order in which they stand. */
export const placeholdersIn = (text: string): readonly string[] => text.match(PLACEHOLDER) ?? [];
