Feature: Where a business stands between B2B and B2C
  Nobody sells to "businesses" or to "consumers" as such. How a customer decides, what a
  mistake costs and how long the relationship lasts say more than the label on the door.

  Rule: what a business says about itself moves it along a dimension

    Scenario: A supplier of production lines
      Given a business profile
        | field              | answer        |
        | sells_to           | businesses    |
        | decision_makers    | 6             |
        | sales_cycle_days   | 240           |
        | typical_deal_value | 400000 EUR    |
        | product_complexity | high          |
        | number_of_customers | 30           |
      When a strategy is recommended
      Then the business leans to "buying-group"
      And the business leans to "long-sales-cycle"
      And B2B outweighs B2C

    Scenario: A corner bakery
      Given a business profile
        | field               | answer    |
        | sells_to            | consumers |
        | decision_makers     | 1         |
        | sales_cycle_days    | 0         |
        | typical_deal_value  | 4 EUR     |
        | number_of_customers | 5000      |
        | reach               | local     |
      When a strategy is recommended
      Then the business leans to "single-decider"
      And the business leans to "quick-decision"
      And B2C outweighs B2B

  Rule: the label gives way to the facts

    Scenario: A firm that sells to firms the way shops sell to people
      Given a business profile
        | field               | answer      |
        | sells_to            | businesses  |
        | decision_makers     | 1           |
        | sales_cycle_days    | 1           |
        | typical_deal_value  | 60 EUR      |
        | number_of_customers | 40000       |
        | product_complexity  | low         |
        | price_transparency  | public      |
        | sales_model         | self-serve  |
      When a strategy is recommended
      Then the business leans to "single-decider"
      And the business leans to "quick-decision"

  Rule: an unanswered question is not a "no"

    Scenario: A firm of which only the customers are known
      Given a business profile
        | field    | answer     |
        | sells_to | businesses |
      When a strategy is recommended
      Then nothing is concluded on "visual-appeal"
      And nothing is concluded on "product-form"
      And "decision_makers" is worth asking
      And "typical_deal_value" is worth asking

    Scenario: An answer that is left open counts as no answer
      Given a profile that reads
        """
        sells_to: consumers
        visual_appeal:
        product_form: null
        """
      When a strategy is recommended
      Then nothing is concluded on "visual-appeal"
      And nothing is concluded on "product-form"

  Rule: a business follows a model by what it does

    Scenario Outline: Recognising a business model
      Given the example "<example>"
      When a strategy is recommended
      Then the business follows the model "<model>"

      Examples:
        | example                  | model         |
        | craft-brewery-mixed      | hybrid        |
        | language-school-city     | hybrid        |
        | online-clothing-store    | ecommerce-b2c |
        | toys-marketplace-seller  | ecommerce-b2c |
        | organic-cosmetics-d2c    | ecommerce-b2c |

    Scenario: A food maker behind the shelves of supermarkets
      Given a business profile
        | field          | answer      |
        | sells_to       | businesses  |
        | end_users      | household   |
        | intermediaries | [retailers] |
      When a strategy is recommended
      Then the business follows the model "b2b2c"

  Rule: every example that ships leans the way its owner would say

    Scenario Outline: Examples between firms and people
      Given the example "<example>"
      When a strategy is recommended
      Then <more> outweighs <less>

      Examples:
        | example                      | more | less |
        | cnc-subcontractor-silesia    | B2B  | B2C  |
        | it-consultancy               | B2B  | B2C  |
        | medical-device-distributor   | B2B  | B2C  |
        | robotics-integrator          | B2B  | B2C  |
        | saas-accounting-offices      | B2B  | B2C  |
        | online-clothing-store        | B2C  | B2B  |
        | organic-cosmetics-d2c        | B2C  | B2B  |
        | regional-bakery-chain        | B2C  | B2B  |
        | toys-marketplace-seller      | B2C  | B2B  |
