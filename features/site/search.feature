Feature: Finding a page
  A visitor types a word as it comes, in any of its forms, and narrows down what is found. The
  address keeps all of it, so that it can be sent.

  Rule: any form of a word will do

    Scenario Outline: A word in one of its cases
      Given the site in a browser
      And the page "search" is open in <language>
      When "<words>" is looked for
      Then "<page>" is among the first three results

      Examples:
        | language | words                    | page                     |
        | English  | trade fairs              | channel.trade-fair       |
        | Polish   | targach                  | channel.trade-fair       |
        | Polish   | programu lojalnosciowego | tactic.loyalty-programme |
        | Russian  | дилерам                  | distribution.dealers     |
        | Russian  | сарафанным радио         | tactic.word-of-mouth     |

    Scenario: A word that no page has
      Given the site in a browser
      And the page "search" is open
      When "xyzzyqwk" is looked for
      Then "Nothing found for “xyzzyqwk”" is shown

  Rule: the address keeps what was typed and ticked

    Scenario: A search that is sent to somebody
      Given the site in a browser
      And the page "search" is open
      When "customers" is looked for
      And "Channels" is ticked
      Then all results are of the kind "Channel"
      When the address is sent to somebody else
      Then all results are of the kind "Channel"

    Scenario: Back from a page to what was found
      Given the site in a browser
      And the page "search" is open
      When "trade fairs" is looked for
      And the link "Trade fair" is followed
      And the visitor goes back
      Then the page is "search#q=trade%20fairs"
      And "channel.trade-fair" is among the first three results

    Scenario: A list that is narrowed down
      Given the site in a browser
      And the page "kind.channel" is open
      When "up to 6 weeks" is ticked
      Then some results are left out
      When the address is sent to somebody else
      Then some results are left out
