import { loadCatalogue } from '../../src/catalogue/load.ts';
import { sure } from '../../src/sure.ts';
import { testWordPages } from '../documents/word-pages.ts';

testWordPages('content', sure(loadCatalogue('content').catalogue, 'catalogue'), ['hue-1581', 'binh-phuoc-2025']);
