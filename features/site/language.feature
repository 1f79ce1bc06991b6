Feature: The site in another language
  Every page stands in every language under the same name, so nobody has to look for it again.

  Rule: whoever switches stays on the page

    Scenario: From English to Russian and on to Polish
      Given the site in a browser
      And the page "channel.trade-fair" is open
      When the language is switched to "Русский"
      Then the page is "channel.trade-fair" in Russian
      And "Выставка" is shown
      When the language is switched to "Polski"
      Then the page is "channel.trade-fair" in Polish
      And "Targi" is shown

    Scenario: In the middle of a page
      Given the site in a browser
      And the page "channel.trade-fair#first-steps" is open
      When the language is switched to "Polski"
      Then the page is "channel.trade-fair#first-steps" in Polish

  Rule: whoever sends a link sends its language

    Scenario: A Polish page for somebody whose computer speaks English
      Given the site in a browser
      And the page "dimension.decision-unit" is open in Polish
      When the address is sent to somebody else
      Then the page is "dimension.decision-unit" in Polish
