/** What the pages besides the chapters are made of; their styles come with them, so that a chapter does not carry them. */
import '../../styles/pages.css';

export { default as AccessibilityRun } from './AccessibilityRun.astro';
export { default as Book } from './Book.astro';
export { default as Card } from './Card.astro';
export { default as Cards } from './Cards.astro';
export { default as ChapterList } from './ChapterList.astro';
export { default as DataFiles } from './DataFiles.astro';
export { default as EditionNote } from './EditionNote.astro';
export { default as GlossaryIndex } from './GlossaryIndex.astro';
export { default as Offices } from './Offices.astro';
export { default as Offline } from './Offline.astro';
export { default as OrganisationList } from './OrganisationList.astro';
export { default as ReferenceList } from './ReferenceList.astro';
export { default as SearchPage } from './SearchPage.astro';
export { default as Software } from './Software.astro';
export { default as SubsidyList } from './SubsidyList.astro';
export { default as WorksheetList } from './WorksheetList.astro';
