Feature: Why, and why not
  A strategy has to be defended line by line, down to the source that says so.

  Rule: the reasons add up

    Scenario Outline: Nothing is hidden in a score
      Given the example "<example>"
      When a strategy is recommended
      Then the contributions to every option add up to its fit
      And every reason is cited or marked as a judgement

      Examples:
        | example                 |
        | robotics-integrator     |
        | craft-brewery-mixed     |
        | organic-cosmetics-d2c   |

  Rule: what speaks for and against an option is told for this business

    Scenario: Why a trade fair
      Given a business profile
        | field           | answer     |
        | sells_to        | businesses |
        | decision_makers | 6          |
      When "trade-fair" is explained
      Then "buying-group" speaks for it

    Scenario: Why not a trade fair
      Given a business profile
        | field           | answer     |
        | sells_to        | consumers  |
        | decision_makers | 1          |
      When "trade-fair" is explained
      Then "buying-group" speaks against it

  Rule: an option has many names

    Scenario Outline: Label, slug, id and synonym
      Given the example "robotics-integrator"
      When "<name>" is explained
      Then "buying-group" speaks for it

      Examples:
        | name               |
        | channel.trade-fair |
        | trade-fair         |
        | Trade fair         |
        | TRADE FAIR         |
