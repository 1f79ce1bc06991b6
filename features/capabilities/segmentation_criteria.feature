Feature: By what customers are divided
  Firms form groups by industry, size, role and shared needs; people by needs, taste, way of life and
  habit. The strategy names the criteria that divide these customers.

  Rule: firms are grouped as firms, people as people

    Scenario: A supplier of adhesives
      Given a business profile
        | field    | answer     |
        | sells_to | businesses |
        | product  | adhesives  |
      When a strategy is recommended
      Then the business leans to "company-segments"
      And "by-industry" is recommended
      And "by-company-size" is recommended
      And "by-shared-needs-of-firms" is recommended
      And "by-shared-preferences-of-firms" is recommended
      And "company-segments" speaks for "by-shared-needs-of-firms"
      And "000#s0-012" is cited for it
      And "by-consumer-needs" is avoided
      And "by-demographics" is avoided

    Scenario: A maker of soap
      Given a business profile
        | field    | answer    |
        | sells_to | consumers |
        | product  | soap      |
      When a strategy is recommended
      Then the business leans to "consumer-segments"
      And "by-consumer-needs" is recommended
      And "by-consumer-preferences" is recommended
      And "by-demographics" is recommended
      And "company-segments" speaks against "by-shared-needs-of-firms"
      And "by-industry" is avoided
      And "by-company-size" is avoided

  Rule: what is known about the purchase refines the groups

    Scenario Outline: Soap bought out of habit, and jewellery bought with the heart
      Given a business profile
        | field              | answer      |
        | sells_to           | consumers   |
        | product            | <goods>     |
        | emotional_purchase | <emotion>   |
        | purchase_frequency | <frequency> |
      When a strategy is recommended
      Then "by-lifestyle" is <lifestyle>
      And "by-loyalty-status" is <loyalty>

      Examples:
        | goods     | emotion | frequency | lifestyle       | loyalty         |
        | jewellery | high    | one-off   | recommended     | not recommended |
        | soap      | low     | repeat    | not recommended | recommended     |

    Scenario Outline: Where a group decides, its roles are a criterion
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | adhesives  |
        | decision_makers    | <number>   |
        | typical_deal_value | <value>    |
      When a strategy is recommended
      Then "by-buying-role" is <verdict>

      Examples:
        | number | value     | verdict         |
        | 6      | 90000 EUR | core            |
        | 1      | 90 EUR    | not recommended |
