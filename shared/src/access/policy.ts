import { attendanceRules } from '../attendance/access.ts';
import { centreRules } from '../centres/access.ts';
import { certificateRules } from '../certificates/access.ts';
import { fileRules } from '../files/access.ts';
import { gradeRules } from '../grades/access.ts';
import { hoursRules } from '../hours/access.ts';
import { identityRules } from '../identity/access.ts';
import { liveRules } from '../live/access.ts';
import { programmeRules } from '../programmes/access.ts';
import { quizRules } from '../quizzes/access.ts';
import { reportRules } from '../reports/access.ts';
import { seminarRules } from '../seminars/access.ts';
import { summaryRules } from '../summaries/access.ts';
import { supervisedRules } from '../supervised/access.ts';
import { surveyRules } from '../surveys/access.ts';
import type { Principal } from './principal.ts';
import { type Facets, type Rule, ruleAllows, ruleScope, type Scope } from './rules.ts';

/** Every action of the product and who may do it. An action that is not here can be done by nobody. */
export const policy = {
  ...identityRules,
  ...centreRules,
  ...fileRules,
  ...programmeRules,
  ...seminarRules,
  ...liveRules,
  ...attendanceRules,
  ...reportRules,
  ...summaryRules,
  ...surveyRules,
  ...certificateRules,
  ...quizRules,
  ...supervisedRules,
  ...hoursRules,
  ...gradeRules,
} satisfies Record<string, Rule>;

export type Action = keyof typeof policy;

export function allows(principal: Principal, action: Action, facets: Facets): boolean {
  return ruleAllows(policy[action], principal, facets);
}

/** What the handler of a list must filter by; undefined: the principal may see nothing of it. */
export function scopeOf(principal: Principal, action: Action): Scope | undefined {
  return ruleScope(policy[action], principal);
}
