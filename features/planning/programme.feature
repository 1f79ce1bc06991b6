Feature: A programme that a client can run
  The plan says what runs when, with how much money and whose hours, and never takes more of
  either than there is.

  Rule: money and people are limits

    Scenario: An industrial firm with little money and little time
      Given a business profile
        | field              | answer                |
        | name               | Valve works           |
        | sells_to           | businesses            |
        | industry           | industrial valves     |
        | typical_deal_value | 18000 EUR             |
        | decision_makers    | 4                     |
        | sales_cycle_days   | 90                    |
        | company_size       | small                 |
        | region             | Germany               |
        | marketing_budget   | 20000 EUR             |
        | marketing_hours    | 10                    |
      When a plan is made
      Then the plan costs at most 20000 EUR
      And it takes at most 10 hours a week of marketing
      And it is at most 2 percent below the best possible
      And nothing in it breaks a limit
      And the forecast has a low, a middle and a high end for each quarter

    Scenario: A shop with a million
      Given a business profile
        | field              | answer       |
        | name               | Big shop     |
        | sells_to           | consumers    |
        | sales_model        | ecommerce    |
        | sells_online       | yes          |
        | typical_deal_value | 70 EUR       |
        | company_size       | large        |
        | reach              | national     |
        | region             | Germany      |
        | marketing_budget   | 1000000 EUR  |
      When a plan is made
      Then the plan costs at most 1000000 EUR
      And it is at most 2 percent below the best possible
      And nothing in it breaks a limit
      And "channel.email-marketing" is in the plan

    Scenario: No money at all
      Given a business profile
        | field            | answer     |
        | name             | Penniless  |
        | sells_to         | businesses |
        | company_size     | micro      |
        | marketing_budget | 0 EUR      |
      When a plan is made
      Then the plan costs at most 0 EUR
      And something is in the plan
      And every stage is covered or named as a gap

    Scenario: One quarter
      Given the example "robotics-integrator"
      And the plan is for 1 quarter
      When a plan is made
      Then the plan has 1 quarter
      And nothing in it breaks a limit
      And the open pipeline counts

  Rule: what the client has settled holds

    Scenario: A trade fair that eats the budget
      Given a business profile
        | field              | answer                        |
        | name               | Fairgoer                      |
        | sells_to           | businesses                    |
        | industry           | machine tools                 |
        | typical_deal_value | 120000 EUR                    |
        | company_size       | small                         |
        | region             | Germany                       |
        | marketing_budget   | 30000 EUR                     |
        | plan               | {fix: {trade-fair: 28000 EUR}} |
      When a plan is made
      Then "channel.trade-fair" costs 28000 EUR
      And the plan costs at most 30000 EUR
      And nothing in it breaks a limit
