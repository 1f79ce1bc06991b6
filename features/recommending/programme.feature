Feature: A marketing programme from first notice to recommendation
  A list of tactics is no programme. Every stage of the customer's way needs something, in an
  order in which it can be started, without two things that get in each other's way.

  Rule: no stage is left out

    Scenario Outline: From awareness to advocacy
      Given the example "<example>"
      When a strategy is recommended
      Then every funnel stage is covered
      And what others require comes first and nothing clashes

      Examples:
        | example                       |
        | cnc-subcontractor-silesia     |
        | craft-brewery-mixed           |
        | it-consultancy                |
        | language-school-city          |
        | medical-device-distributor    |
        | online-clothing-store         |
        | organic-cosmetics-d2c         |
        | packaging-wholesaler-platform |
        | regional-bakery-chain         |
        | robotics-integrator           |
        | saas-accounting-offices       |
        | toys-marketplace-seller       |

  Rule: the programme says for whom the firm is there

    Scenario: A statement to edit
      Given a business profile
        | field              | answer                        |
        | name               | Velbeck                       |
        | sells_to           | businesses                    |
        | buyers             | heads of maintenance          |
        | product            | bearings that report wear     |
        | cost_of_error      | high                          |
        | decision_makers    | 4                             |
        | product_complexity | high                          |
      When a strategy is recommended
      Then the statement names the product, the buyers and the firm

    Scenario: Signs by which the best customers are known
      Given a business profile
        | field               | answer     |
        | sells_to            | consumers  |
        | sales_cycle_days    | 0          |
        | decision_makers     | 1          |
      When a strategy is recommended
      Then the ideal customer is known by "quick-decision"
