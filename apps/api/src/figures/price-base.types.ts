/** The prices that a figure as published is in: amounts are in the money of their own year, and other units have none. */
export const asPublished = (unit: string): 'NOMINAL' | undefined => (unit === 'GBP' ? 'NOMINAL' : undefined);
