import { Module } from '@nestjs/common';
import { CollectionsResolver } from './collections.resolver.js';

/** What collections ask is a table of the domain: there is nothing to wire. */
@Module({ providers: [CollectionsResolver] })
export class CollectionsModule {}
