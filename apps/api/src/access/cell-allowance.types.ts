/** What is left to one operation of what it may ask for, in cells. Each request has one of its own. */
export class CellAllowance {
  private spent = 0;

  constructor(readonly most: number) {}

  get left(): number {
    return this.most - this.spent;
  }

  spend(cells: number): void {
    this.spent += cells;
  }
}
