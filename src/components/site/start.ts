/** What every page does once it stands; all else is fetched when somebody asks for it. */
import { watchContents } from './contents.ts';
import { mindCards, mindFar } from './far.ts';
import { keepPlace } from './languages.ts';
import { mindMenu } from './menu.ts';
import { mindPrint } from './print.ts';
import { offerSearch } from './search.ts';
import { KEYS, read } from './stored.ts';
import { followSystem } from './theme.ts';

offerSearch();
const mindPopovers = () => {
  mindMenu();
  mindCards();
};
if ('popover' in HTMLElement.prototype) mindPopovers();
else void import('./oldest.ts').then(({ bringWhatIsLacking }) => bringWhatIsLacking()).then(mindPopovers);
watchContents();
mindFar();
keepPlace();
followSystem();
mindPrint();

for (const button of document.querySelectorAll('[data-reading]'))
  button.addEventListener('click', () => void import('./reading/panel.ts').then(({ openReading }) => openReading()));
if (read(KEYS.reading)) void import('./reading/memory.ts').then(({ followReading }) => followReading());
if (document.documentElement.dataset.furigana && document.documentElement.lang === 'ja')
  void import('./reading/furigana.ts').then(({ showFurigana }) => showFurigana());

if ('serviceWorker' in navigator)
  addEventListener('load', () => void import('./offline.ts').then(({ startOffline }) => startOffline()));
