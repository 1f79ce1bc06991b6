Feature: The way from interest to order
  Firms are sold to in person: a need is analysed, an offer is made for this one customer, the product is
  shown and tried, terms are talked over. People buy by themselves, fast and without a form too many.

  Rule: a complex sale is led step by step

    Scenario: A warehouse system
      Given a business profile
        | field              | answer           |
        | sells_to           | businesses       |
        | product            | warehouse system |
        | decision_makers    | 5                |
        | sales_cycle_days   | 200              |
        | product_complexity | high             |
        | typical_deal_value | 300000 EUR       |
        | customisation      | high             |
      When a strategy is recommended
      Then the business leans to "long-sales-cycle"
      And the business leans to "multi-stage-funnel"
      And "needs-analysis" is core
      And "individual-proposal" is core
      And "meeting" is recommended
      And "product-demo" is recommended
      And "direct-negotiation" is recommended
      And "project-support" is recommended
      And "automated-checkout" is avoided

  Rule: a simple sale runs by itself

    Scenario: Phone cases
      Given a business profile
        | field              | answer      |
        | sells_to           | consumers   |
        | product            | phone cases |
        | sales_cycle_days   | 0           |
        | typical_deal_value | 15 EUR      |
        | product_complexity | low         |
      When a strategy is recommended
      Then the business leans to "quick-decision"
      And "automated-checkout" is core
      And "on-the-spot-offer" is recommended
      And "quick-decision" speaks for "automated-checkout"
      And "000#s0-106" is cited for it
      And "meeting" is avoided
      And "individual-proposal" is avoided

  Rule: trying comes before buying where words do not suffice

    Scenario Outline: Machines for bakeries, shown or described
      Given a business profile
        | field              | answer         |
        | sells_to           | businesses     |
        | product            | dough machines |
        | trial_need         | <need>         |
        | product_complexity | medium         |
        | typical_deal_value | 9000 EUR       |
      When a strategy is recommended
      Then the business leans to "<trait>"
      And "product-demo" is <demo>

      Examples:
        | need | trait                   | demo            |
        | high | try-before-buy          | recommended     |
        | low  | judged-from-description | not recommended |

    Scenario Outline: Piano lessons, tried or read about
      Given a business profile
        | field        | answer        |
        | sells_to     | consumers     |
        | product      | piano lessons |
        | product_form | service       |
        | trial_need   | <need>        |
      When a strategy is recommended
      Then "free-trial" is <trial>

      Examples:
        | need | trial           |
        | high | core            |
        | low  | not recommended |

  Rule: the length of a deal decides what is worth doing, not the label

    Scenario Outline: Kitchens for private homes, and kettles
      Given a business profile
        | field              | answer          |
        | sells_to           | consumers       |
        | product            | <goods>         |
        | sales_cycle_days   | <days>          |
        | typical_deal_value | <value>         |
        | customisation      | <customisation> |
      When a strategy is recommended
      Then "needs-analysis" is <analysis>
      And "on-the-spot-offer" is <offer>

      Examples:
        | goods    | days | value     | customisation | analysis    | offer       |
        | kitchens | 90   | 25000 EUR | high          | recommended | avoided     |
        | kettles  | 0    | 30 EUR    | none          | avoided     | recommended |
