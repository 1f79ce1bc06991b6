Feature: The site without a network
  A consultant hands it over on a memory stick, or puts it into some folder of some server. It
  works there as it is, and asks nothing of anybody.

  Rule: a disk is enough

    Scenario: From the front door to a page that was looked for
      Given the site in a browser
      When the front door is opened
      And the page "search" is opened
      And "trade fairs" is looked for
      And the link "Trade fair" is followed
      Then the page is "channel.trade-fair"
      And the browser complains of nothing
      And nothing was asked of anybody else

  Rule: so is any folder of any server

    Scenario: The same in a folder of a server
      Given the site in a folder of a web server
      When the front door is opened
      And the page "search" is opened in Polish
      And "targach" is looked for
      And the language is switched to "English"
      Then the page is "search#q=targach"
      And the browser complains of nothing
      And nothing was asked of anybody else
