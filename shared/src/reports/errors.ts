import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const reportErrors = {
  'objection.early': error(
    409,
    'Сессия әлі аяқталған жоқ. Қарсылықты сессия біткен соң жазыңыз.',
    'Сессия ещё не завершена. Возражение можно подать после её окончания.',
    'The session is not over yet. Object once it has ended.',
  ),
  'objection.late': error(
    409,
    'Қарсылық білдіру мерзімі ({days} күн) өтті. Ұйымдастырушыға хабарласыңыз.',
    'Срок для возражений ({days} дн.) истёк. Обратитесь к организатору.',
    'The time for objections ({days} days) is over. Turn to the organiser.',
  ),
  'objection.open': error(
    409,
    'Алдыңғы қарсылығыңызға әлі жауап берілген жоқ.',
    'На ваше предыдущее возражение ещё не ответили.',
    'Your earlier objection has not been answered yet.',
  ),
  'objection.answered': error(
    409,
    'Бұл қарсылыққа жауап берілген.',
    'На это возражение уже ответили.',
    'This objection has been answered already.',
  ),
  'sheet.changed': error(
    409,
    'Сіз қараған соң парақ өзгерді. Жаңасын қарап шығып, қайта растаңыз.',
    'Лист изменился после того, как вы его открыли. Просмотрите новый и подтвердите ещё раз.',
    'The sheet has changed since you saw it. Look at the new one and confirm again.',
  ),
  'sheet.early': error(
    409,
    'Сессия әлі аяқталған жоқ. Парақты сессия біткен соң растаңыз.',
    'Сессия ещё не завершена. Подтвердите лист после её окончания.',
    'The session is not over yet. Confirm the sheet once it has ended.',
  ),
  'approval.open': error(
    409,
    'Шешілмеген мәселелер бар: {count}. Оларды шешіңіз немесе әрқайсысын көргеніңізді растаңыз.',
    'Есть нерешённые вопросы: {count}. Решите их или подтвердите, что видели каждый.',
    'Something is still open: {count}. Settle it, or acknowledge each of it.',
  ),
  'approval.unchanged': error(
    409,
    'Соңғы бекітілген нұсқадан бері ештеңе өзгерген жоқ.',
    'С последней утверждённой версии ничего не изменилось.',
    'Nothing has changed since the last approved version.',
  ),
  'verify.notFound': error(
    404,
    'Мұндай нөмір мен тексеру коды бар құжат табылмады. Екеуін де тексеріңіз.',
    'Документа с таким номером и кодом проверки нет. Проверьте и то и другое.',
    'There is no document with this number and check code. Check both.',
  ),
} satisfies ErrorCatalogue;
