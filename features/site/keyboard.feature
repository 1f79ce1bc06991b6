Feature: The site by keyboard alone
  Whoever uses no mouse gets everywhere, and sees where they are.

  Rule: the way to the text is short

    Scenario: Past the menu
      Given the site in a browser
      And the page "channel.trade-fair" is open
      When "Tab" is pressed
      Then the focus is on "Skip to the content"
      When "Enter" is pressed
      Then the page is "channel.trade-fair#main"
      When "Tab" is pressed
      Then the focus is on "Channels and tactics"

  Rule: the focus can be seen

    Scenario Outline: Through a page
      Given the site in a browser <colours>
      And the page "<page>" is open
      Then wherever 30 presses of Tab lead, the focus can be seen

      Examples:
        | page               | colours                     |
        | channel.trade-fair | that prefers light colours  |
        | channel.trade-fair | that prefers dark colours   |
        | options            | that prefers light colours  |
        | search             | that prefers dark colours   |
        | graph              | that prefers light colours  |

  Rule: the search needs no mouse

    Scenario: From any page to the best result
      Given the site in a browser
      And the page "channel.trade-fair" is open
      When "/" is pressed
      Then the focus is in the box that searches
      When "webinars" is typed
      And "Enter" is pressed
      Then the page is "search#q=webinars"
      And "content.webinar" is among the first three results
      When "/" is pressed
      And "ArrowDown" is pressed
      Then the focus is on "Webinar"
      When "Enter" is pressed
      Then the page is "content.webinar"
