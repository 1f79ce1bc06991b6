Feature: Every stage of a deal, and what comes after
  Between firms a deal passes through many stages, from the first letter to the contract and on to support.
  Each is tracked so that no customer is lost on the way. A purchase on the spot has nothing to track.

  Rule: long deals are tracked from the first letter to the support

    Scenario: A builder of bottling plants
      Given a business profile
        | field              | answer          |
        | sells_to           | businesses      |
        | product            | bottling plants |
        | sales_cycle_days   | 300             |
        | typical_deal_value | 900000 EUR      |
        | decision_makers    | 6               |
        | product_complexity | high            |
      When a strategy is recommended
      Then the business leans to "multi-stage-funnel"
      And "deal-stages" is core
      And "lead-capture" is recommended
      And "qualification" is recommended
      And "meeting" is recommended
      And "terms-discussion" is recommended
      And "pilot-project" is core
      And "contract" is recommended
      And "life-cycle-tracking" is recommended
      And "multi-stage-funnel" speaks for "deal-stages"
      And "003#s3-112" is cited for it

    Scenario: A kiosk
      Given a business profile
        | field              | answer     |
        | sells_to           | consumers  |
        | product            | newspapers |
        | sales_cycle_days   | 0          |
        | typical_deal_value | 3 EUR      |
      When a strategy is recommended
      Then the business leans to "short-funnel"
      And "deal-stages" is avoided
      And "lead-capture" is avoided
      And "qualification" is avoided
      And "contract" is avoided
      And "life-cycle-tracking" is not recommended

  Rule: the length of the deal decides, whoever buys

    Scenario Outline: Two suppliers of firms, two suppliers of homes
      Given a business profile
        | field              | answer      |
        | sells_to           | <customers> |
        | product            | <goods>     |
        | sales_cycle_days   | <days>      |
        | typical_deal_value | <value>     |
      When a strategy is recommended
      Then "deal-stages" is <stages>
      And "lead-capture" is <leads>

      Examples:
        | customers  | goods         | days | value      | stages          | leads           |
        | businesses | cranes        | 240  | 200000 EUR | recommended     | recommended     |
        | businesses | printer paper | 0    | 40 EUR     | not recommended | not recommended |
        | consumers  | houses        | 240  | 200000 EUR | recommended     | recommended     |
        | consumers  | newspapers    | 0    | 3 EUR      | avoided         | avoided         |
