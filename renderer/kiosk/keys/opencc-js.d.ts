/** The package types its converters, not the tables they are made of: `from to to|from to`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: so the package exports it
  export default pairs;
}
