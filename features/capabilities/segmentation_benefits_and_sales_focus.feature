Feature: What dividing customers is good for
  Whoever knows the groups understands their needs, reaches them better and puts the sales force where the
  need is greatest. The strategy says where to focus, and by what the best customers are known.

  Rule: scarce sellers go where the need is greatest

    Scenario Outline: A team of sellers, and a shop without any
      Given a business profile
        | field               | answer      |
        | sells_to            | businesses  |
        | product             | scales      |
        | number_of_customers | <customers> |
        | typical_deal_value  | <value>     |
      When a strategy is recommended
      Then "by-sales-potential" is <potential>
      And "by-potential-value" is <value verdict>
      And "by-behaviour" is <behaviour>

      Examples:
        | customers | value     | potential   | value verdict   | behaviour       |
        | 30        | 80000 EUR | recommended | recommended     | not recommended |
        | 4000      | 300 EUR   | avoided     | not recommended | recommended     |

    Scenario: The reason and its source
      Given a business profile
        | field               | answer      |
        | sells_to            | businesses  |
        | product             | scales      |
        | number_of_customers | 30          |
        | sales_model         | field-sales |
      When a strategy is recommended
      Then "personal-sales" speaks for "by-sales-potential"
      And "002#s2-104" is cited for it
      And "by-sales-potential" ranks above "by-location"

  Rule: the best customers are known by signs of their own

    Scenario: The customers a plant builder should look for
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | mixers     |
        | customisation      | high       |
        | cost_of_error      | high       |
        | price_transparency | quote      |
      When a strategy is recommended
      Then the ideal customer is known by "customised-product"
      And the ideal customer is known by "negotiated-price"

    Scenario: The customers an ice-cream parlour should look for
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | ice cream |
        | emotional_purchase | high      |
        | sales_cycle_days   | 0         |
      When a strategy is recommended
      Then the ideal customer is known by "quick-decision"
      And the ideal customer is known by "emotional-driver"
