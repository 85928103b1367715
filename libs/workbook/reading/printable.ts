/** Signs that no database and no page can hold, which a file may yet spell out, become the sign for an unreadable one. */
export const printable = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
