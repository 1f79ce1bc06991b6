Feature: How the firm sells, delivers, keeps and talks
  Around the marketing programme stands a way of working: who decides at the customer's, what
  convinces each of them, how to sell, price, deliver and stay in touch.

  Rule: everyone who has a say hears what matters to them

    Scenario: A purchase that many sign
      Given a business profile
        | field              | answer                                            |
        | sells_to           | businesses                                        |
        | decision_makers    | 6                                                 |
        | buying_roles       | [procurement, technical, finance, management]     |
        | typical_deal_value | 300000 EUR                                        |
        | final_approver     | management                                        |
      When a strategy is recommended
      Then "procurement" takes part in the decision
      And "finance" takes part in the decision
      And every role is told something, with its objection, the answer and a proof

    Scenario: A purchase of one person
      Given the example "online-clothing-store"
      When a strategy is recommended
      Then "consumer" takes part in the decision
      And every role is told something, with its objection, the answer and a proof

  Rule: no part of the way of working is left open

    Scenario Outline: Selling, pricing, delivering, keeping
      Given the example "<example>"
      When a strategy is recommended
      Then every part of the operating model is decided

      Examples:
        | example                    |
        | robotics-integrator        |
        | medical-device-distributor |
        | regional-bakery-chain      |
        | organic-cosmetics-d2c      |

  Rule: a way of selling follows from how customers decide

    Scenario: Large orders are sold in person
      Given the example "medical-device-distributor"
      When a strategy is recommended
      Then "personal-selling" is recommended
      And "technical-support" is recommended
      And "account-manager" is recommended

    Scenario: Small orders are sold without a word
      Given the example "toys-marketplace-seller"
      When a strategy is recommended
      Then "marketplace" is recommended
      And "transparent-pricing" is recommended
      And "personal-selling" is not recommended
