/** What keys do; names of keys as `KeyboardEvent.key` gives them, letters in lower case. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Hears the keys of the whole page, but not those meant for a control or for the browser. Undone by what it returns. */
export function bindShortcuts(shortcuts: Shortcuts): () => void {
  const press = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const forButton = (event.key === ' ' || event.key === 'Enter') && target.closest('button') !== null;
    if (event.ctrlKey || event.metaKey || event.altKey || forButton || target.closest('dialog') !== null) {
      return;
    }
    const shortcut = shortcuts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (shortcut) {
      event.preventDefault();
      shortcut(event);
    }
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
