import { CreateRegisterAndKeys1767225600000 } from '../../migrations/1767225600000-CreateRegisterAndKeys.js';
import { CreateReturns1767225600001 } from '../../migrations/1767225600001-CreateReturns.js';
import { CreateReturnLines1767225600002 } from '../../migrations/1767225600002-CreateReturnLines.js';
import { CreateReleases1767225600003 } from '../../migrations/1767225600003-CreateReleases.js';
import { WidenSavingsRegister1767225600004 } from '../../migrations/1767225600004-WidenSavingsRegister.js';
import { CreateDocuments1767225600005 } from '../../migrations/1767225600005-CreateDocuments.js';
import { CreateProgrammes1767225600006 } from '../../migrations/1767225600006-CreateProgrammes.js';
import { CreateCaseStudies1767225600007 } from '../../migrations/1767225600007-CreateCaseStudies.js';
import { WidenReturns1767225600008 } from '../../migrations/1767225600008-WidenReturns.js';
import { CreateSigningKey1767225600009 } from '../../migrations/1767225600009-CreateSigningKey.js';
import { CreateUploads1767225600010 } from '../../migrations/1767225600010-CreateUploads.js';
import { KeepReadTablesAsText1767225600011 } from '../../migrations/1767225600011-KeepReadTablesAsText.js';
import { CreateAudit1767225600012 } from '../../migrations/1767225600012-CreateAudit.js';
import { WidenWorkflow1767225600013 } from '../../migrations/1767225600013-WidenWorkflow.js';
import { CreatePublishedFigures1767225600014 } from '../../migrations/1767225600014-CreatePublishedFigures.js';
import { CreateTargetsAndPeerGroups1767225600015 } from '../../migrations/1767225600015-CreateTargetsAndPeerGroups.js';
import { CreateReleaseLifecycle1767225600016 } from '../../migrations/1767225600016-CreateReleaseLifecycle.js';

/** Every migration, oldest first. A frozen one is never edited: another is added below it. */
export const MIGRATIONS = [
  CreateRegisterAndKeys1767225600000,
  CreateReturns1767225600001,
  CreateReturnLines1767225600002,
  CreateReleases1767225600003,
  WidenSavingsRegister1767225600004,
  CreateDocuments1767225600005,
  CreateProgrammes1767225600006,
  CreateCaseStudies1767225600007,
  WidenReturns1767225600008,
  CreateSigningKey1767225600009,
  CreateUploads1767225600010,
  KeepReadTablesAsText1767225600011,
  CreateAudit1767225600012,
  WidenWorkflow1767225600013,
  CreatePublishedFigures1767225600014,
  CreateTargetsAndPeerGroups1767225600015,
  CreateReleaseLifecycle1767225600016,
];
