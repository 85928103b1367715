import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { OpenToEverybody } from '../access/policy.types.js';
import { EXPLORER_PAGE, EXPLORER_POLICY, EXPLORER_SCRIPT } from './explorer.page.js';

const require = createRequire(import.meta.url);

/** A file of an installed package, also where the package does not export it. */
const fileOf = (name: string, path: string): string => join(dirname(require.resolve(`${name}/package.json`)), path);

/** The explorer's own files, by the name they are served under: nothing is fetched from anywhere else. */
const FILES: Readonly<Record<string, { readonly path: string; readonly type: string }>> = {
  'react.js': { path: fileOf('react', 'umd/react.production.min.js'), type: 'text/javascript' },
  'react-dom.js': { path: fileOf('react-dom', 'umd/react-dom.production.min.js'), type: 'text/javascript' },
  'graphiql.js': { path: fileOf('graphiql', 'graphiql.min.js'), type: 'text/javascript' },
  'graphiql.css': { path: fileOf('graphiql', 'graphiql.min.css'), type: 'text/css' },
};

@Controller('explorer')
@OpenToEverybody()
export class ExplorerController {
  /** A page to write queries in, with a first query in it. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', EXPLORER_POLICY)
  page(): string {
    return EXPLORER_PAGE;
  }

  @Get('explorer.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return EXPLORER_SCRIPT;
  }

  @Get(':file')
  file(@Param('file') name: string): StreamableFile {
    const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (file === undefined) throw new NotFoundException();
    return new StreamableFile(createReadStream(file.path), { type: file.type });
  }
}
