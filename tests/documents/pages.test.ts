import { catalogue, root } from '../office/office.ts';
import { testWordPages } from './word-pages.ts';

testWordPages(root, catalogue, ['quan-su-cap-xa']);
