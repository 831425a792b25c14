import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const programmeErrors = {
  'programme.outsideScope': error(
    403,
    'Бағдарлама сіздің өңірлеріңізден тыс жерді қамтиды. Тек өз өңірлеріңізді таңдаңыз.',
    'Программа выходит за пределы ваших регионов. Выберите только свои регионы.',
    'The programme reaches beyond your regions. Choose only your own regions.',
  ),
  'programme.notReady': error(
    409,
    'Бағдарлама жариялауға дайын емес. Көрсетілген кемшіліктерді түзетіңіз.',
    'Программа не готова к публикации. Исправьте перечисленное.',
    'The programme is not ready to be published. Correct what is listed.',
  ),
  'programme.nothingNew': error(
    409,
    'Соңғы нұсқадан кейін ештеңе өзгермеген.',
    'С последней версии ничего не изменилось.',
    'Nothing has changed since the last version.',
  ),
  'programme.notPublished': error(
    409,
    'Алдымен бағдарламаны жариялаңыз.',
    'Сначала опубликуйте программу.',
    'Publish the programme first.',
  ),
  'lesson.foreignPicture': error(
    409,
    'Мәтінде басқа бағдарламаның суреті бар, сондықтан сақталмады. Ол суретті алып тастап, файлын осында қайта жүктеңіз.',
    'В тексте есть изображение из другой программы, поэтому он не сохранён. Уберите его и загрузите файл сюда.',
    'The text holds a picture of another programme, so it was not saved. Take it out and upload its file here.',
  ),
  'cohort.outsideScope': error(
    403,
    'Топ сіздің өңірлеріңізден тыс жерді қамтиды. Тек өз өңірлеріңізді таңдаңыз.',
    'Поток выходит за пределы ваших регионов. Выберите только свои регионы.',
    'The cohort reaches beyond your regions. Choose only your own regions.',
  ),
  'cohort.tooMany': error(
    409,
    'Бір топта {limit} адамнан артық бола алмайды.',
    'В одном потоке не может быть более {limit} человек.',
    'A cohort holds at most {limit} people.',
  ),
  'cohort.over': error(
    409,
    'Топтың мерзімі аяқталды. Материалдарды оқуға болады, бірақ енді белгіленбейді.',
    'Срок потока истёк. Материалы можно читать, но отметки больше не ставятся.',
    'The cohort is over. You can still read, but nothing more is recorded.',
  ),
  'announcement.withdrawn': error(
    409,
    'Хабарландыру қайтарып алынған, оны енді өзгертуге болмайды.',
    'Объявление отозвано, изменить его больше нельзя.',
    'The announcement was withdrawn and cannot be changed any more.',
  ),
  'enrolment.unknownCode': error(
    404,
    'Мұндай код жоқ немесе ол жабылған. Кодты ұйымдастырушыдан сұраңыз.',
    'Такого кода нет, или он закрыт. Спросите код у организатора.',
    'There is no such code, or it is closed. Ask the organiser for it.',
  ),
  'archive.unreadable': error(
    422,
    'Бұл бағдарламаның мұрағаты емес немесе ол бүлінген.',
    'Это не архив программы, или он повреждён.',
    'This is no archive of a programme, or it is damaged.',
  ),
  'archive.tooNew': error(
    422,
    'Мұрағат жүйенің жаңарақ нұсқасында жасалған. Алдымен осы жүйені жаңартыңыз.',
    'Архив создан более новой версией системы. Сначала обновите эту.',
    'The archive was made by a newer version. Update this system first.',
  ),
  'archive.tooLarge': error(
    422,
    'Мұрағат ашылғанда тым үлкен болады. Одан бейнелерді алып тастап көріңіз.',
    'В распакованном виде архив слишком велик. Попробуйте убрать из него видео.',
    'The archive unpacks to too much. Try leaving out its videos.',
  ),
  'archive.notPreviewed': error(
    409,
    'Мұрағаттың ішін әлі ешкім қараған жоқ.',
    'Содержимое архива ещё не проверено.',
    'The archive has not been looked into yet.',
  ),
  'activity.locked': error(
    409,
    'Бұл әлі ашылған жоқ. Себебі бағдарлама бетінде жазылған.',
    'Это ещё не открыто. Причина указана на странице программы.',
    'This is not open yet. The page of the programme says why.',
  ),
  'activity.notByHand': error(
    409,
    'Бұл тапсырма өзі аяқталды деп белгіленеді.',
    'Это задание отмечается выполненным само.',
    'This activity is completed by what happens in it.',
  ),
} satisfies ErrorCatalogue;
