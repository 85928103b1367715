import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import {
  type ChosenConvention,
  type KeptTables,
  type ReadingStage,
  type Upload,
  UPLOAD_LINK_MINUTES,
  type UploadReading,
  type UploadStore,
} from '#domain/uploads';
import { type EntityManager, type EntityTarget, In, type ObjectLiteral, type QueryDeepPartialEntity } from 'typeorm';
import { enqueue } from '../../jobs/enqueue.js';
import { toUpload } from '../../mappers/uploads/upload.mapper.js';
import {
  MarkedWorkbookRow,
  UploadFileRow,
  UploadLandingRow,
  UploadPassRow,
  UploadProgressRow,
  UploadReadingRow,
  UploadRow,
} from '../../rows/uploads/upload.row.js';

/** Uploads as one actor may see and handle them. */
export class PostgresUploads implements UploadStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async add({ council, collection, fileName }: Pick<Upload, 'council' | 'collection' | 'fileName'>): Promise<Upload> {
    const id = randomUUID();
    const asked = { requestedBy: this.actor.subject, role: this.actor.role };
    const expiresAt = (): string => `now() + interval '${UPLOAD_LINK_MINUTES} minutes'`;
    await this.insertOnce(UploadRow, { id, councilCode: council, collection, fileName, ...asked, expiresAt });
    const [added] = await this.several([id]);
    if (added === undefined) throw new Error(`the upload ${id} is not there after it was written`);
    return added;
  }

  async find(id: string): Promise<Upload | undefined> {
    const [upload] = await this.several([id]);
    return upload;
  }

  async several(ids: readonly string[]): Promise<readonly Upload[]> {
    const uploads = await this.manager.findBy(UploadRow, { id: In(ids) });
    const found = { where: { uploadId: In(uploads.map(({ id }) => id)) } };
    // Backwards through the life of an upload: others go on writing between two readings here, and whatever is found has all before it.
    const landings = await this.manager.find(UploadLandingRow, found);
    const marked = await this.manager.find(MarkedWorkbookRow, found);
    const readings = await this.manager.find(UploadReadingRow, found);
    const progress = await this.manager.find(UploadProgressRow, { ...found, order: { at: 'ASC' } });
    const passes = await this.manager.find(UploadPassRow, { ...found, order: { number: 'ASC' } });
    const files = await this.manager.find(UploadFileRow, found);
    return ids.flatMap((id) => {
      const upload = uploads.find((each) => each.id === id);
      if (upload === undefined) return [];
      const own = <Row extends { uploadId: string }>(rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.uploadId === id);
      const [[file], [landing]] = [own(files), own(landings)];
      const parts = { passes: own(passes), progress: own(progress), readings: own(readings), marked: own(marked) };
      return [toUpload({ upload, file, landing, ...parts })];
    });
  }

  async list(council: CouncilCode, collection: FinancialYear): Promise<readonly string[]> {
    const rows = await this.manager.find(UploadRow, {
      select: { id: true },
      where: { councilCode: council, collection },
      order: { requestedAt: 'DESC', id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  async lock(id: string): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`upload ${id}`]);
  }

  receive(id: string, bytes: Uint8Array): Promise<boolean> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { uploadId: id, sha256, size: bytes.length, content: bufferOf(bytes), receivedBy: this.actor.subject };
    return this.insertOnce(UploadFileRow, file);
  }

  file(id: string): Promise<Uint8Array | undefined> {
    return this.contentOf(UploadFileRow, { uploadId: id });
  }

  async addReading(id: string, chosen: readonly ChosenConvention[]): Promise<number> {
    const number = 1 + (await this.manager.countBy(UploadPassRow, { uploadId: id }));
    await this.manager.insert(UploadPassRow, { uploadId: id, number, chosen, requestedBy: this.actor.subject });
    await this.progress(id, number, 'queued');
    await enqueue(this.manager, 'read-upload', { upload: id, reading: number });
    return number;
  }

  async progress(id: string, number: number, stage: ReadingStage): Promise<void> {
    await this.insertOnce(UploadProgressRow, { uploadId: id, number, stage });
  }

  finish(id: string, number: number, { tables, ...result }: UploadReading, stood: number | undefined): Promise<boolean> {
    const kept = { uploadId: id, number, outcome: result.outcome, stoodVersion: stood ?? null, result, tables: tables ?? null };
    return this.insertOnce(UploadReadingRow, kept);
  }

  async tables(id: string, number: number): Promise<KeptTables | undefined> {
    const row = await this.manager.findOne(UploadReadingRow, {
      select: { uploadId: true, number: true, tables: true },
      where: { uploadId: id, number },
    });
    return row?.tables ?? undefined;
  }

  askForMarks(id: string, number: number): Promise<void> {
    return enqueue(this.manager, 'mark-workbook', { upload: id, reading: number });
  }

  keepMarked(id: string, number: number, bytes: Uint8Array): Promise<boolean> {
    return this.insertOnce(MarkedWorkbookRow, { uploadId: id, number, content: bufferOf(bytes) });
  }

  marked(id: string, number: number): Promise<Uint8Array | undefined> {
    return this.contentOf(MarkedWorkbookRow, { uploadId: id, number });
  }

  async landed(id: string, number: number, version: number): Promise<void> {
    const upload = await this.manager.findOneByOrFail(UploadRow, { id });
    const { councilCode, collection } = upload;
    await this.manager.insert(UploadLandingRow, { uploadId: id, number, councilCode, collection, version, bySubject: this.actor.subject });
  }

  /** Inserts a row unless one of its key is there; whether it did. */
  private async insertOnce<Row extends ObjectLiteral>(target: EntityTarget<Row>, row: QueryDeepPartialEntity<Row>): Promise<boolean> {
    const [key] = this.manager.dataSource.getMetadata(target).primaryColumns;
    const insert = this.manager.createQueryBuilder().insert().into(target).values(row).orIgnore().updateEntity(false);
    const result = await insert.returning(key?.databaseName ?? '').execute();
    return (result.raw as readonly unknown[]).length === 1;
  }

  private async contentOf(
    target: EntityTarget<UploadFileRow | MarkedWorkbookRow>,
    where: { readonly uploadId: string; readonly number?: number },
  ): Promise<Uint8Array | undefined> {
    const row = await this.manager
      .createQueryBuilder(target, 'file')
      .select('file.content', 'content')
      .where(where)
      .getRawOne<{ content: Buffer }>();
    return row?.content;
  }
}

/** The same bytes, not copied. */
const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
