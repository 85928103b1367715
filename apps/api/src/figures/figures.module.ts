import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { SaidAsIs } from './errors.js';
import { MoneyFigureResolver } from './figure.types.js';

/** Scalars, enums and figures that every feature's types are made of. */
@Module({ providers: [MoneyFigureResolver, { provide: APP_FILTER, useClass: SaidAsIs }] })
export class FiguresModule {}
