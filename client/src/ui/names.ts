interface NameParts {
  surname: string;
  givenName: string;
  patronymic?: string | null;
}

/** Surname, given name, patronymic: as lists and papers write it. */
export function fullName({ surname, givenName, patronymic }: NameParts): string {
  return [surname, givenName, patronymic].filter(Boolean).join(' ');
}

export function initials({ surname, givenName }: NameParts): string {
  return `${surname.slice(0, 1)}${givenName.slice(0, 1)}`.toLocaleUpperCase('kk');
}
