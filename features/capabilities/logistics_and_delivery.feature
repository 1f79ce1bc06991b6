Feature: How the goods get there
  The sources only name delivery: firms are supplied regularly, and people want goods to be there, with the
  way included in the price. The strategy decides by what the goods are, who gets them and how often.

  Rule: goods for firms come by pallet and on schedule, parcels go to people

    Scenario Outline: Flour
      Given a business profile
        | field              | answer      |
        | sells_to           | <customers> |
        | product            | flour       |
        | product_form       | physical    |
        | sells_online       | yes         |
        | purchase_frequency | repeat      |
      When a strategy is recommended
      Then "freight-pallet" is <pallet>
      And "scheduled-regular-supply" is <schedule>
      And "courier-parcel" is <parcel>
      And "pickup-point" is <pickup>
      And "free-delivery-threshold" is <free>

      Examples:
        | customers  | pallet          | schedule        | parcel          | pickup          | free            |
        | businesses | recommended     | recommended     | not recommended | not recommended | not recommended |
        | consumers  | not recommended | not recommended | recommended     | recommended     | recommended     |

  Rule: what has no weight is not carried

    Scenario Outline: Three things a firm can order
      Given a business profile
        | field              | answer       |
        | sells_to           | businesses   |
        | product            | <goods>      |
        | product_form       | <form>       |
        | product_complexity | <complexity> |
      When a strategy is recommended
      Then "digital-delivery" is <download>
      And "freight-pallet" is <pallet>
      And "on-site-installation" is <installation>

      Examples:
        | goods      | form     | complexity | download        | pallet      | installation    |
        | plug-ins   | digital  | medium     | recommended     | avoided     | not recommended |
        | generators | physical | high       | not recommended | recommended | recommended     |
        | bricks     | physical | low        | not recommended | recommended | not recommended |

  Rule: regular supply is put on a schedule, and the source says so

    Scenario Outline: Gas for welders
      Given a business profile
        | field              | answer      |
        | sells_to           | businesses  |
        | product            | gas         |
        | product_form       | physical    |
        | regular_supply     | <regular>   |
        | purchase_frequency | <frequency> |
      When a strategy is recommended
      Then "scheduled-regular-supply" is <schedule>
      And "repeat-purchase" speaks <side> "scheduled-regular-supply"
      And "002#s2-042" is cited for it

      Examples:
        | regular | frequency | schedule        | side    |
        | yes     | repeat    | core            | for     |
        | no      | one-off   | not recommended | against |
