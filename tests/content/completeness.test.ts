import { loadCatalogue } from '../../src/catalogue/load.ts';
import { testComplete } from '../documents/complete.ts';

testComplete('content', loadCatalogue('content').catalogue!);
