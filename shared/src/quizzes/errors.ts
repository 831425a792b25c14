import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const quizErrors = {
  'bank.outsideScope': error(
    403,
    'Сұрақтар қоры сіздің өңірлеріңізден тыс жерді қамтиды. Тек өз өңірлеріңізді таңдаңыз.',
    'Банк вопросов выходит за пределы ваших регионов. Выберите только свои регионы.',
    'The question bank reaches beyond your regions. Choose only your own regions.',
  ),
  'bank.tooMany': error(
    409,
    'Бір қорда {limit} сұрақтан артық бола алмайды.',
    'В одном банке не может быть более {limit} вопросов.',
    'A bank holds at most {limit} questions.',
  ),
  'quiz.notOpenYet': error(409, 'Тест әлі ашылған жоқ.', 'Тест ещё не открыт.', 'The test is not open yet.'),
  'quiz.closed': error(
    409,
    'Тест жабылды. Жаңа әрекет бастауға болмайды.',
    'Тест закрыт. Новую попытку начать нельзя.',
    'The test is closed. No new attempt can be started.',
  ),
  'quiz.noAttemptsLeft': error(
    409,
    'Барлық әрекетіңіз аяқталды.',
    'Все попытки использованы.',
    'You have used all of your attempts.',
  ),
  'quiz.coolDown': error(
    409,
    'Келесі әрекетті әлі бастауға болмайды. Көрсетілген уақытта қайта келіңіз.',
    'Следующую попытку пока начать нельзя. Вернитесь в указанное время.',
    'It is too early for the next attempt. Come back at the time shown.',
  ),
  'quiz.supervised': error(
    409,
    'Бұл тест залда, үйлестірушінің кодымен ашылады. Белгіленіп, кодты енгізіңіз.',
    'Этот тест открывается в зале по коду координатора. Отметьтесь и введите код.',
    'This test opens in the hall by the coordinator’s code. Check in and enter the code.',
  ),
  'attempt.closed': error(
    409,
    'Бұл әрекет аяқталған. Жауаптарды өзгертуге болмайды.',
    'Эта попытка завершена. Ответы изменить нельзя.',
    'This attempt is closed. Its answers can no longer be changed.',
  ),
  'attempt.noReview': error(
    409,
    'Нәтиже әлі көрсетілмейді. Тесттің ережесі бойынша ол кейін ашылады немесе ашылмайды.',
    'Результат пока не показывается: по правилам теста он откроется позже или не откроется.',
    'The result is not shown yet: by the rules of the test it opens later, or not at all.',
  ),
  'attempt.notAdaptive': error(
    409,
    'Бұл тестте жауаптар аяқталғаннан кейін ғана тексеріледі.',
    'В этом тесте ответы проверяются только после завершения.',
    'In this test answers are checked only after submitting.',
  ),
  'attempt.nothingToCheck': error(
    409,
    'Алдымен жауап беріңіз. Бір жауап екі рет тексерілмейді.',
    'Сначала ответьте. Один и тот же ответ дважды не проверяется.',
    'Answer first. The same answer is not checked twice.',
  ),
  'essay.own': error(
    403,
    'Өз жұмысыңызды бағалай алмайсыз.',
    'Свою работу оценивать нельзя.',
    'You cannot mark your own work.',
  ),
  'essay.wrongMarks': error(
    400,
    'Әр критерийге нөлден ең жоғарғы балға дейін баға қойыңыз.',
    'Поставьте за каждый критерий балл от нуля до наибольшего.',
    'Give every criterion a mark from zero to its maximum.',
  ),
  'question.otherShape': error(
    409,
    'Жарияланған сұраққа нұсқа қосуға немесе одан алып тастауға болмайды: адамдар соларға жауап берген. Мәтінін, дұрыс жауабын не балын ғана түзетіңіз.',
    'В опубликованном вопросе нельзя добавлять и убирать варианты: на них уже отвечали. Исправьте только текст, правильный ответ или баллы.',
    'Parts of a published question cannot come or go: people answered by them. Correct only texts, what is right or its marks.',
  ),
  'question.unfinished': error(
    409,
    'Сұрақ аяқталмаған. Алдымен көрсетілген кемшіліктерді түзетіңіз.',
    'Вопрос не закончен. Сначала исправьте перечисленное.',
    'The question is unfinished. Correct what is listed first.',
  ),
  'question.nothingNew': error(
    409,
    'Жарияланған нұсқада бұл түзету бұрыннан бар.',
    'В опубликованной версии это исправление уже есть.',
    'The published version already has this correction.',
  ),
} satisfies ErrorCatalogue;
