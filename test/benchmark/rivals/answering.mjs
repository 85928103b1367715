import { Buffer } from 'node:buffer';

/** What a bare server of Node does with a request: takes its body as JSON, and writes the answer as JSON. */
export const answering = (answer) => (request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const body = JSON.stringify(await answer(JSON.parse(Buffer.concat(chunks).toString())));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    } catch (error) {
      response.writeHead(500, { 'content-length': 0 }).end();
      console.error(error);
    }
  });
};
