Feature: Much money, and what a mistake costs
  Transactions between firms are larger, and a mistake in them does more harm. So they need more precision
  and more trust, and the risks have to be talked about before the order.

  Rule: the dearer the mistake, the more precision and trust

    Scenario Outline: Valves for a refinery and for a car wash
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | valves     |
        | typical_deal_value | 60000 EUR  |
        | cost_of_error      | <cost>     |
      When a strategy is recommended
      Then "precision-and-trust" is <precision>
      And "open-risk-discussion" is <risks>
      And "pilot-project" is <pilot>
      And "service-level-agreement" is <agreement>

      Examples:
        | cost | precision   | risks           | pilot       | agreement       |
        | high | core        | recommended     | core        | recommended     |
        | low  | recommended | not recommended | recommended | not recommended |

    Scenario: The reason and where it comes from
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | valves     |
        | typical_deal_value | 200000 EUR |
        | cost_of_error      | high       |
        | decision_makers    | 5          |
      When a strategy is recommended
      Then "high-cost-of-error" speaks for "precision-and-trust"
      And "001#s1-041" is cited for it
      And "high-cost-of-error" speaks for "open-risk-discussion"
      And "finance" checks "the loss if it fails"
      And "finance" takes part in the decision

  Rule: a small order needs none of it

    Scenario Outline: Large and small orders of firms
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | paint      |
        | typical_deal_value | <value>    |
      When a strategy is recommended
      Then the business leans to "<size>"
      And "personal-selling" is <selling>
      And "staged-payment" is <stages>
      And "precision-and-trust" is <precision>

      Examples:
        | value      | size       | selling         | stages      | precision       |
        | 300000 EUR | high-value | recommended     | recommended | recommended     |
        | 200 EUR    | low-value  | not recommended | avoided     | not recommended |

  Rule: people too think twice when much is at stake

    Scenario Outline: Solar panels and light bulbs
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | <goods>   |
        | typical_deal_value | <value>   |
        | cost_of_error      | <cost>    |
      When a strategy is recommended
      Then "precision-and-trust" is <precision>
      And "consumer-instalments" is <instalments>
      And "on-the-spot-offer" is <offer>

      Examples:
        | goods        | value     | cost | precision   | instalments     | offer           |
        | solar panels | 30000 EUR | high | recommended | recommended     | not recommended |
        | light bulbs  | 15 EUR    | low  | avoided     | not recommended | recommended     |
