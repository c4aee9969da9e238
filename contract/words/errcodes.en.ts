/** What each of WeChat's error numbers really means, one sentence each, in English. */
import type { ErrcodeSentences } from './errcodes.ts';

export const errcodesEn: ErrcodeSentences = {
  '-1': 'WeChat’s servers are busy for a moment; it passes.',
  '0': 'All is well; this is no error.',
  '40001':
    'The access token is wrong or has been replaced: something else fetched one for the same AppID, which ends the old one. Met while fetching a token, it means a wrong AppSecret.',
  '40002': 'The constant grant_type is wrong, which is a fault in the program.',
  '40003': 'The openid does not belong to this AppID; usually it is another app’s.',
  '40013': 'WeChat does not know this AppID, or the code was asked for by another app.',
  '40014': 'The access token is incomplete or long dead.',
  '40029':
    'The code is wrong, expired, or from another app or another kind of login; with phone numbers it usually is the code of wx.login in place of the phone code.',
  '40030': 'The refresh token is not one of WeChat’s, or is another app’s.',
  '40037': 'A message template’s id is wrong; nothing to do with sign-in.',
  '40066': 'The address is not accepted, or the mini program’s sitemap rules block the page.',
  '40097': 'A parameter of the mini program code breaks the rules.',
  '40125':
    'The AppSecret does not belong to this AppID: mistyped, or reset in the console, which ends the old one at once.',
  '40129': 'The scene of the mini program code holds a character WeChat does not allow.',
  '40163':
    'The code was exchanged before; a code works once. Typical causes: the callback was opened twice, Back, or a reload.',
  '40164':
    'WeChat hands access tokens only to addresses on the allow-list; when a line’s or proxy’s public address changes, it stops.',
  '40169':
    'The scene of the mini program code is empty or longer than 32 characters, or the request is not JSON.',
  '40226': 'WeChat rates this person as high-risk and does not let them into the mini program.',
  '40227': 'No public source says what this number means.',
  '40243': 'The AppSecret was frozen in the console and cannot be used until it is unfrozen.',
  '41001': 'The request carries no access token.',
  '41002':
    'The request carries no AppID; the stable token call takes only JSON, so a form body ends here too.',
  '41003': 'The request carries no refresh token.',
  '41004': 'The request carries no AppSecret.',
  '41006': 'The request carries no media id; nothing to do with sign-in.',
  '41008': 'The request carries no code; usually a visitor came back without having allowed anything.',
  '41009': 'The request carries no openid.',
  '41030': 'The released mini program has no such page: a wrong path, or not released yet.',
  '42001': 'The access token has expired; it lives two hours.',
  '42002': 'The refresh token has expired; it lives about 30 days and cannot be prolonged.',
  '42003': 'The code has expired; it lives 5 to 10 minutes.',
  '42007': 'The visitor has changed the WeChat password, which ends all earlier tokens.',
  '43001': 'This call wants GET.',
  '43002': 'This call wants POST.',
  '43003': 'This call wants https.',
  '43004': 'The visitor does not follow the official account.',
  '43005': 'The two are not friends; nothing to do with sign-in.',
  '43101': 'The visitor has not agreed to such messages.',
  '44002': 'The body of the POST is empty.',
  '45009': 'Today’s calls of this interface are used up.',
  '45011': 'Too many calls within a minute, by the whole account or for this one visitor.',
  '45047': 'Too many customer-service messages to one person; nothing to do with sign-in.',
  '47001': 'The body is not valid JSON.',
  '48001':
    'No right to this call: the scope does not cover the profile, or the account’s kind or verification is not enough. Visitors on the snapshot page cause it too.',
  '48004': 'WeChat has switched this interface off for breaking its rules.',
  '50001': 'The account has no such right, or the visitor has withdrawn consent.',
  '50002': 'The visitor’s WeChat account is frozen, restricted or closed.',
  '61023': 'A third-party platform’s refresh token is dead; nothing to do with this sign-in.',
  '61451': 'A parameter of a customer-service call is wrong; nothing to do with sign-in.',
  '85096': 'The page path of a mini program code may not hold scancode_time, which WeChat keeps for itself.',
  '87009':
    'The session key has been replaced, or the signature was computed wrongly; the mini program has to log in again.',
  '89501': 'This IP address waits for the account’s administrator, to whom WeChat has sent a message.',
  '89503': 'This IP address needs the administrator’s confirmation, which has not been given yet.',
  '89506': 'The administrator refused this IP address twice within 24 hours; it is blocked for 24 hours.',
  '89507': 'The administrator refused this IP address; it is blocked for 1 hour.',
  '10003':
    'The host of the callback address is not the registered one; WeChat compares it letter by letter, so a subdomain or a wrong port differs.',
  '10004': 'WeChat has banned this official account.',
  '10005':
    'This official account has no right to the scope it asks for; it must be a verified service account.',
  '10006': 'This is a test account, which must be followed first.',
  '10009': 'The authorise page was opened too often within a short time.',
  '10010': 'The authorise address has no scope.',
  '10011': 'The authorise address has no callback address.',
  '10012': 'The authorise address has no AppID.',
  '10013': 'The authorise address has no state.',
  '10015': 'The official account has not authorised this third-party platform, or no longer does.',
  '10016': 'An Open Platform AppID was used where the official account’s own belongs.',
  '10017':
    'No public source says what this number means; probably the account’s authorisation is set up wrongly.',
  '10038': 'Public sources mention this number without saying what it means.',
  '10039':
    'The callback address has another scheme than the registered one: http on one side, https on the other.',
  '10057': 'Quick login with WeChat on this computer is not possible; only scanning with a phone is.',
};
