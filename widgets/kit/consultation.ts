import { browserStore } from './store.ts';

/**
 * Which subsidies to ask about, as one text: the subsidy checker writes it when the reader asks for it, and the
 * consultation sheet reads it once. In the tab's own storage, so that it goes with the tab.
 */
export const subsidyNote = browserStore('consultation-subsidies', 'sessionStorage');

/** The sheet as text: the consultation sheet writes it when the reader asks for it, and the prompt builder reads it once. */
export const consultationMemo = browserStore('consultation-memo', 'sessionStorage');
