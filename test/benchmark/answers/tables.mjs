import { createHash } from 'node:crypto';
import { measure } from '#domain/catalogue';
import pg from 'pg';
import { MEASURES } from './world.mjs';

/**
 * A comparison in one statement over plain tables: type 7 quartiles, mid-rank percentile, and a place that ties have in common. Its
 * parameters are council, measure, year and group.
 */
export const COMPARISON = `WITH known AS MATERIALIZED (
    SELECT figure.council, figure.value FROM peer JOIN figure ON figure.measure = $2 AND figure.year = $3 AND figure.council = peer.member
    WHERE peer.council = $1 AND peer.model = $4 AND figure.value IS NOT NULL),
  own AS (SELECT known.value, measure.sign FROM known, measure WHERE known.council = $1 AND measure.code = $2)
  SELECT count(*)::integer AS known,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY known.value) AS median,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY known.value) AS "lowerQuartile",
    percentile_cont(0.75) WITHIN GROUP (ORDER BY known.value) AS "upperQuartile",
    100.0::double precision * (count(*) FILTER (WHERE own.sign * known.value < own.sign * own.value)
      + 0.5 * count(*) FILTER (WHERE known.value = own.value)) / count(*) AS percentile,
    1 + (count(*) FILTER (WHERE own.sign * known.value > own.sign * own.value))::integer AS place,
    min(own.value) AS value
  FROM known, own`;

const TABLES = `
  CREATE TABLE measure (code text PRIMARY KEY, sign integer NOT NULL);
  CREATE TABLE figure (measure text NOT NULL, year text NOT NULL, council text NOT NULL, value double precision);
  CREATE TABLE peer (council text NOT NULL, model text NOT NULL, member text NOT NULL);`;
const KEYS = `
  ALTER TABLE figure ADD PRIMARY KEY (measure, year, council);
  ALTER TABLE peer ADD PRIMARY KEY (council, model, member);`;
/** What a careful hand adds: a question reads its figures from an index alone. */
const COVERING = 'CREATE UNIQUE INDEX figure_covering ON figure (measure, year, council) INCLUDE (value)';
const FUNCTION = `
  CREATE TYPE comparison AS (known integer, median double precision, lower_quartile double precision, upper_quartile double precision,
    percentile double precision, place integer, value double precision);
  CREATE FUNCTION peer_comparison(p_council text, p_measure text, p_year text, p_model text) RETURNS comparison LANGUAGE plpgsql STABLE AS
    $body$ DECLARE answer comparison; BEGIN ${COMPARISON.replace(
      /\$(\d)/g,
      (_, at) => ['p_council', 'p_measure', 'p_year', 'p_model'][at - 1],
    ).replace('\n  FROM known, own', ' INTO answer\n  FROM known, own')}; RETURN answer; END $body$;`;

export const signOf = (code) => ({ higher: 1, lower: -1 })[measure(code).polarity] ?? 0;

/**
 * The figures of a release as plain tables, each with its primary key, in a database of their own; and a copy of it with a covering index.
 * Gives the addresses of both.
 */
export async function plainTables(adminUrl, release, groups) {
  const [plain, covered] = ['plain', 'covered'].map((name) => adminUrl.replace(/\/postgres(?=$|\?)/, `/${name}`));
  const admin = await connected(adminUrl);
  await admin.query('CREATE DATABASE plain');
  await filled(plain, release, groups);
  await admin.query('CREATE DATABASE covered TEMPLATE plain');
  await admin.end();
  const client = await connected(covered);
  await client.query(COVERING);
  await client.query('VACUUM ANALYZE');
  await client.end();
  return { plain, covered };
}

async function filled(url, { content }, groups) {
  const client = await connected(url);
  await client.query(TABLES);
  await client.query('INSERT INTO measure SELECT * FROM unnest($1::text[], $2::integer[])', [MEASURES, MEASURES.map(signOf)]);
  const codes = content.councils.map(({ code }) => code);
  for (const { measure: of, quantity, year, figures } of [...content.columns, ...content.quantities]) {
    const values = figures.map((figure) => (typeof figure === 'number' ? figure : null));
    await client.query('INSERT INTO figure SELECT $1, $2, * FROM unnest($3::text[], $4::double precision[])', [
      of ?? quantity,
      year,
      codes,
      values,
    ]);
  }
  for (const { council, model, members } of groups)
    await client.query('INSERT INTO peer SELECT $1, $2, unnest($3::text[])', [council, model, members]);
  await client.query(KEYS);
  await client.query(FUNCTION);
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** A release as publishing would have left it. Everything that this knows of the table is here. */
export async function insertRelease(adminUrl, { number, text }) {
  const client = await connected(adminUrl);
  const checksum = createHash('sha256').update(text).digest('hex');
  const sql = 'INSERT INTO release (number, realm, content, checksum, note, published_by, sources) VALUES ($1, $2, $3, $4, $5, $6, $7)';
  const sources = { returns: 0, publications: JSON.parse(text).sources.publications };
  await client.query(sql, [number, 'demonstration', text, checksum, 'Figures of the benchmark', 'benchmark', sources]);
  await client.end();
}

export async function connected(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
