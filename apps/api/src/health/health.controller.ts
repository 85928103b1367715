import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OpenToEverybody } from '../access/policy.types.js';

@Controller()
@OpenToEverybody()
export class HealthController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Whether the process answers and its database does: what a load balancer asks. */
  @Get('health')
  async health(): Promise<{ status: 'ok' }> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch (error) {
      throw new ServiceUnavailableException('the database does not answer', { cause: error });
    }
    return { status: 'ok' };
  }
}
