import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { OpenToEverybody } from '../access/policy.types.js';

/** Asks the database for a sign of life; rejects where there is none. */
export type AskDatabase = () => Promise<unknown>;
export const ASK_DATABASE = Symbol('ask database');

@Controller()
@OpenToEverybody()
export class HealthController {
  constructor(@Inject(ASK_DATABASE) private readonly askDatabase: AskDatabase) {}

  /** Whether the process answers and its database does: what a load balancer asks. */
  @Get('health')
  async health(): Promise<{ status: 'ok' }> {
    try {
      await this.askDatabase();
    } catch (error) {
      throw new ServiceUnavailableException('the database does not answer', { cause: error });
    }
    return { status: 'ok' };
  }
}
