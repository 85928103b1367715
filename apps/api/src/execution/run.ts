/** One running of a compiled operation: what its resolvers are given, and whom to tell of an error that no field can be blamed for. */
export interface Run {
  readonly context: unknown;
  readonly fail: (error: unknown) => void;
}

export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** A promise that tells the run of what is thrown by whoever waits for it. */
export const watched = (promise: PromiseLike<unknown>, { fail }: Run): PromiseLike<unknown> => ({
  then: (onValue, onError) => {
    const answered = promise.then(onValue, onError);
    answered.then(undefined, fail);
    return answered;
  },
});
