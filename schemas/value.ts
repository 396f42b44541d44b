import { z } from 'zod';

/** Text that is neither empty nor ill-formed Unicode. A missing text is null, never "". */
export const text = (): z.ZodString =>
  z
    .string()
    .min(1)
    .refine((value) => value.isWellFormed(), 'must not hold a lone surrogate');

/** An id: the table's letter, a dash, 16 hex digits. */
export const id = (letter: string): z.ZodString => z.string().regex(new RegExp(`^${letter}-[0-9a-f]{16}$`));

/** A sha256 in hex. */
export const sha256Hex = (): z.ZodString => z.string().regex(/^[0-9a-f]{64}$/);

/** An offset or a count. */
export const count = (): z.ZodInt => z.int().min(0).max(2147483647);

/** A calendar day, YYYY-MM-DD. */
export const day = (): z.ZodISODate => z.iso.date();

/** An instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instant = (): z.ZodISODateTime => z.iso.datetime({ precision: 3 });

/** A probability with three decimals. */
export const probability = (): z.ZodNumber => z.number().min(0).max(1).multipleOf(0.001);
