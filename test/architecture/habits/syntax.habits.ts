import ts from 'typescript';
import { type Habit, SOURCE, SPEC } from './habit.js';
import { nodesOf, ofEachNode } from './syntax.js';

/** Whoever needs more does more than one thing. */
const MOST_PARAMETERS = 4;
/** A resolver reads the ticket, asks, and hands over. */
const MOST_STATEMENTS = 3;

const RUNNERS = new Set(['it', 'test', 'describe']);
const PASSED_OVER = new Set(['skip', 'only', 'todo', 'failing']);
const PASSED_OVER_IN_SHORT = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);

const runnerOf = (node: ts.Expression): string | undefined =>
  ts.isIdentifier(node)
    ? node.text
    : ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)
      ? runnerOf(node.expression)
      : undefined;

function passedOver(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && PASSED_OVER_IN_SHORT.has(node.text)) return node.text;
  if (!ts.isPropertyAccessExpression(node) || !PASSED_OVER.has(node.name.text)) return undefined;
  return RUNNERS.has(runnerOf(node.expression) ?? '') ? `.${node.name.text}` : undefined;
}

const isResolver = (node: ts.Node): boolean =>
  ts.isClassLike(node) &&
  (ts.getDecorators(node) ?? []).some(
    ({ expression }) => (ts.isCallExpression(expression) ? expression.expression : expression).getText(node.getSourceFile()) === 'Resolver',
  );

/** `if (refused) throw it;` is one thought. */
const isEndOfGuard = (node: ts.Node): boolean => (ts.isThrowStatement(node) || ts.isReturnStatement(node)) && ts.isIfStatement(node.parent);

/** All statements, however deep: what an if does and what a function within does counts with its method. */
const statementsIn = (method: ts.MethodDeclaration): number =>
  nodesOf(method).filter((node) => ts.isStatement(node) && !ts.isBlock(node) && !isEndOfGuard(node)).length;

export const SYNTAX_HABITS: readonly Habit[] = [
  {
    says: 'no module is fetched by forwardRef',
    complaints: ofEachNode(SOURCE, (node) => (ts.isIdentifier(node) && node.text === 'forwardRef' ? 'forwardRef' : undefined)),
    planted: {
      files: {
        'apps/api/src/a.module.ts': `@Module({ imports: [forwardRef(() => B)] }) class A {}`,
        'apps/api/src/b.module.ts': `// not forwardRef\nconst says = 'forwardRef';`,
      },
      about: ['apps/api/src/a.module.ts'],
    },
  },
  {
    says: 'no type is any',
    complaints: ofEachNode(SOURCE, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined)),
    planted: {
      files: {
        'libs/a.ts': 'export const f = (it: any): number => it;',
        'libs/b.ts': 'export const rows = read() as readonly any[];',
        'libs/c.ts': `/** any */ export const any = (it: unknown): string => 'any';`,
      },
      about: ['libs/a.ts', 'libs/b.ts'],
    },
  },
  {
    says: 'every spec is run: none is skipped and none is run alone',
    complaints: ofEachNode(SPEC, passedOver),
    planted: {
      files: {
        'libs/a.spec.ts': `describe.skip('x', () => {});`,
        'libs/b.spec.ts': `it.only.each([1])('x', () => {});`,
        'libs/c.spec.ts': `xit('x', () => {});`,
        'libs/d.spec.ts': `(root ? it : it.skip)('x', () => {});`,
        'libs/e.spec.ts': `it('x', () => { page.skip(); reader.only; expect('it.skip').toBe(1); });`,
      },
      about: ['libs/a.spec.ts', 'libs/b.spec.ts', 'libs/c.spec.ts', 'libs/d.spec.ts'],
    },
  },
  {
    says: `a constructor takes at most ${MOST_PARAMETERS} parameters`,
    complaints: ofEachNode(SOURCE, (node) =>
      ts.isConstructorDeclaration(node) && node.parameters.length > MOST_PARAMETERS ? `${node.parameters.length} parameters` : undefined,
    ),
    planted: {
      files: {
        'libs/a.ts': 'class A { constructor(private a: A, private b: B, private c: C, private d: D, private e: E) {} }',
        'libs/b.ts': 'class B { constructor(a: A, b: B, c: C, d: D) {} of(a: A, b: B, c: C, d: D, e: E) {} }',
      },
      about: ['libs/a.ts'],
    },
  },
  {
    says: `a method of a resolver has at most ${MOST_STATEMENTS} statements`,
    complaints: ofEachNode(SOURCE, (node) =>
      ts.isMethodDeclaration(node) && isResolver(node.parent) && statementsIn(node) > MOST_STATEMENTS
        ? `${statementsIn(node)} statements`
        : undefined,
    ),
    planted: {
      files: {
        'apps/a.resolver.ts': '@Resolver() class A { of() { const a = 1; const b = a; call(b); return b; } }',
        'apps/b.resolver.ts':
          '@Resolver(() => B) class B { of() { return all.map((it) => { if (it) { const a = it; return a; } return 0; }); } }',
        'apps/c.resolver.ts': '@Resolver() class C { of() { const a = 1; if (a) throw a; return a; } } class D { of() { 1; 2; 3; 4; } }',
      },
      about: ['apps/a.resolver.ts', 'apps/b.resolver.ts'],
    },
  },
];
