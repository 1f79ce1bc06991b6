Feature: After the sale
  Firms expect technical help, training and maintenance; people expect quick support, returns, a reward for
  coming back, and simple rules. The strategy plans what this product needs.

  Rule: what is complex is supported, taught and maintained

    Scenario Outline: Milling machines and screws
      Given a business profile
        | field              | answer       |
        | sells_to           | businesses   |
        | product            | <goods>      |
        | product_form       | physical     |
        | product_complexity | <complexity> |
      When a strategy is recommended
      Then "technical-support" is <support>
      And "training" is <training>
      And "maintenance-and-repair" is <maintenance>

      Examples:
        | goods            | complexity | support         | training        | maintenance     |
        | milling machines | high       | recommended     | recommended     | recommended     |
        | screws           | low        | not recommended | not recommended | not recommended |

  Rule: people want quick help, a way back and simple rules

    Scenario: Shoes on the web
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | shoes     |
        | product_form       | physical  |
        | sells_online       | yes       |
        | purchase_frequency | repeat    |
      When a strategy is recommended
      Then the business leans to "consumer-after-sales"
      And "returns-policy" is core
      And "customer-support-desk" is recommended
      And "fast-response" is recommended
      And "simple-procedures" is recommended
      And "loyalty-programme" is recommended
      And "technical-support" is avoided
      And "training" is not recommended

  Rule: a dear and complex thing needs service, whoever owns it

    Scenario Outline: Boilers and candles for private homes
      Given a business profile
        | field              | answer       |
        | sells_to           | consumers    |
        | product            | <goods>      |
        | product_form       | physical     |
        | product_complexity | <complexity> |
        | typical_deal_value | <value>      |
      When a strategy is recommended
      Then "technical-support" is <support>
      And "maintenance-and-repair" is <maintenance>
      And "extended-warranty" is <warranty>

      Examples:
        | goods   | complexity | value    | support     | maintenance     | warranty        |
        | boilers | high       | 9000 EUR | recommended | recommended     | recommended     |
        | candles | low        | 12 EUR   | avoided     | not recommended | not recommended |
