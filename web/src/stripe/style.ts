// Styles by the object model: a merchant's page may forbid style attributes.

export function style(node: HTMLElement, rules: Record<string, string>): void {
  for (const [name, value] of Object.entries(rules)) node.style.setProperty(name, value, 'important');
}
