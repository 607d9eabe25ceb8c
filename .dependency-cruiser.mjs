/** Arrows go down only: pages, scripts → integration → site, search → templates → wording, forms → document, catalogue → language. */
const forbid = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

export default {
  forbidden: [
    forbid(
      'language-knows-nothing',
      '^src/language/',
      '^(?:src/(?!language/)|templates/|scripts/|tests/)',
      'Vietnamese stands alone.',
    ),
    forbid(
      'archive-knows-nothing',
      '^src/archive/',
      '^(?:src/(?!archive/)|templates/|scripts/|tests/)',
      'Opening a zip file safely is the same for every kind of file.',
    ),
    forbid(
      'document-knows-language-only',
      '^src/document/',
      '^(?:src/(?!document/|language/|sure\\.ts)|templates/|scripts/|tests/)',
      'A document tree knows nothing of procedures.',
    ),
    forbid(
      'conformance-beside-document',
      '^src/conformance/',
      '^(?:src/(?!archive/|conformance/|language/|sure\\.ts|document/(?:standard|times-widths|grid)\\.ts)|templates/|scripts/|tests/)',
      'The judge shares with the maker only the standard, the widths of letters and which cell covers which square.',
    ),
    forbid(
      'catalogue-knows-language-only',
      '^src/catalogue/',
      '^(?:src/(?!catalogue/|language/|sure\\.ts)|templates/|scripts/|tests/)',
      'The catalogue knows nothing of documents or pages.',
    ),
    forbid(
      'wording-knows-catalogue-and-language',
      '^src/wording/',
      '^(?:src/(?!wording/|catalogue/|language/|sure\\.ts)|templates/|scripts/|tests/)',
      'How a fact is said knows nothing of where it stands.',
    ),
    forbid(
      'forms-below-pages',
      '^src/forms/',
      '^(?:src/(?:pages|layouts|components|client|site|search)/|scripts/|tests/)',
      'Forms run without pages.',
    ),
    forbid(
      'search-below-pages',
      '^src/search/',
      '^(?:src/(?:pages|layouts|components|client|site)/|scripts/|tests/)',
      'Search runs without pages.',
    ),
    forbid(
      'templates-below-pages',
      '^templates/',
      '^(?:src/(?:pages|layouts|components|client|site|search)/|scripts/|tests/)',
      'A template knows what a document says, not where it is shown.',
    ),
    forbid(
      'site-below-integration',
      '^src/(?:site|components|layouts|client)/',
      '^(?:src/integration/|scripts/|tests/)',
      'What pages share knows nothing of how a build goes.',
    ),
    forbid(
      'integration-below-commands',
      '^src/integration/',
      '^(?:src/(?:pages|layouts|components)/|scripts/|tests/)',
      'Astro and the command line stand on the integration.',
    ),
    forbid('pages-are-the-top', '^(?!src/pages/)', '^src/pages/', 'Nothing imports pages.'),
    forbid('scripts-are-the-top', '^(?!scripts/|tests/)', '^scripts/', 'Nothing but tests imports scripts.'),
    forbid('nothing-imports-tests', '^(?!tests/)', '^tests/', 'Nothing imports tests.'),
    {
      name: 'runs-anywhere',
      severity: 'error',
      comment: 'These rooms run in the browser too: no file system, no network, no process.',
      from: { path: '^(?:src/(?:archive|conformance|document|forms|language|wording)|templates)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
