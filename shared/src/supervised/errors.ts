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
  'sitting.nobodyWrites': error(
    409,
    'Қазір ешкімнің уақытын ұзартуға болмайды: тестті жазып отырған адам жоқ немесе тест жабылар уақытқа жеткен.',
    'Сейчас никому нельзя продлить время: тест никто не пишет, или он дошёл до времени закрытия.',
    'Nobody’s time can be extended now: nobody is writing, or the test’s closing time is reached.',
  ),
  'paper.none': error(
    409,
    'Басып шығаратын парақ жоқ. Алдымен парақтарды дайындаңыз.',
    'Печатать нечего. Сначала подготовьте бланки.',
    'There are no papers to print. Make them first.',
  ),
  'paper.entered': error(
    409,
    'Бұл парақтың жауаптары енгізіліп қойған. Оны ашып, қажет болса, себебін көрсетіп түзетіңіз.',
    'Ответы этого бланка уже введены. Откройте его и при необходимости исправьте, указав причину.',
    'The answers of this paper are typed in already. Open it and correct them with a reason if needed.',
  ),
  'paper.void': error(
    409,
    'Бұл парақ жарамсыз деп белгіленген.',
    'Этот бланк отмечен как недействительный.',
    'This paper is marked as void.',
  ),
  'paper.own': error(
    409,
    'Өз парағыңызды өзіңіз енгізе алмайсыз. Әріптесіңізден сұраңыз.',
    'Свой бланк вводить самому нельзя. Попросите коллегу.',
    'Nobody types in his own paper. Ask a colleague.',
  ),
  'paper.writes': error(
    409,
    'Бұл адамның құрылғыда аяқталмаған әрекеті бар. Алдымен оны аяқтаңыз немесе тапсыртыңыз.',
    'У этого человека есть незаконченная попытка на устройстве. Сначала она должна быть сдана.',
    'This person has an unfinished attempt on a device. It has to be handed in first.',
  ),
  'paper.noAttemptsLeft': error(
    409,
    'Бұл адамның әрекеті қалмаған. Ұйымдастырушы қосымша әрекет бере алады.',
    'У этого человека не осталось попыток. Дополнительную может дать организатор.',
    'This person has no attempts left. An organiser can allow another one.',
  ),
  'testDevice.over': error(
    409,
    'Бұл құрылғыдағы жұмыс тапсырылды. Құрылғы келесі адамға дайын.',
    'Работа на этом устройстве сдана. Устройство готово для следующего человека.',
    'The work on this device is handed in. The device is ready for the next person.',
  ),
  'testDevice.wrongCode': error(
    404,
    'Мұндай код жоқ, ол пайдаланылған немесе ескірген. Үйлестірушіден жаңасын сұраңыз.',
    'Такого кода нет, он использован или устарел. Попросите у координатора новый.',
    'There is no such code, or it was used or has run out. Ask the coordinator for a new one.',
  ),
} satisfies ErrorCatalogue;
