import { COUNCIL_REGISTER, existsIn } from '#domain/catalogue';
import { membership, strandCounts } from '#domain/programmes';
import { LGA_2012 } from './lga-2012.table.js';

describe('the efficiency programme of 2012, as its report prints it', () => {
  it('names the 53 councils that the register marks, each under the code it had in the baseline year', () => {
    const marked = [...COUNCIL_REGISTER.values()].filter((council) => council.inProgramme2012);
    const { councils } = membership(LGA_2012);
    expect(councils).toEqual(marked.map((council) => council.code).sort());
    expect(councils).toHaveLength(53);
    expect(marked.filter((council) => !existsIn(council, LGA_2012.baseline.year))).toEqual([]);
  });

  it('has 44 schemes: 40 of one council, two of three, six in Berkshire, and a region that names Wakefield alone', () => {
    expect(membership(LGA_2012).kinds).toEqual([
      { kind: 'single', schemes: 40, councils: 40 },
      { kind: 'joint', schemes: 2, councils: 6 },
      { kind: 'regional', schemes: 2, councils: 7 },
    ]);
    expect(LGA_2012.schemes).toHaveLength(44);
  });

  it('has the strands that the report counts: 22, 10, 3, 5, 1, 1 and 2', () => {
    expect(strandCounts(LGA_2012).map(({ schemes }) => schemes)).toEqual([22, 10, 3, 5, 1, 1, 2]);
  });

  it('states 57 councils, and the four without a name are explained as an inference', () => {
    const { sentence, basis } = membership(LGA_2012);
    expect(basis).toBe('inference');
    expect(sentence).toBe(
      '53 councils are named in 44 schemes (40 single, 2 joint with 6 councils, 2 regional with 7 councils). 57 are stated. 4 are not named. Only “Yorkshire and the Humber” has partners that are not named, so the 4 can only be its partners, or the number was counted in another way. This is an inference: the report does not say.',
    );
  });

  it('knows every council by a name of the register where a scheme has one council', () => {
    const single = LGA_2012.schemes.filter((scheme) => scheme.kind === 'single');
    const other = single.filter(({ title, members: [code] }) => code === undefined || COUNCIL_REGISTER.get(code)?.name !== title);
    expect(other.map(({ title }) => title)).toEqual([]);
  });
});
