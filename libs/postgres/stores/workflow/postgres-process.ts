import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/access';
import { type CouncilCode, type FinancialYear, realmOf } from '#domain/catalogue';
import type { CheckBounds, FindingAnswer, ReturnFinding } from '#domain/checking';
import type { NewAnswer, NewQuestion, NewValidation, ProcessStore, ReturnQuery, SavingValidation, VersionLabel } from '#domain/workflow';
import { type EntityManager, In } from 'typeorm';
import { toAnswer, toQuery } from '../../mappers/workflow/workflow.mapper.js';
import { ReturnTransitionRow, ReturnVersionRow } from '../../rows/return-version.row.js';
import {
  CheckBoundsRow,
  CheckedVersionRow,
  FindingAnswerRow,
  ReturnQueryAnswerRow,
  ReturnQueryRow,
  SavingValidationRow,
} from '../../rows/workflow/workflow.row.js';
import { adultsOf, earlierReturns, locusHistoryOf } from './check-context.js';

/** What stands beside the versions of returns, as one actor may see and add to it. */
export class PostgresProcess implements ProcessStore {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: Actor,
  ) {}

  async queries(council: CouncilCode, collection: FinancialYear): Promise<readonly ReturnQuery[]> {
    const rows = await this.manager.find(ReturnQueryRow, {
      where: { councilCode: council, collection },
      order: { askedAt: 'ASC', position: 'ASC', id: 'ASC' },
    });
    const answers = await this.manager.findBy(ReturnQueryAnswerRow, { queryId: In(rows.map(({ id }) => id)) });
    return rows.map((row) =>
      toQuery(
        row,
        answers.find(({ queryId }) => queryId === row.id),
      ),
    );
  }

  async ask(council: CouncilCode, collection: FinancialYear, version: number, questions: readonly NewQuestion[]): Promise<void> {
    const asked = { councilCode: council, collection, version, askedBy: this.actor.subject, role: this.actor.role };
    await this.manager.insert(
      ReturnQueryRow,
      questions.map(({ about, question }, position) => ({ id: randomUUID(), ...asked, position, about, question })),
    );
  }

  async reply(query: string, { text }: { readonly text: string }): Promise<boolean> {
    const answer = { queryId: query, text, bySubject: this.actor.subject, role: this.actor.role };
    const insert = this.manager.createQueryBuilder().insert().into(ReturnQueryAnswerRow).values(answer).orIgnore().updateEntity(false);
    const result: { readonly raw: readonly unknown[] } = await insert.returning('query_id').execute();
    return result.raw.length === 1;
  }

  async answers(council: CouncilCode, collection: FinancialYear): Promise<readonly FindingAnswer[]> {
    const rows = await this.manager.find(FindingAnswerRow, { where: { councilCode: council, collection }, order: { id: 'ASC' } });
    return rows.map(toAnswer);
  }

  async answer(council: CouncilCode, collection: FinancialYear, version: number, answers: readonly NewAnswer[]): Promise<void> {
    const given = { councilCode: council, collection, version, bySubject: this.actor.subject, role: this.actor.role };
    await this.manager.insert(
      FindingAnswerRow,
      answers.map(({ key, amount, cell, ...answer }) => ({
        ...given,
        ...answer,
        findingKey: key,
        amount: amount?.toString() ?? null,
        cell: cell ?? null,
      })),
    );
  }

  async validations(council: CouncilCode, collection: FinancialYear): Promise<readonly SavingValidation[]> {
    const rows = await this.manager.find(SavingValidationRow, {
      where: { councilCode: council, collection },
      order: { version: 'ASC', reference: 'ASC' },
    });
    return rows.map(({ reference, version, evidence, bySubject, at }) => ({ reference, version, evidence, by: bySubject, at }));
  }

  async validate(council: CouncilCode, collection: FinancialYear, version: number, evidence: readonly NewValidation[]): Promise<void> {
    const key = { councilCode: council, collection, version, bySubject: this.actor.subject };
    await this.manager.insert(
      SavingValidationRow,
      evidence.map((each) => ({ ...key, reference: each.reference, evidence: each.evidence })),
    );
  }

  async bounds(council: CouncilCode, collection: FinancialYear): Promise<CheckBounds | undefined> {
    const row = await this.manager.findOne(CheckBoundsRow, { where: { collection, realm: realmOf(council) }, order: { id: 'DESC' } });
    return row?.bounds;
  }

  async versions(council: CouncilCode, collection: FinancialYear): Promise<readonly VersionLabel[]> {
    const where = { councilCode: council, collection };
    const rows = await this.manager.find(ReturnVersionRow, { where, order: { version: 'ASC' } });
    const accepted = await this.manager.find(ReturnTransitionRow, { where: { ...where, toState: 'accepted' }, order: { id: 'ASC' } });
    return rows.map(({ version, savedAt, savedBy, overVersion, reason }) => ({
      number: version,
      savedAt,
      savedBy,
      over: overVersion ?? undefined,
      reason: reason ?? undefined,
      acceptedAt: accepted.find((step) => step.version === version)?.at,
    }));
  }

  async keepFindings(council: CouncilCode, collection: FinancialYear, version: number, findings: readonly ReturnFinding[]): Promise<void> {
    const row = { councilCode: council, collection, version, findings: [...findings], bySubject: this.actor.subject };
    await this.manager.insert(CheckedVersionRow, row);
  }

  earlier(council: CouncilCode, collection: FinancialYear): ReturnType<ProcessStore['earlier']> {
    return earlierReturns(this.manager, council, collection);
  }

  adults(council: CouncilCode, collection: FinancialYear): ReturnType<ProcessStore['adults']> {
    return adultsOf(this.manager, council, collection);
  }

  locusHistory(council: CouncilCode): ReturnType<ProcessStore['locusHistory']> {
    return locusHistoryOf(this.manager, council);
  }
}
