Feature: Reading the site
  A browser is enough to read everything: JavaScript only adds, and a telephone is as good a
  screen as any.

  Rule: whoever has no JavaScript reads the same

    Scenario Outline: A page without JavaScript
      Given the site in a browser without JavaScript
      When the page "<page>" is opened
      Then "<words>" is shown
      And nothing is offered that would do nothing

      Examples:
        | page                      | words                               |
        | home                      | B2B                                 |
        | channel.trade-fair        | What speaks for and against it      |
        | dimension.decision-unit   | A group decides                     |
        | b2b-b2c                   | sales cycle                         |
        | matrix                    | Trade fair                          |
        | navigator                 | Trade fair                          |
        | graph                     | Trade fair                          |
        | options                   | Trade fair                          |
        | search                    | Searching needs JavaScript          |
        | plan.it-consultancy       | Reproduce                           |
        | glossary                  | Buying centre                       |

    Scenario: Another language without JavaScript
      Given the site in a browser without JavaScript
      And the page "channel.trade-fair" is open
      When the language is switched to "Polski"
      Then the page is "channel.trade-fair" in Polish

  Rule: a narrow screen is scrolled in one direction

    Scenario Outline: A page on a small telephone
      Given the site in a browser 320 pixels wide
      When the page "<page>" is opened in <language>
      Then the page does not scroll sideways

      Examples:
        | page               | language |
        | home               | Russian  |
        | channel.trade-fair | Polish   |
        | matrix             | English  |
        | graph              | English  |
