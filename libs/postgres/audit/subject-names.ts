import { type DataSource, In } from 'typeorm';
import { SubjectNameRow } from '../rows/audit/audit.row.js';
import { inTenancy } from '../tenancy.js';

/** Who subjects are, for the operator alone. Needs the owner's connection. Everything else holds the subject, so a name can be erased. */
export class SubjectNames {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes a name, in the place of another of the same subject. */
  async note(subject: string, name: string): Promise<void> {
    await inTenancy(this.dataSource, { kind: 'operator' }, (manager) =>
      manager.upsert(SubjectNameRow, { subject, name, notedAt: new Date() }, ['subject']),
    );
  }

  /** Removes a name; false where there is none. */
  async erase(subject: string): Promise<boolean> {
    const { affected } = await inTenancy(this.dataSource, { kind: 'operator' }, (manager) => manager.delete(SubjectNameRow, { subject }));
    return affected === 1;
  }

  /** The names of those that have one, by subject. */
  async of(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await inTenancy(this.dataSource, { kind: 'operator' }, (manager) =>
      manager.findBy(SubjectNameRow, { subject: In([...new Set(subjects)]) }),
    );
    return new Map(rows.map(({ subject, name }) => [subject, name]));
  }
}
