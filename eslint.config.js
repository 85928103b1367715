import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A file longer than this holds two thoughts. Tables and frozen SQL are read a row at a time, and may be as long as they are. */
const LONGEST_FILE = 200;

const NO_FORWARD_REF = {
  selector: 'Identifier[name="forwardRef"]',
  message: 'Two modules that need each other are one module, or a third is missing.',
};

/** What a boundary rule cannot see, because nothing imports it: the clock, chance, and what Node puts within reach. */
const MOMENT = 'Take the moment as an argument: a pure lib has no clock.';
const NO_CLOCK_OR_CHANCE = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: MOMENT },
  { selector: 'CallExpression[callee.name="Date"]', message: MOMENT },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: MOMENT },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Draw from a seeded stream, so that a run can be repeated.',
  },
];
const REACH_OF_NODE = ['process', 'global', 'globalThis', 'Buffer', 'console', 'fetch', 'crypto', 'performance', 'require'].concat([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '.outturn/', 'coverage/', 'test/architecture/planted/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'array-callback-return': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-restricted-syntax': ['error', NO_FORWARD_REF],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { console: 'readonly', module: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: LONGEST_FILE }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // `||` turns a figure of 0 into the other one. An empty string, as in a setting, may well mean "not set".
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Without a comparison, sort() puts 100 before 20.
      '@typescript-eslint/require-array-sort-compare': 'error',
      // So does a condition on a number: 0 is a figure, not an absence.
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNumber: false, allowNullableBoolean: true, allowNullableString: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A Nest module is a class for the sake of its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Numbers and Money print as themselves; a missing value must not print as "undefined".
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allow: [{ from: 'file', name: 'Money' }] }],
      // A static that is passed on, such as Money.plus, has no `this` to lose.
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Rows and inputs are classes for their decorators' sake, and are written and spread as plain shapes. A class with
      // manners, such as Money, has private fields: the compiler itself misses them when they are lost.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // `() => done()` is plain enough.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['libs/{domain,simulation,charts}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...REACH_OF_NODE],
      'no-restricted-syntax': ['error', NO_FORWARD_REF, ...NO_CLOCK_OR_CHANCE],
    },
  },
  {
    // Loops over typed arrays that run within their lengths: what is read there is a number, and asking each time would hide the formula.
    files: [
      'libs/domain/statistics/order/quantile-in-place.ts',
      'libs/domain/statistics/{difference,regression}/**',
      'libs/domain/triangulation/{panel,calibrating,synthetic,testing}/**',
      'libs/domain/effects/pooling/**',
      'libs/domain/triangulation/judge-panel.ts',
      'libs/panel-files/panel/**',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.table.ts', 'migrations/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
