/** How the kiosk is to look, as a provisioning file says it: pictures are read from the files that it names. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { Appearance, type Background, pictureBytesMost } from '../../contract/appearance.ts';
import { asFailure } from '../../contract/failure.ts';
import type { ProvisionedAppearance } from '../../contract/provision.ts';
import { type AppearancePictures, checkedType } from '../windows/appearance-pictures.ts';
import { BadProvision } from './provision-file.ts';

interface Picture {
  readonly field: string;
  readonly bytes: Buffer;
}

export interface WantedAppearance {
  readonly rest: Omit<ProvisionedAppearance, 'logo' | 'background'>;
  readonly logo: Picture | null | undefined;
  readonly background:
    | Exclude<Background, { kind: 'picture' }>
    | { readonly kind: 'picture'; readonly picture: Picture; readonly dim: number }
    | undefined;
}

/** Reads and checks every picture, and keeps none. Throws BadProvision with the field. @param beside the file */
export function readAppearance(wanted: ProvisionedAppearance, beside: string): WantedAppearance {
  const { logo, background, ...rest } = wanted;
  const read = (field: string, path: string) => ({
    field,
    bytes: pictureIn(field, resolve(dirname(beside), path)),
  });
  return {
    rest,
    logo: typeof logo === 'string' ? read('appearance.logo', logo) : logo,
    background:
      background?.kind === 'picture'
        ? {
            kind: 'picture',
            picture: read('appearance.background.file', background.file),
            dim: background.dim,
          }
        : background,
  };
}

function pictureIn(field: string, path: string): Buffer {
  const bytes = bytesOf(field, path);
  if (bytes.byteLength > pictureBytesMost) throw new BadProvision(`${field}: must be 4 MB at most`);
  try {
    checkedType(bytes);
  } catch (thrown) {
    throw new BadProvision(`${field}: ${asFailure(thrown).detail['reason']}`);
  }
  return bytes;
}

function bytesOf(field: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BadProvision(`${field}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** What the file does not say stays as it was. Throws BadProvision where a picture cannot be kept. */
export async function keepAppearance(
  { rest, logo, background }: WantedAppearance,
  before: Appearance,
  keep: AppearancePictures['keep'],
): Promise<Appearance> {
  const kept = ({ field, bytes }: Picture) =>
    keep(bytes).catch((thrown: unknown) => {
      throw new BadProvision(`${field}: ${asFailure(thrown).code}; no setting was changed`);
    });
  return v.parse(Appearance, {
    ...before,
    ...rest,
    ...(logo !== undefined && { logo: logo && (await kept(logo)) }),
    ...(background && {
      background:
        background.kind === 'picture'
          ? { kind: 'picture', dim: background.dim, file: await kept(background.picture) }
          : background,
    }),
  });
}
