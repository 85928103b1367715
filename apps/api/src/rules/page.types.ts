/** Styles of its own and nothing else: no script, no picture, nothing from elsewhere. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Text as it stands in a page. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
h1 { line-height: 1.2 } table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-bottom: 1px solid #b1b4b6 }`;

/** A page for people that works without a script: its title, what it adds to the styles of all pages, and what it says. */
export const page = ({
  title,
  style,
  main,
}: {
  readonly title: string;
  readonly style: string;
  readonly main: string;
}): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Outturn</title>
<link rel="icon" href="data:,">
<style>${STYLE}
${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
