import { placeToReplace } from '../../src/integration/output-folder.ts';
import { sweepBeside, takePlace } from '../../src/integration/take-place.ts';

/** The first and the last step of a build: looks at the place, then puts what was made into it. */
const [made = '', out = ''] = process.argv.slice(2);
const place = placeToReplace(out, 'content');
sweepBeside(place);
takePlace(made, place, out);
