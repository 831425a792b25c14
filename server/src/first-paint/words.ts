/** The pages' own words for their first paint: the client's, in its files of texts (words.test.ts compares them). */
export const words = {
  catalogue: {
    kk: { title: 'Бағдарламалар', subtitle: 'Мемлекеттік қызметшілерді оқыту бағдарламалары' },
    ru: { title: 'Программы', subtitle: 'Программы обучения государственных служащих' },
    en: { title: 'Programmes', subtitle: 'Training programmes for civil servants' },
  },
  home: { kk: 'Басты бет', ru: 'Главная', en: 'Home' },
  grades: {
    kk: {
      title: 'Бағалар',
      text: 'Жұлдызша – баға қолмен қойылған. Қазіргі баға тек бағаланған тапсырмалардан шығады; қамтамасыз етілген бағада қалғандары нөл деп саналады.',
    },
    ru: {
      title: 'Оценки',
      text: 'Звёздочка – оценка поставлена вручную. Оценка на сегодня считается только по оценённым заданиям; в гарантированной остальные считаются нулём.',
    },
    en: {
      title: 'Grades',
      text: 'An asterisk marks a grade given by hand. The grade so far is of what is graded; in the certain grade everything else counts as nothing.',
    },
  },
};
