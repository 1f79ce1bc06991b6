Feature: Content that informs and proves
  Firms trust cases, references, certificates and data; people trust pictures, stories and one another.
  The strategy says which of them this business should have.

  Rule: proof and detail for those who have to answer for the purchase

    Scenario: Laboratory instruments
      Given a business profile
        | field              | answer                 |
        | sells_to           | businesses             |
        | product            | laboratory instruments |
        | decision_makers    | 4                      |
        | product_complexity | high                   |
        | cost_of_error      | high                   |
      When a strategy is recommended
      Then "case-study" is core
      And "reference-customer" is core
      And "certification" is recommended
      And "product-data" is recommended
      And "webinar" is recommended
      And "proof-first" is recommended
      And "buying-group" speaks for "case-study"
      And "003#s3-036" is cited for it
      And "ugc" is not recommended
      And "visual-campaign" is avoided

    Scenario: Party decorations
      Given a business profile
        | field              | answer            |
        | sells_to           | consumers         |
        | product            | party decorations |
        | visual_appeal      | high              |
        | emotional_purchase | high              |
        | product_complexity | low               |
      When a strategy is recommended
      Then "visual-campaign" is recommended
      And "storytelling" is recommended
      And "ugc" is recommended
      And "case-study" is avoided
      And "white-paper" is avoided
      And "proof-first" is avoided

  Rule: a certificate counts where rules are strict

    Scenario Outline: Cables for ships and for stage lights
      Given a business profile
        | field              | answer      |
        | sells_to           | businesses  |
        | product            | cables      |
        | regulated          | <regulated> |
        | product_complexity | medium      |
      When a strategy is recommended
      Then "certification" is <verdict>

      Examples:
        | regulated | verdict         |
        | yes       | core            |
        | no        | not recommended |

  Rule: content answers the one who reads it

    Scenario: What the engineer and the financier are shown
      Given a business profile
        | field              | answer     |
        | sells_to           | businesses |
        | product            | conveyors  |
        | decision_makers    | 5          |
        | product_complexity | high       |
      When a strategy is recommended
      Then "technical-expert" is shown "product-data" as proof
      And "finance" is shown "case-study" as proof
      And "management" is shown "reference-customer" as proof
