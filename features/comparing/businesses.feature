Feature: Two businesses side by side
  What would change if the firm sold to someone else is best seen next to the firm as it is.

  Rule: what sets two businesses apart is named with its reason

    Scenario: The same bread for cafés and for passers-by
      Given a business profile
        | field               | answer     |
        | sells_to            | businesses |
        | product             | bread      |
        | decision_makers     | 3          |
        | typical_deal_value  | 20000 EUR  |
        | number_of_customers | 40         |
        | sales_cycle_days    | 60         |
      And another business profile
        | field               | answer     |
        | sells_to            | consumers  |
        | product             | bread      |
        | decision_makers     | 1          |
        | typical_deal_value  | 5 EUR      |
        | number_of_customers | 9000       |
        | sales_cycle_days    | 0          |
      When the two businesses are compared
      Then they stand apart on "decision-unit"
      And they stand apart on "sales-cycle"
      And they differ on "account-manager"
      And they differ on "personal-selling"

  Rule: B2B and B2C are contrasted as the sources describe them

    Scenario: The table of contrasts
      When B2B is compared with B2C
      Then the table sets "buying-group" against "single-decider"
      And the table sets "long-sales-cycle" against "quick-decision"
      And the table sets "rational-driver" against "emotional-driver"
      And "account-manager" is typical of B2B only
      And "promotions" is typical of B2C only
