Feature: Arguments that can be passed on
  In a firm somebody has to defend the purchase before colleagues the seller never meets. That supporter
  gets details, risks and advantages in a form that can be passed on; a person who decides alone does not.

  Rule: a supporter among several deciders gets a pack of arguments

    Scenario: A planning system that six people discuss
      Given a business profile
        | field              | answer          |
        | sells_to           | businesses      |
        | product            | planning system |
        | decision_makers    | 6               |
        | product_complexity | high            |
        | cost_of_error      | high            |
      When a strategy is recommended
      Then "benefit-argument-pack" is core
      And "open-risk-discussion" is recommended
      And "factual-detailed-argument" is recommended
      And "buying-group" speaks for "benefit-argument-pack"
      And "003#s3-036" is cited for it
      And "initiator" takes part in the decision
      And "initiator" checks "something to show the boss"
      And "initiator" is shown "benefit-argument-pack" as proof

  Rule: one decider needs none

    Scenario Outline: The same system for one craftsman, and a calendar for a student
      Given a business profile
        | field              | answer       |
        | sells_to           | <customers>  |
        | product            | <goods>      |
        | decision_makers    | 1            |
        | product_complexity | <complexity> |
        | typical_deal_value | <value>      |
      When a strategy is recommended
      Then "benefit-argument-pack" is <pack>
      And "initiator" takes no part in the decision

      Examples:
        | customers  | goods           | complexity | value   | pack            |
        | businesses | planning system | medium     | 300 EUR | not recommended |
        | consumers  | calendars       | low        | 12 EUR  | avoided         |

  Rule: the number of heads makes the difference

    Scenario Outline: Two deciders more
      Given a business profile
        | field           | answer          |
        | sells_to        | businesses      |
        | product         | planning system |
        | decision_makers | <number>        |
      When a strategy is recommended
      Then "benefit-argument-pack" is <pack>
      And "sales-enablement" is <enabled>

      Examples:
        | number | pack            | enabled         |
        | 5      | recommended     | recommended     |
        | 1      | not recommended | not recommended |
