import type { Actor } from '#domain/access';
import {
  type CsvTemplate,
  csvTables,
  type OfferedTemplate,
  type PrepareTemplate,
  templateOf,
  type WorkbookTemplate,
} from '#domain/returns';
import type { FileLink } from './file-link.types.js';
import type { ReturnTemplate } from './return-template.types.js';
import { type LinkClaims, SignedLinks } from './signed-links.types.js';

/** A file as it is sent. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

/** What writes files. */
export interface FileWriters {
  workbook(template: WorkbookTemplate): Promise<Uint8Array>;
  csv(table: CsvTemplate): Uint8Array;
}

/** Long enough to follow a link that was just asked for, and too short for one that was passed on. */
const MINUTES = 10;
const MS_A_SECOND = 1000;

const XLSX = { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' };
const CSV = { type: 'text/csv; charset=utf-8', ending: 'csv' };

/** The files of templates, and the links to them. Nothing is made before a link is followed. */
export class TemplateFiles {
  constructor(
    private readonly links: SignedLinks,
    private readonly templates: PrepareTemplate,
    private readonly write: FileWriters,
  ) {}

  linksTo(offer: OfferedTemplate, actor: Actor, now: Date): ReturnTemplate {
    const tables = offer.definition.sections.flatMap((section) => section.tables);
    return {
      workbook: this.linkTo(offer, actor, now, undefined),
      tables: tables.map(({ code, title }) => ({ table: code, title, link: this.linkTo(offer, actor, now, code) })),
    };
  }

  /** The file that a link leads to, as whoever asked for the link may see it now; undefined where it leads nowhere. */
  async at(token: string, now: Date): Promise<SentFile | undefined> {
    const claims = this.links.claimsOf(token, 'template', now) ?? this.links.claimsOf(token, 'table', now);
    if (claims === undefined) return undefined;
    const prepared = await this.templates.prepare(SignedLinks.actorOf(claims), claims.council, claims.collection);
    if (prepared === undefined) return undefined;

    const { council, definition, tables, origin } = prepared;
    const name = nameOf(prepared, claims.table);
    if (claims.kind === 'template')
      return { name, type: XLSX.type, bytes: await this.write.workbook(templateOf(council, definition, tables, origin)) };
    const table = csvTables(definition, tables).find((each) => each.table === claims.table);
    return table && { name, type: CSV.type, bytes: this.write.csv(table) };
  }

  private linkTo(offer: OfferedTemplate, { subject, role, council: actorCouncil }: Actor, now: Date, table: string | undefined): FileLink {
    const expires = Math.floor(now.getTime() / MS_A_SECOND) + MINUTES * 60;
    const of = { council: offer.council.code, collection: offer.definition.year, subject, role, actorCouncil, expires };
    const claims: LinkClaims = table === undefined ? { kind: 'template', ...of } : { kind: 'table', table, ...of };
    return { path: `/templates/${this.links.tokenOf(claims)}`, fileName: nameOf(offer, table), expiresAt: new Date(expires * MS_A_SECOND) };
  }
}

/** Letters, digits and hyphens alone: `annual-return-2024-25-leicestershire.xlsx`. */
function nameOf({ council, definition }: OfferedTemplate, table: string | undefined): string {
  const words = ['annual return', definition.year, council.name, table ?? ''].join(' ').toLowerCase();
  const name = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${name}.${table === undefined ? XLSX.ending : CSV.ending}`;
}
