import { type Actor, actor } from '#domain/access';
import { type Council, COUNCIL_REGISTER, type CouncilCode, type FinancialYear } from '#domain/catalogue';
import type { CouncilReturn, RememberedRequest, ReturnContent, ReturnState, ReturnStore } from '#domain/returns';
import {
  type ChosenConvention,
  newestFinished,
  type Upload,
  UPLOAD_LINK_MINUTES,
  type UploadDesk,
  type UploadDesks,
  type UploadPass,
  type UploadReading,
  type UploadStore,
} from '#domain/uploads';

interface KeptUpload {
  readonly upload: Upload;
  readonly by: Actor;
  readonly bytes?: Uint8Array;
  readonly tables: Readonly<Record<number, UploadReading['tables']>>;
  readonly marked: Readonly<Record<number, Uint8Array>>;
}

interface Kept {
  readonly uploads: ReadonlyMap<string, KeptUpload>;
  readonly returns: ReadonlyMap<string, CouncilReturn>;
  readonly requests: ReadonlyMap<string, RememberedRequest>;
  readonly jobs: readonly string[];
}

/** Desks in memory: a piece of work that fails leaves everything as it was. Everybody sees the uploads of their own council. */
export class MemoryUploadDesks implements UploadDesks {
  kept: Kept = { uploads: new Map(), returns: new Map(), requests: new Map(), jobs: [] };
  isOpen = true;
  now = new Date('2025-06-01T12:00:00Z');

  async as<T>(who: Actor, work: (desk: UploadDesk) => Promise<T>): Promise<T> {
    const before = this.kept;
    try {
      return await work({ uploads: this.uploadsFor(who), returns: this.returnsFor(who), requests: this.requestsOf(who) });
    } catch (error) {
      this.kept = before;
      throw error;
    }
  }

  uploaderOf(id: string): Promise<Actor | undefined> {
    return Promise.resolve(this.kept.uploads.get(id)?.by);
  }

  private change(id: string, how: (kept: KeptUpload) => Partial<KeptUpload>): void {
    const kept = this.kept.uploads.get(id)!;
    this.kept = { ...this.kept, uploads: new Map(this.kept.uploads).set(id, { ...kept, ...how(kept) }) };
  }

  private changePass(id: string, number: number, how: (pass: UploadPass) => Partial<UploadPass>): void {
    this.change(id, ({ upload }) => ({
      upload: { ...upload, readings: upload.readings.map((each) => (each.number === number ? { ...each, ...how(each) } : each)) },
    }));
  }

  private ask(queue: string, id: string, number: number): void {
    this.kept = { ...this.kept, jobs: [...this.kept.jobs, `${queue} ${id} ${number}`] };
  }

