import type { Language } from '@minber/shared/platform/text';

interface Words {
  /** As in "22 November". */
  months: string[];
  /** Alone, as a heading. */
  monthNames: string[];
  /** From Monday. */
  weekdays: string[];
  weekdaysShort: string[];
  units: { day: string; hour: string; minute: string; second: string };
}

/** Browsers differ in what they know of Kazakh (Chromium writes "M11"), so the words of dates are ours. */
export const calendarWords: Record<Language, Words> = {
  kk: {
    months: words('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    monthNames: words('Қаңтар Ақпан Наурыз Сәуір Мамыр Маусым Шілде Тамыз Қыркүйек Қазан Қараша Желтоқсан'),
    weekdays: words('дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'),
    weekdaysShort: words('Дс Сс Ср Бс Жм Сб Жк'),
    units: { day: 'күн', hour: 'сағ', minute: 'мин', second: 'сек' },
  },
  ru: {
    months: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    monthNames: words('Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'),
    weekdays: words('понедельник вторник среда четверг пятница суббота воскресенье'),
    weekdaysShort: words('Пн Вт Ср Чт Пт Сб Вс'),
    units: { day: 'дн.', hour: 'ч', minute: 'мин', second: 'с' },
  },
  en: {
    months: words('January February March April May June July August September October November December'),
    monthNames: words('January February March April May June July August September October November December'),
    weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    weekdaysShort: words('Mon Tue Wed Thu Fri Sat Sun'),
    units: { day: 'd', hour: 'h', minute: 'min', second: 's' },
  },
};

function words(text: string): string[] {
  return text.split(' ');
}
