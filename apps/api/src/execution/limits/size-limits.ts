import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { type OperationSize, operationSize } from './operation-size.js';

/** What one document may ask for. The explorer reads the schema through fifteen levels; 500 figures are all that the cells of an operation buy. */
export const MOST: OperationSize = { fields: 20_000, depth: 20, aliases: 500, rootFields: 500 };

/** What is counted, and how to ask for less of it. */
const IN_WORDS: Readonly<Record<keyof OperationSize, readonly [counted: string, remedy: string]>> = {
  fields: [
    'fields, those of a list once for each entry of its page,',
    'Ask for shorter pages (`first`) or fewer fields, and for the rest in a request of its own.',
  ],
  depth: ['levels of fields one below another', 'Ask for what lies deeper in a request of its own.'],
  aliases: ['fields under names of their own', 'Ask for the others in a request of its own.'],
  rootFields: ['questions at once', 'Ask for the others in a request of its own.'],
};

/** A rule of validation: refuses a document that asks for too much, before anything is answered. */
export function withinLimits(context: ValidationContext): ASTVisitor {
  return {
    Document: (document) => {
      const asked = operationSize(context.getSchema(), document);
      for (const of of LIMITED)
        if (asked[of] > MOST[of])
          context.reportError(
            new GraphQLError(tooMuch(of, asked[of]), { extensions: { limit: { of, asked: asked[of], most: MOST[of] } } }),
          );
      return undefined;
    },
  };
}

const LIMITED = ['rootFields', 'aliases', 'depth', 'fields'] as const satisfies readonly (keyof OperationSize)[];

function tooMuch(of: keyof OperationSize, asked: number): string {
  const [counted, remedy] = IN_WORDS[of];
  return `This asks for ${asked} ${counted} and at most ${MOST[of]} are answered. ${remedy}`;
}
