Feature: Light and dark
  The site looks as the visitor's computer does, unless the visitor wants it otherwise.

  Rule: the computer decides first

    Scenario: A computer that prefers dark colours
      Given the site in a browser that prefers dark colours
      When the page "channel.trade-fair" is opened
      Then the colours are dark

    Scenario: A computer that prefers light colours
      Given the site in a browser that prefers light colours
      When the page "channel.trade-fair" is opened
      Then the colours are light

  Rule: the visitor has the last word

    Scenario: Dark for the whole visit
      Given the site in a browser that prefers light colours
      And the page "channel.trade-fair" is open
      When the button "Dark colours" is pressed
      Then the colours are dark
      When the page "home" is opened in Polish
      Then the colours are dark

    Scenario: Light on a dark computer, and back
      Given the site in a browser that prefers dark colours
      And the page "glossary" is open
      When the button "Dark colours" is pressed
      Then the colours are light
      When the button "Dark colours" is pressed
      Then the colours are dark
