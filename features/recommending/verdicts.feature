Feature: What to do, what to leave, what to put off
  Every channel, tactic and way of working gets a verdict: core, useful, optional, later or
  avoid. A score says how well it suits; some things no score can outweigh.

  Rule: what suits the business ranks first

    Scenario: An integrator of robots
      Given the example "robotics-integrator"
      When a strategy is recommended
      Then "trade-fair" is recommended
      And "personal-selling" is recommended
      And "case-study" is recommended
      And "trade-fair" ranks above "influencer"
      And "account-based-marketing" ranks above "loyalty-programme"
      And "celebrity-endorsement" is avoided

    Scenario: A shop for clothes on the web
      Given the example "online-clothing-store"
      When a strategy is recommended
      Then "e-commerce" is recommended
      And "social-media-organic" is recommended
      And "influencer" ranks above "trade-fair"
      And "loyalty-programme" ranks above "account-based-marketing"
      And "white-paper" is not recommended

    Scenario: A chain of bakeries
      Given the example "regional-bakery-chain"
      When a strategy is recommended
      Then "local-listings" is recommended
      And "local-listings" ranks above "linkedin"
      And "webinar" is not recommended

  Rule: what has to be in place first puts an option off

    Scenario: A bonus for coming back without a record of who bought what
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | purchase_frequency | repeat    |
        | emotional_purchase | high      |
        | crm_data           | [none]    |
      When a strategy is recommended
      Then "bonus-win-back" waits for "order history by customer"

    Scenario: A requirement nobody has asked about only calls for a check
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | purchase_frequency | repeat    |
        | emotional_purchase | high      |
      When a strategy is recommended
      Then "bonus-win-back" might wait for "order history by customer"

    Scenario: With the record in place it can start
      Given a business profile
        | field              | answer           |
        | sells_to           | consumers        |
        | purchase_frequency | repeat           |
        | emotional_purchase | high             |
        | crm_data           | [orders]         |
        | message_consent    | yes              |
      When a strategy is recommended
      Then "bonus-win-back" is possible

  Rule: what cannot work is avoided, whatever speaks for it

    Scenario: No basket without a shop
      Given a business profile
        | field        | answer    |
        | sells_to     | consumers |
        | sells_online | no        |
      When a strategy is recommended
      Then "abandoned-cart" is ruled out because "no basket"

    Scenario: No free samples of a service
      Given a business profile
        | field        | answer    |
        | sells_to     | consumers |
        | product_form | service   |
      When a strategy is recommended
      Then "sampling" is ruled out because "cannot be portioned"

    Scenario: No cold mail to consumers
      Given a business profile
        | field    | answer    |
        | sells_to | consumers |
      When a strategy is recommended
      Then "cold-email" is ruled out because "consent"

  Rule: where a firm can have but one, only one is core

    Scenario Outline: One kind of relationship with customers
      Given the example "<example>"
      When a strategy is recommended
      Then at most one option of the kind "relationship" is core

      Examples:
        | example               |
        | robotics-integrator   |
        | online-clothing-store |
        | craft-brewery-mixed   |
