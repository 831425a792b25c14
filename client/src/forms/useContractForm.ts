import { type UseFormReturnType, useForm } from '@mantine/form';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ApiProblem } from '../api/problem.ts';
import { contractErrors, namedErrors } from './fieldErrors.ts';

interface Options<Values, Body, Out> {
  initialValues: Values;
  /** The contract's body: what is refused here would be refused by the server. */
  schema: z.ZodType;
  /** From what the fields hold to what is sent. Paths of fields are those of the body. */
  body: (values: Values) => Body;
  /** Rules beyond the schema: what is wrong at which path, in the contracts' names. */
  check?: (body: Body) => { path: string; message: string }[];
  send: (body: Body) => Promise<Out>;
  done?: (out: Out) => void | Promise<void>;
}

export interface ContractForm<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  busy: boolean;
  /** What the server said, where no single field is to blame. */
  error: unknown;
  onSubmit: (event: FormEvent) => void;
}

/** A form whose rules are the contract's; errors stand at their fields and the first one gets the focus. */
export function useContractForm<Values extends Record<string, unknown>, Body, Out>(
  options: Options<Values, Body, Out>,
): ContractForm<Values> {
  const { t } = useTranslation();
  const form = useForm<Values>({ initialValues: options.initialValues });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  function refuse(errors: Record<string, string>) {
    form.setErrors(errors);
    requestAnimationFrame(() => focusFirst(Object.keys(errors)));
  }

  async function submit() {
    const body = options.body(form.getValues());
    const errors = { ...namedErrors(options.check?.(body) ?? [], t), ...contractErrors(options.schema, body, t) };
    setError(null);
    if (Object.keys(errors).length > 0) return refuse(errors);
    form.clearErrors();
    setBusy(true);
    try {
      await options.done?.(await options.send(body));
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.problem.fields?.length) refuse(namedErrors(cause.problem.fields, t));
      setError(cause);
    } finally {
      setBusy(false);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!busy) void submit();
  }

  return { form, busy, error, onSubmit };
}

/** The field of a path, or of the path it lies in (`sessions.0.endsAt`, `sessions`). */
function focusFirst(paths: string[]): void {
  for (const path of paths) {
    for (let at = path; at; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
      const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
      if (!field) continue;
      field.focus();
      return;
    }
  }
}
