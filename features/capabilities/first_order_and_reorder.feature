Feature: The first order and the next
  The first order of a firm settles doubts and takes people; the next one settles nothing and takes a
  click. The strategy gives both their due, instead of choosing between a person and a button.

  Rule: a first order takes people, a reorder takes a click

    Scenario: A supplier of seals that sells in person and takes reorders on a portal
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | seals      |
        | product_form       | physical   |
        | product_complexity | high       |
        | typical_deal_value | 40000 EUR  |
        | sells_online       | yes        |
        | purchase_frequency | repeat     |
      When a strategy is recommended
      Then "meeting" is recommended
      And "pilot-project" is recommended
      And "personal-selling" is recommended
      And "one-click-reorder" is recommended
      And "self-service-portal" is recommended
      And "quick-order-by-part-number" is recommended
      And "repeat-purchase" speaks for "one-click-reorder"
      And "001#s1-044" is cited for it

    Scenario Outline: The same seals, bought once or again and again
      Given a business profile
        | field              | answer      |
        | sells_to           | businesses  |
        | product            | seals       |
        | product_complexity | high        |
        | typical_deal_value | 40000 EUR   |
        | sells_online       | yes         |
        | purchase_frequency | <frequency> |
      When a strategy is recommended
      Then "one-click-reorder" is <reorder>
      And "self-service-portal" is <portal>
      And "meeting" is recommended

      Examples:
        | frequency | reorder     | portal          |
        | repeat    | recommended | recommended     |
        | one-off   | avoided     | not recommended |

  Rule: regular supply needs no order at all

    Scenario Outline: Filters that wear out by the week, and by the decade
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | filters    |
        | product_form       | physical   |
        | product_complexity | low        |
        | customisation      | none       |
        | sells_online       | yes        |
        | regular_supply     | <regular>  |
        | reorder_cycle_days | <days>     |
      When a strategy is recommended
      Then "recurring-orders" is <standing>
      And "reorder-reminder" is <reminder>
      And "scheduled-regular-supply" is <schedule>

      Examples:
        | regular | days | standing        | reminder        | schedule        |
        | yes     | 14   | recommended     | recommended     | recommended     |
        | no      | 3000 | not recommended | not recommended | not recommended |

  Rule: people who buy again want the same convenience

    Scenario Outline: Contact lenses and wedding rings
      Given a business profile
        | field              | answer      |
        | sells_to           | consumers   |
        | product            | <goods>     |
        | sells_online       | yes         |
        | purchase_frequency | <frequency> |
      When a strategy is recommended
      Then "one-click-reorder" is <reorder>
      And "reorder-reminder" is <reminder>
      And "loyalty-programme" is <loyalty>

      Examples:
        | goods          | frequency | reorder     | reminder        | loyalty         |
        | contact lenses | repeat    | recommended | recommended     | core            |
        | wedding rings  | one-off   | avoided     | not recommended | not recommended |
