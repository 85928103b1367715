import ts from 'typescript';
import type { Complaint, House } from './habit.js';

/** A habit of the syntax of each TypeScript file: `wrong` says what is wrong with one node, or nothing. */
export const ofEachNode =
  (concerns: RegExp, wrong: (node: ts.Node) => string | undefined) =>
  (house: House): readonly Complaint[] =>
    [...house]
      .filter(([path]) => concerns.test(path))
      .flatMap(([path, text]) => {
        const source = sourceOf(path, text);
        return nodesOf(source).flatMap((node) => {
          const because = wrong(node);
          return because === undefined ? [] : [{ about: path, because: `line ${lineOf(source, node)}: ${because}` }];
        });
      });

/** A node and all that is in it. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const inside: ts.Node[] = [node];
  node.forEachChild((child) => {
    inside.push(...nodesOf(child));
  });
  return inside;
}

const lineOf = (source: ts.SourceFile, node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

const parsed = new Map<string, ts.SourceFile>();

/** Several habits read the same file: it is parsed once. */
function sourceOf(path: string, text: string): ts.SourceFile {
  const earlier = parsed.get(path);
  if (earlier?.text === text) return earlier;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
}
