import { connect, inTenancy, readSigningKey } from '#postgres';
import { actor } from '#domain/access';
import { councilCode } from '#domain/catalogue';
import type { DataSource } from 'typeorm';
import { testDatabase } from '../builders/test-database.js';

describe('The key that links are signed with', () => {
  const SHOW = 'SELECT secret FROM signing_key';
  const RENEW = "UPDATE signing_key SET secret = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')";
  let owner: DataSource;
  let service: DataSource;

  beforeAll(async () => {
    const database = await testDatabase();
    owner = await connect(database.ownerUrl);
    service = await connect(database.serviceUrl);
  });
  afterAll(() => Promise.all([owner.destroy(), service.destroy()]));

  it('is as long as the sum it is used for, and the same for every process', async () => {
    const key = await readSigningKey(service);
    expect(key).toHaveLength(32);
    expect(await readSigningKey(service)).toEqual(key);
  });

  it('is shown to the service alone, acting for nobody', async () => {
    const preparer = actor('preparer-key', 'preparer', councilCode('E10000018'));
    for (const who of [preparer, actor('office-key', 'programme-office', undefined)]) {
      const seen = inTenancy(service, { kind: 'actor', actor: who }, (manager) => manager.query<object[]>(SHOW));
      expect(await seen).toEqual([]);
    }
    expect(await service.query<object[]>(SHOW)).toEqual([]);
    expect(await owner.query<object[]>(SHOW)).toEqual([]);
  });

  it('is renewed by the operator, who is not shown it, and not by the service', async () => {
    const before = await readSigningKey(service);
    const renew = (dataSource: DataSource) => inTenancy(dataSource, { kind: 'operator' }, (manager) => manager.query(RENEW));
    await expect(renew(service)).rejects.toThrow('permission denied');
    await renew(owner);
    expect(await inTenancy(owner, { kind: 'operator' }, (manager) => manager.query<object[]>(SHOW))).toEqual([]);
    expect(await readSigningKey(service)).not.toEqual(before);
  });
});
