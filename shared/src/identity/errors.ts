import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const identityErrors = {
  'signIn.refused': error(401, 'Логин немесе құпиясөз қате. Телефон не пошта бірнеше адамға ортақ болса, логинмен кіріңіз.', 'Неверный логин или пароль. Если телефон или почта общие для нескольких людей, войдите по логину.', 'Wrong login or password. If several people share the phone or e-mail, sign in with your login.'),
  'signIn.delayed': error(429, 'Қате әрекет көп болды. {seconds} секундтан кейін қайталаңыз.', 'Слишком много неверных попыток. Повторите через {seconds} с.', 'Too many wrong attempts. Try again in {seconds} s.'),
  'signIn.codeRefused': error(401, 'Код жарамсыз: қате терілген, пайдаланылған немесе күні өткен. Үйлестірушіден жаңасын сұраңыз.', 'Код не подходит: введён с ошибкой, уже использован или выдан на другой день. Попросите у координатора новый.', 'This code does not work: mistyped, already used, or issued for another day. Ask the coordinator for a new one.'),
  'link.spent': error(410, 'Сілтеме жарамсыз: пайдаланылған немесе мерзімі өткен. Жаңасын сұраңыз.', 'Ссылка недействительна: использована или истекла. Попросите новую.', 'This link no longer works: used or expired. Ask for a new one.'),
  'password.wrong': error(400, 'Қазіргі құпиясөз қате.', 'Текущий пароль неверен.', 'The current password is wrong.'),
  'password.common': error(400, 'Бұл құпиясөзді табу оңай. Басқасын ойлап табыңыз.', 'Такой пароль легко угадать. Придумайте другой.', 'This password is easy to guess. Choose another.'),
  'person.loginTaken': error(409, 'Бұл логин басқа адамда.', 'Этот логин уже занят.', 'This login is already taken.'),
  'person.protected': error(403, 'Бұл адамның рөлдері сіздікінен кең: оны тек әкімші өзгертеді.', 'Роли этого человека шире ваших: изменить его может только администратор.', 'This person’s roles reach further than yours: only an administrator may change them.'),
  'person.iinTaken': error(409, 'Мұндай ЖСН бар адам тіркелген.', 'Человек с таким ИИН уже есть.', 'There is already a person with this IIN.'),
  'person.outsideScope': error(403, 'Бұл өңір не орталық сізге берілмеген.', 'Этот регион или центр вам не поручен.', 'This region or centre is not yours.'),
  'person.lastAdministrator': error(409, 'Бұл – соңғы әкімші. Алдымен басқа әкімшіні тағайындаңыз.', 'Это последний администратор. Сначала назначьте другого.', 'This is the last administrator. Appoint another first.'),
  'person.erased': error(409, 'Бұл адамның деректері жойылған: оны өзгертуге болмайды.', 'Данные этого человека удалены: изменить его нельзя.', 'This person has been erased and can no longer be changed.'),
  'person.wrongName': error(400, 'Аты-жөні сәйкес келмейді. Оны дәл көрсетілгендей теріңіз.', 'Имя не совпадает. Введите его точно так, как оно показано.', 'The name does not match. Type it exactly as it is shown.'),
  'person.eraseSelf': error(409, 'Өз деректеріңізді жоя алмайсыз. Басқа әкімшіден сұраңыз.', 'Удалить собственные данные нельзя. Попросите другого администратора.', 'You cannot erase yourself. Ask another administrator.'),
  'person.inactive': error(409, 'Бұл адамның тіркелгісі өшірулі. Алдымен оны іске қосыңыз.', 'Учётная запись отключена. Сначала включите её.', 'This account is deactivated. Reactivate it first.'),
  'person.wrongPlace': error(400, 'Мұндай өңір немесе орталық жоқ.', 'Нет такого региона или центра.', 'There is no such region or centre.'),
  'roles.scope': error(400, 'Бұл рөлге өңір не орталық көрсетілуі керек: үйлестірушіге – орталықтар.', 'Для этой роли нужны регионы или центры: координатору — центры.', 'This role needs regions or centres: a coordinator needs centres.'),
  'import.tooMany': error(400, 'Файлда {rows} жол бар; бір жолғы шек – {limit}.', 'В файле {rows} строк; за один раз можно {limit}.', 'The file has {rows} rows; the limit is {limit} at once.'),
  'import.expired': error(410, 'Алдын ала қарау мерзімі өтті. Файлды қайта жүктеңіз.', 'Срок предпросмотра истёк. Загрузите файл снова.', 'The preview has expired. Upload the file again.'),
} satisfies ErrorCatalogue;
