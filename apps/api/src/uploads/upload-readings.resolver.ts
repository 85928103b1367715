import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, page } from '../figures/connection.types.js';
import { RemarksArgs } from './upload-input.types.js';
import { UploadReading, type UploadRemark, UploadRemarkConnection } from './upload.types.js';

@Resolver(() => UploadReading)
export class UploadReadingsResolver {
  @ResolveField(() => UploadRemarkConnection, { description: 'What is wrong, then what is asked, each by sheet and cell.' })
  remarks(@Parent() { allRemarks }: UploadReading, @Args() { first, after }: RemarksArgs): Connection<UploadRemark> {
    const places = new Map(allRemarks.map((remark, index) => [remark, String(index)]));
    return page(allRemarks, (remark) => places.get(remark) ?? '', first, after ?? undefined);
  }
}
