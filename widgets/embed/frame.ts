/** What stands in the page of a term, as one classic script: a sandbox without an origin loads no modules. */
import { start } from './side.ts';
import { openLinks } from './ways.ts';

start();
openLinks();
