/** Something that an editor has to mend, said so that they can. */
export interface Problem {
  /** The file, as an editor calls it: `subsidies.yaml`, `handbook/dx.mdx`. */
  file: string;
  /** Where in it: `jizokuka › rounds[0]`. Empty for the file as a whole. */
  place: string;
  /** Line in the file, where it is known. */
  line?: number;
  /** What is wrong. */
  says: string;
  /** What to do about it. */
  remedy: string;
}

/** `subsidies.yaml › jizokuka › rounds[0] (line 12): closes (…) is before opens (…). Swap them or correct one.` */
export function describeProblem({ file, place, line, says, remedy }: Problem): string {
  const where = [file, place].filter((part) => part !== '').join(' › ');
  return `${where}${line === undefined ? '' : ` (line ${line})`}: ${says}. ${remedy}.`;
}

/** All problems, file by file and from top to bottom. */
export function describeProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  const count = problems.length === 1 ? 'One thing' : `${problems.length} things`;
  return [`${count} in the content must be mended:`, ...sorted.map((p) => `  ${describeProblem(p)}`)].join('\n');
}
