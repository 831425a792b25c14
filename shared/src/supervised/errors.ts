import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const supervisedErrors = {
  'sitting.notCheckedIn': error(
    409,
    'Бұл тест залда өтеді, ал сіз әлі белгіленбегенсіз. Залдың үйлестірушісінен сізді белгілеуін сұраңыз.',
    'Этот тест проходит в зале, а вы ещё не отмечены. Попросите координатора зала отметить вас.',
    'This test is taken in a hall, and you are not checked in. Ask the hall’s coordinator to check you in.',
  ),
  'sitting.wrongCode': error(
    409,
    'Код дұрыс емес немесе ауысып кеткен. Үйлестіруші қазір айтқан кодты енгізіңіз.',
    'Код неверен или уже сменился. Введите код, который координатор называет сейчас.',
    'The code is wrong or has changed. Enter the code the coordinator reads out now.',
  ),
  'sitting.closed': error(
    409,
    'Бұл залдағы тест жабылған. Қажет болса, жаңасын ашыңыз.',
    'Тест в этом зале закрыт. При необходимости откройте новый.',
    'The test in this hall is closed. Open a new one if you need it.',
  ),
  'sitting.notSupervised': error(
    409,
    'Бұл тест залда өтпейді немесе топтың уақыты бітті.',
    'Этот тест не проводится в зале, или срок потока истёк.',
    'This test is not taken in a hall, or the cohort is over.',
  ),
  'testDevice.wrongCode': error(
    404,
    'Мұндай код жоқ, ол пайдаланылған немесе ескірген. Үйлестірушіден жаңасын сұраңыз.',
    'Такого кода нет, он использован или устарел. Попросите у координатора новый.',
    'There is no such code, or it was used or has run out. Ask the coordinator for a new one.',
  ),
} satisfies ErrorCatalogue;
