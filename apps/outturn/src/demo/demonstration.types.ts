/** What a person needs to look around the demonstration. */
export interface Demonstration {
  readonly consultantKey: string;
  /** A fictional council with a full comparison and verdict. */
  readonly council: string;
}
