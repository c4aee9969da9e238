/** SECURITY: the two ways anything foreign gets into a page of ours. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and quoted attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? '');

/** For `<script type="application/json">`: no `</script>` and no `<!--` can appear. */
export const embedJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
