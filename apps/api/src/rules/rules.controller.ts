import { Controller, Get, Header } from '@nestjs/common';
import { OpenToEverybody } from '../access/policy.types.js';
import { PAGE_POLICY } from './page.types.js';
import { rulesPage } from './rules.page.js';

const PAGE = rulesPage();

@Controller('rules')
@OpenToEverybody()
export class RulesController {
  /** Every rule, for people: what it finds, what must hold, and how to mend it. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  @Header('x-content-type-options', 'nosniff')
  page(): string {
    return PAGE;
  }
}
