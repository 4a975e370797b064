// Parameters as the API takes them: a form with brackets.

export function form(params: Record<string, unknown>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) append(body, name, value);
  return body;
}

function append(body: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) value.forEach((item, index) => append(body, `${name}[${index}]`, item));
  else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) append(body, `${name}[${key}]`, inner);
  } else body.append(name, String(value));
}

/** Two sets of parameters as one, the second where both say something. */
export function merged(first: Record<string, unknown>, second: Record<string, unknown>): Record<string, unknown> {
  const both = { ...first };
  for (const [name, value] of Object.entries(second)) {
    if (value === undefined) continue;
    const before = both[name];
    both[name] = isRecord(before) && isRecord(value) ? merged(before, value) : value;
  }
  return both;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
