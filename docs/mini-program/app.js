const { origin } = require('./config.js');
const { createLobby } = require('./utils/lobby.js');
const { wordsFor } = require('./utils/words.js');

App({
  onLaunch() {
    const { language } = wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync();
    this.words = wordsFor(language);
    this.lobby = createLobby(origin, this.words);
  },
});
