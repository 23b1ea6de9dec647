/** The privacy page: all it needs is the quick way out. */
import { settOppUtgang } from './utgang.js';

settOppUtgang(() => {});
