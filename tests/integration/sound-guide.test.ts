import { expect, test } from 'vitest';
import { soundGuide } from '../../src/integration/sound-guide.ts';
import { CopiedContent } from '../office/copied-content.ts';

const file = 'guides/noi-nop-ho-so.mdx';

test('a guide is compiled as it was judged; code saved into it since is refused with its place', () => {
  using content = new CopiedContent('examples/tinh-vi-du');
  expect(soundGuide(content.folder, `${content.path(file)}?astroPropagatedAssets`)).toBe(content.read(file));
  content.write(file, `${content.read(file)}\n{process.exit()}\n`);
  expect(() => soundGuide(content.folder, content.path(file))).toThrow(
    /noi-nop-ho-so\.mdx:\d+:1 {2}guide-code .+ → /,
  );
});

test('what is no guide of this catalogue is left to others', () => {
  using content = new CopiedContent('examples/tinh-vi-du');
  for (const path of ['site.yaml', 'a.mdx', 'guides/a/b.mdx', '../guides/a.mdx'])
    expect(soundGuide(content.folder, content.path(path))).toBeUndefined();
});
