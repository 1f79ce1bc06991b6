Feature: Groups for selling and groups for serving
  After the groups comes the effort: which customers a seller visits, and which level of service each one
  gets. The sources name both as the next steps; the strategy takes them.

  Rule: customers are sorted for selling where sellers have to choose

    Scenario Outline: Forklifts sold by the field force and by click
      Given a business profile
        | field               | answer      |
        | sells_to            | businesses  |
        | product             | forklifts   |
        | sales_model         | <selling>   |
        | number_of_customers | <customers> |
        | typical_deal_value  | <value>     |
      When a strategy is recommended
      Then "by-sales-potential" is <potential>

      Examples:
        | selling     | customers | value     | potential       |
        | field-sales | 200       | 30000 EUR | recommended     |
        | self-serve  | 9000      | 90 EUR    | not recommended |

    Scenario: Private buyers are not sorted by sales potential
      Given a business profile
        | field    | answer    |
        | sells_to | consumers |
        | product  | forks     |
      When a strategy is recommended
      Then "by-sales-potential" is avoided

  Rule: customers are sorted for service where service differs

    Scenario Outline: A ventilator and a bandage
      Given a business profile
        | field              | answer       |
        | sells_to           | businesses   |
        | product            | <goods>      |
        | product_complexity | <complexity> |
        | cost_of_error      | <cost>       |
        | after_sales        | <service>    |
      When a strategy is recommended
      Then "by-service-need" is <need>
      And "service-level-agreement" is <agreement>

      Examples:
        | goods       | complexity | cost | service                          | need            | agreement       |
        | ventilators | high       | high | [support, training, maintenance] | recommended     | recommended     |
        | bandages    | low        | low  | [none]                           | not recommended | not recommended |
