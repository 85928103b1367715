import { KeepPeerGroups } from '#domain/benchmarking';
import { PostgresGroupDesks, PostgresPeerGroups, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PeerGroupsResolver } from './peer-groups.resolver.js';

@Module({
  providers: [
    {
      provide: PeerGroupsResolver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) =>
        new PeerGroupsResolver(new PostgresPeerGroups(dataSource), new KeepPeerGroups(new PostgresGroupDesks(dataSource), sha256)),
    },
  ],
})
export class PeerGroupsModule {}
