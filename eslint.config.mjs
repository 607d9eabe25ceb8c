import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms whose code must run in a browser as well as in Node. */
const runAnywhere = [
  'src/conformance/**',
  'src/document/**',
  'src/forms/**',
  'src/language/**',
  'src/wording/**',
  'templates/**',
];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'content/', 'examples/', 'public/', '.cache/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // strictest tsconfig already reports unchecked indexes; `!` marks the ones a reader can see are safe.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // zod's `z` and `Intl` carry deprecated overloads the types cannot tell apart.
      '@typescript-eslint/no-deprecated': 'off',
      'no-control-regex': 'off',
      complexity: ['error', 22],
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: runAnywhere,
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'require'] },
  },
);
