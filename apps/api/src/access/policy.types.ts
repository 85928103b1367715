import { SetMetadata } from '@nestjs/common';

export const OPEN = 'open-to-everybody';

/** Marks a plain HTTP route, such as health, that needs no key. */
export const OpenToEverybody = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN, true);
