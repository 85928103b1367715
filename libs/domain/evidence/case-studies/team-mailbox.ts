/**
 * Words that teams and functions are called by. A mailbox is a team's when one of its parts is made of them; every other one is
 * taken for a person's, because a name that is published by mistake cannot be called back.
 */
const TEAM_WORDS = [
  ...['adult', 'adults', 'asc', 'social', 'care', 'carer', 'carers', 'services', 'service', 'department', 'directorate', 'council'],
  ...['commissioning', 'commissioner', 'commissioners', 'procurement', 'brokerage', 'contracts', 'contract', 'market', 'provider'],
  ...['team', 'office', 'admin', 'hub', 'desk', 'mailbox', 'inbox', 'mail', 'contact', 'contacts', 'info', 'enquiries', 'enquiry'],
  ...['customer', 'feedback', 'helpdesk', 'reception', 'support', 'access', 'programme', 'project', 'projects', 'pmo', 'policy'],
  ...['transformation', 'change', 'improvement', 'efficiency', 'performance', 'data', 'intelligence', 'insight', 'research', 'analytics'],
  ...['finance', 'accounts', 'returns', 'outturn', 'savings', 'strategy', 'strategic', 'planning', 'quality', 'assurance', 'evidence'],
  ...['reablement', 'enablement', 'telecare', 'technology', 'tec', 'digital', 'housing', 'transport', 'health', 'wellbeing', 'hospital'],
  ...['integration', 'partnership', 'partnerships', 'community', 'communities', 'learning', 'disability', 'disabilities', 'mental'],
  ...['older', 'people', 'peoples', 'living', 'payments', 'direct', 'practice', 'safeguarding', 'and', 'for', 'the', 'of'],
];

const TEAM_PART = new RegExp(`^(?:${TEAM_WORDS.join('|')})+$`);
const MAILBOX = /^([a-z0-9][a-z0-9._+-]*)@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Parts beside the team's that may say whose team it is, such as `wiltshire.commissioning`; two of them may be a first and last name. */
const MOST_OTHER_PARTS = 1;

/** What a mailbox is: a team's (`commissioning@`, `adult.social.care@`), perhaps a person's (`first.last@`, `jbloggs@`), or no mailbox at all. */
export function readMailbox(mailbox: string): 'team' | 'perhaps-personal' | 'not-a-mailbox' {
  const local = MAILBOX.exec(mailbox)?.[1];
  if (local === undefined) return 'not-a-mailbox';
  const parts = local
    .toLowerCase()
    .split(/[._+\d-]+/)
    .filter((part) => part !== '');
  const others = parts.filter((part) => !TEAM_PART.test(part));
  return others.length < parts.length && others.length <= MOST_OTHER_PARTS ? 'team' : 'perhaps-personal';
}
