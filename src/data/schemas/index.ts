import { assistantSchema } from './assistant.ts';
import { editionSchema } from './edition.ts';
import { figureSchema } from './figure.ts';
import { organisationSchema } from './organisation.ts';
import { questionSchema } from './question.ts';
import { readingSchema } from './reading.ts';
import { referenceSchema } from './reference.ts';
import { subsidyLawSchema, subsidySchema } from './subsidy.ts';
import { termSchema } from './term.ts';
import {
  promptJobSchema,
  quizItemSchema,
  quizProfileSchema,
  quizStepSchema,
  quizVersionSchema,
  subsidyDefinitionSchema,
  subsidyQuestionSchema,
  subsidyRuleSchema,
} from './widgets.ts';
import { worksheetSchema } from './worksheet.ts';

/** Every file of src/data by its name, with the shape of one of its entries. */
export const dataFiles = {
  glossary: termSchema,
  organisations: organisationSchema,
  references: referenceSchema,
  subsidies: subsidySchema,
  figures: figureSchema,
  edition: editionSchema,
  questions: questionSchema,
  quiz: quizItemSchema,
  'quiz-profile': quizProfileSchema,
  'quiz-steps': quizStepSchema,
  'quiz-versions': quizVersionSchema,
  'subsidy-law': subsidyLawSchema,
  'subsidy-definitions': subsidyDefinitionSchema,
  'subsidy-questions': subsidyQuestionSchema,
  'subsidy-rules': subsidyRuleSchema,
  'prompt-jobs': promptJobSchema,
  assistants: assistantSchema,
  readings: readingSchema,
  worksheets: worksheetSchema,
} as const;

export type DataFile = keyof typeof dataFiles;
