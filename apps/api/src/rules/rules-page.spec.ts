import { RETURN_RULES } from '#domain/checking';
import { RULES } from '#domain/evidence';
import { rulesPage } from './rules.page.js';

describe('the page of all rules', () => {
  const page = rulesPage();
  const rows = page.split('<tr>').length - 1;

  it('has a row for every rule, and no other', () => {
    const headings = 4;
    expect(rows - headings).toBe(Object.keys(RETURN_RULES).length + Object.keys(RULES).length);
  });
  it('prints the number, what must hold and the remedy of a rule as the rule has them', () => {
    const { method, title, says, remedy } = RULES.PROFILE_REVERSES;
    expect(page).toContain(`<tr><td>${method}</td><th scope="row">${title}</th>`);
    for (const text of [says, remedy]) expect(page).toContain(`<td>${text}</td>`);
  });
  it('lets no sign of a rule become a tag', () => {
    expect(
      page.replace(
        /<\/?(?:html|head|meta|title|link|style|body|main|h1|h2|p|section|div|table|thead|tbody|tr|th|td)\b[^<>]*>|<!doctype html>/g,
        '',
      ),
    ).not.toMatch(/[<>]/);
  });
});
