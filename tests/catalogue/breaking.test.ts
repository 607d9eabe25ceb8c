import { root } from '../office/office.ts';
import { testBreaking } from './breaking.ts';

testBreaking({
  from: root,
  kept: [
    /^[a-z]+\.yaml$/,
    /^decisions\/(?:thu-vien|quy-trinh-noi-vu)\.yaml$/,
    /^procedures\/thu-vien\/01-/,
    /^procedures\/quy-trinh-noi-vu\/(?:11|12)-/,
    /^forms\/mau-tv-01/,
  ],
  isOutsideSums: () => false,
  figures: 10,
  edits: 60,
  changedFigures: 40,
});
