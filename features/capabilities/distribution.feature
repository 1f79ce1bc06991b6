Feature: Where customers can buy
  Firms are reached directly, through distributors and through partners; people in shops, supermarkets, on
  the web and in apps. The strategy chooses the ways that suit the goods.

  Rule: goods made to measure are sold directly, goods from stock through the trade

    Scenario Outline: Pumps
      Given a business profile
        | field               | answer          |
        | sells_to            | businesses      |
        | product             | pumps           |
        | customisation       | <customisation> |
        | typical_deal_value  | <value>         |
        | number_of_customers | <customers>     |
        | intermediaries      | <between>       |
      When a strategy is recommended
      Then "direct-sales-force" is <direct>
      And "distributors" is <distributors>
      And "supermarkets-and-chains" is not recommended

      Examples:
        | customisation | value     | customers | between        | direct          | distributors    |
        | high          | 90000 EUR | 40        | [none]         | core            | not recommended |
        | none          | 400 EUR   | 3000      | [distributors] | not recommended | recommended     |

  Rule: who sells to chains is told to get onto their shelves

    Scenario Outline: Yoghurt for households, and yoghurt machines for dairies
      Given a business profile
        | field              | answer       |
        | sells_to           | businesses   |
        | product            | <goods>      |
        | product_form       | physical     |
        | product_complexity | <complexity> |
        | purchase_frequency | <frequency>  |
        | end_users          | <users>      |
        | intermediaries     | <between>    |
      When a strategy is recommended
      Then "supermarkets-and-chains" is <chains>

      Examples:
        | goods            | complexity | frequency | users              | between     | chains      |
        | yoghurt          | low        | repeat    | household          | [retailers] | recommended |
        | yoghurt machines | high       | one-off   | others-in-the-firm | [none]      | avoided     |

  Rule: people can buy wherever it is easy

    Scenario: Biscuits that nobody crosses town for
      Given a business profile
        | field               | answer      |
        | sells_to            | consumers   |
        | product             | biscuits    |
        | product_form        | physical    |
        | typical_deal_value  | 3 EUR       |
        | intermediaries      | [retailers] |
        | number_of_customers | 1500000     |
      When a strategy is recommended
      Then the business leans to "broad-distribution"
      And "supermarkets-and-chains" is recommended
      And "retail-presence" is recommended
      And "direct-sales-force" is avoided

    Scenario Outline: A shop round the corner, and a shop on the web
      Given a business profile
        | field        | answer    |
        | sells_to     | consumers |
        | product      | toys      |
        | product_form | physical  |
        | sells_online | <online>  |
        | own_outlets  | <outlets> |
        | reach        | <reach>   |
      When a strategy is recommended
      Then "retail-presence" is <shop>
      And "e-commerce" is <web>
      And "marketplace" is <marketplace>

      Examples:
        | online | outlets | reach    | shop            | web             | marketplace     |
        | no     | 3       | local    | core            | not recommended | not recommended |
        | yes    | 0       | national | not recommended | recommended     | core            |

  Rule: an app is a way to buy for those who come back

    Scenario Outline: Coffee to go, every morning or once
      Given a business profile
        | field               | answer      |
        | sells_to            | consumers   |
        | product             | coffee      |
        | purchase_frequency  | <frequency> |
        | sells_online        | yes         |
        | number_of_customers | 80000       |
      When a strategy is recommended
      Then "mobile-app" is <app>

      Examples:
        | frequency | app             |
        | repeat    | recommended     |
        | one-off   | not recommended |
