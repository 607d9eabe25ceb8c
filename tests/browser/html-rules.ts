import type { ConfigData } from 'html-validate';

/** What every page of the built site must obey; each rule that is not at its strictest says why. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Files of our own origin come with the page itself: whoever could change them could change their hash too.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The name of a procedure is set by law and may be longer than a search engine shows.
    'long-title': 'off',
  },
};
