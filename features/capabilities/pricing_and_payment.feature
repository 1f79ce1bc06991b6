Feature: Prices and payment
  With firms prices are agreed one by one and paid later or in stages; people see one full price at once
  and pay it. The strategy sets both, by what the product and the deal are like.

  Rule: firms negotiate and pay on terms

    Scenario: Steel structures
      Given a business profile
        | field              | answer           |
        | sells_to           | businesses       |
        | product            | steel structures |
        | customisation      | high             |
        | typical_deal_value | 250000 EUR       |
        | sales_cycle_days   | 180              |
        | decision_makers    | 4                |
      When a strategy is recommended
      Then the business leans to "negotiated-price"
      And the business leans to "credit-terms"
      And "individual-pricing" is core
      And "negotiated-discounts" is recommended
      And "special-tariffs" is recommended
      And "volume-discount" is recommended
      And "staged-payment" is core
      And "deferred-payment" is recommended
      And "flexible-schedule" is recommended
      And "negotiated-price" speaks for "individual-pricing"
      And "003#s3-065" is cited for it
      And "all-in-price" is avoided
      And "immediate-online-payment" is avoided

  Rule: people see the whole sum and pay it

    Scenario: Garden lamps
      Given a business profile
        | field              | answer       |
        | sells_to           | consumers    |
        | product            | garden lamps |
        | typical_deal_value | 60 EUR       |
        | sells_online       | yes          |
      When a strategy is recommended
      Then the business leans to "public-price"
      And the business leans to "immediate-payment"
      And "all-in-price" is core
      And "transparent-pricing" is recommended
      And "total-price-shown-early" is recommended
      And "immediate-online-payment" is core
      And "individual-pricing" is avoided
      And "staged-payment" is avoided
      And "consumer" checks "the full price with all extras"

  Rule: a firm that shows its prices is not told to hide them

    Scenario Outline: Two suppliers of stationery to firms
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | stationery |
        | price_transparency | <price>    |
        | payment_terms      | <terms>    |
        | typical_deal_value | <value>    |
      When a strategy is recommended
      Then "transparent-pricing" is <open>
      And "individual-pricing" is <individual>
      And "deferred-payment" is <deferred>

      Examples:
        | price  | terms      | value     | open        | individual  | deferred        |
        | public | [prepaid]  | 80 EUR    | recommended | avoided     | not recommended |
        | quote  | [deferred] | 40000 EUR | avoided     | recommended | recommended     |

  Rule: instalments are for dear things, card debits for what runs on

    Scenario Outline: What private customers buy
      Given a business profile
        | field              | answer      |
        | sells_to           | consumers   |
        | product            | <goods>     |
        | typical_deal_value | <value>     |
        | purchase_frequency | <frequency> |
      When a strategy is recommended
      Then "consumer-instalments" is <instalments>
      And "recurring-card-payment" is <card>
      And "subscription-pricing" is <subscription>

      Examples:
        | goods     | value    | frequency    | instalments     | card            | subscription    |
        | sofas     | 2500 EUR | one-off      | recommended     | not recommended | not recommended |
        | magazines | 9 EUR    | subscription | not recommended | recommended     | recommended     |
