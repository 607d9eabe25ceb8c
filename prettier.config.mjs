export default {
  printWidth: 110,
  singleQuote: true,
  arrowParens: 'avoid',
  plugins: ['prettier-plugin-astro'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};
