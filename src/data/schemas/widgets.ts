/** The shapes that widgets ask for, under the names of the site's data files. The only schemas that know widgets. */
export {
  itemSchema as quizItemSchema,
  profileSchema as quizProfileSchema,
  stepSchema as quizStepSchema,
  versionSchema as quizVersionSchema,
} from '../../../widgets/maturity-quiz/schema.ts';
export {
  checkQuestionSchema as subsidyQuestionSchema,
  definitionSchema as subsidyDefinitionSchema,
  ruleSchema as subsidyRuleSchema,
} from '../../../widgets/subsidy-checker/schema.ts';
export { jobSchema as promptJobSchema } from '../../../widgets/prompt-builder/schema.ts';
