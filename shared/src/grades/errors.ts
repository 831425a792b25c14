import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const gradeErrors = {
  'grade.notGraded': error(
    409,
    'Бұл тапсырмаға баға қойылмайды.',
    'За это задание оценка не ставится.',
    'This activity is not graded.',
  ),
} satisfies ErrorCatalogue;
