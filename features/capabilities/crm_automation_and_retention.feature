Feature: What runs by itself to keep customers
  Firms are kept by being looked after: reminders, checklists and alerts help the one in charge. People are
  kept by convenience: offers from their history, a nudge in season, a reminder of the full basket, a bonus
  for coming back.

  Rule: firms are accompanied

    Scenario: A supplier of lift maintenance
      Given a business profile
        | field              | answer           |
        | sells_to           | businesses       |
        | product            | lift maintenance |
        | purchase_frequency | subscription     |
      When a strategy is recommended
      Then the business leans to "accompanied-retention"
      And "accompaniment-scenario" is recommended
      And "reminders" is recommended
      And "checklists" is recommended
      And "manager-alerts" is recommended
      And "renewal-alert" is recommended
      And "accompanied-retention" speaks for "accompaniment-scenario"
      And "003#s3-123" is cited for it
      And "bonus-win-back" is avoided
      And "promotion-tests" is avoided
      And "push" is avoided

  Rule: people are kept by convenience

    Scenario: A web shop for outdoor clothes
      Given a business profile
        | field              | answer              |
        | sells_to           | consumers           |
        | product            | jackets             |
        | sells_online       | yes                 |
        | seasonality        | strong              |
        | purchase_frequency | repeat              |
        | crm_data           | [orders, behaviour] |
        | message_consent    | yes                 |
      When a strategy is recommended
      Then the business leans to "convenience-retention"
      And "personalised-offers" is recommended
      And "seasonal-trigger" is recommended
      And "seasonal-re-engagement" is core
      And "push" is recommended
      And "promotion-tests" is recommended
      And "abandoned-cart" is recommended
      And "bonus-win-back" is recommended
      And "checklists" is avoided
      And "manager-alerts" is not recommended

  Rule: one missing thing puts one automation off

    Scenario Outline: A web shop for jackets that lacks something
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | jackets   |
        | sells_online       | <online>  |
        | seasonality        | <season>  |
        | purchase_frequency | repeat    |
        | message_consent    | <consent> |
      When a strategy is recommended
      Then "abandoned-cart" is <cart>
      And "seasonal-re-engagement" is <seasonal>
      And "email-marketing" is <mail>

      Examples:
        | online | season | consent | cart            | seasonal        | mail        |
        | yes    | strong | yes     | recommended     | recommended     | recommended |
        | yes    | none   | yes     | recommended     | not recommended | recommended |
        | no     | strong | yes     | not recommended | recommended     | recommended |
        | yes    | strong | no      | recommended     | put off         | put off     |
