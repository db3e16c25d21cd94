/** The tools that other sites' pages show, by the names that stand in their addresses. */
export const TOOLS = ['maturity-quiz', 'prompt-builder', 'subsidy-checker'] as const;

export type Tool = (typeof TOOLS)[number];
