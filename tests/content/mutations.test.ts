import { testBreaking } from '../catalogue/breaking.ts';

testBreaking({
  from: 'content',
  kept: [
    /^[a-z]+\.yaml$/,
    /^decisions\/hue-1581\.yaml$/,
    /^decisions\/binh-phuoc-2025\.yaml$/,
    /^procedures\/hue-1581\/(?:05|14)-/,
    /^procedures\/binh-phuoc-2025\/(?:05|30|32|33|45|46|58|84)-/,
    /^forms\/mau-0[23]-nd23/,
  ],
  isOutsideSums: (file, text, at) =>
    file.includes('/58-') || (file.includes('/46-') && at > text.lastIndexOf('  - number:')),
  figures: 80,
  edits: 300,
  changedFigures: 150,
});