  private uploadsFor(who: Actor): UploadStore {
    const seen = (id: string): Upload | undefined => {
      const kept = this.kept.uploads.get(id);
      if (kept?.upload.council !== who.council) return undefined;
      const finished = kept && newestFinished(kept.upload);
      return kept && { ...kept.upload, hasMarkedWorkbook: finished !== undefined && finished.number in kept.marked };
    };
    const at = this.now;
    return {
      add: (asked) => {
        const id = `upload-${this.kept.uploads.size + 1}`;
        const expiresAt = new Date(at.getTime() + UPLOAD_LINK_MINUTES * 60_000);
        const dates = { requestedBy: who.subject, requestedAt: at, expiresAt };
        const upload: Upload = { id, ...asked, ...dates, readings: [], hasMarkedWorkbook: false };
        this.kept = { ...this.kept, uploads: new Map(this.kept.uploads).set(id, { upload, by: who, tables: {}, marked: {} }) };
        return Promise.resolve(upload);
      },
      find: (id) => Promise.resolve(seen(id)),
      several: (ids) => Promise.resolve(ids.flatMap((id) => seen(id) ?? [])),
      list: () => Promise.resolve([...this.kept.uploads.keys()].reverse().filter((id) => seen(id) !== undefined)),
      lock: () => Promise.resolve(),
      receive: (id, bytes) => {
        if (seen(id)?.file !== undefined) return Promise.resolve(false);
        this.change(id, ({ upload }) => ({ bytes, upload: { ...upload, file: { sha256: '', bytes: bytes.length, receivedAt: at } } }));
        return Promise.resolve(true);
      },
      file: (id) => Promise.resolve(this.kept.uploads.get(id)?.bytes),
      addReading: (id, chosen: readonly ChosenConvention[]) => {
        const number = (seen(id)?.readings.length ?? 0) + 1;
        const pass: UploadPass = { number, chosen, requestedAt: at, progress: [{ stage: 'queued', at }] };
        this.change(id, ({ upload }) => ({ upload: { ...upload, readings: [...upload.readings, pass] } }));
        this.ask('read-upload', id, number);
        return Promise.resolve(number);
      },
      progress: (id, number, stage) => {
        this.changePass(id, number, ({ progress }) =>
          progress.some((each) => each.stage === stage) ? {} : { progress: [...progress, { stage, at }] },
        );
        return Promise.resolve();
      },
      finish: (id, number, { tables, ...reading }, stood) => {
        if (seen(id)?.readings.some((pass) => pass.number === number && pass.reading !== undefined)) return Promise.resolve(false);
        this.changePass(id, number, () => ({ reading, finishedAt: at, stood }));
        this.change(id, (kept) => ({ tables: { ...kept.tables, [number]: tables } }));
        return Promise.resolve(true);
      },
      tables: (id, number) => Promise.resolve(this.kept.uploads.get(id)?.tables[number]),
      askForMarks: (id, number) => Promise.resolve(this.ask('mark-workbook', id, number)),
      keepMarked: (id, number, bytes) => {
        this.change(id, ({ marked }) => ({ marked: { ...marked, [number]: bytes } }));
        return Promise.resolve(true);
      },
      marked: (id, number) => Promise.resolve(this.kept.uploads.get(id)?.marked[number]),
      landed: (id, _number, landedAs) => Promise.resolve(this.change(id, ({ upload }) => ({ upload: { ...upload, landedAs } }))),
    };
  }

  private returnsFor(who: Actor): ReturnStore {
    const nameOf = (council: CouncilCode, collection: FinancialYear): string => `${council} ${collection}`;
    const write = (council: CouncilCode, collection: FinancialYear, how: (before: CouncilReturn | undefined) => CouncilReturn): void => {
      const name = nameOf(council, collection);
      this.kept = { ...this.kept, returns: new Map(this.kept.returns).set(name, how(this.kept.returns.get(name))) };
    };
    return {
      find: (council, collection) => Promise.resolve(this.kept.returns.get(nameOf(council, collection))),
      lock: () => Promise.resolve(),
      addVersion: (council, collection, content: ReturnContent) => {
        const number = (this.kept.returns.get(nameOf(council, collection))?.version.number ?? 0) + 1;
        const version = { number, savedAt: this.now, savedBy: who.subject, content };
        const first = { council, collection, state: 'draft' as const, history: [], deliverySteps: [] };
        write(council, collection, (before) => ({ ...first, ...before, version }));
        return Promise.resolve(number);
      },
      record: (council, collection, version, to: ReturnState) => {
        const step = { version, to, at: this.now, by: who.subject, role: who.role };
        write(council, collection, (before) => ({ ...before!, state: to, history: [...before!.history, step] }));
        return Promise.resolve();
      },
      step: () => Promise.reject(new Error('no step is taken here')),
      council: (code): Promise<Council | undefined> => Promise.resolve(COUNCIL_REGISTER.get(code)),
      contentOf: () => Promise.resolve(undefined),
      standing: () =>
        Promise.resolve(this.isOpen ? { opens: '2025-04-01', deadline: '2025-07-31', phase: 'open', refresh: 'open' } : undefined),
    };
  }

  private requestsOf({ subject }: Actor): UploadDesk['requests'] {
    return {
      recall: (key) => Promise.resolve(this.kept.requests.get(`${subject} ${key}`)),
      remember: (key, request) => {
        this.kept = { ...this.kept, requests: new Map(this.kept.requests).set(`${subject} ${key}`, request) };
        return Promise.resolve();
      },
    };
  }
}

export const preparerOf = (council: CouncilCode): Actor => actor(`preparer of ${council}`, 'preparer', council);
export const validatorOf = (council: CouncilCode): Actor => actor(`validator of ${council}`, 'finance-validator', council);
