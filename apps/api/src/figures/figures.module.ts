import { Module } from '@nestjs/common';
import { MoneyFigureResolver } from './figure.types.js';

/** Scalars, enums and figures that every feature's types are made of. */
@Module({ providers: [MoneyFigureResolver] })
export class FiguresModule {}
