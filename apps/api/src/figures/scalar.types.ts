import { calendarDay, councilCode, financialYear, Money } from '#domain/catalogue';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A text scalar whose values the domain reads: what the domain refuses, the caller is told with the domain's own words. */
function textScalar(name: string, description: string, read: (text: string) => string): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw badInput(`${name} is written as text, in quotation marks.`);
    try {
      return read(value);
    } catch (error) {
      if (error instanceof TypeError) throw badInput(error.message);
      throw error;
    }
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => String(value),
  });
}

const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

export const CouncilCodeScalar = textScalar(
  'CouncilCode',
  'A council with adult social services responsibilities: its ONS code such as E10000018, or for a fictional council X99 and six digits.',
  councilCode,
);

export const FinancialYearScalar = textScalar('FinancialYear', 'A year from April to March, such as 2024-25.', financialYear);

export const DecimalScalar = textScalar(
  'Decimal',
  'An exact amount of pounds and pence as text, such as "1234.50": never a floating-point number.',
  (text) => Money.parse(text).toString(),
);

export const DateScalar = textScalar('Date', 'A calendar day, such as 2025-07-31.', calendarDay);
