import { z } from 'zod';

const text = z.string().trim().min(1, 'is empty. Write the text or remove the line');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id. Use small letters, digits and hyphens');
const both = <T extends z.ZodType>(shape: T) => ({ ja: shape, en: shape });

/** A measure in bands: what the answer lies between. */
const band = z.strictObject({
  /** The least and the most that the answer stands for; no `to` where there is no upper end. */
  from: z.number().nonnegative(),
  to: z.number().nonnegative().optional(),
});

/** A question of the checker, keyed by its id; `分からない` is always possible and is not written here. */
export const checkQuestionSchema = z.strictObject({
  /** What the answer is used for: whether a scheme fits, or how ready the reader is. */
  about: z.enum(['fit', 'readiness']),
  /** True for a plan, which the reader can change; what is a fact about them is never named as what would change a no. */
  changeable: z.literal(true).optional(),
  /** True where the answer is urgent: it is asked second at the latest. */
  urgent: z.literal(true).optional(),
  options: z.record(
    slug,
    z.strictObject({
      ...both(text),
      band: band.optional(),
      /** What to do about this answer, said among the preparations. */
      advice: z.strictObject(both(text)).optional(),
    }),
  ),
  ...both(
    z.strictObject({
      question: text,
      /** What it asks for, in a word or two: how a printed sheet names the answer. */
      name: text,
      /** Whatever a clerk would have to ask before answering. */
      hint: text.optional(),
    }),
  ),
});

/**
 * The smallest part of a condition. Exactly one of `is`, `limits`, `manual` and `unsettled` says what is compared.
 * A leaf whose source is weak, or that is `soft`, never says “no”: it has no words for it.
 */
const leafSchema = z
  .strictObject({
    id: slug,
    /** Where it stands: `<scheme>/<fact>` of subsidies.yaml or `law/<fact>` of subsidy-law.yaml. */
    fact: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is not a fact. Write it as it-hojo/cooperatives or law/sme'),
    /** True where the rule is known but may have exceptions: then “no” is only “ask”. */
    soft: z.literal(true).optional(),
    /** One question, and the answers that meet it. */
    is: z.record(slug, z.array(slug).min(1)).optional(),
    /** Measures, one of which must be within its limit; by the answer to a question where they differ. */
    limits: z
      .strictObject({
        by: slug.optional(),
        /** By option of `by`; `any` where there is none. */
        rows: z.record(slug, z.record(slug, z.number().nonnegative())),
      })
      .optional(),
    /** What no question settles and a person must judge; never changes the answer. */
    manual: z.literal(true).optional(),
    /** What nobody could verify: always to be checked, whatever is answered. */
    unsettled: z.literal(true).optional(),
    /** True where it only tells which of several ways counts: never named as a reason where others stand beside it. */
    branch: z.literal(true).optional(),
    ...both(z.strictObject({ yes: text, no: text.optional(), unknown: text })),
  })
  .refine(
    ({ is, limits, manual, unsettled }) =>
      [is, limits, manual, unsettled].filter((each) => each !== undefined).length === 1,
    'must have exactly one of is, limits, manual and unsettled. Remove the others',
  );

type LeafData = z.infer<typeof leafSchema>;
type Say = LeafData['ja'];
/** A leaf as a page holds it: its words stand among the rules, under its number there. */
export type Leaf = Omit<LeafData, 'ja' | 'en'> & {
  ja?: Say | undefined;
  en?: Say | undefined;
  row?: number | undefined;
};
type ConditionOf<L> =
  | { all: ConditionOf<L>[] }
  | { any: ConditionOf<L>[] }
  | { not: ConditionOf<L> }
  | { use: string; soft?: true | undefined }
  | L;
export type Condition = ConditionOf<Leaf>;

const conditionSchema: z.ZodType<ConditionOf<LeafData>> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    // A shared definition; soft where this scheme may make exceptions to it, as for a leaf.
    z.strictObject({ use: slug, soft: z.literal(true).optional() }),
    leafSchema,
  ]),
);

/** A condition that several schemes share, keyed by its id. */
export const definitionSchema = z.strictObject({ ...both(z.strictObject({ name: text })), when: conditionSchema });

/** A share of the cost, up to an amount of grant in yen. */
const stepSchema = z.strictObject({
  upTo: z.number().positive().optional(),
  /** A fraction, as guidelines write it and so that no yen is rounded into being. */
  rate: z.string().regex(/^[1-9]\d?\/[1-9]\d?$/, 'is not a fraction. Write it as 2/3'),
});

/** One way to apply within a scheme. */
const trackSchema = z.strictObject({
  ...both(z.strictObject({ name: text })),
  when: conditionSchema,
  /** Ids of the scheme's rounds; none where no date is known. */
  rounds: z.array(slug).default([]),
  money: z
    .strictObject({
      /** The facts that share and ceiling rest on. */
      facts: z.array(z.string()).min(1),
      /** The shares, the lowest amounts first; for small businesses others where they differ. */
      steps: z.array(stepSchema).min(1),
      small: z.array(stepSchema).min(1).optional(),
      /** Yen; by headcount where it depends on it, the smallest first. */
      ceilings: z.array(z.strictObject({ staff: z.number().optional(), yen: z.number().positive() })).min(1),
      floor: z.number().positive().optional(),
      /** Answers for which alone it is reckoned. */
      only: z.record(slug, z.array(slug)).optional(),
      /** Of which year or how sure the figures are, where that must be said beside them. */
      note: z.strictObject(both(text)).optional(),
    })
    .optional(),
  /** The fact that says how long one can apply, where there is no round with exact days. */
  period: z.string().optional(),
  /** A yearly pay rise that is a condition, in percent, and the fact that says so. */
  wage: z.strictObject({ percent: z.number().positive(), fact: z.string() }).optional(),
  /** Readiness questions that matter here. */
  needs: z.array(slug).default([]),
});

/** The rules of a scheme, keyed by the scheme's id in subsidies.yaml. */
export const ruleSchema = z.strictObject({
  /** The organisations to ask, by their ids, the nearest first. */
  ask: z.array(slug).min(1),
  tracks: z.record(slug, trackSchema),
});

export type CheckQuestion = z.infer<typeof checkQuestionSchema> & { id: string };
type TrackData = z.infer<typeof trackSchema>;
/** A way to apply as a page holds it: with the words of its own language alone. */
export type Track = Omit<TrackData, 'when' | 'money' | 'ja' | 'en'> & {
  when: Condition;
  money?: (Omit<NonNullable<TrackData['money']>, 'note'> & { note?: string | undefined }) | undefined;
};
export interface Rule {
  tracks: Readonly<Record<string, Track>>;
}
export type Step = z.infer<typeof stepSchema>;
