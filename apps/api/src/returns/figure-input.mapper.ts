import type { YearAmount } from '#domain/savings';
import { moneyOf } from '../figures/figure.types.js';
import type { YearAmountInput } from './line-parts-input.types.js';

export const yearAmount = ({ year, amount }: YearAmountInput): YearAmount => ({ year, amount: moneyOf(amount) });
