/** One app as WeChat's consoles know it: a website app, an official account or a mini program. */
export interface App {
  readonly appId: string;
  readonly appSecret: string;
}
