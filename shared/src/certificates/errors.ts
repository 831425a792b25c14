import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const certificateErrors = {
  'certificate.notEligible': error(
    409,
    'Бұл адам сертификат шарттарын қазір орындамайды. Қайта беруге болмайды.',
    'Сейчас этот человек не выполняет условий сертификата. Выдать заново нельзя.',
    'This person does not meet the conditions of the certificate now. It cannot be issued again.',
  ),
  'certificate.revoked': error(
    409,
    'Бұл сертификат жарамсыз деп танылған.',
    'Этот сертификат отозван.',
    'This certificate has been revoked.',
  ),
  'certificate.waiting': error(
    409,
    'Сертификатқа нөмір әлі берілген жоқ. Біраздан соң қайталаңыз.',
    'Сертификату ещё не присвоен номер. Повторите немного позже.',
    'The certificate has no number yet. Try again in a moment.',
  ),
  'certificate.settled': error(
    409,
    'Бұл сертификат бойынша шешім қабылданған.',
    'По этому сертификату решение уже принято.',
    'This certificate has been decided on already.',
  ),
  'certificate.duplicateOfDuplicate': error(
    409,
    'Телнұсқа тек түпнұсқадан беріледі.',
    'Дубликат выдаётся только с оригинала.',
    'A duplicate is made of the original only.',
  ),
  'template.imageType': error(
    400,
    'Файл PNG немесе JPEG суреті емес, зақымдалған немесе тым үлкен.',
    'Файл не является изображением PNG или JPEG, повреждён или слишком велик.',
    'The file is no PNG or JPEG image, is damaged, or is too large.',
  ),
  'template.imageMissing': error(
    409,
    'Үлгідегі сурет табылмады. Оны қайта жүктеңіз.',
    'Изображение шаблона не найдено. Загрузите его заново.',
    'An image of the template is missing. Upload it again.',
  ),
} satisfies ErrorCatalogue;
