Feature: More from the marketing that runs
  A firm may want new customers, or more from what it already does. What runs today is kept, changed or
  stopped; what is missing is named; help from outside is advised where the house cannot do it.

  Rule: the main goal decides what comes first

    Scenario Outline: A web shop for lamps that wants to win, to keep, or to save
      Given a business profile
        | field              | answer    |
        | sells_to           | consumers |
        | product            | lamps     |
        | sells_online       | yes       |
        | purchase_frequency | repeat    |
        | emotional_purchase | medium    |
        | main_goal          | <goal>    |
      When a strategy is recommended
      Then "<chosen>" is part of the stage "consideration"
      And "<put behind>" is no part of the stage "consideration"

      Examples:
        | goal       | chosen               | put behind           |
        | acquire    | paid-search          | marketing-automation |
        | retain     | marketing-automation | paid-search          |
        | efficiency | ab-testing           | paid-search          |

  Rule: running marketing is reviewed

    Scenario: A supplier of firms that advertises on television
      Given a business profile
        | field               | answer                                   |
        | sells_to            | businesses                               |
        | product             | machine guards                           |
        | decision_makers     | 4                                        |
        | number_of_customers | 60                                       |
        | current             | [tv-advertising, trade-fair, promotions] |
      When a strategy is recommended
      Then the firm should keep "trade-fair"
      And the firm should stop "tv-advertising"
      And the firm should stop "promotions"
      And the firm should start with what fits best and is missing

    Scenario: A shop for people that does the same
      Given a business profile
        | field               | answer                                   |
        | sells_to            | consumers                                |
        | product             | ice cream                                |
        | number_of_customers | 900000                                   |
        | marketing_budget    | 2000000 EUR                              |
        | current             | [tv-advertising, trade-fair, promotions] |
      When a strategy is recommended
      Then the firm should keep "tv-advertising"
      And the firm should keep "promotions"
      And the firm should stop "trade-fair"

  Rule: a review pays where much is spent, help where nobody is in charge

    Scenario Outline: A firm without marketers, and one with twenty
      Given a business profile
        | field            | answer      |
        | sells_to         | <customers> |
        | product          | windows     |
        | marketing_team   | <team>      |
        | company_size     | <size>      |
        | marketing_budget | <budget>    |
      When a strategy is recommended
      Then "outside-marketing-help" is <help>
      And "running-campaign-review" is <review>

      Examples:
        | customers  | team | size  | budget      | help            | review          |
        | consumers  | 0    | small | 30000 EUR   | recommended     | not recommended |
        | consumers  | 20   | large | 5000000 EUR | not recommended | core            |
        | businesses | 0    | small | 30000 EUR   | recommended     | not recommended |
        | businesses | 20   | large | 5000000 EUR | not recommended | recommended     |

  Rule: new customers are sought where there are more of them

    Scenario Outline: A local plumber and a maker of software
      Given a business profile
        | field            | answer          |
        | sells_to         | businesses      |
        | product          | <goods>         |
        | product_form     | <form>          |
        | reach            | <reach>         |
        | customisation    | <customisation> |
        | switching_effort | <switching>     |
      When a strategy is recommended
      Then "new-market-outreach" is <outreach>

      Examples:
        | goods         | form    | reach         | customisation | switching | outreach        |
        | plumbing      | service | local         | high          | low       | not recommended |
        | fleet planner | digital | international | none          | low       | recommended     |
