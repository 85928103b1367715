/** Scripts, styles and requests from this service alone; the editor writes styles of its own into the page. */
export const EXPLORER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const EXPLORER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Outturn: explorer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/graphiql.css">
<style>html, body, #explorer { height: 100%; margin: 0 }</style>
</head>
<body>
<main id="explorer"><p>The explorer needs JavaScript. Without it, send queries to /graphql by POST.</p></main>
<script src="/explorer/react.js"></script>
<script src="/explorer/react-dom.js"></script>
<script src="/explorer/graphiql.js"></script>
<script src="/explorer/explorer.js"></script>
</body>
</html>
`;

/** The query that a newcomer meets first: one fictional council's comparison and verdict. */
export const FIRST_QUERY = `# Press the play button. The key is under “Headers”.
{
  peerComparison(council: "X99000001", measure: RESIDENTIAL_65_UNIT_COST, year: "2024-25", peers: { sameRegion: true }) {
    ... on PeerComparison {
      sentence
      figure { value unit priceBase }
      median { value }
      quartileBand
      place { value withheld }
      known
    }
    ... on TooFewPeers { sentence }
    ... on FigureMissing { sentence }
  }
  triangulation(council: "X99000001", year: "2024-25") {
    ... on TriangulatedVerdict {
      sentence
      ratio { kappa low high }
      claim { value }
      minimumDetectableSaving { value }
      reasons { code sentence }
      fairness
    }
    ... on NoVerdict { sentence }
  }
}
`;

/**
 * Starts the editor. A key behind "#key=" in the address is put into the headers: what stands behind "#" never
 * leaves the browser, and it is taken out of the address bar at once.
 */
export const EXPLORER_SCRIPT = `'use strict';
const key = new URLSearchParams(location.hash.slice(1)).get('key');
if (key) history.replaceState(null, '', location.pathname);
const headers = JSON.stringify({ Authorization: 'Bearer ' + (key || 'paste-your-key-here') }, null, 2);
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const storage = { length: 0, getItem: () => null, setItem: () => {}, removeItem: () => {}, clear: () => {} };
const editor = React.createElement(GraphiQL, {
  fetcher, storage, defaultQuery: ${JSON.stringify(FIRST_QUERY)}, defaultHeaders: headers, headers, defaultEditorToolsVisibility: 'headers', isHeadersEditorEnabled: true,
});
ReactDOM.createRoot(document.getElementById('explorer')).render(editor);
`;
