/** 访客选的头像：读成字节，认出格式，太大就先压一压。The chosen picture as bytes, made smaller where it must be. */

/** 前台设备最多收 512 kB。What the kiosk takes at most. */
const mostBytes = 512 * 1024;

const read = (filePath) =>
  new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({ filePath, success: ({ data }) => resolve(data), fail: reject });
  });

const smaller = (src) =>
  new Promise((resolve, reject) => {
    const success = ({ tempFilePath }) => resolve(tempFilePath);
    wx.compressImage({ src, quality: 70, compressedWidth: 640, success, fail: reject });
  });

function kindOf(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first === 0xff && second === 0xd8) return 'image/jpeg';
  return first === 0x89 && second === 0x50 ? 'image/png' : null;
}

/** @param {string} path chooseAvatar 给的临时文件 */
async function readAvatar(path, words) {
  let bytes;
  try {
    bytes = await read(path);
    if (bytes.byteLength > mostBytes) bytes = await read(await smaller(path));
  } catch (_) {
    throw new Error(words.avatarUnreadable);
  }
  if (bytes.byteLength > mostBytes) throw new Error(words.avatarTooLarge);
  const contentType = bytes.byteLength > 1 ? kindOf(bytes) : null;
  if (!contentType) throw new Error(words.avatarKind);
  return { bytes, contentType };
}

module.exports = { readAvatar };
