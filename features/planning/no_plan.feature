Feature: When there is no plan, that is the answer
  Demands that cannot all be met are named, in the client's own words and with their place, each
  with the smallest change that would be enough.

  Rule: what clashes is named, and nothing else

    Scenario: A goal that cannot be met
      Given the example "cnc-subcontractor-silesia"
      And its plan has the goal of 400 customers
      When a plan is made
      Then there is no plan
      And the goal of customers is blamed
      And fewer customers would be possible

    Scenario: A fair that costs more than there is
      Given a business profile
        | field            | answer                                                        |
        | name             | Overreach                                                     |
        | sells_to         | businesses                                                    |
        | region           | Germany                                                       |
        | marketing_budget | 5000 EUR                                                      |
        | plan             | {fix: {trade-fair: 28000 EUR}, by_quarter: [5000 EUR, 5000 EUR, 5000 EUR, 5000 EUR]} |
      When a plan is made
      Then there is no plan
      And the lock on "channel.trade-fair" is blamed

    Scenario: Contradictory locks
      Given the example "it-consultancy"
      And "tactic.pr" is both required and excluded
      When a plan is made
      Then there is no plan
      And the lock on "tactic.pr" is blamed twice
