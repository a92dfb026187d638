import reactHooks from 'eslint-plugin-react-hooks';
import unicorn from 'eslint-plugin-unicorn';
import tseslint from 'typescript-eslint';
import { folderLaws } from './scripts/lint/folder-laws.mjs';

/** Who may import whom. A folder that is not named here may be imported by nobody. */
const MAY_IMPORT = {
  'src-shared': ['src-shared'],
  'src-main/programs': ['src-main/programs', 'src-shared'],
  'src-main/core': ['src-main/core', 'src-main/programs', 'src-shared'],
  'src-main/bridge': ['src-main/bridge', 'src-shared'],
  'src-main/central': ['src-main/central', 'src-main/programs', 'src-shared'],
  'src-main/hosts/electron': [
    'src-main/hosts/electron',
    'src-main/hosts/common',
    'src-main/core',
    'src-main/bridge',
    'src-shared',
  ],
  'src-main/hosts/loopback': [
    'src-main/hosts/loopback',
    'src-main/hosts/common',
    'src-main/core',
    'src-main/bridge',
    'src-shared',
  ],
  'src-main/hosts/common': [
    'src-main/hosts/common',
    'src-main/core',
    'src-main/bridge',
    'src-shared',
  ],
  'src-renderer': ['src-renderer', 'src-shared'],
};

/** Packages that only one place may use, so that the rest can be hosted anywhere. */
const PACKAGES_ONLY_IN = {
  electron: ['src-main/hosts/electron'],
  'electron-store': ['src-main/hosts/electron'],
  react: ['src-renderer'],
  axios: ['src-main/core/central-client'],
  systeminformation: ['src-main/core/diagnostics'],
  'screenshot-desktop': ['src-main/hosts'],
  hono: ['src-main/central'],
  pg: ['src-main/central/store/postgres'],
};

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', '.cache/**', 'tests/fixtures/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig/shared.json',
          './tsconfig/core.json',
          './tsconfig/electron.json',
          './tsconfig/renderer.json',
          './tsconfig/tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { unicorn, house: { rules: { 'folder-laws': folderLaws } } },
    rules: {
      'house/folder-laws': ['error', { mayImport: MAY_IMPORT, packagesOnlyIn: PACKAGES_ONLY_IN }],
      'unicorn/filename-case': ['error', { case: 'kebabCase' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // SQL is a tagged template that acts; methods are closures, which have no `this` to lose; a
      // handler of the contract answers later even when it has its answer at hand.
      '@typescript-eslint/no-unused-expressions': ['error', { allowTaggedTemplates: true }],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src-renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Vitest's asymmetric matchers are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['scripts/**/*.ts', 'tests/bench/**/*.ts', 'src-main/central/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.config.ts', 'tests/**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs'],
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-restricted-syntax': 'off',
      'no-console': 'off',
    },
  },
);
