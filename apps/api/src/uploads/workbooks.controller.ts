import { newestFinished, type Upload, type UploadDesk, type UploadDesks } from '#domain/uploads';
import { Controller, Get, Header, Inject, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { OpenToEverybody } from '../access/policy.types.js';
import { markedName, UploadLinks } from './upload-links.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const UPLOAD_DESKS = Symbol('upload desks');

/** Gives an uploaded workbook back with its remarks, to whoever has the link. */
@Controller('workbooks')
@OpenToEverybody()
export class WorkbooksController {
  constructor(
    @Inject(UPLOAD_DESKS) private readonly desks: UploadDesks,
    @Inject(UploadLinks) private readonly links: UploadLinks,
  ) {}

  @Get(':token')
  @Header('cache-control', 'private, no-store')
  @Header('x-content-type-options', 'nosniff')
  async workbook(@Param('token') token: string): Promise<StreamableFile> {
    const followed = this.links.followed(token, 'marked-workbook', new Date());
    const marked = followed && (await this.desks.as(followed.actor, (desk) => markedWorkbook(desk, followed.upload)));
    if (marked === undefined)
      throw new NotFoundException({ message: 'This link leads nowhere: it has ended, or it is not whole. Ask for the upload again.' });
    return new StreamableFile(marked.bytes, { type: XLSX, disposition: attachment(marked.upload) });
  }
}

async function markedWorkbook(
  { uploads }: UploadDesk,
  id: string,
): Promise<{ readonly upload: Upload; readonly bytes: Uint8Array } | undefined> {
  const upload = await uploads.find(id);
  const finished = upload && newestFinished(upload);
  const bytes = finished && (await uploads.marked(id, finished.number));
  return bytes && { upload, bytes };
}

/** RFC 6266: the name in letters every browser takes, then the name as it is. */
function attachment(upload: Upload): string {
  const name = markedName(upload);
  const plain = name.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
