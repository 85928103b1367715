import type { Realm } from '#domain/catalogue';
import type { FiledProgramme, Programme } from '#domain/programmes';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import {
  fromGrant,
  fromPrintedSavings,
  fromProgramme,
  fromReview,
  fromScheme,
  toGrant,
  toPrintedSavings,
  toProgramme,
  toReview,
  toScheme,
} from '../mappers/programme.mapper.js';
import {
  ProgrammeGrantRow,
  ProgrammeMemberRow,
  ProgrammePrintedSavingRow,
  ProgrammeReviewRecordRow,
  ProgrammeReviewRow,
  ProgrammeSchemeRow,
  ProgrammeVersionRow,
} from '../rows/programmes/programme.row.js';

/** The programmes of a realm as they stand, in the order of their codes. */
export async function readProgrammes(manager: EntityManager, realm: Realm): Promise<readonly FiledProgramme[]> {
  const versions = await manager.find(ProgrammeVersionRow, { select: { programmeCode: true }, where: { realm } });
  const codes = [...new Set(versions.map((row) => row.programmeCode))].sort();
  const programmes = await Promise.all(codes.map((code) => readProgramme(manager, code)));
  return programmes.flatMap((filed) => filed ?? []);
}

/** The newest version of a programme and the reviews recorded of it. */
export async function readProgramme(manager: EntityManager, code: string): Promise<FiledProgramme | undefined> {
  const row = await manager.findOne(ProgrammeVersionRow, { where: { programmeCode: code }, order: { version: 'DESC' } });
  if (row === null) return undefined;
  const of = { where: { programmeCode: code, version: row.version }, order: { position: 'ASC' } } as const;
  const members = await manager.find(ProgrammeMemberRow, of);
  const membersOf = (scheme: number): readonly string[] =>
    members.filter((member) => member.schemePosition === scheme).map((member) => member.councilCode);
  const records = await manager.find(ProgrammeReviewRecordRow, { where: { programmeCode: code }, order: { reviewCode: 'ASC' } });
  return {
    version: row.version,
    recorded: records.map(({ reviewCode, releaseNumber }) => ({ review: reviewCode, release: releaseNumber })),
    programme: toProgramme(row, {
      schemes: (await manager.find(ProgrammeSchemeRow, of)).map((scheme) => toScheme(scheme, membersOf(scheme.position))),
      grants: (await manager.find(ProgrammeGrantRow, of)).map(toGrant),
      reviews: (await manager.find(ProgrammeReviewRow, of)).map(toReview),
      printedSavings: (await manager.find(ProgrammePrintedSavingRow, of)).map(toPrintedSavings),
    }),
  };
}

export async function writeProgramme(manager: EntityManager, programme: Programme, version: number, filedBy: string): Promise<void> {
  const key = { programmeCode: programme.code, version };
  await manager.insert(ProgrammeVersionRow, { ...fromProgramme(programme), version, filedBy });
  const add = async (target: EntityTarget<ObjectLiteral>, rows: readonly object[]): Promise<void> => {
    const placed = rows.map((row, position) => ({ ...key, position, ...row }));
    if (placed.length > 0) await manager.createQueryBuilder().insert().into(target).values(placed).updateEntity(false).execute();
  };
  await add(ProgrammeSchemeRow, programme.schemes.map(fromScheme));
  const members = programme.schemes.flatMap(({ members: codes }, schemePosition) =>
    codes.map((councilCode, position) => ({ schemePosition, councilCode, position })),
  );
  await add(ProgrammeMemberRow, members);
  await add(ProgrammeGrantRow, programme.grants.map(fromGrant));
  await add(ProgrammeReviewRow, programme.reviews.map(fromReview));
  await add(ProgrammePrintedSavingRow, programme.printedSavings.map(fromPrintedSavings));
}
