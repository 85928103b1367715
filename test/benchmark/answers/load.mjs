import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const OK = Buffer.from('HTTP/1.1 200');
const LENGTH = /\r\ncontent-length: (\d+)/i;
const FAULT = Buffer.from('"errors"');

/**
 * Asks over so many connections that stay open, each the next of `requests` as soon as it has its answer, until `seconds` have passed or
 * `isOver` says so. Sockets and little else, so that it takes less of its core than any server takes of the other. Each answer must be 200
 * and without errors, or else `failed` counts it; a connection that is closed fails its question and asks no more. `onAnswer` is given the
 * text of each that is good.
 */
export async function load({ port, requests, from = 0, seconds = Infinity, isOver = () => false, connections = 32, onAnswer }) {
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(port)));
  const before = process.cpuUsage();
  const started = performance.now();
  const until = started + seconds * 1_000;
  const took = [];
  let next = from;
  let failed = 0;
  await Promise.all(
    sockets.map(async (socket) => {
      const answers = new Answers(socket);
      while (performance.now() < until && !isOver() && !socket.destroyed) {
        const request = requests[next++ % requests.length];
        const asked = performance.now();
        const { isGood, body } = await answers.to(request, onAnswer !== undefined);
        took.push(performance.now() - asked);
        if (isGood) onAnswer?.(body());
        else failed += 1;
      }
      socket.destroy();
    }),
  );
  const elapsed = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(before);
  return {
    next,
    failed,
    answers: took.length,
    rate: took.length / elapsed,
    took: took.sort((a, b) => a - b),
    ownShare: (user + system) / 1e6 / elapsed,
  };
}

/** One answer, read as JSON. */
export async function asked(port, request) {
  const socket = await opened(port);
  const { body } = await new Answers(socket).to(request, true);
  socket.destroy();
  return JSON.parse(body());
}

async function opened(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** The answers of one connection, one at a time. */
class Answers {
  constructor(socket) {
    this.socket = socket;
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.done?.({ isGood: false, body: () => String(error) }));
    socket.on('close', () => this.done?.({ isGood: false, body: () => 'closed' }));
  }

  to(request, isKept) {
    return new Promise((resolve) => {
      this.done = (answer) => {
        this.done = undefined;
        resolve(answer);
      };
      Object.assign(this, { isKept, chunks: [], left: -1, isGood: false });
      if (this.socket.destroyed) this.done({ isGood: false, body: () => 'closed' });
      else this.socket.write(request);
    });
  }

  take(chunk) {
    if (this.left === -1) this.begin(chunk);
    else this.left -= chunk.length;
    if (this.isKept) this.chunks.push(chunk);
    if (this.left > 0) return;
    const { isGood, chunks } = this;
    this.done?.({ isGood, body: () => bodyOf(Buffer.concat(chunks)) });
  }

  begin(chunk) {
    const end = chunk.indexOf(END_OF_HEAD);
    if (end === -1) throw new Error('a head came in two pieces');
    const head = chunk.latin1Slice(0, end);
    const length = LENGTH.exec(head);
    if (length === null) throw new Error(`no length is given: ${head}`);
    this.isGood = chunk.subarray(0, OK.length).equals(OK) && chunk.indexOf(FAULT, end) === -1;
    this.left = Number(length[1]) - (chunk.length - end - END_OF_HEAD.length);
  }
}

const bodyOf = (all) => all.toString('utf8', all.indexOf(END_OF_HEAD) + END_OF_HEAD.length);
