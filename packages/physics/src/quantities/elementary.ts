// Stand-in until the deterministic functions land: same names, same meanings.
export const { sin, cos, tan, asin, acos, atan, atan2, exp, log, cbrt, sinh, cosh, asinh, acosh, atanh } = Math;
export const pow = (base: number, exponent: number): number => base ** exponent;
