import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

/** Checks the inputs that have rules of their own; the types of the others are all there is to check, and GraphQL has checked those. */
export class RuledInputPipe extends ValidationPipe {
  private readonly ruled = new Map<unknown, boolean>();

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return this.hasRules(metadata.metatype) ? super.transform(value, metadata) : Promise.resolve(value);
  }

  private hasRules(type: ArgumentMetadata['metatype']): boolean {
    const held =
      this.ruled.get(type) ?? (type !== undefined && getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0);
    this.ruled.set(type, held);
    return held;
  }
}
