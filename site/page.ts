// What every page carries, in one file that is fetched once.
import './lab/launch.ts';
import './offline.ts';
import './search.ts';
import './theme.ts';
