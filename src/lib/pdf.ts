import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

export interface PdfFacts {
  title: string | undefined;
  /** How many pages it has. */
  pages: number;
  /** On which page, from 1, the places stand that links of the document lead to, by their ids. */
  places: ReadonlyMap<string, number>;
  /** Whether it says of its parts what they are: headings, lists, tables. */
  tagged: boolean;
  /** Whether a reader can show its headings at the side. */
  bookmarks: boolean;
}

/** What a PDF says of itself. Throws where it is none. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const order = new Map(pdf.getPages().map(({ ref }, n) => [ref.toString(), n + 1]));
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const places = (named?.entries() ?? []).flatMap(([name, value]) => {
    const place = pdf.context.lookupMaybe(value, PDFArray)?.get(0);
    const page = place instanceof PDFRef ? order.get(place.toString()) : undefined;
    return page === undefined ? [] : [[name.decodeText(), page] as const];
  });
  return {
    title: pdf.getTitle(),
    pages: order.size,
    places: new Map(places),
    tagged: pdf.catalog.has(PDFName.of('StructTreeRoot')),
    bookmarks: pdf.catalog.has(PDFName.of('Outlines')),
  };
}
