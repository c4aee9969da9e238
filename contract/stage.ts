/**
 * The stage: a frame of the console with the kiosk's own screens as they would be. It has an origin of its own, so that
 * nothing of the console's can be reached from it, and each of the two hears the other alone.
 */
export const consoleOrigin = 'app://admin';
export const stageOrigin = 'app://stage';
export const stageAddress = `${stageOrigin}/preview.html`;
