Feature: What the firm does today
  Advice that forgets what is already running is of no use: what to keep, what to change, what
  to stop, and what is missing.

  Rule: what runs today is kept, changed or stopped by the same reasons as anything new

    Scenario: An integrator of robots that has tried a bit of everything
      Given a business profile
        | field               | answer                                             |
        | sells_to            | businesses                                         |
        | decision_makers     | 5                                                  |
        | sales_cycle_days    | 240                                                |
        | typical_deal_value  | 280000 EUR                                         |
        | product_complexity  | high                                               |
        | customisation       | high                                               |
        | number_of_customers | 45                                                 |
        | emotional_purchase  | low                                                |
        | price_transparency  | quote                                              |
        | sales_model         | field-sales                                        |
        | company_size        | medium                                             |
        | current             | [trade-fair, celebrity-endorsement, influencer]    |
      When a strategy is recommended
      Then the firm should keep "trade-fair"
      And the firm should stop "celebrity-endorsement"
      And the firm should stop "influencer"
      And the firm should start with what fits best and is missing
