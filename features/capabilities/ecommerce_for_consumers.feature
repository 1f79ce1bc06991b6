Feature: Selling to people on the web
  The sources give strategies for shops for firms only. A shop for people needs its own: found in a moment,
  paid for in a few steps, with the full price shown early and an easy way back.

  Rule: the purchase hangs on a few steps

    Scenario: A web shop for dresses
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | dresses   |
        | product_form       | physical  |
        | sells_online       | yes       |
        | visual_appeal      | high      |
        | emotional_purchase | high      |
        | typical_deal_value | 60 EUR    |
      When a strategy is recommended
      Then the business follows the model "ecommerce-b2c"
      And the advice on "ecommerce-b2c" cites "001#s1-003"
      And "quick-checkout" is recommended
      And "guest-checkout" is recommended
      And "mobile-checkout" is recommended
      And "total-price-shown-early" is recommended
      And "size-and-fit-guidance" is recommended
      And "returns-policy" is core
      And "abandoned-cart" is recommended
      And "procurement-integration" is avoided
      And "approval-workflow" is avoided
      And "emotional-driver" speaks for "emotional-appeal"

  Rule: the features follow from the goods

    Scenario Outline: Dresses, printer ink and an e-book
      Given a business profile
        | field              | answer      |
        | sells_to           | consumers   |
        | product            | <goods>     |
        | product_form       | <form>      |
        | sells_online       | yes         |
        | visual_appeal      | <looks>     |
        | purchase_frequency | <frequency> |
        | typical_deal_value | 30 EUR      |
      When a strategy is recommended
      Then "size-and-fit-guidance" is <size>
      And "wish-list" is <list>
      And "one-click-reorder" is <reorder>
      And "free-delivery-threshold" is <delivery>

      Examples:
        | goods       | form     | looks | frequency  | size            | list            | reorder         | delivery    |
        | dresses     | physical | high  | occasional | recommended     | recommended     | not recommended | recommended |
        | printer ink | physical | low   | repeat     | not recommended | not recommended | recommended     | recommended |
        | e-books     | digital  | low   | occasional | avoided         | not recommended | not recommended | avoided     |

  Rule: without a shop there is no checkout

    Scenario: Dresses in a shop in town
      Given a business profile
        | field        | answer    |
        | sells_to     | consumers |
        | product      | dresses   |
        | sells_online | no        |
        | own_outlets  | 1         |
      When a strategy is recommended
      Then the business does not follow the model "ecommerce-b2c"
      And "abandoned-cart" is ruled out because "no basket"
      And "guest-checkout" is not recommended
      And "retail-presence" is core
