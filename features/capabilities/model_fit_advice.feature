Feature: A strategy fitted to the model
  B2B and B2C each make demands of their own. So the same product gets another approach, other tools and
  another tone for firms than for people, and a firm that serves both is told to keep the two apart.

  Rule: the same coffee is marketed in two ways

    Scenario: Coffee for offices
      Given a business profile
        | field           | answer     |
        | sells_to        | businesses |
        | product         | coffee     |
        | decision_makers | 2          |
      When a strategy is recommended
      Then "tailored-communication" is recommended
      And "friendly-informal-tone" is not recommended
      And "linkedin" is recommended
      And "promotions" is avoided
      And "account-manager" ranks above "self-service"

    Scenario: Coffee for private kitchens
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | coffee    |
        | decision_makers    | 1         |
        | typical_deal_value | 19 EUR    |
      When a strategy is recommended
      Then "friendly-informal-tone" is recommended
      And "tailored-communication" is avoided
      And "linkedin" is avoided
      And "promotions" is recommended
      And "self-service" ranks above "account-manager"

  Rule: each group of customers gets an approach of its own

    Scenario: A roaster that sells to offices and to coffee lovers
      Given a business profile
        | field    | answer |
        | sells_to | both   |
        | product  | coffee |
      And its segments
        | name    | share | sells_to   |
        | offices | 60    | businesses |
        | lovers  | 40    | consumers  |
      When a strategy is recommended
      Then the advice on "hybrid" cites "000#s0-113"
      And the advice on "hybrid" cites "001#s1-082"
      And "separate-strategy-per-audience" is recommended
      And "by-buyer-type" is recommended
      And "factual-detailed-argument" is recommended for "offices"
      And "factual-detailed-argument" is avoided for "lovers"
      And "emotional-appeal" is recommended for "lovers"
      And "emotional-appeal" is avoided for "offices"

    Scenario Outline: Whoever serves one kind of customers needs one approach only
      Given a business profile
        | field    | answer      |
        | sells_to | <customers> |
        | product  | coffee      |
      When a strategy is recommended
      Then "separate-strategy-per-audience" is not recommended
      And "by-buyer-type" is not recommended
      And the business does not follow the model "hybrid"

      Examples:
        | customers  |
        | businesses |
        | consumers  |
