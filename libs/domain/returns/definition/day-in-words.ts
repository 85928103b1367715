/** An ISO day as people write it: 31 July 2025. */
export const dayInWords = (day: string): string => `${dayOfAnyYear(day)} ${day.slice(0, 4)}`;

/** The day without its year: 31 July. */
export const dayOfAnyYear = (day: string): string => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
