Feature: Firms that sell to firms and to people
  An average of pubs and private buyers suits neither, so each segment is reasoned for itself.

  Rule: each option keeps the fit of the segment it suits best

    Scenario: A brewery with two kinds of customers
      Given a business profile
        | field              | answer     |
        | name               | Two Tuns   |
        | sells_to           | both       |
        | product            | craft beer |
        | purchase_frequency | repeat     |
      And its segments
        | name    | share | sells_to   | decision_makers | typical_deal_value | sales_cycle_days | emotional_purchase |
        | pubs    | 70    | businesses | 3               | 4000 EUR           | 45               | low                |
        | guests  | 30    | consumers  | 1               | 20 EUR             | 0                | high               |
      When a strategy is recommended
      Then "account-manager" suits "pubs" better than "guests"
      And "social-media-organic" suits "guests" better than "pubs"
      And "emotional-appeal" suits "guests" better than "pubs"
      And the business follows the model "hybrid"

  Rule: a firm that does not say how it is split is split in halves

    Scenario: A firm that sells to both
      Given a business profile
        | field    | answer |
        | sells_to | both   |
      When a strategy is recommended
      Then "personal-selling" suits "business customers" better than "consumers"
      And "loyalty-programme" suits "consumers" better than "business customers"

  Rule: the shares of the segments count

    Scenario Outline: More of one kind of customers
      Given a business profile
        | field    | answer |
        | sells_to | both   |
      And its segments
        | name   | share   | sells_to   | decision_makers |
        | firms  | <firms> | businesses | 5               |
        | people | <rest>  | consumers  | 1               |
      When a strategy is recommended
      Then <more> outweighs <less>

      Examples:
        | firms | rest | more | less |
        | 80    | 20   | B2B  | B2C  |
        | 20    | 80   | B2C  | B2B  |
