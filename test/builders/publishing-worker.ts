import { PublishRelease } from '#domain/publishing';
import { connect, JobRunner, PostgresPublishingDesks, sha256 } from '#postgres';

/** Builds the releases that are asked for in a database, as the worker does. */
export class PublishingWorker {
  private constructor(
    private readonly runner: JobRunner,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(databaseUrl: string): Promise<PublishingWorker> {
    const source = await connect(databaseUrl);
    const publishing = new PublishRelease(new PostgresPublishingDesks(source), sha256, () => new Date());
    const runner = new JobRunner({
      databaseUrl,
      jobSeconds: 30,
      complain: (about) => process.stderr.write(`publishing in a test: ${about}\n`),
      of: {
        'publish-release': ({ publishing: id }) => publishing.run(id),
        'give-up-publishing': ({ publishing: id }) => publishing.giveUp(id),
      },
    });
    await runner.start();
    return new PublishingWorker(runner, () => source.destroy());
  }

  async stop(): Promise<void> {
    await this.runner.stop();
    await this.end();
  }
}
