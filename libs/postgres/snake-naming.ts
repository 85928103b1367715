import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** Tables and columns are written in snake case, as SQL is; the parts of an embedded figure are prefixed by its name. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    return [...embeddedPrefixes, customName ?? propertyName].map(snake).join('_');
  }

  override primaryKeyName(table: Table | string): string {
    return `${(typeof table === 'string' ? table : table.name).replace(/^.*\./, '')}_pk`;
  }
}

const snake = (name: string): string => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
