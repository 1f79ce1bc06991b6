Feature: Who decides, and what each of them checks
  Firms decide in a group: buyers, engineers, finance, lawyers, and the head or the owner with the last
  word. People decide by themselves. The strategy names who is to be expected, what each of them checks
  and what convinces each.

  Rule: a group decides in firms, one person decides at home

    Scenario: A press that five people have to agree on
      Given a business profile
        | field              | answer            |
        | sells_to           | businesses        |
        | product            | hydraulic presses |
        | decision_makers    | 5                 |
        | product_complexity | high              |
        | typical_deal_value | 180000 EUR        |
        | contract_required  | yes               |
      When a strategy is recommended
      Then the business leans to "buying-group"
      And the business leans to "structured-decision"
      And "procurement" takes part in the decision
      And "technical-expert" checks "compatibility"
      And "finance" checks "the loss if it fails"
      And "legal" checks "liability"
      And "management" takes part in the decision
      And "consumer" takes no part in the decision
      And "buying-group" speaks for "by-buying-role"

    Scenario: A dress that one person chooses
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | dresses   |
        | decision_makers    | 1         |
        | typical_deal_value | 60 EUR    |
      When a strategy is recommended
      Then the business leans to "single-decider"
      And the business leans to "simple-decision"
      And "consumer" checks "the full price"
      And "procurement" takes no part in the decision
      And "management" takes no part in the decision
      And "by-buying-role" is avoided

  Rule: the last word may be the owner's

    Scenario Outline: Tools for a workshop and for a corporation
      Given a business profile
        | field           | answer     |
        | sells_to        | businesses |
        | product         | hand tools |
        | decision_makers | <number>   |
        | final_approver  | <approver> |
      When a strategy is recommended
      Then "owner" takes <owner> in the decision
      And "management" takes <management> in the decision
      And "finance" takes <finance> in the decision

      Examples:
        | number | approver   | owner   | management | finance |
        | 1      | owner      | part    | no part    | no part |
        | 6      | management | no part | part       | part    |

  Rule: departments that are named take part

    Scenario Outline: Marketing has a say where packaging carries the brand
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | packaging  |
        | decision_makers    | 3          |
        | product_complexity | low        |
        | buying_roles       | <roles>    |
      When a strategy is recommended
      Then "marketing" takes <marketing> in the decision
      And "technical-expert" takes <technical> in the decision

      Examples:
        | roles                | marketing | technical |
        | [marketing, finance] | part      | no part   |
        | [technical, finance] | no part   | part      |

  Rule: knowing who uses the product does not make the buyers disappear

    Scenario Outline: Machines that others in the firm will run
      Given a business profile
        | field     | answer     |
        | sells_to  | businesses |
        | product   | machines   |
        | end_users | <users>    |
      When a strategy is recommended
      Then the business leans to "buying-group"
      And "procurement" takes part in the decision
      And "management" takes part in the decision

      Examples:
        | users              |
        | others-in-the-firm |
        | household          |
