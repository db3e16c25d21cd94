import { z } from 'astro/zod';
import { httpUrl, localised, looseDate, slug, text } from './common.ts';

const telephone = z
  .string()
  .regex(/^0\d{1,4}-\d{1,4}-\d{3,4}$/, 'is not a telephone number. Write it as "075-708-3701"');

const postcode = z.string().regex(/^\d{3}-\d{4}$/, 'is not a postcode. Write it as "600-8009"');

/** Everything that is local to the federation that publishes this edition. */
export const editionSchema = z.strictObject({
  region: localised(text),
  /** The printed handbook that this edition rests on. */
  printed: z.strictObject({
    date: looseDate,
    ...localised(z.strictObject({ title: text, published: text, programme: text })).shape,
  }),
  publisher: z.strictObject({
    /** Its entry in organisations.yaml. */
    organisation: slug,
    url: httpUrl,
    ja: z.strictObject({ name: text }),
    en: z.strictObject({ name: text, jaName: text }),
  }),
  offices: z
    .array(
      z.strictObject({
        id: slug,
        tel: telephone,
        fax: telephone.optional(),
        ja: z.strictObject({ name: text, postcode, address: text }),
        en: z.strictObject({ name: text, address: text }),
      }),
    )
    .min(1),
  /** Under which terms text, figures and data may be used, with what must be named. */
  reuse: localised(text),
  localOrganisations: z.array(slug),
  localSubsidies: z.array(slug),
});

export type Edition = z.infer<typeof editionSchema>;
