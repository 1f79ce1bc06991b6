Feature: What an online shop has to do
  Firms that order online want several ways to the same account, answers at any hour, full data, quick
  reorders and standing orders. A shop with few and large accounts needs other features than one with
  thousands of small ones.

  Rule: a shop for firms is not a shop for people

    Scenario Outline: Office chairs
      Given a business profile
        | field        | answer        |
        | sells_to     | <customers>   |
        | product      | office chairs |
        | sells_online | yes           |
      When a strategy is recommended
      Then "approval-workflow" is <approval>
      And "account-specific-prices" is <prices>
      And "multichannel-access" is <channels>
      And "detailed-product-pages" is <pages>
      And "guest-checkout" is <guest>
      And "product-recommendations" is <recommendations>

      Examples:
        | customers  | approval    | prices      | channels        | pages           | guest       | recommendations |
        | businesses | recommended | recommended | recommended     | recommended     | avoided     | avoided         |
        | consumers  | avoided     | avoided     | not recommended | not recommended | recommended | recommended     |

  Rule: answers at any hour pay where many ask

    Scenario Outline: An ordering portal for eight thousand workshops, and one for twelve plants
      Given a business profile
        | field               | answer      |
        | sells_to            | businesses  |
        | product             | spare parts |
        | sells_online        | yes         |
        | sales_model         | ecommerce   |
        | number_of_customers | <customers> |
        | typical_deal_value  | <value>     |
        | decision_makers     | <deciders>  |
      When a strategy is recommended
      Then "chatbot" is <bot>
      And "round-the-clock-self-service" is <hours>
      And "faq" is <faq>
      And "procurement-integration" is <integration>

      Examples:
        | customers | value     | deciders | bot             | hours           | faq             | integration     |
        | 8000      | 120 EUR   | 1        | recommended     | recommended     | recommended     | not recommended |
        | 12        | 50000 EUR | 5        | not recommended | not recommended | not recommended | recommended     |

  Rule: who orders again and again wants to order in one click

    Scenario Outline: Gloves for factories, supplied every week or bought once
      Given a business profile
        | field              | answer      |
        | sells_to           | businesses  |
        | product            | work gloves |
        | product_form       | physical    |
        | product_complexity | low         |
        | sells_online       | yes         |
        | purchase_frequency | <frequency> |
        | regular_supply     | <regular>   |
      When a strategy is recommended
      Then "one-click-reorder" is <reorder>
      And "recurring-orders" is <standing>
      And "quick-order-by-part-number" is <quick>

      Examples:
        | frequency | regular | reorder     | standing    | quick           |
        | repeat    | yes     | recommended | recommended | recommended     |
        | one-off   | no      | avoided     | avoided     | not recommended |

  Rule: no features without a shop

    Scenario: A consultancy that sells in person
      Given a business profile
        | field        | answer     |
        | sells_to     | businesses |
        | product      | consulting |
        | sells_online | no         |
      When a strategy is recommended
      Then "one-click-reorder" is not recommended
      And "round-the-clock-self-service" is avoided
