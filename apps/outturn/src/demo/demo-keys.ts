import type { Role } from '#domain/access';
import type { CouncilCode } from '#domain/catalogue';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes one key; the operator's own connection does it. */
export type MakeKey = (role: Role, council: CouncilCode | undefined, label: string) => Promise<string>;

/** Keys of the demonstration, kept beside its database and nowhere else, readable by their owner alone. */
export class DemoKeys {
  private saving: Promise<void> = Promise.resolve();
  /** Who asks for a key while it is being made waits for that one. */
  private readonly asked = new Map<string, Promise<string>>();

  private constructor(
    private readonly file: string,
    private readonly make: MakeKey,
    private readonly keys: Map<string, string>,
  ) {}

  static async open(home: string, make: MakeKey): Promise<DemoKeys> {
    const file = join(home, 'postgres', 'demo-keys.json');
    return new DemoKeys(file, make, new Map(Object.entries(await readKeys(file))));
  }

  has(role: Role): boolean {
    return this.keys.has(role);
  }

  /** The key of a role, made when it is first asked for and on disk before it is used: a start that is cut short goes on with the same keys. */
  of(role: Role, council?: CouncilCode): Promise<string> {
    const name = council === undefined ? role : `${role} ${council}`;
    const asked = this.asked.get(name) ?? this.find(name, role, council);
    this.asked.set(name, asked);
    return asked;
  }

  private async find(name: string, role: Role, council: CouncilCode | undefined): Promise<string> {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const key = await this.make(role, council, `demonstration ${name}`);
    this.keys.set(name, key);
    await this.save();
    return key;
  }

  /** Writes all keys, one writing after the other: a crash leaves the file of before or this one. */
  private save(): Promise<void> {
    this.saving = this.saving.then(async () => {
      const draft = `${this.file}.new`;
      await writeFile(draft, JSON.stringify(Object.fromEntries(this.keys), undefined, 1), { mode: 0o600 });
      await rename(draft, this.file);
    });
    return this.saving;
  }
}

async function readKeys(file: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
